import { v7 } from 'uuid'

/** Makes ids: UUIDv7 in the product, named by hand in tests. */
export type Ids = { next(): string }

export const uuids: Ids = { next: () => v7() }

/** `prefix-1`, `prefix-2`, … for tests. */
export function countedIds(prefix = 'id'): Ids {
  let count = 0
  return { next: () => `${prefix}-${++count}` }
}
