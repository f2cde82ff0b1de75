/** What several processes on one PostgreSQL owe each other; `npm run torture -- --processes 4` tries it with real ones. */
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import type { Row } from '../../src/conversation/attempt.ts'
import type { Dialogue } from '../../src/conversation/dialogue.ts'
import type { Channel, Outgoing } from '../../src/conversation/channel.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import { gather } from '../../src/conversation/notices/gather.ts'
import { notices } from '../../src/conversation/notices/notices.ts'
import { outbox } from '../../src/conversation/outbox.ts'
import { starter } from '../../src/conversation/start.ts'
import { turns } from '../../src/conversation/turn.ts'
import type { Database } from '../../src/database/database.ts'
import { queue } from '../../src/jobs/queue.ts'
import type { Task } from '../../src/jobs/task.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { countedIds } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aReading } from '../support/a-reading.ts'
import { aDatabase } from '../support/database.ts'
import { type FakeChannel, aFakeChannel } from '../support/fake-channel.ts'
import { alwaysOpen } from '../support/hours.ts'
import { steadyTime } from '../support/steady-time.ts'

const repeating: Dialogue = {
  name: 'test.repeat',
  takes: () => true,
  decide: ({ inbound }) => ({ replies: [{ text: (inbound as { text: string }).text }] }),
}

async function onOneServer() {
  const database = await aDatabase('postgres')
  await database.unit('norr', (unit) => unit.municipality.create({ data: { key: 'norr', municipality: 'norr' } }))
  const channel = aFakeChannel()
  const clock = movableClock(new Date('2026-03-12T09:00:00Z'))
  const route = { channel: 'terminal', platformUserId: 'w/u1' } as const
  const aProcess = (name: string) => {
    const ids = countedIds(name)
    const base = { database, clock, log: silentLog }
    const box = outbox({ ...base, channels: [channel], routeTo: async () => route, time: steadyTime })
    const prepare = async () => ({ read: () => aReading, language: null })
    const receive = turns({
      ...{ ...base, ids, outbox: box, hours: alwaysOpen, dialogues: [repeating], prepare },
      showsFormsForWords: () => false,
    })
    return { box, receive }
  }
  return { database, channel, clock, aProcess }
}

const says = (text: string): Inbound => ({
  channel: 'terminal',
  municipality: 'norr',
  conversation: { id: 'w/talk', kind: 'dm' },
  person: { personId: 'per-1', platformUserId: 'w/u1', name: 'Anna Ek', email: null, standing: 'member' },
  key: text,
  kind: 'text',
  text,
})

/** Whatever else is said goes out at once; gives what lets go of it. */
function heldUpWith(text: string, channel: FakeChannel): () => void {
  const quick = channel.deliver
  let letGo = (): void => {}
  const slowly = new Promise<void>((resolve) => (letGo = resolve))
  channel.deliver = async (outgoing: Outgoing) => {
    if (outgoing.message.text === text) await slowly
    return quick(outgoing)
  }
  return letGo
}

async function remind(database: Database, count: number, clock: ReturnType<typeof movableClock>): Promise<void> {
  const telling = notices({ clock, ids: countedIds('n'), hours: alwaysOpen })
  await database.unit('norr', (unit) =>
    telling.post(
      unit,
      'norr',
      Array.from({ length: count }, (_, nth) => ({
        address: { to: 'person', personId: `per-${nth}` },
        message: { text: `påminnelse ${nth}` },
        nature: 'unasked',
        why: 'Du är med i gruppen.',
        urgent: true,
      })),
    ),
  )
}

