/** What an operator watches, for Prometheus: how much is asked, how fast it is answered, what waits and what is refused. No names and no words. */
import { performance } from 'node:perf_hooks'
import { type Response, Router } from 'express'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Channel, Receive } from '../conversation/channel.ts'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'

export type Metrics = {
  /** The same channel, its deliveries counted by outcome. */
  counted(channel: Channel): Channel
  /** The same, timed. */
  timed(receive: Receive): Receive
  /** The same door, what it turns away counted. */
  watched(door: Router): Router
  /** `GET /metrics`, once the database is open. */
  page(needs: { database: Database; clock: Clock }): Router
}

/** A message is to be answered before its sender has looked up: the steps say how often that is so. */
const steps = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function metrics(): Metrics {
  const register = new Registry()
  const registers = [register]
  // Event-loop delay, memory, processor and file handles of this process.
  collectDefaultMetrics({ register })
  const turns = new Histogram({
    name: 'styrbot_turn_seconds',
    help: 'From a message to its committed answer, in seconds, by channel, kind of message and how it went.',
    labelNames: ['channel', 'kind', 'outcome'],
    buckets: steps,
    registers,
  })
  const deliveries = new Counter({
    name: 'styrbot_deliveries_total',
    help: 'Attempts to deliver a message, by channel and outcome.',
    labelNames: ['channel', 'outcome'],
    registers,
  })
  const refused = new Counter({
    name: 'styrbot_refused_requests_total',
    help: 'Requests that a platform’s door turned away: unsigned, from elsewhere, too large.',
    labelNames: ['status'],
    registers,
  })

  return {
    counted: (channel) => ({
      ...channel,
      async deliver(outgoing) {
        const told = await channel.deliver(outgoing).catch((error: unknown) => {
          deliveries.inc({ channel: channel.name, outcome: 'failed' })
          throw error
        })
        deliveries.inc({ channel: channel.name, outcome: told.outcome })
        return told
      },
    }),
    timed: (receive) => async (inbound) => {
      const began = performance.now()
      const labels = { channel: inbound.channel, kind: inbound.kind }
      const seconds = (): number => (performance.now() - began) / 1000
      try {
        const received = await receive(inbound)
        turns.observe({ ...labels, outcome: received.claimed ? 'answered' : 'repeated' }, seconds())
        return received
      } catch (error) {
        turns.observe({ ...labels, outcome: 'failed' }, seconds())
        throw error
      }
    },
    watched(door) {
      const watching = Router()
      const passed = new WeakSet<Response>()
      watching.use((_request, response, next) => {
        response.once('finish', () => {
          if (!passed.has(response) && response.statusCode >= 400) refused.inc({ status: response.statusCode })
        })
        next()
      })
      watching.use(door)
      // Whatever the door has not answered is not its own to count.
      watching.use((_request, response, next) => {
        passed.add(response)
        next()
      })
      return watching
    },
    page({ database, clock }) {
      const looks = [waiting(registers, database, clock), jobs(registers, database)]
      const router = Router()
      router.get('/metrics', async (_request, response) => {
        await Promise.all(looks.map((look) => look()))
        response.type(register.contentType).send(await register.metrics())
      })
      return router
    },
  }
}

/** Looks into the database when somebody asks. */
type Look = () => Promise<void>

/** What has been written down and not been said yet. Held messages wait for somebody's morning; their age is not a fault. */
function waiting(registers: Registry[], database: Database, clock: Clock): Look {
  const depth = new Gauge({
    name: 'styrbot_outbox_messages',
    help: 'Messages not delivered, by state.',
    labelNames: ['state'],
    registers,
  })
  const age = new Gauge({
    name: 'styrbot_outbox_oldest_seconds',
    help: 'How long the oldest message that could be delivered has waited, in seconds.',
    labelNames: ['state'],
    registers,
  })
  const undelivered = ['waiting', 'sending', 'held', 'unreachable', 'maybe-sent']
  return async () => {
    const rows = await database.system('metrics', (unit) =>
      unit.outgoingMessage.groupBy({
        by: ['state'],
        where: { state: { in: undelivered } },
        _count: { _all: true },
        _min: { createdAt: true },
      }),
    )
    for (const state of undelivered) depth.set({ state }, rows.find((row) => row.state === state)?._count._all ?? 0)
    for (const state of ['waiting', 'sending']) {
      const oldest = rows.find((row) => row.state === state)?._min.createdAt
      age.set({ state }, oldest ? Math.max(0, (clock.now().getTime() - oldest.getTime()) / 1000) : 0)
    }
  }
}

/** The queue makes its tables when it starts, so there may be none yet. */
function jobs(registers: Registry[], database: Database): Look {
  const gauge = new Gauge({
    name: 'styrbot_jobs',
    help: 'Jobs in the queue, by task and state.',
    labelNames: ['task', 'state'],
    registers,
  })
  return async () => {
    gauge.reset()
    const made = await database.pool.query<{ made: boolean }>(`SELECT to_regclass('pgboss.job') IS NOT NULL AS made`)
    if (!made.rows[0]?.made) return
    const { rows } = await database.pool.query<{ name: string; state: string; count: number }>(
      'SELECT name, state::text, count(*)::int AS count FROM pgboss.job GROUP BY 1, 2',
    )
    for (const { name, state, count } of rows) gauge.set({ task: name, state }, count)
  }
}
