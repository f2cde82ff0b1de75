/** Who comes, who does not and who has not said, in words. */
import type { Language } from '../../../conversation/inbound.ts'
import { type Part, sentence } from '../../../conversation/say.ts'
import type { Called } from './called.ts'
import { somebody, textsIn } from './in-words.ts'
import { type Invitation, isOpen } from './invitation.ts'

export function tallyParts(called: Called, undelivered: readonly string[], language: Language): readonly Part[] {
  const { tally } = textsIn(language)
  const open = called.invitations.filter(isOpen)
  const named = (invitation: Invitation): string => {
    const name = somebody(called, invitation.personId, language)
    return invitation.insteadOf === null
      ? name
      : tally.insteadOf(name, somebody(called, invitation.insteadOf, language))
  }
  const row = (words: (names: readonly string[]) => string, names: readonly string[]) =>
    names.length === 0 ? [] : [sentence(words(names.toSorted((one, other) => one.localeCompare(other, 'sv'))))]
  const answered = (answer: Invitation['answer']) => open.filter((one) => one.answer === answer).map(named)
  return [
    ...row(tally.coming, answered('accepted')),
    ...row(tally.declined, answered('declined')),
    ...row(tally.unanswered, answered('unanswered')),
    ...row(
      tally.undelivered,
      undelivered.map((id) => somebody(called, id, language)),
    ),
  ]
}
