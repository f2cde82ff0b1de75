/**
 * Who answers for a system, and everything else that the register and the rules behind it can tell.
 * `answer` is pure; the dialogues around it ask back, take corrections and remember what could not be answered.
 */
export { answer } from './answer.ts'
export type { AnswerRule, Answered, From, RuleAnswer } from './answered.ts'
export { exampleQuestions } from './examples.ts'
export * as evaluation from './evaluate/index.ts'
export type { Prediction, Question } from './evaluate/index.ts'
