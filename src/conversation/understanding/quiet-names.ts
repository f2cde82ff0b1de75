/**
 * Names that are known as wholes only, of the many whom nobody asks about: two numbers for each key instead of an entry, which is
 * made when it is met.
 */
import type { Dictionary } from './dictionary.ts'
import { keyOf, keyWithoutDiacritics } from './fold.ts'
import type { Entry } from './gazetteer.ts'

export type QuietNames = {
  /** Everybody of this name, at most so many. */
  get(key: string, most: number): Entry[]
  /** What the names are looked up by. */
  keys(): Iterable<string>
  readonly size: number
}

export function quietNames(
  people: readonly { id: string; name: string }[],
  isCommon: (raw: string, dictionary: Dictionary) => boolean,
  dictionary: Dictionary,
): QuietNames {
  const ids = people.map(({ id }) => id)
  const names = people.map(({ name }) => name)
  let size = 1
  while (size < names.length * 3) size *= 2
  /** One more than the number of whoever is called so; 0: nobody. */
  const numbers = new Uint32Array(size)
  const hashes = new Uint32Array(size)
  names.forEach((name, number) => {
    for (const key of keysOf(name)) {
      const hash = hashOf(key)
      let at = hash & (size - 1)
      while (numbers[at] !== 0) at = (at + 1) & (size - 1)
      numbers[at] = number + 1
      hashes[at] = hash
    }
  })
  return {
    get(key, most) {
      const found: Entry[] = []
      if (names.length === 0) return found
      const hash = hashOf(key)
      for (let at = hash & (size - 1); numbers[at] !== 0 && found.length < most; at = (at + 1) & (size - 1)) {
        if (hashes[at] !== hash) continue
        const number = numbers[at]! - 1
        const name = names[number]!
        if (!keysOf(name).includes(key)) continue
        found.push({
          kind: 'person',
          id: ids[number]!,
          name,
          form: 'name',
          raw: name,
          common: isCommon(name, dictionary),
        })
      }
      return found
    },
    *keys() {
      for (const name of names) yield* keysOf(name)
    },
    size: names.length,
  }
}

function keysOf(name: string): string[] {
  const [key, spelt] = [keyOf(name), keyWithoutDiacritics(name)]
  return spelt === null || spelt === key ? [key] : [key, spelt]
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}
