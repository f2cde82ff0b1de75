import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/lib/same.ts'

describe('two pieces of data', () => {
  it('are the same when they are written the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSame(value, JSON.parse(JSON.stringify(value)))).toBe(true)
      }),
    )
  })

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [['a'], ['a', 'b']],
    [['a'], { 0: 'a' }],
    [[], {}],
    [null, {}],
    ['1', 1],
    [{ a: [{ b: 'c' }] }, { a: [{ b: 'd' }] }],
  ])('%j and %j are not', (a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([false, false])
  })
})
