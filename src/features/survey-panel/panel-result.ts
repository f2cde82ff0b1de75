/**
 * What a panel answered, as numbers about a group. A question that fewer than the smallest group have answered shows nothing,
 * and no number at all is shown while people still answer: the next answer would show by the difference whose it was.
 */
import { scoreOf } from '../survey-results/result/score.ts'
import { mean } from '../survey-results/result/index-of.ts'
import type { Option, Question, Survey, Value } from '../survey/index.ts'

export type PanelAnswer = { questionId: string; value: Value }

export type PanelResult = {
  survey: Survey
  year: number
  /** How many took part; null when they are fewer than the smallest group. */
  people: number | null
  questions: readonly PanelQuestion[]
}

export type PanelQuestion =
  /** `shown` is false: fewer than the smallest group have answered. */
  | { question: Question; shown: false }
  | {
      question: Question
      shown: true
      answered: number
      /** Whole per cents of those who answered this question; of several choices they may add up to more than 100. */
      shares: readonly { option: Option; percent: number }[]
      /** The mean score, 0–100; null where the question is not scored. */
      index: number | null
      texts: readonly string[]
    }

/** An anonymous survey without a stated smallest group has five. */
export const smallestGroup = 5

export function panelResult(
  survey: Survey,
  year: number,
  answers: readonly PanelAnswer[],
  people: number,
): PanelResult {
  const least = survey.minGroupSize ?? smallestGroup
  return {
    survey,
    year,
    people: people < least ? null : people,
    questions: survey.questions.map((question) => {
      const values = answers.filter(({ questionId }) => questionId === question.id).map(({ value }) => value)
      return values.length < least ? { question, shown: false } : shownQuestion(question, values, year)
    }),
  }
}

function shownQuestion(question: Question, values: readonly Value[], year: number): PanelQuestion & { shown: true } {
  const isText = question.kind === 'text' || question.kind === 'long-text'
  const chosen = values.flatMap((value) => (typeof value === 'object' ? [...value] : [value]))
  const shares = question.options.map((option) => ({
    option,
    percent: Math.round((chosen.filter((each) => each === option.value).length / values.length) * 100),
  }))
  return {
    question,
    shown: true,
    answered: values.length,
    shares: isText ? [] : shares,
    index: mean(values.flatMap((value) => scoreOf(question, value, year) ?? [])),
    // In an order of their own, so that nobody can tell which came when.
    texts: isText ? values.map(String).toSorted((one, other) => one.localeCompare(other, 'sv')) : [],
  }
}
