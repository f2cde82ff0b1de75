import express, { Router } from 'express'
import { z } from 'zod'
import { afterEach, describe, expect, it } from 'vitest'
import { queue } from '../../src/jobs/queue.ts'
import type { Task } from '../../src/jobs/task.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { silentLog } from '../../src/lib/log.ts'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { metrics } from '../../src/web/metrics.ts'
import { aDatabase } from '../support/database.ts'
import { aFakeChannel } from '../support/fake-channel.ts'
import { type World, aWorld } from '../support/world.ts'

let site: Listening
afterEach(() => site.close())

describe('the figures for operators', () => {
  it('tell of turns, deliveries, what waits and what was turned away, and of nobody', async () => {
    const world = await aWorld({ municipalities: ['grums'] })
    const measured = metrics()
    const asked = { ...inboundFor(world), key: 'once', kind: 'text' as const, text: 'vem äger Raindance?' }
    const receive = measured.timed(world.receive)
    await receive(asked)
    await receive(asked)
    const channel = measured.counted(aFakeChannel('slack'))
    await channel.deliver({
      id: 'one',
      municipality: world.municipality,
      to: { platformUserId: 'U1' },
      message: { text: 'Hej' },
      language: 'sv',
      updates: null,
    })
    const origin = await opened(world, measured)
    expect((await fetch(`${origin}/slack/events`, { method: 'POST' })).status).toBe(401)
    expect((await fetch(`${origin}/not-there`)).status).toBe(404)

    const told = await (await fetch(`${origin}/metrics`)).text()

    expect(told).toContain('styrbot_turn_seconds_count{channel="terminal",kind="text",outcome="answered"} 1')
    expect(told).toContain('styrbot_turn_seconds_count{channel="terminal",kind="text",outcome="repeated"} 1')
    expect(told).toContain('styrbot_deliveries_total{channel="slack",outcome="sent"} 1')
    expect(told).toContain('styrbot_outbox_messages{state="waiting"} 0')
    expect(told).toContain('styrbot_outbox_oldest_seconds{state="waiting"} 0')
    expect(told).toContain('styrbot_refused_requests_total{status="401"} 1')
    expect(told).not.toContain('status="404"')
    expect(told).toContain('nodejs_eventloop_lag_seconds')
    const { register } = await world.snapshots.of(world.municipality)
    for (const person of register.people) expect(told).not.toContain(person.name)
  })
})

describe('the figures of the queue', () => {
  it('tell how many jobs of each task are in which state', async () => {
    const database = await aDatabase()
    const task: Task = { name: 'test.wait', payload: z.object({}), key: () => 'one', run: async () => {} }
    const jobs = queue({ database, tasks: [task], log: silentLog })
    await jobs.start()
    await database.unit('norr', (unit) => jobs.add(unit, task, {}))
    await jobs.stop()
    const server = await listen(express().use(metrics().page({ database, clock: movableClock(new Date()) })), {
      host: '127.0.0.1',
      port: 0,
    })
    site = server

    const told = await (await fetch(`${server.url}/metrics`)).text()

    expect(told).toMatch(/styrbot_jobs\{task="test.wait",state="(?:created|active|completed)"\} 1/)
  })
})

describe('readiness', () => {
  it('is told by the database, with the queue beside', async () => {
    const world = await aWorld({ municipalities: ['grums'] })
    const origin = await opened(world, metrics())
    const asked = await fetch(`${origin}/readyz`)
    expect({ status: asked.status, told: await asked.json() }).toEqual({
      status: 200,
      told: { ready: true, database: 'answers', queue: 'not yet', parked: [] },
    })
  })

  it('is denied when the database is gone', async () => {
    const world = await aWorld({ municipalities: ['grums'] })
    const broken = { ...world.database, pool: { query: () => Promise.reject(new Error('gone')) } as never }
    const origin = await opened({ ...world, database: broken }, metrics())
    const asked = await fetch(`${origin}/readyz`)
    expect({ status: asked.status, told: await asked.json() }).toMatchObject({
      status: 503,
      told: { ready: false, database: 'does not answer' },
    })
  })
})

async function opened(world: World, measured: ReturnType<typeof metrics>): Promise<string> {
  const door = Router().post('/slack/events', (_request, response) => void response.status(401).end())
  site = await listen(mainSite(world, [Router(), door], null, measured), { host: '127.0.0.1', port: 0 })
  return site.url
}

function inboundFor({ municipality }: World) {
  return {
    channel: 'terminal' as const,
    municipality,
    conversation: { id: 'talk', kind: 'dm' as const },
    person: { personId: null, platformUserId: 'u', name: 'Anna Ek', email: null, standing: 'member' as const },
  }
}
