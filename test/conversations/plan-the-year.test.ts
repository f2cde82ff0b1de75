import { describe, expect, it } from 'vitest'
import { meetingsOf } from '../../src/features/meetings/store.ts'
import { weekdayOf } from '../../src/governance/calendar/weeks.ts'
import { aWorld, type World } from '../support/world.ts'

const aPlanner = async () => {
  const world = await aWorld({ today: '2026-11-29', municipalities: ['hagsjo'] })
  return { world, frida: await world.talkAs('Frida Stålnacke') }
}
const stored = (world: World, body?: string) =>
  world.database.unit('hagsjo', (unit) => meetingsOf(unit, 'hagsjo', body === undefined ? {} : { body }))

describe('the strategist plans a year', { timeout: 120_000 }, () => {
  it('and gets a proposal that keeps every rule, of which nothing is booked', async () => {
    const { world, frida } = await aPlanner()
    await frida.says('planera 2027')
    frida.hears('Förslag till möten 2027')
    frida.hears('Hålls mötena så här uppfylls allt')
    expect(await stored(world)).toEqual([])
  })

  it('changes it in words and books it by approving', async () => {
    const { world, frida } = await aPlanner()
    await frida.says('planera 2027')
    await frida.says('IT-styrgruppen på tisdagar')
    frida.hears('Ändrat efter ”IT-styrgruppen på tisdagar”')
    await frida.presses('Godkänn')
    frida.hears('är planerade för 2027')
    const steering = await stored(world, 'it-styrgrupp')
    expect(steering.length).toBeGreaterThanOrEqual(10)
    expect(steering.filter(({ day }) => weekdayOf(day) !== 2).length).toBeLessThanOrEqual(1)
  })

  it('and takes it back', async () => {
    const { world, frida } = await aPlanner()
    await frida.says('planera 2027')
    await frida.says('godkänn')
    await frida.says('ångra')
    frida.hears(/^Ångrat/)
    expect(await stored(world)).toEqual([])
  })

  it('and nobody else does', async () => {
    const { world } = await aPlanner()
    const karim = await world.talkAs('Karim Lundell')
    await karim.says('planera 2027')
    karim.hears('planeras av IT-strategen')
  })

  it('adds a body that no document gives a frequency, round what is booked', async () => {
    const { world, frida } = await aPlanner()
    await frida.says('planera 2027')
    await frida.says('godkänn')
    const before = await stored(world)
    await frida.says('planera ledningsgruppen fyra gånger 2027')
    await frida.presses('Godkänn')
    const after = await stored(world)
    expect(after.filter(({ body }) => body === 'ledningsgrupp').length).toBe(4)
    expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before)
  })
})
