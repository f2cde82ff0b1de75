/** A round's result: an index per area, and one for all of it. */
import { grouped } from '../../../lib/grouped.ts'
import type { Answers, Area, Question, Survey } from '../../survey/index.ts'
import { scoreOf } from './score.ts'

/** One year's official answers, with the questions they answer. */
export type YearOfAnswers = { year: number; survey: Survey; answers: Answers }

export type AreaIndex = {
  area: Area
  /** The mean of the scored answers, 0–100; null when there is none. */
  index: number | null
  /** How many scored answers it rests on. */
  scored: number
  questions: readonly Scored[]
}

type Scored = { question: Question; score: number | null }

export type Result = { year: number; areas: readonly AreaIndex[]; total: number | null }

export function resultOf({ year, survey, answers }: YearOfAnswers): Result {
  const byArea = grouped(survey.questions, ({ area }) => area)
  const areas = survey.areas.map((area) => {
    const questions = (byArea.get(area.id) ?? []).map((question) => ({
      question,
      score: scoreOf(question, answers[question.id] ?? null, year),
    }))
    const scores = questions.flatMap(({ score }) => score ?? [])
    return { area, index: mean(scores), scored: scores.length, questions }
  })
  return { year, areas, total: weighted(areas) }
}

export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** Areas without an index say nothing, so they weigh nothing. */
function weighted(areas: readonly AreaIndex[]): number | null {
  const known = areas.flatMap(({ area, index }) => (index === null ? [] : [{ weight: area.weight, index }]))
  const weight = known.reduce((sum, each) => sum + each.weight, 0)
  return weight === 0 ? null : known.reduce((sum, each) => sum + each.weight * each.index, 0) / weight
}
