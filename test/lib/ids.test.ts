import { describe, expect, it } from 'vitest'
import { uuids } from '../../src/lib/ids.ts'

describe('an id of the product', () => {
  const many = Array.from({ length: 5_000 }, () => uuids.next())

  it('is a UUIDv7 that tells when it was made', () => {
    expect(many[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Math.abs(Date.now() - Number.parseInt(many.at(-1)!.replace('-', '').slice(0, 12), 16))).toBeLessThan(60_000)
  })

  it('is never given twice, and comes after those before it, in the same millisecond too', () => {
    expect(new Set(many).size).toBe(many.length)
    expect(many.toSorted()).toEqual(many)
  })
})
