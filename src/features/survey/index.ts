/** The yearly survey: what is asked, of whom, and what they answered. Other features enter here. */
export { changedInPlace, comparable } from './definition/compare.ts'
export type { DefinitionFault } from './definition/fault.ts'
export { readSurvey, readSurveyText } from './definition/read.ts'
export { type Engine, engineOf } from './engine.ts'
export { type AnswerFault, checkValue, parseAnswer } from './parse/answer.ts'
export type { Answer, Delegation, OfficialAnswer, Respondent, Round } from './round.ts'
export * from './survey.ts'
export * from './store.ts'
