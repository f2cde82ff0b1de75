import { describe, expect, it } from 'vitest'
import type { Knowledge, Reader } from '../../../src/conversation/understanding/reading.ts'
import { UnknownMunicipalityError, snapshots } from '../../../src/features/register/snapshots.ts'
import { appoint, ensureMunicipality, growVersion, insertSystems } from '../../../src/features/register/store.ts'
import { silentLog } from '../../../src/lib/log.ts'
import { aDatabase } from '../../support/database.ts'
import { aGovernance, aSystem, anAppointment } from './a-municipality.ts'

/** Readers that know only how many systems they were built from; building waits until it is let go. */
function aBuilder() {
  const built: number[] = []
  let gate: Promise<void> = Promise.resolve()
  let open = () => {}
  return {
    built,
    hold: () => void (gate = new Promise((resolve) => (open = resolve))),
    letGo: () => open(),
    build: async (knowledge: Knowledge): Promise<Reader> => {
      built.push(knowledge.systems.length)
      await gate
      return { read: () => ({}) as never }
    },
  }
}

async function aWorld(more: { mostMb?: number; patienceMs?: number; elapsed?: () => number } = {}) {
  const database = await aDatabase()
  for (const key of ['ekby', 'norr']) await database.unit(key, (unit) => ensureMunicipality(unit, key))
  const builder = aBuilder()
  const governances = [aGovernance(), aGovernance('norr')]
  const known = snapshots({ database, governances, log: silentLog, build: builder.build, patienceMs: 60_000, ...more })
  let count = 0
  const add = (key = 'ekby') =>
    database.unit(key, async (unit) => {
      const number = ++count
      await insertSystems(unit, key, [aSystem({ id: `sys-${number}`, code: `K${number}`, name: `System ${number}` })])
      return (await growVersion(unit, key))!
    })
  const appointSomebody = () =>
    database.unit('ekby', async (unit) => {
      await appoint(unit, 'ekby', [anAppointment()])
      return (await growVersion(unit, 'ekby'))!
    })
  return { known, builder, add, appoint: appointSomebody }
}

describe('snapshots', () => {
  it('are built once for everybody who asks at the same time', async () => {
    const { known, builder, add } = await aWorld()
    await add()
    const [first, second] = await Promise.all([known.of('ekby'), known.of('ekby')])
    expect(first).toBe(second)
    expect(first.register.systems.map(({ name }) => name)).toEqual(['System 1'])
    expect(await known.of('ekby', first.register.version)).toBe(first)
    expect(builder.built).toEqual([1])
  })

  it('follow the register', async () => {
    const { known, add } = await aWorld()
    await add()
    expect((await known.of('ekby')).register.systems).toHaveLength(1)
    const version = await add()
    expect((await known.of('ekby', version)).register.systems).toHaveLength(2)
    expect((await known.of('ekby')).register.version).toBe(version)
  })

  it('give the one before while a new index takes long, and swap it in when it is done', async () => {
    const { known, builder, add } = await aWorld({ patienceMs: 20 })
    await add()
    await known.of('ekby')
    builder.hold()
    const version = await add()
    expect((await known.of('ekby', version)).register.systems).toHaveLength(1)
    builder.letGo()
    await expect.poll(async () => (await known.of('ekby', version)).register.systems.length).toBe(2)
    expect(builder.built).toEqual([1, 2])
  })

  it('show who has what at once, and keep the index when nothing is called anything else', async () => {
    const { known, builder, add, appoint } = await aWorld()
    await add()
    const before = await known.of('ekby')
    builder.hold()
    const version = await appoint()
    const after = await known.of('ekby', version)
    expect(after.register.appointments).toHaveLength(1)
    expect(after.reader).toBe(before.reader)
  })

  it('let the least recently used municipality go when there is no room', async () => {
    const { known, builder, add } = await aWorld({ mostMb: 0.2 })
    for (const key of ['ekby', 'ekby', 'norr', 'norr']) await add(key)
    await known.of('ekby')
    await known.of('norr')
    await known.of('norr')
    expect(builder.built).toEqual([2, 2])
    await known.of('ekby')
    expect(builder.built).toEqual([2, 2, 2])
  })

  it('let go what nobody has asked about for an hour, whatever room there is', async () => {
    let minutes = 0
    const { known, builder, add } = await aWorld({ elapsed: () => minutes * 60_000 })
    for (const key of ['ekby', 'norr']) await add(key)
    await known.of('ekby')
    await known.of('norr')
    minutes = 50
    await known.of('norr')
    minutes = 70
    await known.of('norr')
    expect(builder.built).toEqual([1, 1])
    await known.of('ekby')
    expect(builder.built).toEqual([1, 1, 1])
  })

  it('refuse a municipality that has no manifest', async () => {
    const { known } = await aWorld()
    await expect(known.of('okand')).rejects.toThrow(UnknownMunicipalityError)
  })
})
