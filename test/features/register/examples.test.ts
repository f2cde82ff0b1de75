import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ExampleFaultsError, loadExamples } from '../../../src/features/register/examples.ts'
import { loadRegister } from '../../../src/features/register/store.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { clockFrom } from '../../../src/lib/clock.ts'
import { uuids } from '../../../src/lib/ids.ts'
import { aDatabase } from '../../support/database.ts'
import { aGovernance } from './a-municipality.ts'

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
    const { municipality, version } = register
    expect({ municipality, version, large: register.systems.length >= 30 && register.people.length > 10 }).toEqual({
      municipality: key,
      version: 1,
      large: true,
    })
  }
  await load()
  expect(laidIn).toHaveLength(governances.length)
})

it('says which row of an example file does not hold', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'styrbot-examples-'))
  await mkdir(path.join(folder, 'ekby'))
  await writeFile(path.join(folder, 'ekby', 'register.csv'), 'system_id,name,status\nEK-1,Raindance,maybe\n')
  const database = await aDatabase()
  const loading = loadExamples({ database, governances: [aGovernance()], clock, ids: uuids, folder })
  await expect(loading).rejects.toThrow(ExampleFaultsError)
  await expect(loading).rejects.toThrow(/register.csv:2 status.*maybe/)
  expect((await database.unit('ekby', (unit) => loadRegister(unit, 'ekby'))).version).toBe(0)
  await rm(folder, { recursive: true })
})
