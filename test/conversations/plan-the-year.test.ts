import { describe, expect, it } from 'vitest'
import { meetingsOf } from '../../src/features/meetings/store.ts'
import { type Proposal, proposalSchema } from '../../src/features/meetings/year/proposal.ts'
import type { Unit } from '../../src/database/database.ts'
import { weekdayOf } from '../../src/governance/calendar/weeks.ts'
import { aWorld, type World } from '../support/world.ts'

const aPlanner = async () => {
  const world = await aWorld({ today: '2026-11-29', municipalities: ['hagsjo'] })
  return { world, frida: await world.talkAs('Frida Stålnacke') }
}
const stored = (world: World, body?: string) =>
  world.database.unit('hagsjo', (unit) => meetingsOf(unit, 'hagsjo', body === undefined ? {} : { body }))

/** What is proposed for the year and not yet booked. */
async function draftOfYear(unit: Unit, municipality: string, year: number): Promise<Proposal | null> {
  const row = await unit.meetingPlan.findFirst({ where: { municipality, year, state: 'draft' } })
  return row && proposalSchema.parse(row.proposal)
}

describe('the strategist plans a year', { timeout: 120_000 }, () => {
  it('and gets a proposal that keeps every rule, of which nothing is booked', async () => {
    const { world, frida } = await aPlanner()
    await frida.says('planera 2027')
    frida.hears('Förslag till möten 2027')
    frida.hears('Hålls mötena så här uppfylls allt')
    frida.hears(/Det här har jag vägt in:\n.*personer, så att ingen ska vara på två möten samtidigt/)
    const kinds = (frida.last().blocks ?? []).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['table', 'image', 'fields', 'buttons']))
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

  it('and only what a wish concerns moves in the proposal', async () => {
    const { world, frida } = await aPlanner()
    const proposed = async () =>
      (await world.database.unit('hagsjo', (unit) => draftOfYear(unit, 'hagsjo', 2027)))!.meetings.map(
        ({ body, target, day, start }) => `${body} ${target ?? ''} ${day} ${start}`,
      )
    await frida.says('planera 2027')
    const before = await proposed()
    const inMay = before.filter((one) => one.includes(' 2027-05-'))
    await frida.says('inga möten i maj')
    const after = await proposed()
    expect(after.some((one) => one.includes(' 2027-05-'))).toBe(false)
    const moved = before.filter((one) => !after.includes(one))
    // Its neighbours make room, so that none is too far from the next; the rest of the year stays.
    expect(moved.every((one) => / 2027-0[4-6]-/.test(one))).toBe(true)
    expect(moved.length).toBeLessThanOrEqual(inMay.length + 4)
    expect(after.filter((one) => !before.includes(one)).every((one) => one.endsWith(' 09:00'))).toBe(true)
    await frida.says('IT-styrgruppen på tisdagar')
    const others = (list: readonly string[]) => list.filter((one) => !/^(?:it-styrgrupp|beredningsgrupp) /.test(one))
    expect(others(await proposed())).toEqual(others(after))
  })

  it('asks what it was made from, and says yes or no with a wish, which neither books it nor throws it away', async () => {
    const { world, frida } = await aPlanner()
    await frida.says('planera 2027')
    await frida.says('vad vägde du in')
    frida.hears(/^Det här har jag vägt in/)
    await frida.says('nej, vi vill ses på tisdagar')
    frida.hears('Ändrat efter ”vi vill ses på tisdagar”')
    await frida.says('ja, men inte i maj')
    frida.hears('Ändrat efter ”inte i maj”')
    expect(await stored(world)).toEqual([])
    await frida.says('ja, det blir bra')
    expect((await stored(world)).length).toBeGreaterThan(10)
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
