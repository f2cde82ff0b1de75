import type { Conditions } from '../../../src/features/survey-results/consolidation/consolidate.ts'
import type { Said } from '../../../src/features/survey-results/consolidation/proposal.ts'
import type { Option, Question, Survey, Value } from '../../../src/features/survey/index.ts'

const words = (text: string) => ({ sv: text, en: text })

export const aStep = (value: Option['value'], score: number | null = null): Option => ({
  value,
  text: words(`steg ${value}`),
  score,
})

export const fiveSteps = [1, 2, 3, 4, 5].map((value) => aStep(value))

export const aQuestion = (question: Partial<Question> & { id: string }): Question => ({
  area: 'ledning',
  kind: 'rating',
  title: words(`Fråga ${question.id}?`),
  help: null,
  required: true,
  respondents: [],
  options: fiveSteps,
  none: null,
  min: null,
  max: null,
  notInFuture: false,
  unit: null,
  maxLength: null,
  visibleIf: null,
  evidenceIf: null,
  evidencePrompt: null,
  consolidation: 'median',
  scoring: { kind: 'rating' },
  prefill: null,
  repeatable: false,
  sameAs: null,
  ...question,
})

export const yesOrNo = { kind: 'boolean', options: [aStep(true), aStep(false)], scoring: { kind: 'boolean' } } as const

export const aSurvey = (questions: readonly Question[], survey: Partial<Survey> = {}): Survey => ({
  key: 'enkat',
  version: '1.0.0',
  title: words('Enkäten'),
  description: null,
  roles: [],
  areas: [...new Set(questions.map(({ area }) => area))].map((id) => ({
    id,
    title: words(`Område ${id}`),
    description: null,
    weight: 1,
  })),
  questions,
  scaleToThree: null,
  minGroupSize: null,
  ...survey,
})

/** Nothing is hidden, and nothing asks for evidence, unless told. */
export const conditions = (survey: Survey, given: Partial<Conditions> = {}): Conditions => ({
  visible: () => survey.questions,
  asksEvidence: () => false,
  ...given,
})

let respondents = 0
export const answer = (questionId: string, value: Value | null, said: Partial<Said> = {}): Said => ({
  questionId,
  respondentId: `r${++respondents}`,
  role: 'it-strateg',
  status: value === null ? 'dont-know' : 'answered',
  value,
  comment: null,
  evidence: null,
  dissent: null,
  ...said,
})
