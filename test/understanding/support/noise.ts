import { readdirSync } from 'node:fs'

/** Chance that is the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyzåäö'

/** A name with one or two random slips: a letter lost, added, changed or changed places with the next. */
export function mistyped(name: string, slips: number, random: () => number): string {
  let word = name
  for (let slip = 0; slip < slips; slip++) {
    const at = Math.floor(random() * word.length)
    const letter = letters[Math.floor(random() * letters.length)]!
    switch (Math.floor(random() * 4)) {
      case 0:
        word = word.slice(0, at) + word.slice(at + 1)
        break
      case 1:
        word = word.slice(0, at) + letter + word.slice(at)
        break
      case 2:
        word = word.slice(0, at) + letter + word.slice(at + 1)
        break
      default:
        word = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
    }
  }
  return word
}

/** Product names that no register here holds: the names of installed packages, as their makers write them. */
export function productNames(): string[] {
  const folder = new URL('../../../node_modules/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.startsWith('@'))
    .toSorted()
}
