/**
 * All of Sweden in one PostgreSQL: 290 municipalities, 100 000 systems, 1.1 million people. What a question, a waking, a rush and a
 * morning of reminders cost one process that serves them all, beside one that serves a single municipality.
 * `--keep=FOLDER` leaves the database there, `--reuse=FOLDER` begins from it, `--only=opening,asking,ruling,rushing,waking,reminding,memory`
 * takes some parts, `--of=30` serves the first thirty of the municipalities beside the rest's rows. Without a folder all of it, some 2.5 GB while it runs, is made under the temporary folder and thrown away.
 */
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../src/database/database.ts'
import type { Governance } from '../../src/governance/governance.ts'
import { loadCachedGovernances } from '../../src/governance/manifest/cached.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { day } from '../../src/lib/day.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { type Place, country, sweden } from './sweden-country.ts'
import { loadCountry } from './sweden-load.ts'
import { writeManifests } from './sweden-manifests.ts'
import { type Bot, type Question, aSwedishBot, askAll, askAt, median } from './sweden-measure.ts'
import { type Row, table } from './table.ts'

const today = day('2026-03-12')
/** A quiet day, three weeks before the duty that everybody owes first reminds anybody. */
const quiet = { day: day('2026-02-05'), time: '09:00' }
const busy = { day: day('2026-03-12'), time: '07:00' }
const rounds = 3
const questionsARound = 150
const staff = 3_000
/** The morning rush lasts ten minutes; a tenth of it is let in at four times its pace. */
const rushSeconds = 600
const paced = { people: staff / 10, perSecond: (4 * staff) / rushSeconds }

