/** What goes wrong but seldom, each tried for itself: a job that is poison, a migration cut short, a disk that is full, a clock that jumps. */
import { execFileSync, spawn } from 'node:child_process'
import { appendFileSync, chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Row } from '../bench/table.ts'
import { type Where, openDatabase } from '../../src/database/database.ts'
import { migrate, migrationsFolder } from '../../src/database/migrate.ts'
import { queue } from '../../src/jobs/queue.ts'
import type { Task } from '../../src/jobs/task.ts'
import { silentLog } from '../../src/lib/log.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { emptyDatabase } from './databases.ts'

/** An empty database of its own each time. */
type NewDatabase = () => Promise<Where>

export async function faults({ server, folder }: { server: string | null; folder: string }): Promise<Row[]> {
  const name = server === null ? 'PGlite' : 'PostgreSQL'
  let nth = 0
  const fresh: NewDatabase = async () =>
    server === null
      ? { engine: 'pglite', folder: path.join(folder, `fault-${++nth}`) }
      : { engine: 'postgres', url: await emptyDatabase(server) }
  return [
    { what: `${name}: faults of their own`, figure: '', goal: '' },
    await poison(fresh),
    await cutShort(fresh, folder),
    await fullDisk(folder, server === null ? embeddedOn : serverOn),
  ]
}

/** One job always fails, one never ends, one makes no sense: the others are done, and these three are named. */
async function poison(fresh: NewDatabase): Promise<Row> {
  const database = await openDatabase(await fresh())
  const done = new Set<number>()
  const one = (name: string, run: Task<{ nth: number }>['run']): Task<{ nth: number }> => ({
    ...{ name, run, payload: z.object({ nth: z.number() }), key: ({ nth }) => `${nth}` },
  })
  const good = one('torture.good', async ({ nth }) => void done.add(nth))
  const fails = one('torture.fails', () => Promise.reject(new Error('always')))
  const hangs = one('torture.hangs', () => new Promise(() => {}))
  const tasks = [fails, hangs, good] as Task[]
  const jobs = queue({ database, tasks, log: silentLog, patience: { retries: 2, seconds: 1 } })
  try {
    await jobs.start()
    await database.unit('norr', async (unit) => {
      for (const each of [fails, hangs]) await jobs.add(unit, each, { nth: 0 })
      await jobs.add(unit, { ...good, key: () => 'nonsense' }, { nth: 'x' } as never)
      for (let nth = 1; nth <= 10; nth++) await jobs.add(unit, good, { nth })
    })
    const parked = async () => (await jobs.parked()).map(({ task }) => task).join(' ')
    const wanted = tasks
      .map(({ name }) => name)
      .toSorted()
      .join(' ')
    for (let seconds = 0; seconds < 90 && ((await parked()) !== wanted || done.size < 10); seconds++) await pause(1_000)
    const met = (await parked()) === wanted && done.size === 10
    return {
      what: '… poisoned jobs parked and named, of 3; others done, of 10',
      figure: `${(await jobs.parked()).length}, ${done.size}`,
      goal: '3, 10',
      met,
    }
  } finally {
    await jobs.stop()
    await database.close()
  }
}

/** A migration that is slow in its middle. */
const slow = `CREATE TABLE torture_first (id int);
SELECT pg_sleep(4);
CREATE TABLE torture_second (id int);`

/** Killed in the middle of a migration: nothing of it is there, and the next start makes it whole. */
async function cutShort(fresh: NewDatabase, folder: string): Promise<Row> {
  const where = await fresh()
  const migrations = path.join(folder, 'migrations')
  cpSync(migrationsFolder, migrations, { recursive: true })
  mkdirSync(path.join(migrations, '99991231000000_slow'))
  writeFileSync(path.join(migrations, '99991231000000_slow/migration.sql'), slow)
  const child = aChild({ does: 'migrate', where, migrations })
  await child.says('begun')
  await pause(500)
  await child.killed()
  const database = await openDatabase(where)
  const client = await database.pool.connect()
  try {
    const tables = async (): Promise<number> => {
      const { rows } = await client.query("SELECT FROM pg_tables WHERE tablename LIKE 'torture%'")
      return rows.length
    }
    const before = await tables()
    const applied = await migrate(client, migrations)
    const figure = `${before} before, ${await tables()} after`
    const met = figure === '0 before, 2 after' && applied.length === 1
    return {
      what: '… tables of a migration killed in its middle, before and after the next start',
      figure,
      goal: '0, 2',
      met,
    }
  } finally {
    client.release()
    await database.close()
  }
}

/** A database whose files lie in the folder; `again` brings it up when the disk has room once more. */
type OnDisk = (folder: string) => Promise<{ where: Where; again(): void; stop(): void }>

const roomMb = 200

const embeddedOn: OnDisk = async (folder) => ({
  where: { engine: 'pglite', folder: path.join(folder, 'database') },
  ...{ again: () => {}, stop: () => {} },
})

const serverOn: OnDisk = async (folder) => {
  // The server runs as a user of its own.
  chmodSync(path.dirname(folder), 0o711)
  const server = await startPostgres({ kept: path.join(folder, 'server') })
  if (server === null) throw new Error('There is no PostgreSQL here.')
  return { where: { engine: 'postgres', url: server.url }, again: server.crash, stop: server.stop }
}

/** Whoever was told that a row is kept finds it when there is room again. Only where a small disk may be made. */
async function fullDisk(folder: string, on: OnDisk): Promise<Row> {
  const what = '… rows lost when the disk ran full'
  const disk = path.join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${roomMb}m`, 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return { what, figure: 'skipped: no disk may be mounted here', goal: '0' }
  }
  let stop = (): void => {}
  try {
    const database = await on(disk)
    stop = database.stop
    const child = aChild({ does: 'write', where: database.where })
    await child.says('kept 5')
    // The disk is filled by something else, as it is.
    const filler = path.join(disk, 'filler')
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(1024 * 1024))
    } catch {
      // Full.
    }
    await child.over()
    const kept = child.lines().flatMap((line) => (line.startsWith('kept ') ? [Number(line.slice(5))] : []))
    rmSync(filler)
    database.again()
    const opened = await openDatabase(database.where)
    const { rows } = await opened.pool.query<{ nth: number }>('SELECT nth FROM torture_kept')
    await opened.close()
    const there = new Set(rows.map(({ nth }) => nth))
    const lost = kept.filter((nth) => !there.has(nth)).length
    return { what: `${what}, of ${kept.length}`, figure: String(lost), goal: '0', met: lost === 0 }
  } finally {
    stop()
    execFileSync('umount', [disk])
  }
}

export type Errand = { does: 'migrate'; where: Where; migrations: string } | { does: 'write'; where: Where }

/** What is done in a process of its own, since it will die. */
function aChild(errand: Errand) {
  const script = path.join(import.meta.dirname, 'errand.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(errand)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  child.stdout.on('data', (part: Buffer) => void (text += part.toString()))
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const lines = (): string[] => text.split('\n')
  return {
    lines,
    over: () => over,
    async says(line: string): Promise<void> {
      while (!lines().includes(line)) {
        if (child.exitCode !== null) throw new Error(`It ended before it said “${line}”.`)
        await pause(20)
      }
    },
    async killed(): Promise<void> {
      child.kill('SIGKILL')
      await over
    },
  }
}
