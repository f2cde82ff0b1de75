/** Going through the differences one by one: whoever leads the survey notes what the group arrives at. */
import { z } from 'zod'
import { isQuestion } from '../../../conversation/asks.ts'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Button, Draft, Meaning } from '../../../conversation/message.ts'
import { dayOf } from '../../../lib/day.ts'
import { type Question, type Value, changeRound, checkValue, parseAnswer, questionOf } from '../../survey/index.ts'
import { differenceInWords } from '../cards/proposals.ts'
import { discussions } from '../consolidation/discussions.ts'
import type { Proposal } from '../consolidation/proposal.ts'
import { textsIn, valueInWords } from '../in-words.ts'
import { keepDecisions } from '../store.ts'
import type { Telling } from '../telling.ts'
import { type Asked, type ResultNeeds, askedBy, fingerprint, partOf, saidIn, told } from './needs.ts'
import { say } from './show.ts'

const name = 'survey-results.settle'
const started = z.object({ roundId: z.string() })
const picked = z.object({ roundId: z.string(), questionId: z.string(), value: z.json() })
/** `left`: the questions still to go through, this one first; `of`: how many there were. */
const going = z.object({ roundId: z.string(), left: z.array(z.string()), of: z.number() })
type Going = z.infer<typeof going>

/** A button without a value stands for something other than an answer. */
const doing = z.object({ roundId: z.string(), questionId: z.string(), what: z.enum(['keep', 'skip', 'stop']) })

export function settleDifferences(needs: ResultNeeds): Dialogue {
  return {
    name,
    takes: (turn) => [name, `${name}-pick`, `${name}-do`].includes(turn.action?.name ?? '') || isAnswering(turn),
    async decide(turn) {
      const asked = await askedBy(turn, needs)
      const state = going.safeParse(turn.progress?.dialogue === name ? turn.progress.data : null).data ?? null
      const roundId = turn.action ? started.parse(turn.action.payload).roundId : state!.roundId
      const telling = await told(roundId, turn, asked, needs)
      const texts = textsIn(turn.language)
      if (!telling) return { ...say(texts.chat.none), progress: null }
      const { round } = telling.found
      if (!partOf(asked.personId, round.bodyId, asked.world).leads) return say(texts.chat.notYours)
      if (round.state !== 'closed')
        return {
          ...say(round.state === 'adopted' ? texts.proposals.alreadyAdopted : texts.settle.closed),
          progress: null,
        }
      if (turn.action?.name === name) return begin(telling)
      return goOn(whatIsSaid(turn, state, telling), state, telling, turn, asked, needs)
    },
  }
}

const longestNote = 500

/** In the middle of it everything is an answer, except what is plainly a question about something else. */
function isAnswering(turn: Turn): boolean {
  const said = saidIn(turn)
  if (turn.progress?.dialogue !== name || said === null) return false
  return !isQuestion(said) && !/^\s*(?:visa|show)(?!\p{L})/iu.test(said)
}

function begin(telling: Telling): Decision {
  const left = discussions(telling.found.proposals).map(({ questionId }) => questionId)
  const state: Going = { roundId: telling.found.round.id, left, of: left.length }
  if (left.length === 0) return { ...say(textsIn(telling.language).proposals.allAgreed), progress: null }
  return { replies: [card(state, telling)], progress: { dialogue: name, step: 'ask', data: state } }
}

type Said =
  /** `note`: why, when that was said in the same breath. */
  | { kind: 'value'; questionId: string; value: Value | null; note: string | null }
  | { kind: 'skip' | 'stop'; questionId: string }
  | { kind: 'unclear' }

function whatIsSaid(turn: Turn, state: Going | null, { found: { survey, proposals } }: Telling): Said {
  const kept = (questionId: string, note: string | null = null): Said => ({
    kind: 'value',
    questionId,
    value: proposals.find((proposal) => proposal.questionId === questionId)?.value ?? null,
    note,
  })
  if (turn.action?.name === `${name}-do`) {
    const { what, questionId } = doing.parse(turn.action.payload)
    return what === 'keep' ? kept(questionId) : { kind: what, questionId }
  }
  const today = dayOf(turn.now)
  if (turn.action) {
    const { questionId, value } = picked.parse(turn.action.payload)
    const question = questionOf(survey, questionId)
    const checked = question && checkValue(question, value, today)
    return checked && 'value' in checked
      ? { kind: 'value', questionId, value: checked.value, note: null }
      : { kind: 'unclear' }
  }
  const questionId = state?.left[0] ?? ''
  const text = saidIn(turn) ?? ''
  if (/^\s*(?:sluta|stopp|avbryt|pausa|stop|quit|pause)[\s.]*$/iu.test(text)) return { kind: 'stop', questionId }
  if (/^\s*(?:hoppa över|nästa|skip|next)[\s.]*$/iu.test(text)) return { kind: 'skip', questionId }
  const keeps = /^\s*(?:låt (?:förslaget|det) stå|behåll|förslaget|keep)(?:\s*[,:]\s*(?<note>\S.*?))?[\s.]*$/iu.exec(
    text,
  )
  if (keeps) return kept(questionId, keeps.groups?.['note']?.slice(0, longestNote) ?? null)
  const question = questionOf(survey, questionId)
  const read = question && parseAnswer(question, text, today)
  return read?.kind === 'value'
    ? { kind: 'value', questionId, value: read.value, note: read.comment?.slice(0, longestNote) ?? null }
    : { kind: 'unclear' }
}

