import { expect, it } from 'vitest'
import { recordAudit } from '../../src/database/audit.ts'
import { ensureMunicipality, growVersion } from '../../src/features/register/index.ts'
import { looks } from '../../src/jobs/looks.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { aDatabase } from '../support/database.ts'

const all = ['ekby', 'norr', 'syd']

async function aSweep(beside?: (municipality: string) => readonly string[]) {
  const database = await aDatabase()
  for (const key of all) await database.unit(key, (unit) => ensureMunicipality(unit, key))
  const clock = movableClock(instantAt(day('2026-03-12'), '09:00'))
  const sweep = looks({ database, clock })
  const look = async (answer: (municipality: string) => boolean = () => true) => {
    const seen: string[] = []
    const going = sweep.through(
      all,
      async (municipality) => {
        seen.push(municipality)
        return answer(municipality)
      },
      beside,
    )
    return { seen, failed: await going.then(() => null, String) }
  }
  const change = (municipality: string) =>
    database.unit(municipality, (unit) =>
      recordAudit(unit, {
        ...{ id: uuids.next(), municipality, at: clock.now(), action: 'test.change', channel: 'test' },
        ...{ subject: { kind: 'municipality', id: municipality }, actor: { kind: 'system', id: null } },
      }),
    )
  return { database, clock, look, change }
}

it('a sweep looks once a day at a municipality where nothing happens', async () => {
  const { clock, look } = await aSweep()
  expect((await look()).seen).toEqual(all)
  expect((await look()).seen).toEqual([])
  clock.set(instantAt(day('2026-03-13'), '09:00'))
  expect((await look()).seen).toEqual(all)
})

it('a change or a new version of the register is looked at, where it happened and where it matters', async () => {
  const { database, look, change } = await aSweep((municipality) => (municipality === 'norr' ? ['norr', 'syd'] : []))
  await look()
  await change('ekby')
  expect((await look()).seen).toEqual(['ekby'])
  await database.unit('syd', (unit) => growVersion(unit, 'syd'))
  expect((await look()).seen).toEqual(['norr', 'syd'])
  expect((await look()).seen).toEqual([])
})

it('one that fails or has to wait is looked at again, and holds no other up', async () => {
  const { look } = await aSweep()
  const answer = (municipality: string) => {
    if (municipality === 'ekby') throw new Error('broken')
    return municipality !== 'norr'
  }
  expect(await look(answer)).toEqual({ seen: all, failed: 'Error: broken' })
  expect((await look()).seen).toEqual(['ekby', 'norr'])
})
