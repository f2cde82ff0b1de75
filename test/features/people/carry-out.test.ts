import { expect, it } from 'vitest'
import { carryOutPeople } from '../../../src/features/people/index.ts'
import { planPeople } from '../../../src/features/register/import/plan-people.ts'
import {
  ensureMunicipality,
  insertPeople,
  listedPeople,
  registerVersion,
} from '../../../src/features/register/store.ts'
import { countedIds } from '../../../src/lib/ids.ts'
import { aDatabase, onBothEngines } from '../../support/database.ts'
import { aGovernance, aPerson } from '../register/a-municipality.ts'

onBothEngines('a people import', (engine) => {
  async function anOffice(count: number) {
    const database = await aDatabase(engine)
    const ids = countedIds(engine)
    const people = Array.from({ length: count }, (_, at) =>
      aPerson({ id: `per-${at}`, name: `Person ${at}`, email: `p${at}@x.se` }),
    )
    await database.unit('ekby', async (unit) => {
      await ensureMunicipality(unit, 'ekby')
      await insertPeople(
        unit,
        'ekby',
        people.map((person) => ({ ...person, listed: true })),
      )
    })
    const load = () => database.unit('ekby', (unit) => listedPeople(unit, 'ekby'))
    const take = async (rows: string[][], force = false) => {
      const made = planPeople([{ name: null, rows: [['namn', 'e-post'], ...rows] }], {
        people: await load(),
        governance: aGovernance(),
        ids,
      })
      if (!made.ok) throw new Error(made.because.kind)
      const given = {
        municipality: 'ekby',
        fileName: 'people.csv',
        at: new Date('2026-11-25T02:00:00Z'),
        actor: { kind: 'command-line' as const, id: null },
        channel: 'terminal',
        ids,
        force,
      }
      return database.unit('ekby', async (unit) =>
        carryOutPeople(unit, made.plan, await registerVersion(unit, 'ekby'), given),
      )
    }
    return { load, take }
  }
  const row = (at: number) => [`Person ${at}`, `p${at}@x.se`]

  it('marks who is missing, adds who is new, and is quiet the next night', async () => {
    const { load, take } = await anOffice(5)
    const list = [row(1), row(2), row(3), row(4), ['Ny Ros', 'ny@x.se']]
    expect(await take(list)).toEqual({ ok: true, version: 1 })
    const people = await load()
    expect(people.map(({ name, status }) => [name, status])).toContainEqual(['Person 0', 'maybe-left'])
    expect(people).toHaveLength(6)
    expect(await take(list)).toEqual({ ok: true, version: null })
    expect(await take([...list, row(0)])).toEqual({ ok: true, version: 2 })
    expect((await load()).every(({ status }) => status === 'active')).toBe(true)
  })

  it('is refused when more than a fifth would be gone, unless somebody insists', async () => {
    const { load, take } = await anOffice(5)
    expect(await take([row(0)])).toEqual({ ok: false, because: { kind: 'too-many-missing', missing: 4, listed: 5 } })
    expect((await load()).every(({ status }) => status === 'active')).toBe(true)
    expect(await take([row(0)], true)).toEqual({ ok: true, version: 1 })
  })
})
