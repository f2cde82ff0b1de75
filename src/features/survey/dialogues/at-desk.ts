/** A turn at the desk: what was asked for, and how the next question, or the end, is shown. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { type Part, messageOf, sentence } from '../../../conversation/say.ts'
import { type Telling, doneCard, evidenceCard, minutesFor, questionCard } from '../cards.ts'
import type { Desk } from '../desk.ts'
import type { AnswerFault } from '../parse/answer.ts'
import type { Answer } from '../round.ts'
import { type Place, isDealtWith, nextPlace, placesOf, skippedPlaces, valuesOf } from '../sitting.ts'
import type { Question, Value } from '../survey.ts'
import type { SurveyNeeds } from '../needs.ts'
import type { Here } from './here.ts'
import { progressAt } from './progress.ts'

export type Request =
  | { do: 'answer'; value: Value; comment: string | null }
  | { do: 'choose'; chosen: readonly string[] }
  | { do: 'mark'; status: 'dont-know' | 'not-applicable' | 'skipped' }
  | { do: 'fault'; fault: AnswerFault }
  | { do: 'change'; number: number; to: string | null }
  | { do: 'remark'; kind: 'comment' | 'evidence' | 'dissent'; text: string }
  | { do: 'evidence'; text: string }
  /** `isReply`: it answers "who is to have the question?". */
  | { do: 'delegate'; to: string | null; isReply: boolean }
  | { do: 'delegate-to'; personId: string; dueOn: string }
  | {
      do:
        | 'unchanged'
        | 'take-figure'
        | 'open-form'
        | 'skip-evidence'
        | 'back'
        | 'pause'
        | 'again'
        | 'show'
        | 'go-on'
        | 'take-skipped'
        | 'more'
        | 'mine'
        | 'snooze'
        | 'last-year'
        | 'why'
    }

export type Asked = {
  respondentId: string
  /** Null when the request is about no question. */
  questionId: string | null
  request: Request
  /** What was skipped is being taken once more. */
  again: boolean
  /** It came from a button, whose card may be put right in place. */
  pressed: boolean
}

/** A turn at the desk. */
export type AtDesk = { asked: Asked; desk: Desk; telling: Telling; here: Here; needs: SurveyNeeds }

/** Shows a question and waits for its answer. */
export function present(at: AtDesk, place: Place, before: readonly Part[] = [], again = at.asked.again): Decision {
  const { desk, telling, asked } = at
  const { question } = place
  return {
    replies: [messageOf([...before, ...questionCard(place, desk, telling)])],
    progress: progressAt({
      step: 'question',
      respondentId: asked.respondentId,
      question,
      language: telling.language,
      again,
    }),
  }
}

/** The next question that nothing has been said about, or the end. */
export function goOn(at: AtDesk, places: readonly Place[], before: readonly Part[] = []): Decision {
  const { desk, here, telling } = at
  const next = nextPlace(places, null)
  if (next) return present(at, next, [...before, ...greeting(at, places)], false)
  if (places.length === 0) return { replies: [{ text: here.t.sitting.nothingDue }], progress: null }
  return { replies: [messageOf([...before, ...doneCard(desk.sitting, telling)])], progress: null }
}

function greeting({ desk, here, telling }: AtDesk, places: readonly Place[]): readonly Part[] {
  const { t } = here
  const { respondent, answers } = desk.sitting
  if (answers.length > 0) return [sentence(t.sitting.resume(places.filter(isDealtWith).length, places.length))]
  if (respondent.kind === 'group')
    return [sentence(t.together.start(telling.survey, places.length)), sentence(t.together.how)]
  if (respondent.kind === 'delegate') return []
  return [
    sentence(t.sitting.start(telling.survey, places.length, minutesFor(places.length))),
    sentence(t.sitting.notAnonymous),
  ]
}

/** After an answer: its evidence when it claims something, else the next question, else the end. */
export function onwards(at: AtDesk, question: Question, before: readonly Part[], saved?: Answer): Decision {
  const { desk, telling, asked } = at
  const { sitting } = desk
  if (saved?.status === 'answered' && saved.evidence === null && wantsEvidence(question, desk)) {
    return {
      replies: [messageOf([...before, ...evidenceCard(question, asked.respondentId, telling)])],
      progress: progressAt({
        step: 'evidence',
        respondentId: asked.respondentId,
        question,
        language: telling.language,
        again: asked.again,
      }),
    }
  }
  const places = placesOf(sitting)
  const next = nextPlace(places, question.id) ?? (asked.again ? skippedAfter(places, question.id) : null)
  if (next) return present(at, next, before)
  return { replies: [messageOf([...before, ...doneCard(sitting, telling)])], progress: null }
}

function wantsEvidence(question: Question, { sitting }: Desk): boolean {
  return sitting.engine.asksEvidence(question, valuesOf(sitting.answers))
}

function skippedAfter(places: readonly Place[], questionId: string): Place | null {
  const at = places.findIndex(({ question }) => question.id === questionId)
  return skippedPlaces(places.slice(at + 1))[0] ?? null
}

export function when({ here, needs }: AtDesk) {
  return { now: here.turn.now, channel: here.turn.inbound.channel, id: needs.ids.next() }
}
