/**
 * One person before one round: which questions are that person's, which is next, what is missing. Pure: it is told what has been
 * answered and says what follows.
 */
import type { Engine } from './engine.ts'
import type { Answer, Delegation, Respondent, Round } from './round.ts'
import { type Answers, type Question, type Value, questionOf } from './survey.ts'

export type Sitting = {
  round: Round
  respondent: Respondent
  engine: Engine
  /** The person's own, latest revisions. */
  answers: readonly Answer[]
  /** Those that concern the person: handed over by, or to. */
  delegations: readonly Delegation[]
}

/** A question as it stands for the person. */
export type Place = {
  question: Question
  /** 1, 2, … as the person sees it. */
  number: number
  answer: Answer | null
  /** Open, to a colleague. */
  delegated: Delegation | null
}

/** What the person is asked, in order: what is due, or everything when more was wanted, without what earlier answers rule out. */
export function placesOf({ engine, respondent, answers, delegations }: Sitting): readonly Place[] {
  const { survey } = engine
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]))
  const handedTo = new Set(
    delegations
      .filter(
        ({ toRespondentId, state }) => toRespondentId === respondent.id && (state === 'open' || state === 'answered'),
      )
      .map(({ questionId }) => questionId),
  )
  const due = new Set(respondent.due)
  const standing = new Set(engine.visible(valuesOf(answers)).map(({ id }) => id))
  const mine = survey.questions.filter(
    // A question that was handed over comes without the ones it depends on: whoever handed it over has answered them.
    ({ id }) => handedTo.has(id) || (standing.has(id) && (respondent.wantsMore || due.has(id))),
  )
  return mine.map((question, index) => ({
    question,
    number: index + 1,
    answer: byQuestion.get(question.id) ?? null,
    delegated:
      delegations.find(
        (each) => each.questionId === question.id && each.fromRespondentId === respondent.id && each.state === 'open',
      ) ?? null,
  }))
}

export function valuesOf(answers: readonly Answer[]): Answers {
  const given = answers.flatMap(({ questionId, value }): [string, Value][] =>
    value === null ? [] : [[questionId, value]],
  )
  return Object.fromEntries(given)
}

/** Answered, said not to be known or not to apply, or in a colleague's hands. What was skipped waits. */
export function isDealtWith({ answer, delegated }: Place): boolean {
  return delegated !== null || (answer !== null && answer.status !== 'skipped')
}

/** The next that nothing has been said about, from the one after `after` and round again; null: only skipped ones are left, or none. */
export function nextPlace(places: readonly Place[], after: string | null): Place | null {
  const open = ({ answer, delegated }: Place): boolean => answer === null && delegated === null
  const from = after === null ? 0 : places.findIndex(({ question }) => question.id === after) + 1
  return places.slice(from).find(open) ?? places.slice(0, from).find(open) ?? null
}

export function skippedPlaces(places: readonly Place[]): readonly Place[] {
  return places.filter(({ answer, delegated }) => delegated === null && answer?.status === 'skipped')
}

/** The place before; null at the first. */
export function placeBefore(places: readonly Place[], questionId: string): Place | null {
  const at = places.findIndex(({ question }) => question.id === questionId)
  return at > 0 ? places[at - 1]! : null
}

export function placeOf(places: readonly Place[], questionId: string): Place | null {
  return places.find(({ question }) => question.id === questionId) ?? null
}

/** Nothing is left but what need not be answered. */
export function isComplete(places: readonly Place[]): boolean {
  return places.every((place) => isDealtWith(place) || (!place.question.required && place.answer !== null))
}

/** The sitting as it is once this answer has been written. */
export function withAnswer(sitting: Sitting, answer: Answer): Sitting {
  const others = sitting.answers.filter(({ questionId }) => questionId !== answer.questionId)
  const delegations = sitting.delegations.map((each) =>
    each.questionId === answer.questionId && each.state === 'open' && each.toRespondentId === sitting.respondent.id
      ? { ...each, state: 'answered' as const }
      : each,
  )
  return { ...sitting, answers: [...others, answer], delegations }
}

/** Whether there is more to answer than what this person is asked first. */
export function hasMore({ engine, respondent, answers }: Sitting): boolean {
  if (respondent.wantsMore || respondent.kind !== 'member') return false
  const due = new Set(respondent.due)
  return engine.visible(valuesOf(answers)).some(({ id }) => !due.has(id))
}

/** The role an answer speaks for: the person's own, or that of whoever handed the question over. */
export function roleFor({ respondent }: Sitting): string | null {
  return respondent.role
}

export function questionIn({ engine }: Sitting, id: string): Question | null {
  return questionOf(engine.survey, id)
}
