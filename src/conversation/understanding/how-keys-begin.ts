/** How keys begin; where none begins so, seldom yes. */
type HowKeysBegin = {
  add(key: string): void
  /** By its first six letters. */
  long(key: string): boolean
  /** By its first three, or as one of two letters. */
  short(key: string): boolean
}

export function howKeysBegin(count: number): HowKeysBegin {
  const [sixes, threes] = [beginningsOf(beginning, count), beginningsOf(3, Math.min(count, 4096))]
  const twoLetters = new Set<string>()
  return {
    add(key) {
      sixes.add(key)
      threes.add(key)
      if (key.length === 2) twoLetters.add(key)
    },
    long: sixes.has,
    short: (key) => key.length < 3 || threes.has(key) || (twoLetters.size > 0 && twoLetters.has(key.slice(0, 2))),
  }
}

function beginningsOf(letters: number, count: number): { add(key: string): void; has(key: string): boolean } {
  let size = 1 << 10
  while (size < count * 8) size *= 2
  const bits = new Uint8Array(size / 8)
  const placeOf = (key: string): number => {
    let hash = 0x811c9dc5
    for (let at = 0; at < letters; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
    return (hash ^ (hash >>> 15)) & (size - 1)
  }
  return {
    add(key) {
      if (key.length < letters) return
      const place = placeOf(key)
      bits[place >> 3]! |= 1 << (place & 7)
    },
    has(key) {
      const place = placeOf(key)
      return ((bits[place >> 3]! >> (place & 7)) & 1) === 1
    },
  }
}

/** So many letters of a key are its beginning. */
export const beginning = 6
