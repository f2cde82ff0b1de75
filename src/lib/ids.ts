import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import { systemClock } from './clock.ts'

/** Makes ids: UUIDv7 in the product, named by hand in tests. */
export type Ids = { next(): string }

export const uuids: Ids = inOrder()

/** `prefix-1`, `prefix-2`, … for tests. */
export function countedIds(prefix = 'id'): Ids {
  let count = 0
  return { next: () => `${prefix}-${++count}` }
}

/** Those of one millisecond come in order too. Chance is drawn for many ids at once: the asking costs more than the bytes. */
function inOrder(): Ids {
  const drawn = new Uint8Array(16 * 256)
  let used = drawn.length
  let msecs = 0
  let seq = 0
  const rng = (): Uint8Array => {
    if (used === drawn.length) {
      randomFillSync(drawn)
      used = 0
    }
    return drawn.subarray(used, (used += 16))
  }
  return {
    next() {
      const random = rng()
      const now = systemClock.now().getTime()
      // A clock that stands still, or was set back, is waited for; the count begins so low that it does not run out.
      if (now > msecs) seq = (random[6]! << 16) | (random[7]! << 8) | random[8]!
      else seq++
      msecs = Math.max(now, msecs)
      return v7({ random, msecs, seq })
    },
  }
}
