import { edits } from './distance.ts'

/** Finds names that a misspelt word may stand for, without looking at all of them. */
export type FuzzyIndex = { near(word: string, most: number): Near[] }
export type Near = { key: string; count: number; weight: number }

/**
 * Posting lists by pair of letters and length of name. A word within k edits shares all but 3k of its pairs with the name
 * (a transposition breaks three), so names are counted, not compared; only those with enough pairs in common are.
 */
export function* fuzzyIndex(keys: readonly string[]): Generator<undefined, FuzzyIndex> {
  const cells = lengths * letters * letters
  const starts = new Uint32Array(cells + 1)
  let done = 0
  for (const key of keys) {
    eachPair(key, (cell) => void starts[cell + 1]!++, key.length)
    if (++done % slice === 0) yield
  }
  for (let cell = 0; cell < cells; cell++) starts[cell + 1]! += starts[cell]!
  const postings = new Uint32Array(starts[cells]!)
  const filled = starts.slice(0, cells)
  for (let number = 0; number < keys.length; number++) {
    eachPair(keys[number]!, (cell) => void (postings[filled[cell]!++] = number), keys[number]!.length)
    if (++done % slice === 0) yield
  }
  const counts = new Uint8Array(keys.length)
  const touched = new Uint32Array(keys.length)

  const near = (word: string, most: number): Near[] => {
    if (word.length < 2 || word.length >= lengths) return []
    let pairs = 0
    eachPair(word, () => void pairs++, word.length)
    const least = Math.max(1, pairs - 3 * most)
    let seen = 0
    for (let length = Math.max(1, word.length - most); length <= word.length + most; length++) {
      eachPair(
        word,
        (cell) => {
          for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
            const number = postings[at]!
            if (counts[number] === 0) touched[seen++] = number
            if (counts[number]! < 255) counts[number]!++
          }
        },
        length,
      )
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

/** Each different pair of letters once, with a mark for the beginning and the end. */
function eachPair(word: string, take: (cell: number) => void, length: number): void {
  if (length >= lengths) return
  const base = length * letters * letters
  let before = 0
  for (let at = 0; at <= word.length; at++) {
    const letter = at === word.length ? 0 : letterOf(word.charCodeAt(at))
    const cell = base + before * letters + letter
    let repeated = false
    for (let earlier = 0, b = 0; earlier < at && !repeated; earlier++) {
      const l = letterOf(word.charCodeAt(earlier))
      repeated = b === before && l === letter
      b = l
    }
    if (!repeated) take(cell)
    before = letter
  }
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return code - 21
  return 37
}

const letters = 38
const lengths = 48
const slice = 4000
