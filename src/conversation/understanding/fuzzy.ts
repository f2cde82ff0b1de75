import { lately } from '../../lib/lately.ts'
import { edits } from './distance.ts'

/** Finds names that a misspelt word may stand for, without looking at all of them. */
export type FuzzyIndex = { near(word: string, most: number): readonly Near[] }
type Near = { key: string; count: number; weight: number }

/** How near, and where the two have a pair of letters in common first: parts what is as near. */
type Met = Near & { met: number }

/** Builds in slices. Few names are looked at one by one, which is quick and takes hardly any room; of many those that share pairs. */
export function* fuzzyIndex(keys: readonly string[]): Generator<undefined, FuzzyIndex> {
  const near = keys.length <= few ? byLetters(keys) : yield* byPairs(keys)
  const within = Array.from({ length: mostEdits + 1 }, (_, most) => lately(remembered, (word) => near(word, most)))
  return {
    near(word, most) {
      if (word.length < 2 || word.length >= lengths - 3) return nothing
      return (within[most] ?? ((key: string) => near(key, most)))(word)
    },
  }
}
const few = 4096
const mostEdits = 2
/** The same is often asked again in a message. */
const remembered = 64
const nothing: readonly Near[] = []

type Find = (word: string, most: number) => readonly Near[]

/**
 * Which letters each name holds, the shortest name first. An edit puts in one letter and takes out one at the most, so names that
 * differ in more letters are none that is near.
 */
function byLetters(keys: readonly string[]): Find {
  const names = keys.filter(({ length }) => length < lengths).toSorted((a, b) => a.length - b.length)
  const letterSets = Int32Array.from(names, lettersOf)
  /** Of each length where its names begin. */
  const starts = Array.from({ length: lengths + 1 }, (_, length) => {
    const at = names.findIndex((name) => name.length >= length)
    return at < 0 ? names.length : at
  })
  return (word, most) => {
    const letters = lettersOf(word)
    const found: Met[] = []
    for (let length = Math.max(1, word.length - most); length <= word.length + most; length++) {
      const others = 2 * most - Math.abs(length - word.length)
      for (let at = starts[length]!; at < starts[length + 1]!; at++)
        if (hasAtMost(others, letters ^ letterSets[at]!)) addIfNear(found, word, names[at]!, most)
    }
    return inOrder(found)
  }
}

function hasAtMost(count: number, bits: number): boolean {
  let left = bits
  for (let at = count; at > 0 && left !== 0; at--) left &= left - 1
  return left === 0
}

/** A bit for each letter; figures share five. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) {
    const letter = letterOf(word.charCodeAt(at))
    letters |= 1 << (letter <= 26 ? letter : letter === 37 ? 0 : 27 + (letter % 5))
  }
  return letters
}

function addIfNear(found: Met[], word: string, key: string, most: number): void {
  const { count, weight } = edits(word, key, most)
  if (count > most) return
  const met = firstMet(word, key)
  if (met !== null) found.push({ key, count, weight, met })
}

/** The first pair of letters of a word that the name has at about the same place. */
function firstMet(word: string, key: string): number | null {
  const drift = key.length - word.length
  for (let at = 0; at <= word.length; at++) {
    const pair = pairAt(word, at)
    const last = Math.min(key.length, at + Math.max(0, drift) + 1)
    for (let place = Math.max(0, at + Math.min(0, drift) - 1); place <= last; place++)
      if (pairAt(key, place) === pair) return (at * lengths + key.length) * lengths + place
  }
  return null
}

function inOrder(found: Met[]): readonly Near[] {
  return found.sort((a, b) => a.count - b.count || a.weight - b.weight || a.met - b.met)
}

/**
 * Posting lists by pair of letters, where it stands and how long the name is. A word within k edits has all but 3k of its
 * pairs in common with the name, none of them moved by more than k (a transposition breaks three), so names are counted, not
 * compared; only those with enough pairs in common are. The cells are a hash table, so that small registers cost little.
 */