const started = performance.now()
/** What it is at, and since when. */
const tell = (what: string): void =>
  void process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${what}\n`)

type Country = { places: readonly Place[]; manifests: string; cache: string; urlOf(name: string): string }

export async function benchSweden(flags: readonly string[]): Promise<Row[]> {
  const valueOf = (name: string) => flags.find((flag) => flag.startsWith(`${name}=`))?.slice(name.length + 1)
  const reused = valueOf('--reuse')
  const named = reused ?? valueOf('--keep')
  const folder = named ? path.resolve(named) : await aFolder()
  if (reused && !existsSync(path.join(folder, 'postgres'))) throw new Error(`There is no country in ${folder}.`)
  const server = await startPostgres({ kept: path.join(folder, 'postgres') })
  if (!server) throw new Error('This needs PostgreSQL on the machine.')
  try {
    const urlOf = (name: string): string => Object.assign(new URL(server.url), { pathname: `/${name}` }).toString()
    const { places, models } = await theCountry()
    const here = {
      places,
      urlOf,
      manifests: path.join(folder, 'manifests'),
      cache: path.join(folder, 'manifests.json'),
    }
    const rows = reused ? [] : await generate(here, models, server.url)
    // What is measured changes what is there, so it is done on copies.
    for (const name of ['alone', 'sweden']) {
      tell(`copying the database of ${name === 'alone' ? 'one' : 'all'}`)
      await (await openDatabase({ engine: 'postgres', url: urlOf(`${name}_made`) })).close()
      await statements(server.url, `DROP DATABASE IF EXISTS ${name}`, `CREATE DATABASE ${name} TEMPLATE ${name}_made`)
    }
    return [...rows, ...(await measure(here, valueOf('--only')?.split(','), valueOf('--of')))]
  } finally {
    server.stop()
    if (!named) await rm(folder, { recursive: true, force: true })
  }
}

/** PostgreSQL runs as somebody else, who has to come through. */
async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'styrbot-sweden-'))
  await chmod(folder, 0o755)
  return folder
}

async function theCountry(): Promise<{ places: readonly Place[]; models: readonly Governance[] }> {
  const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))
  const isDefault = ({ manifest }: Governance) => Number(manifest.municipality.default)
  const models = governances.toSorted((one, other) => isDefault(other) - isDefault(one))
  return {
    models,
    places: country(
      sweden,
      models.map(({ key }) => key),
    ),
  }
}

async function generate(
  { places, manifests, cache, urlOf }: Country,
  models: readonly Governance[],
  admin: string,
): Promise<Row[]> {
  const began = performance.now()
  await writeManifests(manifests, places, models)
  tell('checking 290 manifests')
  const { governances, faults } = await loadCachedGovernances(path.join(manifests, 'governance'), cache)
  if (faults.length > 0) throw new Error(`A generated manifest has faults: ${JSON.stringify(faults[0])}`)
  const checked = (performance.now() - began) / 1000
  let written = 0
  const both = [
    ['alone', places.slice(0, 1)],
    ['sweden', places],
  ] as const
  for (const [name, some] of both) {
    await statements(admin, `DROP DATABASE IF EXISTS ${name}_made`, `CREATE DATABASE ${name}_made`)
    written = await fill(urlOf(`${name}_made`), some, { models, governances })
  }
  const size = await sizeOf(urlOf('sweden_made'))
  return [
    { what: '290 manifests checked for the first time', figure: `${checked.toFixed(0)} s`, goal: '' },
    {
      what: 'rows generated',
      figure: `${(written / 1e6).toFixed(1)} million in ${((performance.now() - began) / 1000).toFixed(0)} s, ${size}`,
      goal: '',
    },
  ]
}

async function fill(
  url: string,
  places: readonly Place[],
  given: { models: readonly Governance[]; governances: readonly Governance[] },
): Promise<number> {
  await (await openDatabase({ engine: 'postgres', url })).close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('SET synchronous_commit = off')
  const written = await loadCountry({
    ...{ places, today, models: given.models, governances: given.governances },
    query: (text, values) => client.query(text, values),
    progress: (done, of) => (done % 29 === 0 ? tell(`${done} of ${of} municipalities written`) : undefined),
  })
  await client.query('VACUUM ANALYZE')
  await client.end()
  return written
}

async function statements(url: string, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await rowsIn(url, text)
}

async function sizeOf(url: string): Promise<string> {
  const [row] = await rowsIn<{ size: string }>(
    url,
    'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
  )
  return row!.size
}

async function rowsIn<Found>(url: string, text: string, values: unknown[] = []): Promise<Found[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text, values)
  await client.end()
  return rows as Found[]
}

async function measure(given: Country, only?: readonly string[], of?: string): Promise<Row[]> {
  const here = of === undefined ? given : { ...given, places: given.places.slice(0, Number(of)) }
  const { places, urlOf } = here
  const wanted = { manifests: here.manifests, cache: here.cache, registersMb: null, at: quiet }
  const largest = places[0]!.key
  tell('starting one process for one municipality and one for all')
  const one = await aSwedishBot({ ...wanted, databaseUrl: urlOf('alone'), only: [largest] })
  const all = await aSwedishBot({
    ...wanted,
    databaseUrl: urlOf('sweden'),
    only: of === undefined ? null : places.map(({ key }) => key),
  })
  try {
    const rows: Row[] = []
    const parts = {
      opening: () => opening(one, all, here),
      asking: () => asking(one, all, here),
      ruling: () => ruling(all, here),
      rushing: () => rushing(all, here),
      waking: () => waking(one, all),
      reminding: () => reminding(one, all, here),
      memory: () => memory(here),
    }
    for (const [name, part] of Object.entries(parts)) {
      if (only === undefined ? name === 'memory' : !only.includes(name)) continue
      tell(name)
      const some = await part()
      process.stderr.write(`${table(some)}\n`)
      rows.push(...some)
    }
    return rows
  } catch (error) {
    tell(`failed: ${String(error)}`)
    throw error
  } finally {
    await one.stop()
    await all.stop()
  }
}

async function opening(one: Bot, all: Bot, { places }: Country): Promise<Row[]> {
  const [startedOne, started] = [await one.state(), await all.state()]
  const largest = places[0]!
  const cost = await all.open(largest.key)
  await one.open(largest.key)
  const opened = await all.state()
  const middle = places.toSorted((a, b) => a.people - b.people)[Math.floor(places.length / 2)]!
  const usual = await all.open(middle.key)
  return [
    row('start, alone / all', `${seconds(startedOne.startMs)} / ${seconds(started.startMs)}`),
    row('memory after the start, alone / all', `${mb(startedOne.rssMb)} / ${mb(started.rssMb)}`),
    row(
      `the largest opened (${thousands(largest.people)} people, ${thousands(largest.systems)} systems)`,
      `${seconds(cost.cpuMs)} of processor, ${mb(opened.heapMb - started.heapMb)}`,
      '≤ 2 s, ≤ 100 MB',
      cost.cpuMs <= 2_000 && opened.heapMb - started.heapMb <= 100,
    ),
    row(
      `one in the middle (${thousands(middle.people)} people, ${middle.systems} systems)`,
      `${usual.cpuMs.toFixed(0)} ms of processor`,
    ),
  ]
}

async function asking(one: Bot, all: Bot, here: Country): Promise<Row[]> {
  const { places, urlOf } = here
  const own = await questionsIn(urlOf('sweden'), places.slice(0, 1), questionsARound)
  const everywhere = await questionsIn(urlOf('sweden'), places, places.length)
  // Whoever writes for the first time is told about privacy; then everybody writes again.
  for (const bot of [one, all]) for (let time = 0; time < 2; time++) await askAll(bot, own, 4)
  const alone: Awaited<ReturnType<typeof askAll>>[] = []
  const among: typeof alone = []
  for (let round = 0; round < rounds; round++) {
    tell(`asking, round ${round + 1} of ${rounds}`)
    alone.push(await askAll(one, own, 4))
    among.push(await askAll(all, own, 4))
  }
  tell('asking in every municipality')
  const first = await askAll(all, everywhere, 4)
  const mixed = await askAll(all, everywhere, 4)
  const state = await all.state()
  const of = (list: typeof alone, what: 'p50' | 'p99' | 'cpuMs' | 'statements') =>
    median(list.map((each) => each[what]))
  const ratio = (what: 'p50' | 'p99' | 'cpuMs') => of(among, what) / of(alone, what)
  return [
    row(
      'a question through a whole turn over HTTP, p50 alone / among all',
      `${ms(of(alone, 'p50'))} / ${ms(of(among, 'p50'))}`,
      '≤ 1.25 ×',
      ratio('p50') <= 1.25,
    ),
    row(
      '… p99 alone / among all',
      `${ms(of(alone, 'p99'))} / ${ms(of(among, 'p99'))}`,
      '≤ 1.25 ×',
      ratio('p99') <= 1.25,
    ),
    row(
      '… processor a question, alone / among all',
      `${ms(of(alone, 'cpuMs'))} / ${ms(of(among, 'cpuMs'))}`,
      '≤ 1.25 ×',
      ratio('cpuMs') <= 1.25,
    ),
    row(
      '… statements a question, alone / among all',
      `${of(alone, 'statements').toFixed(2)} / ${of(among, 'statements').toFixed(2)}`,
      'the same',
      Math.abs(of(alone, 'statements') - of(among, 'statements')) < 0.1,
    ),
    row('asked in all 290 in turn: p50, p99', `${ms(mixed.p50)}, ${ms(mixed.p99)}; ${ms(mixed.cpuMs)} of processor`),
    row(
      '… the first time, each register opened',
      `${ms(first.p50)}, ${ms(first.p99)}; ${ms(first.cpuMs)} of processor`,
    ),
    row(
      'memory with all 290 asked about',
      `${mb(state.rssMb)}, of which ${mb(state.heapMb)} in use`,
      '≤ 1.5 GB',
      state.rssMb <= 1_500,
    ),
  ]
}

/** Somebody asks about a rule in every municipality, twice: the books that give way for others' are built anew. */
async function ruling(all: Bot, { places, urlOf }: Country): Promise<Row[]> {
  const everywhere = await questionsIn(urlOf('sweden'), places, places.length)
  const asked = everywhere.map((question) => ({ ...question, text: 'vem beslutar om ett nytt system ska köpas in?' }))
  const first = await askAll(all, asked, 4)
  const again = await askAll(all, asked, 4)
  const state = await all.state()
  return [
    row(
      'a rule asked about in all 290: p50, p99',
      `${ms(again.p50)}, ${ms(again.p99)}; ${ms(again.cpuMs)} of processor`,
    ),
    row('… the first time, each rulebook built', `${ms(first.p50)}, ${ms(first.p99)}; ${ms(first.cpuMs)} of processor`),
    row(
      'memory with all 290 asked about their rules, too',
      `${mb(state.rssMb)}, of which ${mb(state.heapMb)} in use`,
      '≤ 2.5 GB',
      state.rssMb <= 2_500,
    ),
  ]
}

/** What is kept of the whole country, part by part, when nothing has to give way: by a process of its own. */
async function memory({ places, urlOf, manifests, cache }: Country): Promise<Row[]> {
  const bot = await aSwedishBot({
    ...{ manifests, cache, registersMb: 1e6, at: quiet, databaseUrl: urlOf('sweden'), only: null },
  })
  try {
    const rows: Row[] = []
    let before = await bot.state()
    rows.push(row('memory after the start: heap, buffers, whole process', told(before)))
    const parts = {
      register: 'people, systems and appointments of all',
      lookups: 'found by ids',
      reader: 'what messages are read against',
      rules: 'the words of their rules',
    }
    for (const [part, what] of Object.entries(parts)) {
      tell(`memory: ${part}`)
      for (const { key } of places) await bot.keep(part, key)
      const now = await bot.state()
      const [heap, buffers] = [now.heapMb - before.heapMb, now.buffersMb - before.buffersMb]
      rows.push(row(`… ${what}`, `+ ${mb(heap)}, + ${mb(buffers)}`))
      before = now
    }
    rows.push(row('… altogether: heap, buffers, whole process', told(before)))
    return rows
  } finally {
    await bot.stop()
  }
}

const told = ({ heapMb, heapTotalMb, buffersMb, rssMb }: Awaited<ReturnType<Bot['state']>>): string =>
  `${mb(heapMb)} of ${mb(heapTotalMb)}, ${mb(buffersMb)}, ${mb(rssMb)}`

/** So many questions, shared out among the municipalities, each by a person of its own about a system of its own. */
async function questionsIn(url: string, places: readonly Place[], count: number): Promise<readonly Question[]> {
  const each = Math.max(1, Math.floor(count / places.length))
  const asked: Question[] = []
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const { key } of places) {
    const people = await client.query<{ id: string }>(
      'SELECT id FROM person WHERE municipality = $1 ORDER BY id LIMIT $2',
      [key, each],
    )
    const systems = await client.query<{ name: string }>(
      'SELECT name FROM system WHERE municipality = $1 ORDER BY id LIMIT $2',
      [key, each],
    )
    asked.push(
      ...people.rows.flatMap(({ id }, at) =>
        systems.rows[at]
          ? [{ municipality: key, personId: id, text: `vem är systemansvarig för ${systems.rows[at].name}?` }]
          : [],
      ),
    )
  }
  await client.end()
  return asked
}

/** A system that everybody uses is down: staff of one municipality ask about it, as fast as they get answers; others ask as usual. */
async function rushing(all: Bot, { places, urlOf }: Country): Promise<Row[]> {
  const [busiest, other] = places
  const [system] = await rowsIn<{ name: string }>(
    urlOf('sweden'),
    'SELECT name FROM system WHERE municipality = $1 ORDER BY id LIMIT 1',
    [busiest!.key],
  )
  const people = await rowsIn<{ id: string }>(
    urlOf('sweden'),
    'SELECT id FROM person WHERE municipality = $1 ORDER BY id DESC LIMIT $2',
    [busiest!.key, staff],
  )
  const rush = people.map(({ id }) => ({
    municipality: busiest!.key,
    personId: id,
    text: `vem är systemansvarig för ${system!.name}?`,
  }))
  const usual = await questionsIn(urlOf('sweden'), [other!], 60)
  const calm = await askAll(all, usual, 1)
  const come = askAt(all, rush.slice(0, paced.people), paced.perSecond)
  const meanwhile = await askAll(all, usual, 1)
  const asTheyCome = await come
  const [rushed, beside] = await Promise.all([askAll(all, rush, 100), askAll(all, usual, 1)])
  const deepest = Math.max(rushed.deepest, beside.deepest)
  const needed = staff / rushSeconds
  return [
    row(
      `the rush at four times its pace, ${paced.perSecond} questions a second: p50, p99`,
      `${ms(asTheyCome.p50)}, ${ms(asTheyCome.p99)}`,
    ),
    row(
      '… another municipality, p50 in calm / meanwhile',
      `${ms(calm.p50)} / ${ms(meanwhile.p50)}`,
      '≤ 2 ×',
      meanwhile.p50 <= 2 * calm.p50,
    ),
    row(
      `the rush at once: ${thousands(staff)} first questions, a hundred at a time`,
      `${rushed.perSecond.toFixed(0)} answers / s`,
      `≥ ${needed} / s, as they come in ten minutes`,
      rushed.perSecond >= needed,
    ),
    row('… p50, p99, most at once inside', `${ms(rushed.p50)}, ${ms(rushed.p99)}, ${deepest}`),
    row('… another municipality, p50 in calm / meanwhile', `${ms(calm.p50)} / ${ms(beside.p50)}`),
  ]
}

async function waking(one: Bot, all: Bot): Promise<Row[]> {
  const names = await all.tasks()
  const total = async (bot: Bot) => {
    const sum = {
      cpuMs: 0,
      statements: 0,
      longestHoldMs: 0,
      holds: '',
      dearest: [] as { name: string; cpuMs: number }[],
    }
    for (const name of names) {
      const { cpuMs, statements: sent, longestHoldMs } = await bot.task(name)
      sum.cpuMs += cpuMs
      sum.statements += sent
      if (longestHoldMs > sum.longestHoldMs) Object.assign(sum, { longestHoldMs, holds: name })
      sum.dearest.push({ name, cpuMs })
    }
    return sum
  }
  const first = await total(all)
  tell('waking again')
  await total(all)
  // What the first look wrote down has been looked at, too.
  const idle = await total(all)
  await total(one)
  await total(one)
  const alone = await total(one)
  const dearest = first.dearest.toSorted((a, b) => b.cpuMs - a.cpuMs).slice(0, 3)
  return [
    row(
      `the first waking of a day, all ${names.length} sweeps over 290 municipalities`,
      `${seconds(first.cpuMs)} of processor, ${thousands(first.statements)} statements`,
    ),
    row('… the dearest', dearest.map(({ name, cpuMs }) => `${name} ${seconds(cpuMs)}`).join(', ')),
    row('… others wait at most', `${ms(first.longestHoldMs)}, for ${first.holds}`),
    row(
      'every other waking with nothing due: statements, alone / all',
      `${alone.statements} / ${idle.statements}`,
      'the same',
      alone.statements === idle.statements,
    ),
    row('… processor, alone / all', `${ms(alone.cpuMs)} / ${ms(idle.cpuMs)}`),
  ]
}

/** A duty for every system falls due everywhere the same morning. */
async function reminding(one: Bot, all: Bot, { urlOf, places }: Country): Promise<Row[]> {
  for (const bot of [one, all]) {
    await bot.sweep()
    await bot.clock(busy.day, busy.time)
  }
  tell('finding who is to be reminded')
  const [alone, found] = [await one.task('duties.remind'), await all.task('duties.remind')]
  const counted = (name: string) =>
    rowsIn<{ steps: number; people: number }>(
      urlOf(name),
      `SELECT count(*)::int AS steps, count(DISTINCT (municipality, person_id))::int AS people FROM duty_told WHERE told_at >= '${busy.day}'`,
    )
  const [[ofOne], [ofAll]] = [await counted('alone'), await counted('sweden')]
  tell('waking again')
  // The next waking looks at what this one wrote; the one after that at nothing.
  await all.task('duties.remind')
  const again = await all.task('duties.remind')
  await all.clock(busy.day, '09:30')
  const before = await all.state()
  tell('sending')
  const sent = await all.sweep()
  const after = await all.state()
  const messages = after.delivered - before.delivered
  const [left] = await rowsIn<{ waiting: number; doubled: number }>(
    urlOf('sweden'),
    `SELECT count(*) FILTER (WHERE state IN ('held', 'waiting', 'sending'))::int AS waiting,
            count(*) FILTER (WHERE attempts > 1)::int AS doubled FROM outgoing_messages WHERE nature = 'unasked'`,
  )
  const each = (cost: { cpuMs: number }, steps: number) => cost.cpuMs / Math.max(1, steps)
  const [largest] = places
  return [
    row(
      'reminders due in one morning: found, claimed, written',
      `${thousands(ofAll!.steps)} to ${thousands(ofAll!.people)} people in ${seconds(found.ms)}, ${seconds(found.cpuMs)} of processor`,
      '≥ 100 000',
      ofAll!.steps >= 100_000,
    ),
    row(
      '… processor a reminder, alone / all',
      `${each(alone, ofOne!.steps).toFixed(2)} / ${each(found, ofAll!.steps).toFixed(2)} ms`,
    ),
    row('… and a waking later', `${again.statements} statements`),
    row(
      '… handed to a platform that takes everything',
      `${thousands(messages)} in ${seconds(sent.ms)}, ${(messages / (sent.ms / 1000)).toFixed(0)} / s`,
    ),
    row('… left, sent twice', `${left!.waiting}, ${left!.doubled}`, '0, 0', left!.waiting === 0 && left!.doubled === 0),
    row(
      `… at Slack's pace the largest workspace (${largest!.key}) takes`,
      `${(ofOne!.people / 4 / 60).toFixed(0)} minutes; workspaces go side by side`,
    ),
  ]
}

const row = (what: string, figure: string, goal = '', met?: boolean): Row =>
  met === undefined ? { what, figure, goal } : { what, figure, goal, met }
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`
const mb = (megabytes: number): string => `${megabytes.toFixed(0)} MB`
const thousands = (count: number): string => count.toLocaleString('sv-SE')
