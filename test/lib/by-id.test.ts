import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byId } from '../../src/lib/by-id.ts'

describe('items by their ids', () => {
  it('are the same ones that a map finds, and none for any other id', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 60 }),
        fc.string({ maxLength: 6 }),
        (ids, other) => {
          const items = ids.map((id) => ({ id }))
          const map = new Map(items.map((item) => [item.id, item]))
          const found = byId(items)
          for (const id of [...ids, other]) expect(found(id)).toBe(map.get(id) ?? null)
        },
      ),
    )
  })
})