describe.skipIf(inject('postgresUrl') === null)('several processes', () => {
  it('put their answers in the order of the talk, though an earlier one is slow to leave', async () => {
    const { channel, aProcess } = await onOneServer()
    const [a, b] = [aProcess('a'), aProcess('b')]
    const letGo = heldUpWith('ett', channel)
    await a.receive(says('ett'))
    await b.receive(says('två'))
    letGo()
    await Promise.all([a.box.idle(), b.box.idle()])
    expect(channel.delivered.map(({ message }) => message.text)).toEqual(['ett', 'två'])
  })

  it('say nothing before what waits in the talk, though one of them remembers how the talk stood', async () => {
    const { channel, aProcess } = await onOneServer()
    const [a, b] = [aProcess('a'), aProcess('b')]
    const letGo = heldUpWith('ett', channel)
    await b.receive(says('ett'))
    await a.receive(says('två'))
    await a.receive(says('tre'))
    letGo()
    await Promise.all([a.box.idle(), b.box.idle()])
    expect(channel.delivered.map(({ message }) => message.text)).toEqual(['ett', 'två', 'tre'])
  })

  it('do not say what a dead one had taken when the talk has gone on', async () => {
    const { database, channel, clock, aProcess } = await onOneServer()
    const [a, b] = [aProcess('a'), aProcess('b')]
    await a.receive(says('ett'))
    await a.box.idle()
    channel.delivered.length = 0
    // As it stands when whoever has taken an answer dies before it is sent.
    const taken = `UPDATE outgoing_messages SET state = 'sending', begun = false, attempts = 1, leased_until = $1`
    await database.pool.query(taken, [new Date(clock.now().getTime() + 20_000)])
    await b.receive(says('två'))
    await b.box.idle()
    clock.advance(60_000)
    await b.box.sweep()
    expect(channel.delivered.map(({ message }) => message.text)).toEqual(['två'])
    const { rows } = await database.pool.query('SELECT state, because FROM outgoing_messages ORDER BY place')
    expect(rows[0]).toEqual({ state: 'withdrawn', because: 'overtaken' })
  })

  it('leave an answer that was held up unsaid when another process has begun to say a later one', async () => {
    const { database, channel, clock, aProcess } = await onOneServer()
    const [a, b] = [aProcess('a'), aProcess('b')]
    heldUpWith('ett', channel)
    const letGo = heldUpWith('två', channel)
    await a.receive(says('ett'))
    // Whoever holds the first up is taken for dead.
    clock.advance(60_000)
    await b.receive(says('två'))
    const { rows } = await database.pool.query<Row>('SELECT id FROM outgoing_messages ORDER BY place')
    const [first, second] = rows as [Row, Row]
    const held = { ...first, attempt: 0, takenAt: 0, nature: 'reply' } as Row
    const startBeside = (...own: string[]) =>
      starter({ database, clock, inOrderWith: () => own }, steadyTime)(held, 'terminal w', null)
    expect(await startBeside(second.id)).toBe('go')
    expect(await startBeside()).toBe('lost')
    letGo()
  })

  it('say each thing once, however many of them sweep', async () => {
    const { database, channel, clock, aProcess } = await onOneServer()
    await remind(database, 30, clock)
    await Promise.all(['a', 'b', 'c'].map((name) => aProcess(name).box.sweep()))
    expect(new Set(channel.delivered.map(({ message }) => message.text)).size).toBe(30)
    expect(channel.delivered).toHaveLength(30)
  })

  it('gather what waits for somebody into one message a day, though all of them look at the same moment', async () => {
    const { database, clock } = await onOneServer()
    const telling = notices({ clock, ids: countedIds('n'), hours: alwaysOpen })
    await database.unit('norr', (unit) =>
      telling.post(
        unit,
        'norr',
        ['ett', 'två', 'tre'].map((text) => ({
          ...{
            address: { to: 'person', personId: 'per-1' },
            message: { text },
            nature: 'unasked',
            why: 'Du är med i gruppen.',
          },
        })),
      ),
    )
    const names = ['a', 'b', 'c', 'd']
    await Promise.all(names.map((name) => gather({ database, clock, ids: countedIds(name), hours: alwaysOpen })))
    const states = await database.unit('norr', (unit) =>
      unit.outgoingMessage.findMany({ where: { municipality: 'norr' }, select: { state: true } }),
    )
    expect(states.map(({ state }) => state).toSorted()).toEqual(['gathered', 'gathered', 'gathered', 'waiting'])
  })

  it('do each job once, though they start at the same moment', { timeout: 120_000 }, async () => {
    const { database } = await onOneServer()
    const ran: number[] = []
    const task: Task<{ nth: number }> = {
      ...{ name: 'test.count', payload: z.object({ nth: z.number() }), key: ({ nth }) => `${nth}` },
      run: async ({ nth }) => void ran.push(nth),
    }
    const queues = [1, 2, 3].map(() => queue({ database, tasks: [task as Task], log: silentLog }))
    try {
      await Promise.all(queues.map((each) => each.start()))
      const wanted = Array.from({ length: 30 }, (_, nth) => nth)
      await database.unit('norr', async (unit) => {
        for (const nth of wanted) await queues[nth % 3]!.add(unit, task, { nth })
      })
      await expect.poll(() => ran.length, { timeout: 100_000 }).toBe(30)
      expect(ran.toSorted((a, b) => a - b)).toEqual(wanted)
    } finally {
      await Promise.all(queues.map((each) => each.stop()))
    }
    expect(ran).toHaveLength(30)
  })

  it('leave what nobody waits for to the others when one of them is to end, and answer whoever asks meanwhile', async () => {
    const { database, channel, clock, aProcess } = await onOneServer()
    const [a, b] = [aProcess('a'), aProcess('b')]
    channel.pace = { perWorkspace: { perSecond: 1, burst: 3 }, perTalk: { perSecond: 100, burst: 100 } }
    await remind(database, 150, clock)
    a.box.wake()
    await expect.poll(() => channel.delivered.length).toBeGreaterThan(0)
    a.box.leave()
    await a.receive(says('hej'))
    await a.box.idle()
    const texts = () => channel.delivered.map(({ message }) => message.text)
    expect(texts()).toContain('hej')
    expect(texts().length).toBeLessThan(10)

    delete channel.pace
    clock.advance(120_000)
    await b.box.sweep()
    expect(texts()).toHaveLength(151)
    expect(new Set(texts()).size).toBe(151)
  })

  it('keep one pace together, and all wait when the platform has told one of them to', async () => {
    const { database, channel, clock, aProcess } = await onOneServer()
    const row: Row = {
      ...{ id: 'none', municipality: 'norr', conversationId: null, personId: 'per-1', message: {}, updates: null },
      ...{
        channel: 'terminal',
        nature: 'unasked',
        why: 'Du är med i gruppen.',
        language: 'sv',
        attempt: 1,
        takenAt: null,
      },
    }
    const start = () =>
      starter({ database, clock, inOrderWith: () => [] }, steadyTime)(row, 'terminal w', {
        perSecond: 1 / 60,
        burst: 1,
      })
    // A row that nobody holds uses nothing up.
    expect([await start(), await start()]).toEqual(['lost', 'lost'])
    channel.pace = { perWorkspace: { perSecond: 100, burst: 100 }, perTalk: { perSecond: 100, burst: 100 } }
    channel.next = [{ outcome: 'later', afterSeconds: 600 }]
    await remind(database, 1, clock)
    await aProcess('a').box.sweep()
    expect(await start()).toBeGreaterThan(500)
  })

  it('go on with the others when only one message is to wait', async () => {
    const { database, channel, clock, aProcess } = await onOneServer()
    channel.pace = { perWorkspace: { perSecond: 100, burst: 100 }, perTalk: { perSecond: 100, burst: 100 } }
    channel.next = [{ outcome: 'later', afterSeconds: 600, alone: true }]
    await remind(database, 3, clock)
    await aProcess('a').box.sweep()
    const states = await database.system('test', (unit) =>
      unit.outgoingMessage.findMany({ orderBy: { place: 'asc' }, select: { state: true } }),
    )
    expect(states.map(({ state }) => state).toSorted()).toEqual(['sent', 'sent', 'waiting'])
    const { rows } = await database.pool.query('SELECT FROM platform_paces WHERE held_until IS NOT NULL')
    expect(rows).toEqual([])
  })

  it('count every call that a message takes in the common pace', async () => {
    const { database, channel, clock, aProcess } = await onOneServer()
    const perSecond = 1 / 9
    channel.pace = { perWorkspace: { perSecond, burst: 3 }, perTalk: { perSecond: 100, burst: 100 } }
    const inThreeCalls: Channel['deliver'] = async (_, nextCall) => {
      await nextCall?.()
      await nextCall?.()
      return { outcome: 'sent', as: 'sent-1' }
    }
    Object.assign(channel, { deliver: inThreeCalls })
    await remind(database, 1, clock)
    await aProcess('a').box.sweep()
    const [pace] = await database.pool
      .query<{ seconds: number }>(
        `SELECT extract(epoch FROM next_at - clock_timestamp())::float AS seconds FROM platform_paces`,
      )
      .then(({ rows }) => rows)
    expect(pace!.seconds).toBeGreaterThan(2 / perSecond)
  })

  it('read no more of what waits than they take, however much it is', async () => {
    const { database, clock } = await onOneServer()
    await remind(database, 1_500, clock)
    const client = await database.pool.connect()
    const lease = { at: clock.now(), until: clock.now(), limit: 100, nature: 'unasked', busy: [], fenced: true }
    await client.query('BEGIN; SET LOCAL ROLE styrbot_system')
    const { rows: taken } = await client.query<{ count: number }>(
      'SELECT jsonb_array_length(styrbot_lease_outgoing($1)) AS count',
      [lease],
    )
    await client.query('RESET ROLE')
    const { rows: read } = await client.query<{ count: number }>(
      `SELECT (seq_tup_read + idx_tup_fetch)::int AS count FROM pg_stat_xact_user_tables WHERE relname = 'outgoing_messages'`,
    )
    await client.query('ROLLBACK')
    client.release()
    expect(taken[0]!.count).toBe(100)
    expect(read[0]!.count).toBeLessThan(10 * 100)
  })
})
