import type { Turn } from '../../../../conversation/dialogue.ts'
import { lookupsOf } from '../../../register/index.ts'
import { saidIn } from '../../needs.ts'
import type { Called } from '../../notices/called.ts'

/** Whom a sentence about a meeting names: in full, or by the first or last name that only one of those called has. */
export function peopleSaid(turn: Turn, called: Called, among: readonly string[]): readonly string[] {
  const read = turn.reading?.people ?? []
  const said = ` ${(saidIn(turn) ?? '').toLowerCase().replace(/[^\p{L}-]+/gu, ' ')} `
  const lookups = lookupsOf(called.world.register)
  const people = among.flatMap((id) => lookups.person(id) ?? [])
  const parts = people.flatMap(({ id, name }) =>
    name
      .toLowerCase()
      .split(' ')
      .map((part) => ({ id, part })),
  )
  const unique = parts.filter(({ id, part }) => !parts.some((other) => other.part === part && other.id !== id))
  const byPart = unique.filter(({ part }) => said.includes(` ${part} `)).map(({ id }) => id)
  return [...new Set([...read, ...byPart])]
}
