/** Who is said to be away: somebody by name, by position or by role, or the writer. */
import type { Reading } from '../../../conversation/understanding/reading.ts'
import { peopleOf } from '../../administration/index.ts'
import { lookupsOf, type Person, type World } from '../../register/index.ts'

/** English "I" only before its verb: "i mars" and "ordförande i gruppen" are Swedish. */
const self =
  /(?<!\p{L})(?:jag|mig|me|i(?:['’](?:m|ll|ve)|m|\s+(?:am|will|have|can(?:not)?|was|must|need|take|chair|convene|call|lead)))(?!\p{L})/iu

export function whoIsAway(
  text: string,
  reading: Reading | null,
  asker: string | null,
  world: World,
): readonly Person[] {
  const lookups = lookupsOf(world.register)
  if (self.test(text)) {
    const own = asker === null ? null : lookups.person(asker)
    return own ? [own] : []
  }
  const named = (reading?.people ?? []).flatMap((id) => lookups.person(id) ?? [])
  if (named.length > 0) return named
  const words = text.toLowerCase()
  const byName = world.register.people.filter(({ name }) => words.includes(name.toLowerCase()))
  if (byName.length > 0) return byName
  const { positions, roles } = world.governance.manifest
  const parties = [
    ...positions.flatMap(({ id, title, aliases }) =>
      [title, ...aliases].map((word) => ({ party: `position:${id}`, word })),
    ),
    ...roles
      .filter(({ scope }) => scope === 'municipality')
      .flatMap(({ id, label, aliases }) =>
        [label.sv, label.en, ...aliases].map((word) => ({ party: `role:${id}`, word })),
      ),
  ]
  // The longest title that stands in the words: "bitr. kommundirektören" is not the director.
  const [said] = parties
    .filter(({ word }) => stands(word.toLowerCase(), words))
    .toSorted((one, other) => other.word.length - one.word.length)
  return said ? peopleOf(said.party, world) : []
}

function stands(word: string, words: string): boolean {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}-])${escaped}(?:en|n|et)?(?![\\p{L}])`, 'u').test(words)
}
