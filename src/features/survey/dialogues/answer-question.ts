/**
 * One question after the other. What is written or pressed is read against the question that was asked; an answer is in the
 * database before the next question is shown. Nothing here writes: each turn ends in a decision.
 */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { isSurveyAction, isLeading, surveyAction, type SurveyAction } from '../actions.ts'
import { lookupsOf } from '../../register/index.ts'
import { type Desk, deskOf } from '../desk.ts'
import { parseAnswer } from '../parse/answer.ts'
import type { Command } from '../parse/commands.ts'
import type { Value } from '../survey.ts'
import { act } from './act.ts'
import type { Asked, Request } from './at-desk.ts'
import { type Here, hereIn, tellingOf } from './here.ts'
import type { SurveyNeeds } from '../needs.ts'
import { type Where, answering, concerns, saidIn, whereIn } from './progress.ts'
import { textsIn } from '../in-words.ts'

export function answerQuestion(needs: SurveyNeeds): Dialogue {
  return {
    name: answering,
    takes(turn) {
      if (turn.action) return isSurveyAction(turn.action.name) && !isLeading(turn.action.name)
      if (turn.inbound.kind === 'form') return turn.inbound.form.startsWith('survey.choose:')
      const where = whereIn(turn.progress)
      return where !== null && concerns(where, turn)
    },
    async decide(turn) {
      const where = whereIn(turn.progress)
      const language = where?.language ?? turn.language
      const personId = turn.inbound.person?.personId
      if (!personId) return { replies: [{ text: textsIn(language).none.stranger }] }
      const here = await hereIn(turn, personId, language, needs)
      const asked = askedIn(turn, where, here)
      return withDesk(asked, here, needs)
    },
  }
}

/** Reads what the request is about and decides. Shared with the dialogue that begins a sitting. */
export async function withDesk(asked: Asked, here: Here, needs: SurveyNeeds): Promise<Decision> {
  const { municipality, world } = here
  const found = await needs.database.unit(municipality, async (unit) => {
    const desk = await deskOf(unit, world, asked.respondentId, asked.questionId, {
      definitions: needs.definitions,
      figures: needs.figures,
      wantsMore: asked.request.do === 'more',
    })
    return desk && { desk, telling: await tellingOf(unit, desk.sitting, here) }
  })
  if (!found || !isTheirs(found.desk, here)) return { replies: [{ text: here.t.closed.gone }], progress: null }
  return act(asked, found.desk, found.telling, here, needs)
}

/** A button that was passed on, a form that was made up: only one's own answers are one's own. */
function isTheirs({ sitting }: Desk, { personId }: Here): boolean {
  return sitting.respondent.personId === personId
}

function askedIn(turn: Turn, where: Where | null, here: Here): Asked {
  const { inbound, action } = turn
  const again = where?.again ?? false
  if (action) return { ...pressed(surveyAction(action.name, action.payload)!), again, pressed: true }
  if (inbound.kind === 'form') {
    const [, respondentId = '', questionId = ''] = /^survey\.choose:([^:]+):(.+)$/.exec(inbound.form) ?? []
    const chosen = inbound.values['chosen'] ?? []
    const request: Request = { do: 'choose', chosen: typeof chosen === 'string' ? [chosen] : chosen }
    return { respondentId, questionId, request, again, pressed: false }
  }
  const { respondentId, question, step } = where!
  const request = written(saidIn(turn)!, step, where!, here)
  return { respondentId, questionId: question.id, request, again, pressed: false }
}

function written(text: string, step: Where['step'], { question }: Where, here: Here): Request {
  if (step === 'evidence') return { do: 'evidence', text }
  if (step === 'delegate') return { do: 'delegate', to: text, isReply: true }
  const said = parseAnswer(question, text, here.today)
  switch (said.kind) {
    case 'value':
      return { do: 'answer', value: said.value, comment: said.comment }
    case 'command':
      return commanded(said.command)
    case 'fault':
      if (question.prefill !== null && agrees.test(text)) return { do: 'take-figure' }
      return handingOver(here) ?? { do: 'fault', fault: said.fault }
  }
}

/** "Stämmer", to a figure that was suggested. */
const agrees = /^\s*(?:ja+|japp|jo|(?:det )?stämmer(?: det| bra)?|ok(?:ej)?|yes|correct|that is right)[\s.!]*$/iu

/** "Det vet Siv bättre", as the reader understands it. */
function handingOver({ turn, world }: Here): Request | null {
  const { reading } = turn
  if (reading?.outcome !== 'clear' || reading.intent !== 'survey_delegate') return null
  const person = reading.people.length === 1 ? lookupsOf(world.register).person(reading.people[0]!) : null
  return { do: 'delegate', to: person?.name ?? null, isReply: false }
}

function commanded(command: Command): Request {
  switch (command.name) {
    case 'dont-know':
    case 'not-applicable':
      return { do: 'mark', status: command.name }
    case 'skip':
      return { do: 'mark', status: 'skipped' }
    case 'change':
      return { do: 'change', number: command.number, to: command.to }
    case 'delegate':
      return { do: 'delegate', to: command.to, isReply: false }
    case 'comment':
    case 'evidence':
    case 'dissent':
      return { do: 'remark', kind: command.name, text: command.text }
    case 'my-answers':
      return { do: 'mine' }
    case 'resume':
      return { do: 'go-on' }
    case 'again':
    case 'help':
      return { do: 'again' }
    case 'done':
    case 'pause':
      return { do: 'pause' }
    case 'literally':
      throw new TypeError('A literal answer is read as a value.')
    default:
      return { do: command.name }
  }
}

function pressed(action: SurveyAction): Pick<Asked, 'respondentId' | 'questionId' | 'request'> {
  const at = {
    respondentId: 'respondentId' in action ? action.respondentId : '',
    questionId: 'questionId' in action ? action.questionId : null,
  }
  switch (action.name) {
    case 'answer':
      return { ...at, request: { do: 'answer', value: action.value as Value, comment: null } }
    case 'mark':
      return { ...at, request: { do: 'mark', status: action.status } }
    case 'delegate':
      return { ...at, request: { do: 'delegate', to: null, isReply: false } }
    case 'delegate-to':
      return { ...at, request: { do: 'delegate-to', personId: action.personId, dueOn: action.dueOn } }
    case 'choose':
      return { ...at, request: { do: 'open-form' } }
    case 'skip-evidence':
      return { ...at, request: { do: 'skip-evidence' } }
    case 'go-on':
      return { ...at, request: { do: 'go-on' } }
    case 'unchanged':
    case 'show':
    case 'take-skipped':
    case 'more':
    case 'mine':
    case 'pause':
    case 'snooze':
      return { ...at, request: { do: action.name } }
    default:
      throw new TypeError(`${action.name} leads a round and answers no question.`)
  }
}
