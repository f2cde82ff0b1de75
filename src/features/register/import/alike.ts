/** Names that are nearly the same: perhaps one system twice, perhaps two. The person who imports is asked to look. */
import { squeeze } from './headings.ts'

export type Named = { name: string; fresh: boolean }

/**
 * Pairs that differ in spaces and signs only, or in one letter; at least one of each is fresh.
 * A different figure is a different thing ("Windows 10", "Windows 11"), and short names are left alone.
 */
export function alikePairs<T extends Named>(named: readonly T[], most = 200): [T, T][] {
  const seen = new Map<string, T[]>()
  const pairs: [T, T][] = []
  for (const one of named) {
    const met = new Set<T>()
    for (const key of keysOf(one.name)) {
      const others = seen.get(key)
      if (!others) seen.set(key, [one])
      else {
        for (const other of others)
          if ((one.fresh || other.fresh) && !met.has(other) && areAlike(one.name, other.name)) {
            met.add(other)
            pairs.push([other, one])
            if (pairs.length === most) return pairs
          }
        // Many names around one key are a numbered series, not a misspelling.
        if (others.length < 20) others.push(one)
      }
    }
  }
  return pairs
}

/** The name without its figures, whole and with each letter left out: names one letter apart share one of these. */
function keysOf(name: string): Iterable<string> {
  const squeezed = squeeze(name)
  const figures = squeezed.replace(/[^0-9]/g, '')
  const letters = squeezed.replace(/[0-9]/g, '')
  const keys = new Set([`${letters} ${figures}`])
  if (letters.length >= 6) for (let i = 0; i < letters.length; i++) keys.add(`${without(letters, i)} ${figures}`)
  return keys
}

function areAlike(one: string, other: string): boolean {
  const [a, b] = [squeeze(one), squeeze(other)]
  return a === b || (Math.min(a.length, b.length) >= 6 && oneLetterApart(a, b))
}

/** One letter put in, left out or exchanged, or two neighbours swapped. */
export function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  if (a.length > b.length) return without(a, i) === b
  if (a.length < b.length) return without(b, i) === a
  if (a.slice(i + 1) === b.slice(i + 1)) return true
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1)
