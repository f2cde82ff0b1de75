import { describe, expect, it } from 'vitest'
import { sharedSeatsOf } from '../../../../src/features/meetings/store.ts'
import { aWorld } from '../../../support/world.ts'

describe('a body that four municipalities share', () => {
  it('has members whom each of the four can see, and nobody else', async () => {
    const world = await aWorld({
      today: '2026-11-30',
      municipalities: ['grums', 'kil', 'forshaga', 'munkfors', 'hagsjo'],
    })
    await world.goTo('2026-12-01')
    const seenBy = (key: string) =>
      world.database.unit(key, async (unit) => {
        const seats = await sharedSeatsOf(unit, 'grums', 'it-samordningsgrupp')
        return [...new Set(seats.map(({ municipality }) => municipality))]
      })
    expect(await seenBy('kil')).toEqual(['forshaga', 'grums', 'kil', 'munkfors'])
    expect(await seenBy('grums')).toEqual(['forshaga', 'grums', 'kil', 'munkfors'])
    expect(await seenBy('hagsjo')).toEqual([])
  })
})
