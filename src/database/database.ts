/**
 * The database, on either engine: PGlite in a folder or in memory, or a PostgreSQL server. One pool, one Prisma client.
 * Everything a municipality owns is reached through `unit`, the one place that scopes queries; row-level security is the wall behind it.
 */
import { statfs } from 'node:fs/promises'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { durably } from './durable-files.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { PGliteStream } from './pglite-stream.ts'
import { scopedPool } from './scoped-pool.ts'

/** One transaction's client. Use no other client while it runs: PGlite has one session and would wait for itself. */
export type Unit = Prisma.TransactionClient

export type Database = {
  engine: 'pglite' | 'postgres'
  /** Runs `work` in one transaction that sees and writes this municipality's rows only. Do no network calls inside. */
  unit<Result>(municipality: string, work: (unit: Unit) => Promise<Result>): Promise<Result>
  /** Runs `work` in one transaction across municipalities. `because` names the path, so that every use can be found and judged. */
  system<Result>(because: SystemPath, work: (unit: Unit) => Promise<Result>): Promise<Result>
  /**
   * Calls a function of the schema with one JSON value, as a unit of its own in one round trip.
   */
  call<Result>(municipality: string, name: SchemaFunction, argument: unknown): Promise<Result>
  /** The same across municipalities. */
  systemCall<Result>(because: SystemPath, name: SchemaFunction, argument: unknown): Promise<Result>
  /** For the queue and the migrations, which speak SQL of their own. */
  pool: pg.Pool
  close(): Promise<void>
}

/** The functions that the migrations put into the schema, for the work that every message takes. */
type SchemaFunction =
  | 'styrbot_begin_turns'
  | 'styrbot_finish_turns'
  | 'styrbot_lease_outgoing'
  | 'styrbot_start_outgoing'
  | 'styrbot_doubtful_outgoing'
  | 'styrbot_settle_outgoing'

/** Functions of the schema that write one change each, given as JSON: such a change goes with its turn, in one round trip. */
export type StoringFunction = 'styrbot_keep_question'

/** Why something may look across municipalities. */
type SystemPath =
  | 'cases-sweep'
  | 'connections'
  | 'meetings-sweep'
  | 'metrics'
  | 'outbox-sweep'
  | 'retention'
  | 'sign-in'
  | 'start-up'
  | 'audit-verify'
  | 'doctor'
  | 'simulation'
  | 'sweeps'
  | 'test'

export type Where =
  | { engine: 'postgres'; url: string; maxConnections?: number }
  | { engine: 'pglite'; folder: string }
  /** In memory, for tests and commands that keep nothing; `from` is a dump made by `dumpDataDir`. */
  | { engine: 'pglite'; folder: null; from?: Blob }
  /** Open already; given back with `release` when the database is closed. */
  | { engine: 'pglite'; pglite: PGlite; release(): Promise<void> }

/** The database cannot be opened, and nothing in it was changed. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
  /** `damaged`: or written by another version · `full`: no room on its disk · `unreachable`: no answer, or no entry · `not-durable`: commits would not outlive a power cut. */
  readonly because: 'damaged' | 'full' | 'unreachable' | 'not-durable'

  constructor(because: DatabaseError['because'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.because = because
  }
}

/** Opens, migrates and gives the database. Throws a DatabaseError, a FolderInUseError or a MigrationError. */
export async function openDatabase(where: Where): Promise<Database> {
  if (where.engine === 'postgres')
    return fromPool('postgres', serverPool(where.url, where.maxConnections ?? 10), async () => {})
  if ('pglite' in where) return fromPool('pglite', embeddedPool(where.pglite), where.release)
  const unlock = where.folder === null ? () => {} : lockFolder(where.folder)
  try {
    const pglite = await openPGlite(where.folder === null ? loading(where.from) : durably(where.folder), where.folder)
    return await fromPool('pglite', embeddedPool(pglite), async () => {
      await pglite.close()
      unlock()
    })
  } catch (error) {
    unlock()
    throw error
  }
}

