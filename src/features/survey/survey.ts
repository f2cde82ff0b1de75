/** A survey as it is asked: areas, roles and questions, read from a definition. Which questions they are is data, never code. */

/** A text in both languages. */
export type Words = { sv: string; en: string }

/** A number, a choice's value, yes or no, or the values of several choices; `['none']` is a choice made: none of them. */
export type Value = number | string | boolean | readonly string[]

export type Survey = {
  key: string
  version: string
  title: Words
  description: Words | null
  /** In whose capacity questions are answered. */
  roles: readonly { id: string; text: Words }[]
  areas: readonly Area[]
  /** In the order they are asked. */
  questions: readonly Question[]
  /** How the scale is told beside surveys with three steps. */
  scaleToThree: Readonly<Record<string, string>> | null
  /** Results of fewer answers are not shown; set for anonymous surveys only. */
  minGroupSize: number | null
}

export type Area = { id: string; title: Words; description: Words | null; weight: number }

export type Question = {
  id: string
  area: string
  kind: 'rating' | 'choice' | 'choices' | 'boolean' | 'number' | 'text' | 'long-text'
  title: Words
  help: Words | null
  required: boolean
  /** Roles, the one that is best placed first; empty: anybody. */
  respondents: readonly string[]
  /** Steps of a scale, or choices; for yes and no their words. */
  options: readonly Option[]
  /** "None of them", where several may be chosen. */
  none: Words | null
  min: number | null
  max: number | null
  /** A year that cannot lie ahead. */
  notInFuture: boolean
  unit: string | null
  maxLength: number | null
  /** SurveyJS conditions on the same person's answers; null: always. */
  visibleIf: string | null
  /** Evidence is asked for when this holds; null with a prompt: always. */
  evidenceIf: string | null
  evidencePrompt: Words | null
  consolidation: Consolidation
  scoring: Scoring
  /** Which figure of the bot's own the answer may start from. */
  prefill: string | null
  /** "Oförändrat sedan i fjol" is an answer. */
  repeatable: boolean
  /** The id of the same question in an earlier version, when its id had to change. */
  sameAs: string | null
}

/** `value` is what is stored; a rating's is a number, a yes or no is a boolean. `score` is 0–100. */
export type Option = { value: number | string | boolean; text: Words; score: number | null }

/** How differing answers become one; `distribution` shows them all, for panels. */
export type Consolidation = (typeof consolidations)[number]
export const consolidations = [
  'median',
  'unanimous',
  'any',
  'majority',
  'union',
  'primary',
  'list',
  'distribution',
] as const

type Scoring =
  | { kind: 'none' | 'rating' | 'boolean' | 'choice' }
  /** The share of `cap` choices made. */
  | { kind: 'count'; cap: number }
  /** From 0 at `from` to 100 at `to`. */
  | { kind: 'linear'; from: number; to: number }
  /** A year: full score until it is `full` years old, none when it is `zero`. */
  | { kind: 'age'; full: number; zero: number }

/** One person's answers so far, by question. */
export type Answers = Readonly<Record<string, Value>>

export function questionOf({ questions }: Survey, id: string): Question | null {
  return questions.find((question) => question.id === id) ?? null
}

export function areaOf({ areas }: Survey, { area }: Question): Area {
  return areas.find(({ id }) => id === area)!
}