function goOn(
  said: Said,
  state: Going | null,
  telling: Telling,
  turn: Turn,
  asked: Asked,
  needs: ResultNeeds,
): Decision {
  const texts = textsIn(telling.language).settle
  if (said.kind === 'unclear') return say(texts.notUnderstood)
  const left = (state?.left ?? []).filter((id) => id !== said.questionId)
  const next: Going = { roundId: telling.found.round.id, left, of: state?.of ?? left.length }
  if (said.kind === 'stop') {
    const rest = discussions(telling.found.proposals).length
    return { ...say(texts.stopped(rest)), progress: null }
  }
  const question = questionOf(telling.found.survey, said.questionId)
  const noted =
    said.kind === 'value' && question
      ? [
          {
            text: texts.settled(
              question.title[turn.language],
              valueInWords(question, said.value, turn.language),
              said.note,
            ),
          },
        ]
      : []
  return {
    replies: [...noted, left.length > 0 ? card(next, telling) : { text: texts.done }],
    progress: left.length > 0 ? { dialogue: name, step: 'ask', data: next } : null,
    ...(said.kind === 'value' && question ? settled(said, question, telling, turn, asked, needs) : {}),
  }
}

function settled(
  { value, note }: Extract<Said, { kind: 'value' }>,
  question: Question,
  { found }: Telling,
  turn: Turn,
  asked: Asked,
  needs: ResultNeeds,
): Pick<Decision, 'change'> {
  const { municipality } = turn.inbound
  const { round } = found
  const before = fingerprint(found)
  const proposal = found.proposals.find(({ questionId }) => questionId === question.id)
  if (!proposal) return {}
  const decided: Proposal = {
    ...proposal,
    state: 'agreed',
    value,
    reasons: { ...proposal.reasons, because: 'decided' },
  }
  return {
    change: {
      audit: {
        action: 'survey.settle-answer',
        subject: { kind: 'survey-round', id: round.id },
        detail: { questionId: question.id },
      },
      async run(unit) {
        // Takes the round's row, so that nobody adopts meanwhile.
        if (!(await changeRound(unit, municipality, round.id, ['closed'], { state: 'closed' })))
          throw new OvertakenError()
        const now = await needs.results.of(unit, municipality, round.id)
        if (!now || fingerprint(now) !== before) throw new OvertakenError()
        const by = `person:${asked.personId}`
        await keepDecisions(unit, municipality, round.id, [{ proposal: decided, by, note, at: turn.now }])
      },
    },
  }
}

/** One difference, with its choices where they are few enough for buttons. */
function card({ left, of, roundId }: Going, telling: Telling): Draft {
  const { found, language } = telling
  const texts = textsIn(language).settle
  const questionId = left[0]!
  const question = questionOf(found.survey, questionId)!
  const proposal = found.proposals.find((each) => each.questionId === questionId)
  const heading = texts.heading(of - left.length + 1, of)
  const difference = proposal ? differenceInWords(proposal, telling) : question.title[language]
  const choices = question.kind === 'choices' || question.options.length > 7 ? [] : question.options
  const buttons: Button<Meaning>[] = [
    ...choices.map(({ value }) => ({
      label: valueInWords(question, value, language),
      action: { name: `${name}-pick`, payload: { roundId, questionId, value } },
    })),
    ...(['keep', 'skip', 'stop'] as const).map((what) => ({
      label: texts[what],
      action: { name: `${name}-do`, payload: { roundId, questionId, what } },
    })),
  ]
  return {
    text: `${heading}. ${difference}\n${texts.ask}`,
    blocks: [
      { kind: 'heading', text: heading },
      { kind: 'text', text: difference },
      { kind: 'text', text: texts.ask },
      { kind: 'buttons', buttons },
    ],
  }
}
