import type { Entry, Gazetteer } from './gazetteer.ts'
import type { RoleLexicon } from './roles.ts'
import type { Token } from './tokens.ts'
import { small, systemNouns } from './words.ts'

/** "ist adm" of "IST Administration", "verks plan" of "Verksamhets plan": the beginnings of a name's words, in order. */
export function abbreviated(
  tokens: readonly Token[],
  start: number,
  { gazetteer, roles }: { gazetteer: Gazetteer; roles: RoleLexicon },
): readonly Entry[] {
  const [first, second] = [tokens[start]!, tokens[start + 1]]
  if (second === undefined || second.before === 'pause' || second.before === 'stop') return []
  if (first.fold.length < 3 || second.fold.length < 3) return []
  if ([first, second].some(({ fold, cue }) => small.has(cue) || systemNouns.has(fold) || roles.has(cue))) return []
  const fitting = gazetteer
    .beginning(first.fold.slice(0, 3))
    .filter(({ words: [one = '', two = ''] }) => one.startsWith(first.fold) && two.startsWith(second.fold))
    // Two short beginnings would fit anything.
    .filter(({ words: [one = ''] }) => one === first.fold || first.fold.length + second.fold.length >= 8)
  return fitting.map(({ entry }) => entry)
}
