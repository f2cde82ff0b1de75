import { edits } from './distance.ts'

/** Finds names that a misspelt word may stand for, without looking at all of them. */
export type FuzzyIndex = { near(word: string, most: number): Near[] }
type Near = { key: string; count: number; weight: number }

/**
 * Posting lists by pair of letters, where it stands and how long the name is. A word within k edits has all but 3k of its
 * pairs in common with the name, none of them moved by more than k (a transposition breaks three), so names are counted, not
 * compared; only those with enough pairs in common are. The cells are a hash table, so that small registers cost little.
 */
export function* fuzzyIndex(keys: readonly string[]): Generator<undefined, FuzzyIndex> {
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

  const near = (word: string, most: number): Near[] => {
    if (word.length < 2 || word.length >= lengths - 3) return []
    const least = Math.max(1, word.length + 1 - 3 * most)
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
    const found: Near[] = []
    for (let at = 0; at < seen; at++) {
      const number = touched[at]!
      if (counts[number]! >= least) {
        const key = keys[number]!
        const { count, weight } = edits(word, key, most)
        if (count <= most) found.push({ key, count, weight })
      }
      counts[number] = 0
    }
    return found.sort((a, b) => a.count - b.count || a.weight - b.weight)
  }
  return { near }
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
