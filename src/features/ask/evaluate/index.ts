/** Measures understanding and answers on questions whose answers are known. Pure: the command line reads and prints. */
export { neutralFrom } from './neutral.ts'
export { predict } from './predict.ts'
export type { Prediction } from './predict.ts'
export { readQuestions } from './questions.ts'
export type { Question } from './questions.ts'
export { judge, score } from './score.ts'
