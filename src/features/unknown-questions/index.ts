/**
 * What people asked that the bot could not answer: ranked for those who keep the register, mended once, told to those who asked.
 * `ask` keeps the questions; nothing here knows who put which.
 */
import type { Feature } from '../../feature.ts'
import { fixUnanswered } from './dialogues/fix-unanswered.ts'
import { showUnanswered } from './dialogues/show-unanswered.ts'
import { unansweredSection } from './home.ts'
import type { UnknownNeeds } from './needs.ts'

export { carryOut } from './carry-out.ts'
export { auditOf } from './dialogues/fix-unanswered.ts'
export { asAlias, asHolder, asSystem, type Fix, type Planned, knownBy, rolesToFill } from './fix.ts'
export type { Group } from './group.ts'
export { doneInWords, nameOf, refusalInWords } from './in-words.ts'
export { waitingGroups } from './needs.ts'
export { sv } from './texts/sv.ts'

export function unknownQuestions(needs: UnknownNeeds): Feature {
  return {
    name: 'unknown-questions',
    dialogues: [showUnanswered(needs), fixUnanswered(needs)],
    home: [unansweredSection(needs)],
  }
}
