import path from 'node:path'
import { expect, it } from 'vitest'
import { loadExamples } from '../../../src/features/register/examples.ts'
import { loadRegister } from '../../../src/features/register/store.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { clockFrom } from '../../../src/lib/clock.ts'
import { uuids } from '../../../src/lib/ids.ts'
import { aDatabase } from '../../support/database.ts'

const manifests = path.resolve(import.meta.dirname, '../../../manifests')
const clock = clockFrom(() => new Date('2026-11-25T08:00:00Z'))

it('lays every example register in once, and leaves it alone after that', async () => {
  const database = await aDatabase()
  const { governances } = await loadGovernances(path.join(manifests, 'governance'))
  const laidIn: string[] = []
  const load = () =>
    loadExamples({
      database,
      governances,
      clock,
      ids: uuids,
      folder: path.join(manifests, 'examples'),
      progress: (name) => laidIn.push(name),
    })
  await load()
  expect(governances.length).toBeGreaterThan(0)
  expect(laidIn).toEqual(governances.filter(({ manifest }) => manifest.municipality.example).map(({ name }) => name))
  for (const { key } of governances) {
    const register = await database.unit(key, (unit) => loadRegister(unit, key))
    expect(register.systems.length, key).toBeGreaterThanOrEqual(30)
    expect(register.people.length, key).toBeGreaterThan(10)
    expect(register.version).toBe(1)
  }
  await load()
  expect(laidIn).toHaveLength(governances.length)
})
