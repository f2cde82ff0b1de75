/**
 * What survey-core does for us: it reads conditions, lints what people have written, and evaluates conditions for one person's
 * answers. No model is kept: a live one weighs more than a megabyte, a condition costs microseconds.
 */
import type { Answers } from '../survey.ts'

export type SurveyJs = {
  /** Null when the condition cannot be read. */
  condition(expression: string): Condition | null
  /** Errors and warnings of SurveyJS's own lint, for a definition that holds nothing but SurveyJS. */
  lint(json: unknown): readonly { path: string; message: string }[]
}

export type Condition = {
  /** The ids of the questions that it asks about. */
  readonly asksAbout: readonly string[]
  holds(answers: Answers): boolean
}

/** Loads the library, which takes some 60 ms and 25 MB, the first time somebody needs it. */
export async function surveyJs(): Promise<SurveyJs> {
  const [{ ConditionRunner }, { lintSurvey }] = await Promise.all([import('survey-core'), import('survey-core/linter')])
  return {
    condition(expression) {
      const runner = new ConditionRunner(expression)
      if (!runner.canRun()) return null
      return {
        asksAbout: [...new Set(runner.getVariables())],
        holds: (answers) => runner.runValues({ ...answers }),
      }
    },
    lint: (json) =>
      lintSurvey(json)
        .findings.filter(({ severity }) => severity !== 'info')
        .map(({ path, message }) => ({ path, message })),
  }
}
