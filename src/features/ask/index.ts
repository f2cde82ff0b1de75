/**
 * Who answers for a system, and everything else that the register and the rules behind it can tell.
 * `answer` is pure; the dialogues around it ask back, take corrections and remember what could not be answered.
 */
import type { Feature } from '../../feature.ts'
import { questionsAsked } from './about.ts'
import { afterARule } from './dialogues/after-a-rule.ts'
import { askRegister } from './dialogues/ask-register.ts'
import { decideCorrection } from './dialogues/decide-correction.ts'
import { sayingExample } from './dialogues/example-note.ts'
import { forgetMe } from './dialogues/forget-me.ts'
import { howKnown } from './dialogues/how-known.ts'
import { ownQuestions } from './dialogues/own-questions.ts'
import type { AskNeeds } from './dialogues/needs.ts'
import { pressButton } from './dialogues/press-button.ts'
import { reportFact } from './dialogues/report-fact.ts'
import { reportWrong } from './dialogues/report-wrong.ts'
import { withdrawReport } from './dialogues/withdraw-report.ts'
import { eraseAskers } from './tasks.ts'

export { askerKeptDays } from './unknown.ts'
export { answer } from './answer.ts'
export type { Answered, From } from './answered.ts'
export { sayingExample } from './dialogues/example-note.ts'
export { quoting } from './dialogues/quoting.ts'
export { firstNotice } from './dialogues/first-notice.ts'
export { exampleQuestions } from './examples.ts'
export { nameOfHolder } from './naming.ts'
export { systemsHeldBy } from './person.ts'
export { toServicedesk } from './support.ts'
export * as evaluation from './evaluate/index.ts'
export type { Prediction, Question } from './evaluate/index.ts'

/** What is asked right after a rule and names nothing: before all who would take it for a question of their own. */
export function afterRules(needs: AskNeeds): Feature {
  return { name: 'after-rules', dialogues: [sayingExample(afterARule(needs, 'first'), needs)] }
}

/** Takes every question that is not small talk, so features that take questions of their own come before it. */
export function ask(needs: AskNeeds & Parameters<typeof eraseAskers>[0]): Feature {
  return {
    name: 'ask',
    dialogues: [
      decideCorrection(needs),
      withdrawReport(needs),
      howKnown(needs),
      reportFact(needs),
      reportWrong(needs),
      pressButton(needs),
      forgetMe,
      ownQuestions(needs),
      afterARule(needs, 'last'),
      askRegister(needs),
    ].map((dialogue) => sayingExample(dialogue, needs)),
    tasks: [eraseAskers(needs)],
    about: [questionsAsked],
  }
}
