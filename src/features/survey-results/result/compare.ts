/**
 * This year beside the year before, over the questions that both years asked. A question that was changed has a new id,
 * and is compared only where the definition says that it is still the same question.
 */
import type { Survey } from '../../survey/index.ts'
import { type YearOfAnswers, mean } from './index-of.ts'
import { scoreOf } from './score.ts'

export type Comparison = {
  year: number
  /** Questions of this year that can be compared, and all questions of this year. */
  comparable: number
  of: number
  areas: readonly AreaChange[]
  /** The mean of the areas' changes, by the areas' weight; null when nothing can be compared. */
  total: number | null
}

/** `change` is in index points, over the `pairs` questions that have a score both years; null when there is none. */
type AreaChange = { areaId: string; change: number | null; pairs: number }

/** Which earlier question each question is, by id: the survey feature's rule. */
export type SameQuestions = ReadonlyMap<string, string>

export function compareYears(now: YearOfAnswers, before: YearOfAnswers, same: SameQuestions): Comparison {
  const earlier = new Map(before.survey.questions.map((question) => [question.id, question]))
  const pairs = now.survey.questions.flatMap((question) => {
    const other = earlier.get(same.get(question.id) ?? '')
    if (!other) return []
    const after = scoreOf(question, now.answers[question.id] ?? null, now.year)
    const then = scoreOf(other, before.answers[other.id] ?? null, before.year)
    return after === null || then === null ? [] : [{ area: question.area, change: after - then }]
  })
  const areas = now.survey.areas.map(({ id }) => {
    const changes = pairs.flatMap(({ area, change }) => (area === id ? [change] : []))
    return { areaId: id, change: mean(changes), pairs: changes.length }
  })
  return {
    year: before.year,
    comparable: now.survey.questions.filter(({ id }) => earlier.has(same.get(id) ?? '')).length,
    of: now.survey.questions.length,
    areas,
    total: weightedChange(areas, now.survey),
  }
}

function weightedChange(areas: readonly AreaChange[], survey: Survey): number | null {
  const known = areas.flatMap(({ areaId, change }) => {
    const weight = survey.areas.find(({ id }) => id === areaId)?.weight ?? 0
    return change === null ? [] : [{ weight, change }]
  })
  const weight = known.reduce((sum, each) => sum + each.weight, 0)
  return weight === 0 ? null : known.reduce((sum, each) => sum + each.weight * each.change, 0) / weight
}
