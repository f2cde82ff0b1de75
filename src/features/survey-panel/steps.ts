/** The panel's questions, a step at a time: a question that hangs on an answer comes in a later step than that answer. */
import type { Answers, Engine, Question } from '../survey/index.ts'

/** What is to be asked now, given what has been asked and answered; empty when all has been asked. */
export function nextStep(engine: Engine, answers: Answers, asked: readonly string[]): readonly Question[] {
  const left = engine.visible(answers).filter(({ id }) => !asked.includes(id))
  const step: Question[] = []
  for (const question of left) {
    // Keep the survey's order: what waits for an answer makes what follows wait, too.
    if (engine.dependsOn(question.id).some((parent) => step.some(({ id }) => id === parent))) break
    step.push(question)
    if (hidesOthers(engine, question, answers)) break
  }
  return step
}

/** Whether a question that is not shown yet may come because of this one. */
function hidesOthers({ survey, dependsOn }: Engine, { id }: Question, answers: Answers): boolean {
  return !(id in answers) && survey.questions.some((question) => dependsOn(question.id).includes(id))
}

/** The answers to questions that stand: one that fell away counts for nothing. */
export function standing(engine: Engine, answers: Answers): Answers {
  const visible = new Set(engine.visible(answers).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => visible.has(id)))
}