function* byPairs(keys: readonly string[]): Generator<undefined, Find> {
  let size = 16
  let cells = new Uint32Array(size)
  /** Of each slot first how many names, then where they begin. */
  let starts = new Uint32Array(size + 1)
  let used = 0
  let pairs = 0
  const slotOf = (cell: number): number => {
    const mixed = Math.imul(cell, 0x9e3779b1)
    let at = ((mixed ^ (mixed >>> 15)) >>> 0) % size
    while (cells[at] !== 0 && cells[at] !== cell) if (++at === size) at = 0
    return at
  }
  /** Many names share their pairs, so how many cells there are is seen when they are filled. */
  const resize = (to: number): void => {
    const [oldCells, oldStarts] = [cells, starts]
    size = to
    cells = new Uint32Array(size)
    starts = new Uint32Array(size + 1)
    for (let at = 0; at < oldCells.length; at++) {
      if (oldCells[at] === 0) continue
      const slot = slotOf(oldCells[at]!)
      cells[slot] = oldCells[at]!
      starts[slot + 1] = oldStarts[at + 1]!
    }
  }
  let done = 0
  for (const key of keys) {
    if (key.length < lengths) {
      for (let at = 0; at <= key.length; at++) {
        const cell = cellOf(key.length, at, pairAt(key, at))
        let slot = slotOf(cell)
        if (cells[slot] === 0) {
          if (++used * 2 > size) {
            resize(size * 2)
            slot = slotOf(cell)
          }
          cells[slot] = cell
        }
        starts[slot + 1]!++
        pairs++
      }
    }
    if (++done % slice === 0) yield
  }
  yield
  // Two thirds full: more would be sought in for longer.
  resize(Math.ceil(used * 1.5) + 1)
  yield
  for (let slot = 0; slot < size; slot++) starts[slot + 1]! += starts[slot]!
  yield
  const Numbers = keys.length < 1 << 16 ? Uint16Array : Uint32Array
  const postings = new Numbers(pairs)
  const filled = starts.slice(0, size)
  for (let number = 0; number < keys.length; number++) {
    const key = keys[number]!
    if (key.length < lengths) {
      for (let at = 0; at <= key.length; at++)
        postings[filled[slotOf(cellOf(key.length, at, pairAt(key, at)))]!++] = number
    }
    if (++done % slice === 0) yield
  }
  const counts = new Uint8Array(keys.length)
  const touched = new Numbers(keys.length)
  const letterSets = Int32Array.from(keys, lettersOf)

  return (word, most) => {
    const least = Math.max(1, word.length + 1 - 3 * most)
    const letters = lettersOf(word)
    let seen = 0
    for (let at = 0; at <= word.length; at++) {
      const pair = pairAt(word, at)
      for (let length = Math.max(1, word.length - most); length <= word.length + most; length++) {
        // A name that is longer or shorter has moved what follows the change by so much at the most.
        const drift = length - word.length
        for (let place = Math.max(0, at + Math.min(0, drift) - 1); place <= at + Math.max(0, drift) + 1; place++) {
          if (place > length) break
          const cell = cellOf(length, place, pair)
          const slot = slotOf(cell)
          if (cells[slot] === 0) continue
          for (let posting = starts[slot]!; posting < starts[slot + 1]!; posting++) {
            const number = postings[posting]!
            if (counts[number] === 0) touched[seen++] = number
            if (counts[number]! < 255) counts[number]!++
          }
        }
      }
    }
    const found: Met[] = []
    for (let at = 0; at < seen; at++) {
      const number = touched[at]!
      // Of a short word one pair in common is enough, so that many must be told apart by their letters.
      if (counts[number]! >= least && hasAtMost(2 * most, letters ^ letterSets[number]!))
        addIfNear(found, word, keys[number]!, most)
      counts[number] = 0
    }
    return inOrder(found)
  }
}

/** The pair that ends at a letter; before the first and after the last letter stands a mark. */
function pairAt(word: string, at: number): number {
  const before = at === 0 ? 0 : letterOf(word.charCodeAt(at - 1))
  return before * letters + (at === word.length ? 0 : letterOf(word.charCodeAt(at)))
}

function cellOf(length: number, at: number, pair: number): number {
  return (length * lengths + at) * letters * letters + pair + 1
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return code - 21
  return 37
}

const letters = 38
const lengths = 48
const slice = 2000
