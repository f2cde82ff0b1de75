/** The generated country in small: it holds together, and what a question and a waking cost does not grow with the other municipalities. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { type App, app } from '../../src/app.ts'
import type { Governance } from '../../src/governance/governance.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { afterTheTest } from '../support/after-the-test.ts'
import { anEmbeddedDatabase } from '../support/embedded.ts'
import { aFakeChannel } from '../support/fake-channel.ts'
import { type Place, country, spread, sweden } from './sweden-country.ts'
import { loadCountry } from './sweden-load.ts'
import { writeManifests } from './sweden-manifests.ts'

const today = day('2026-03-12')
let models: readonly Governance[]

beforeAll(async () => {
  models = (await loadGovernances(path.join(manifestsFolder, 'governance'))).governances
})

it('is as large as it is said to be, with a few very large and many small', () => {
  const places = country(
    sweden,
    models.map(({ key }) => key),
  )
  expect(new Set(places.map(({ key }) => key)).size).toBe(290)
  expect(sum(places.map(({ people }) => people))).toBe(1_100_000)
  expect(sum(places.map(({ systems }) => systems))).toBe(100_000)
  const people = places.map((place) => place.people).toSorted((a, b) => b - a)
  expect(people[0]).toBe(50_000)
  expect(people[145]! * 10).toBeLessThan(people[0]!)
})

it('shares out exactly what there is', () => {
  for (const parts of [1, 3, 20]) expect(sum(spread(parts, 1_000, 600))).toBe(1_000)
})

it('a question and a waking cost as many statements with one municipality as with six', async () => {
  // The smallest that shares nothing with others.
  const [small] = models
    .filter(({ manifest }) => manifest.bodies.every(({ shared }) => !shared))
    .toSorted((one, other) => one.manifest.duties.length - other.manifest.duties.length)
  const sizes = { municipalities: 6, people: 180, systems: 60, largest: { people: 40, systems: 15 } }
  const places = country(sizes, [small!.key])
  const folder = await mkdtemp(path.join(os.tmpdir(), 'styrbot-country-'))
  afterTheTest(() => rm(folder, { recursive: true, force: true }))
  await writeManifests(folder, places, models)
  const alone = await costsOf(folder, places.slice(0, 1))
  const among = await costsOf(folder, places)
  expect([alone.registers, among.registers]).toEqual([1, 6])
  expect(among.question).toBe(alone.question)
  expect(among.waking).toEqual(alone.waking)
}, 240_000)

async function costsOf(manifests: string, places: readonly Place[]) {
  const program = await aProgram(manifests, places)
  const tasks = program.features.flatMap((feature) => feature.tasks ?? []).filter(({ schedule }) => schedule)
  const [{ key } = { key: '' }] = places
  const { register } = await program.snapshots.of(key)
  const [system] = register.systems
  const ask = async (delivery: string) => {
    const { understood } = await program.receive({
      ...{ channel: 'terminal', municipality: key, conversation: { id: 'talk', kind: 'dm' }, key: delivery },
      ...{ kind: 'text', text: `vem är systemansvarig för ${system!.name}?` },
      person: { personId: register.people[0]!.id, platformUserId: 'u', name: '', email: null, standing: 'member' },
    })
    expect(understood?.reading.systems).toEqual([system!.id])
    await program.outbox.idle()
  }
  const wake = async () => {
    const statements: [string, number][] = []
    for (const task of tasks) statements.push([task.name, await counted(() => task.run({}))])
    return Object.fromEntries(statements)
  }
  // The first question is told about privacy; the first looks of a day are at everything, the second at what the first wrote.
  for (const delivery of ['first', 'second']) await ask(delivery)
  for (let look = 0; look < 2; look++) await wake()
  await program.outbox.sweep()
  await program.outbox.idle()
  return {
    registers: places.length,
    question: await counted(() => ask('third')),
    waking: await wake(),
  }
}

async function aProgram(manifests: string, places: readonly Place[]): Promise<App> {
  const database = await anEmbeddedDatabase()
  afterTheTest(() => database.close())
  const { governances, faults } = await loadGovernances(path.join(manifests, 'governance'))
  expect(faults).toEqual([])
  await loadCountry({
    ...{ places, governances, models, today },
    query: (text, values) => database.pool.query(text, values),
  })
  return app({
    ...{ database, manifests, ids: uuids, publicUrl: 'http://localhost', channels: [aFakeChannel('terminal')] },
    clock: movableClock(instantAt(today, '09:00')),
    log: { ...silentLog, error: (...what: unknown[]) => console.error(...what) },
    only: places.map(({ key }) => key),
  })
}

/** How many statements the work sends to the database. */
async function counted(work: () => Promise<unknown>): Promise<number> {
  const own = pg.Client.prototype.query
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: never[]) {
    count++
    return (own as (...same: never[]) => unknown).apply(this, given)
  } as never
  try {
    await work()
  } finally {
    pg.Client.prototype.query = own
  }
  return count
}

const sum = (list: readonly number[]): number => list.reduce((before, each) => before + each, 0)
