import { expect, it } from 'vitest'
import { day, instantAt } from '../../src/lib/day.ts'
import { aWorld, type World } from '../support/world.ts'

const hour = 3_600_000
/** Over the night in which summer time ends. */
const days = ['2026-10-23', '2026-10-26', '2026-10-27', '2026-10-28']

/** Everything that is said unasked when, each day, the clock is also wrong by so many hours for a while. */
async function saidUnasked(wrongBy: readonly (readonly number[])[]) {
  const world = await aWorld({ today: '2026-10-22', municipalities: ['hagsjo'] })
  const strategist = await world.talkAs('Frida Stålnacke')
  for (const text of ['planera hösten 2026', 'godkänn', 'starta årets enkät', 'ja']) await strategist.says(text)
  for (const [nth, on] of days.entries()) {
    await world.goTo(on)
    for (const hours of wrongBy[nth] ?? []) {
      world.clock.set(new Date(instantAt(day(on), '09:00').getTime() + hours * hour))
      await world.runDue()
    }
  }
  await world.goTo('2026-10-30')
  return rowsOf(world)
}

async function rowsOf({ database, municipality }: World) {
  return database.unit(municipality, async (unit) => {
    const where = { municipality }
    const people = new Map((await unit.person.findMany({ where })).map(({ id, email }) => [id, email]))
    const rows = await unit.outgoingMessage.findMany({ where: { ...where, nature: 'unasked' } })
    const isDue = [{ notBefore: null }, { notBefore: { lte: instantAt(day('2026-10-30'), '09:00') } }]
    return {
      // What it is about and to whom; ids are another world's.
      said: rows
        .flatMap(({ key, personId }) => (key === null ? [] : [`${people.get(personId ?? '')} ${anonymous(key)}`]))
        .toSorted(),
      keys: rows.flatMap(({ key }) => key ?? []),
      digests: rows.flatMap(({ key, personId, saidOn }) => (key === null ? [`${personId} ${saidOn}`] : [])),
      left: await unit.outgoingMessage.count({
        where: { ...where, state: { in: ['held', 'waiting', 'sending'] }, OR: isDue },
      }),
    }
  })
}

const anonymous = (key: string): string => key.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')

it(
  'a clock that is an hour or a day wrong, either way, makes nothing said twice and nothing forgotten',
  {
    timeout: 600_000,
  },
  async () => {
    const right = await saidUnasked([])
    const wrong = await saidUnasked([
      [1, -1],
      [24, 0],
      [-1, -24, 0],
      [25, -23],
    ])
    expect(right.said.length).toBeGreaterThan(20)
    expect(wrong.said).toEqual(right.said)
    expect(new Set(wrong.keys).size).toBe(wrong.keys.length)
    expect(new Set(wrong.digests).size).toBe(wrong.digests.length)
    expect([right.left, wrong.left]).toEqual([0, 0])
  },
)
