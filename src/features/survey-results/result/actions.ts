/** What to do next: the lowest areas, and in each the questions where one step more would give the most. */
import type { Answers, Option, Question } from '../../survey/index.ts'
import type { AreaIndex, Result } from './index-of.ts'

export type ProposedAction = {
  area: AreaIndex
  steps: readonly NextStep[]
}

/** From the answer of today to the next better one; `to` is null where the next step is a number, not a choice. */
export type NextStep = { question: Question; score: number; from: Option | null; to: Option | null }

export function proposedActions(result: Result, answers: Answers, most = { areas: 3, steps: 2 }): ProposedAction[] {
  return result.areas
    .filter(({ index }) => index !== null && index < 100)
    .toSorted((one, other) => one.index! - other.index!)
    .slice(0, most.areas)
    .map((area) => ({ area, steps: nextSteps(area, answers).slice(0, most.steps) }))
}

function nextSteps({ questions }: AreaIndex, answers: Answers): NextStep[] {
  return questions
    .flatMap(({ question, score }) => (score === null || score >= 100 ? [] : [{ question, score }]))
    .toSorted((one, other) => one.score - other.score)
    .map(({ question, score }) => ({ question, score, ...step(question, answers[question.id]) }))
}

function step({ kind, options }: Question, value: unknown): { from: Option | null; to: Option | null } {
  const from = options.find((option) => option.value === value) ?? null
  if (kind === 'boolean') return { from, to: options.find((option) => option.value === true) ?? null }
  if (!from || kind === 'choices') return { from: null, to: null }
  if (kind === 'rating')
    return { from, to: options.find((option) => Number(option.value) === Number(value) + 1) ?? null }
  const better = options.filter(({ score }) => score !== null && score > (from.score ?? 0))
  return { from, to: better.toSorted((one, other) => one.score! - other.score!)[0] ?? null }
}
