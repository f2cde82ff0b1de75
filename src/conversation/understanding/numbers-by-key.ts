/**
 * Numbers by key, of which the keys themselves are not kept: eight bytes and some where a map takes a hundred. Whoever looks has to make
 * sure that what is found is called so, since two keys may fall together.
 */
export type NumbersByKey = {
  add(key: string, number: number): void
  /** In the order in which they were added. */
  get(key: string): readonly number[]
}

/** `most`: of one key no more than so many are kept. */
export function numbersByKey(most = Number.POSITIVE_INFINITY): NumbersByKey {
  let size = 16
  let used = 0
  /** One more than the number; 0: nothing. */
  let numbers = new Uint32Array(size)
  let hashes = new Uint32Array(size)
  const put = (hash: number, number: number): void => {
    let at = hash & (size - 1)
    let same = 0
    while (numbers[at] !== 0) {
      if (hashes[at] === hash && ++same >= most) return
      at = (at + 1) & (size - 1)
    }
    numbers[at] = number
    hashes[at] = hash
    used++
  }
  const grow = (): void => {
    const [oldNumbers, oldHashes] = [numbers, hashes]
    // From a gap on, so that what stands one after another is put in again in that order.
    const from = oldNumbers.indexOf(0)
    used = 0
    size *= 2
    numbers = new Uint32Array(size)
    hashes = new Uint32Array(size)
    for (let nth = 0; nth < oldNumbers.length; nth++) {
      const at = (from + nth) & (oldNumbers.length - 1)
      if (oldNumbers[at] !== 0) put(oldHashes[at]!, oldNumbers[at]!)
    }
  }
  return {
    add(key, number) {
      if ((used + 1) * 4 > size * 3) grow()
      put(hashOf(key), number + 1)
    },
    get(key) {
      const hash = hashOf(key)
      // Most words are nobody's name.
      if (numbers[hash & (size - 1)] === 0) return none
      const found: number[] = []
      for (let at = hash & (size - 1); numbers[at] !== 0; at = (at + 1) & (size - 1))
        if (hashes[at] === hash) found.push(numbers[at]! - 1)
      return found
    },
  }
}

const none: readonly number[] = []

function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}
