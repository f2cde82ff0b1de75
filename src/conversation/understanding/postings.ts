/**
 * Which systems a word is said of. Most words are said of one only, which then stands there by itself; what is said of more than
 * `most` tells none of them from another, and is not kept.
 */
export type Postings = {
  /** Undefined: of none, or of too many. */
  get(word: string): readonly number[] | undefined
  push(word: string, posting: number): void
  /** Gives back what the lists have kept for growing. Called once, when all is in. */
  settle(): void
}

export function postingsUpTo(most: number): Postings {
  const map = new Map<string, number | number[] | null>()
  return {
    get(word) {
      const found = map.get(word)
      return typeof found === 'number' ? [found] : (found ?? undefined)
    },
    push(word, posting) {
      const found = map.get(word)
      if (found === undefined) map.set(word, posting)
      else if (typeof found === 'number') map.set(word, [found, posting])
      else if (found !== null && found.length < most) found.push(posting)
      else map.set(word, null)
    },
    settle() {
      for (const [word, found] of map) {
        if (found === null) map.delete(word)
        else if (typeof found !== 'number' && found.length > 2) map.set(word, found.slice())
      }
    },
  }
}
