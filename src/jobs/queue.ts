/**
 * The durable queue: pg-boss in our own database, behind what we use of it. The queue wakes sweeps and carries work that is due now;
 * what is due, and when, is computed from our own rows and the handed-in clock.
 */
import { setTimeout as pause } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import type { Database, Unit } from '../database/database.ts'
import type { Log } from '../lib/log.ts'
import { traced } from '../lib/trace.ts'
import { finishingPatiently } from './finishing.ts'
import type { Task } from './task.ts'

export type Queue = {
  /** Makes the queues and starts working. */
  start(): Promise<void>
  /** Adds a job in the unit's own transaction. Gives false when one with the same key waits already. */
  add<Payload>(unit: Unit, task: Task<Payload>, payload: Payload): Promise<boolean>
  stop(): Promise<void>
  /** Whether due work is being done in this process. */
  works(): boolean
  /** Jobs that were tried as often as they may be and given up, by task. A sweep that has gone well since is not among them. */
  parked(): Promise<Parked[]>
}

type Parked = { task: string; count: number; latest: Date; because: string }

export type QueueNeeds = {
  database: Database
  tasks: readonly Task[]
  log: Log
  /** How often a job that fails is tried again, and when one that goes on and on is taken for failed. */
  patience?: { retries: number; seconds: number }
}

const usualPatience = { retries: 5, seconds: 15 * 60 }

export function queue({ database, tasks, log, patience = usualPatience }: QueueNeeds): Queue {
  const newBoss = (): PgBoss => {
    const made = new PgBoss({
      db: { executeSql: finishingPatiently((text, values) => database.pool.query(text, values), log) },
      schema: 'pgboss',
      // A failed job is kept for a week, for whoever looks into it.
      deleteAfterDays: 7,
    })
    made.on('error', (error) => log.error({ err: error }, 'the queue failed'))
    return made
  }
  let boss = newBoss()
  /** One that has failed to start believes that it has begun, and is of no use. */
  const startBoss = async (): Promise<void> => {
    try {
      await boss.start()
    } catch (error) {
      boss = newBoss()
      throw error
    }
  }

  const startTask = async (task: Task): Promise<void> => {
    // `short`: at most one job with the same key waits.
    await boss.createQueue(task.name, {
      name: task.name,
      policy: 'short',
      retryLimit: patience.retries,
      retryBackoff: true,
      expireInSeconds: patience.seconds,
    })
    if (task.schedule)
      await boss.schedule(task.name, task.schedule, {}, { tz: 'Europe/Stockholm', singletonKey: 'schedule' })
    const pollingIntervalSeconds = task.schedule ? 15 : 2
    await boss.work<unknown>(task.name, { pollingIntervalSeconds, includeMetadata: true }, async (jobs) => {
      for (const job of jobs)
        await traced('job', { task: task.name, attempt: job.retryCount + 1 }, () => run(task, job))
    })
  }

  /** One task's job never holds another task's up: each has a worker of its own. */
  const run = async (task: Task, { id, data }: { id: string; data: unknown }): Promise<void> => {
    try {
      await task.run(task.payload.parse(data))
    } catch (error) {
      log.error({ err: error, task: task.name, job: id }, 'a job failed')
      throw error
    }
  }

  let working = false
  return {
    parked: () => parkedIn(database, tasks),
    async start() {
      await patiently(startBoss, log)
      await patiently(() => letUnitsAdd(database), log)
      for (const task of tasks) await patiently(() => startTask(task), log)
      working = true
    },
    works: () => working,
    async add(unit, task, payload) {
      const db = { executeSql: (text: string, values: unknown[]) => asQuery(unit, text, values) }
      const id = await boss.send(task.name, payload as object, { db, singletonKey: task.key(payload) })
      return id !== null
    },
    async stop() {
      working = false
      await boss.stop({ graceful: true, close: false, timeout: 10_000 })
    },
  }
}

/** A database that restarts while the program starts is waited for, some minutes; every step may be taken twice. */
async function patiently(step: () => Promise<void>, log: Log): Promise<void> {
  for (const seconds of [1, 2, 5, 15, 30, 60, 60]) {
    try {
      return await step()
    } catch (error) {
      log.warn({ err: error, seconds }, 'the queue could not be prepared, and will be tried again')
      await pause(seconds * 1000, undefined, { ref: false })
    }
  }
  await step()
}

/** A unit runs as a role of its own, which has to be let into the queue's schema. */
async function letUnitsAdd(database: Database): Promise<void> {
  await database.pool.query(`
    GRANT USAGE ON SCHEMA pgboss TO styrbot_app, styrbot_system;
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA pgboss TO styrbot_app, styrbot_system`)
}

/** The queue makes its tables when it starts, so there may be none yet. What was given up is kept for a week. */
async function parkedIn({ pool }: Database, tasks: readonly Task[]): Promise<Parked[]> {
  const made = await pool.query<{ made: boolean }>(`SELECT to_regclass('pgboss.job') IS NOT NULL AS made`)
  if (!made.rows[0]?.made) return []
  const sweeps = tasks.filter(({ schedule }) => schedule !== undefined).map(({ name }) => name)
  const { rows } = await pool.query<Parked>(
    `SELECT f.name AS task, count(*)::int AS count, max(f.completed_on) AS latest,
            (array_agg(coalesce(f.output->>'message', '') ORDER BY f.completed_on DESC))[1] AS because
     FROM pgboss.job f
     WHERE f.state = 'failed' AND NOT (f.name = ANY ($1) AND EXISTS (
       SELECT FROM pgboss.job d WHERE d.name = f.name AND d.state = 'completed' AND d.completed_on > f.completed_on))
     GROUP BY f.name ORDER BY f.name`,
    [sweeps],
  )
  return rows
}

async function asQuery(unit: Unit, text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number }> {
  const rows = await unit.$queryRawUnsafe<unknown[]>(text, ...values)
  return { rows, rowCount: rows.length }
}
