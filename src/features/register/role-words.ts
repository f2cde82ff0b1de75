/** What people call the roles around a system, whatever their own municipality has decided to call them. */

const words: Readonly<Record<string, readonly string[]>> = {
  'system-owner': ['systemägare', 'ägare', 'systemägarskap', 'system owner', 'owner'],
  'system-manager': ['systemansvarig', 'ansvarig', 'systemansvar', 'system manager', 'responsible'],
  'system-maintainer': ['systemförvaltare', 'förvaltare', 'system maintainer', 'maintainer'],
  'it-contact': ['it-kontakt', 'it-kontaktperson', 'teknisk kontakt', 'it contact'],
}

/** The ways to say a role, the usual one first. */
export function roleWords(word: string): readonly string[] {
  return words[word] ?? []
}

/** The word for nearly the same duty: what one document calls systemansvarig another calls systemförvaltare. */
export function nearWord(word: string): string | null {
  if (word === 'system-manager') return 'system-maintainer'
  if (word === 'system-maintainer') return 'system-manager'
  return null
}