async function fromPool(engine: Database['engine'], pool: pg.Pool, release: () => Promise<void>): Promise<Database> {
  // An idle connection that breaks must not end the process; the next query takes a new one.
  pool.on('error', () => {})
  const close = async (): Promise<void> => {
    await prisma.$disconnect()
    await pool.end()
    await release()
  }
  const scoped = scopedPool(pool)
  const prisma = new PrismaClient({ adapter: new PrismaPg(scoped.pool) })
  try {
    await migrateThrough(pool)
  } catch (error) {
    await close()
    throw error
  }
  const transaction = <Result>(scope: string, work: (unit: Unit) => Promise<Result>) =>
    retryingDeadlocks(() => scoped.within(scope, () => prisma.$transaction(work, { maxWait: 30_000, timeout: 60_000 })))
  return {
    engine,
    pool,
    close,
    call: (municipality, name, argument) => callFunction(pool, appScope(municipality), name, argument),
    systemCall: (_because, name, argument) => callFunction(pool, systemScope, name, argument),
    unit: (municipality, work) => transaction(appScope(municipality), work),
    system: (_because, work) => transaction(systemScope, work),
  }
}

const systemScope = 'SET LOCAL ROLE styrbot_system'
const appScope = (municipality: string): string =>
  `SET LOCAL ROLE styrbot_app; SET LOCAL styrbot.municipality = ${pg.escapeLiteral(municipality)}`

async function callFunction<Result>(
  pool: pg.Pool,
  scope: string,
  name: SchemaFunction,
  argument: unknown,
): Promise<Result> {
  // Statements sent together are one transaction. Parameters cannot be sent with them, so the value is written as a literal.
  const call = `SELECT ${name}(${literalOf(jsonOf(argument))}::jsonb) AS result`
  const results = (await retryingDeadlocks(() => pool.query(`${scope}; ${call}`))) as unknown as pg.QueryResult<{
    result: Result
  }>[]
  return results.at(-1)!.rows[0]!.result
}

/** As the driver writes a literal; that goes letter by letter, which is much for some kilobytes a message. */
const literalOf = (text: string): string => ` E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** JSON that PostgreSQL takes: it stores neither NUL nor half a surrogate pair. */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value)
  // Hardly any message holds such a thing, and looking at every part of it is dear.
  return json === undefined || !unstorable.test(json) ? json : JSON.stringify(value, storable)
}

const unstorable = /\\u(?:0000|d[89a-f])/
const storable = (_key: string, part: unknown): unknown =>
  typeof part === 'string' ? part.replaceAll('\0', '').toWellFormed() : part

async function migrateThrough(pool: pg.Pool): Promise<void> {
  let client: pg.PoolClient
  try {
    client = await pool.connect()
  } catch (error) {
    throw new DatabaseError('unreachable', `The database cannot be reached: ${(error as Error).message}`, {
      cause: error,
    })
  }
  try {
    await migrate(client)
  } finally {
    client.release()
  }
}

/** The adapter reads and writes instants without a zone, so the session has to be in UTC. */
function serverPool(connectionString: string, max: number): pg.Pool {
  return new pg.Pool({ connectionString, max, options: '-c TimeZone=UTC' })
}

function embeddedPool(pglite: PGlite): pg.Pool {
  const inProcess = { stream: () => new PGliteStream(pglite) } as pg.PoolConfig
  return new pg.Pool({
    ...inProcess,
    max: 1,
    idleTimeoutMillis: 0,
    host: 'pglite',
    user: 'postgres',
    database: 'postgres',
  })
}

/** PostgreSQL needs some room to recover in, and does not say in a way of its own that it had none. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < leastRoom
}
const leastRoom = 32 * 1024 * 1024

async function openPGlite(options: PGliteOptions, folder: string | null): Promise<PGlite> {
  let pglite: PGlite
  try {
    pglite = await PGlite.create(options)
  } catch (error) {
    const because = folder !== null && (await isFull(folder)) ? 'full' : 'damaged'
    throw new DatabaseError(because, `The data folder ${folder ?? '(memory)'} cannot be opened.`, { cause: error })
  }
  if (folder !== null) {
    const { rows } = await pglite.query<{ fsync: string }>("SELECT current_setting('fsync') AS fsync")
    if (rows[0]?.fsync !== 'on') throw new DatabaseError('not-durable', 'PGlite would not write durably: fsync is off.')
  }
  return pglite
}

function loading(from: Blob | undefined): PGliteOptions {
  return from ? { loadDataDir: from } : {}
}

/** As PostgreSQL itself calls it. */
const deadlockDetected = '40P01'

/** PostgreSQL ends one of two transactions that wait for each other; that one is run again. PGlite has one session and no deadlocks. */
async function retryingDeadlocks<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const isDeadlock =
        error instanceof Prisma.PrismaClientKnownRequestError
          ? error.code === 'P2034'
          : (error as { code?: string }).code === deadlockDetected
      if (!isDeadlock || attempt === 4) throw error
    }
  }
}
