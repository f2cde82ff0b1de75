/** What can be compared between two editions of a survey, and what may not be called by the same name. */
import type { Question, Survey } from '../survey.ts'

/**
 * Each comparable question of `now` with its id in `before`. The same id is the same question; one whose id had to change
 * is compared only if it says which it was (`sameAs`) and is answered in the same way.
 */
export function comparable(before: Survey, now: Survey): ReadonlyMap<string, string> {
  const earlier = new Map(before.questions.map((question) => [question.id, question]))
  const pairs = now.questions.flatMap((question): [string, string][] => {
    const was = earlier.get(question.id) ?? (question.sameAs === null ? undefined : earlier.get(question.sameAs))
    return was && answersAlike(was, question) ? [[question.id, was.id]] : []
  })
  return new Map(pairs)
}

/** Questions that have kept their id though they ask something else: their figures would be compared and mean nothing. */
export function changedInPlace(before: Survey, now: Survey): readonly string[] {
  const earlier = new Map(before.questions.map((question) => [question.id, question]))
  return now.questions.flatMap((question) => {
    const was = earlier.get(question.id)
    return was && !(was.title.sv === question.title.sv && answersAlike(was, question)) ? [question.id] : []
  })
}

function answersAlike(one: Question, other: Question): boolean {
  return answered(one) === answered(other)
}

function answered({ kind, options, min, max, unit }: Question): string {
  return JSON.stringify([kind, options.map(({ value, text }) => [value, text.sv]), min, max, unit])
}
