import { SpanStatusCode } from '@opentelemetry/api'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { queue } from '../../src/jobs/queue.ts'
import type { Task } from '../../src/jobs/task.ts'
import { silentLog } from '../../src/lib/log.ts'
import { traced } from '../../src/lib/trace.ts'
import { atThePages } from '../support/at-the-pages.ts'
import { aDatabase } from '../support/database.ts'
import { keptSpans } from '../support/spans.ts'
import { aWorld } from '../support/world.ts'

const municipality = 'hagsjo'

it('tells of a turn and its delivery how they went, of what kind they were and which rules were told', async () => {
  const world = await aWorld({ municipalities: [municipality] })
  const anna = await world.talkAs('frida.stalnacke@hagsjo.example.se')
  const spans = keptSpans()

  await anna.says('vem får köpa in ett nytt system?')
  await world.outbox.idle()

  const there = { 'styrbot.municipality': municipality, 'styrbot.channel': expect.any(String) }
  expect(spans).toContainEqual({
    name: 'turn',
    attributes: {
      ...there,
      'styrbot.kind': 'text',
      'styrbot.attempt': 1,
      'styrbot.outcome': 'answered',
      'styrbot.intent': 'policy_question',
      'styrbot.reading': 'clear',
      'styrbot.dialogue': expect.stringMatching(/^\w+\.[\w-]+$/),
      'styrbot.rules': expect.arrayContaining([expect.any(String)]),
    },
    status: { code: SpanStatusCode.UNSET },
  })
  expect(spans).toContainEqual({
    name: 'delivery',
    attributes: { ...there, 'styrbot.nature': 'reply', 'styrbot.attempt': 0, 'styrbot.outcome': 'sent' },
    status: { code: SpanStatusCode.UNSET },
  })
})

it('tells of a page which it was and how it went, and not what was asked of it', async () => {
  const world = await aWorld({ municipalities: [municipality] })
  const spans = keptSpans()
  const visit = await atThePages(world, 'frida.stalnacke@hagsjo.example.se')
  await visit.opens('/start?om=Anna')

  const attributes = {
    'styrbot.page': '/start',
    'styrbot.method': 'get',
    'styrbot.municipality': municipality,
    'styrbot.status': 200,
  }
  await expect.poll(() => spans).toContainEqual({ name: 'page', attributes, status: { code: SpanStatusCode.UNSET } })
})

it('tells of a job which task it was, at which attempt, and what kind of fault stopped it', async () => {
  const database = await aDatabase()
  const fails: Task = {
    name: 'test.fail',
    payload: z.object({ who: z.string() }),
    key: () => 'one',
    run: () => Promise.reject(new RangeError('Anna Bergdahl')),
  }
  const spans = keptSpans()
  const patience = { retries: 0, seconds: 10 }
  const jobs = queue({ database, tasks: [fails], log: silentLog, patience })
  await jobs.start()
  await database.unit(municipality, (unit) => jobs.add(unit, fails, { who: 'Anna Bergdahl' }))
  const failed = {
    name: 'job',
    attributes: { 'styrbot.task': 'test.fail', 'styrbot.attempt': 1, 'error.type': 'RangeError' },
    status: { code: SpanStatusCode.ERROR },
  }
  await expect.poll(() => spans, { timeout: 20_000 }).toEqual([failed])
  await jobs.stop()
})

it('says that a turn failed though its sender got an apology, and that a delivery did', async () => {
  const told: unknown[] = []
  const log = { ...silentLog, error: (...what: unknown[]) => void told.push(what) }
  const world = await aWorld({ municipalities: [municipality], log })
  const anna = await world.talkAs('frida.stalnacke@hagsjo.example.se')
  const spans = keptSpans()
  for (const name of ['terminal', 'slack', 'teams'] as const) world.channel(name).next.push('throw')
  const named = Object.assign(new Error('Anna Bergdahl sade hemligt'), { name: 'Anna Bergdahl' })
  const { of } = world.snapshots
  Object.assign(world.snapshots, { of: () => Promise.reject(named) })

  await anna.says('vem äger Raindance?').finally(() => Object.assign(world.snapshots, { of }))
  await world.outbox.idle()

  expect(told.length).toBeGreaterThan(0)
  const [turn] = spans.filter(({ name }) => name === 'turn')
  const [delivery] = spans.filter(({ name }) => name === 'delivery')
  expect(turn).toMatchObject({ attributes: { 'styrbot.outcome': 'answered' }, status: { code: SpanStatusCode.ERROR } })
  expect(turn!.attributes).not.toHaveProperty('error.type')
  expect(delivery).toMatchObject({
    attributes: { 'styrbot.outcome': 'maybe-sent', 'error.type': 'Error' },
    status: { code: SpanStatusCode.ERROR },
  })
})

it('holds nothing of what was said and nobody’s name', async () => {
  const world = await aWorld({ municipalities: [municipality] })
  const anna = await world.talkAs('frida.stalnacke@hagsjo.example.se')
  const { register } = await world.snapshots.of(municipality)
  const [person, system] = [register.people[1]!, register.systems[0]!]
  const spans = keptSpans()
  const said = [
    `vem är systemansvarig för ${system.name}?`,
    `vad ansvarar ${person.name} för?`,
    `${person.name} <${person.email}>`,
    'vad gäller för Zanzibarprotokollet?',
    'vem äger Hemligtsystemet?',
    'och vem äger den?',
    'jag heter Kvistoferson',
  ]
  for (const text of said) await anna.says(text)
  await anna.opensHome()
  const visit = await atThePages(world, 'frida.stalnacke@hagsjo.example.se')
  for (const path of ['/start', '/behorigheter', `/nabarhet?q=${encodeURIComponent(person.name)}`])
    await visit.opens(path)
  await world.goTo('2026-09-01')

  expect(spans.filter(({ name }) => name === 'turn').length).toBeGreaterThan(said.length)
  const told = JSON.stringify(spans).toLowerCase()
  const names = [...register.people, ...register.systems].flatMap(({ name }) => name.toLowerCase().split(/\s+/))
  const words = [...names, ...said.flatMap((text) => text.toLowerCase().match(/[\p{L}]{6,}/gu) ?? [])]
  expect(words.filter((word) => word.length > 4 && word !== municipality && told.includes(word))).toEqual([])
  expect(told).not.toContain('@')
})

it('leaves out what has the look of somebody’s words', async () => {
  const spans = keptSpans()
  const facts = { task: 'meetings.remind', who: 'Anna Bergdahl', of: 'Åsa', rules: ['IT-1', 'en regel'], none: null }
  await traced('job', facts, async () => {})
  expect(spans[0]!.attributes).toEqual({ 'styrbot.task': 'meetings.remind', 'styrbot.rules': ['IT-1'] })
})
