/**
 * Delivers what turns and tasks have written down. A row is sent by one process at a time, in order within its talk;
 * a row whose sender died, or whose platform fell silent after the send, ends as "maybe sent" and is not sent again.
 */
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { keyedQueue } from '../lib/keyed-queue.ts'
import type { Log } from '../lib/log.ts'
import type { Channel, Delivered, Outgoing } from './channel.ts'
import type { ChannelName, Language } from './inbound.ts'
import { type NewOutgoing, messageFrom } from './store.ts'

export type Outbox = {
  /** This process can send on the channel. */
  sends(channel: ChannelName): boolean
  /** Sends what has just been committed in state `sending`, and looks for the rest. Returns at once. */
  deliver(municipality: string, rows: readonly NewOutgoing[]): void
  /** Sends what is due, whoever wrote it. Gives how many messages were taken. */
  sweep(): Promise<number>
  /** The same, some time soon. Returns at once. */
  wake(): void
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>
}

/** Where a person is reached: a channel and the user's id there. */
export type Route = { channel: ChannelName; platformUserId: string }

export type OutboxNeeds = {
  database: Database
  clock: Clock
  log: Log
  channels: readonly Channel[]
  /** Null when the person is tied to no channel yet. */
  routeTo(municipality: string, personId: string): Promise<Route | null>
  /** Lets go of what was held until now, before each sweep. */
  gather?(): Promise<unknown>
}

type Row = {
  id: string
  municipality: string
  channel: ChannelName | null
  conversationId: string | null
  personId: string | null
  message: unknown
  language: Language
  updates: string | null
  /** The channel that `updates` is of; absent: the row's own. */
  updatesOn?: ChannelName | null
  /** Absent: just now. */
  createdAt?: string
}
type Settled = {
  id: string
  state: 'sent' | 'waiting' | 'maybe-sent' | 'unreachable'
  channel: ChannelName | null
  because?: string
  sentAs?: string | null
  sentAt?: string
  notBefore?: string
}

const leaseMinutes = 2
const batch = 100
const settleAfterMs = 50
/** A message that is a day old says what no longer holds. */
const triedHours = 24

export function outbox(needs: OutboxNeeds): Outbox {
  const channels = new Map(needs.channels.map((channel) => [channel.name, channel]))
  const inOrder = keyedQueue()
  const settling = settler(needs)
  let sweeping: Promise<unknown> = Promise.resolve()

  const send = (row: Row): Promise<void> =>
    inOrder.run(`${row.municipality}/${row.channel}/${row.conversationId ?? row.personId}`, async () => {
      settling.add(await attempt(needs, channels, row))
    })

  const sweep = async (): Promise<number> => {
    const now = needs.clock.now()
    const until = new Date(now.getTime() + leaseMinutes * 60_000)
    const lease = { at: now.toISOString(), until: until.toISOString(), limit: batch }
    const rows = await needs.database.systemCall<Row[]>('outbox-sweep', 'styrbot_lease_outgoing', lease)
    await Promise.all(rows.map(send))
    await settling.flush()
    return rows.length
  }
  // One sweep at a time; one that took something is followed by another, since what stood next in a talk is due now.
  const sweepAll = async (): Promise<number> => {
    await needs.gather?.()
    let total = 0
    for (;;) {
      const taken = await sweep()
      total += taken
      if (taken === 0) return total
    }
  }
  const inTurn = (): Promise<number> => {
    const next = sweeping.then(sweepAll)
    sweeping = next.catch((error: unknown) => needs.log.error({ err: error }, 'the outbox could not be swept'))
    return next
  }

  return {
    sends: (channel) => channels.has(channel),
    sweep: inTurn,
    wake: () => void inTurn().catch(() => {}),
    deliver(municipality, rows) {
      for (const row of rows) if (row.state === 'sending') void send({ ...row, municipality })
      const now = needs.clock.now().toISOString()
      const isDue = ({ state, notBefore }: NewOutgoing) =>
        state === 'waiting' || (state === 'held' && notBefore !== null && notBefore <= now)
      if (rows.some(isDue)) void inTurn().catch(() => {})
    },
    async idle() {
      await sweeping
      await inOrder.idle()
      await settling.flush()
    },
  }
}

async function attempt(needs: OutboxNeeds, channels: ReadonlyMap<ChannelName, Channel>, row: Row): Promise<Settled> {
  const route =
    row.conversationId === null
      ? await routeOf(needs, row)
      : { channel: row.channel!, conversationId: row.conversationId }
  const channel = route && channels.get(route.channel)
  if (!route || !channel)
    return { id: row.id, channel: row.channel, state: 'unreachable', because: 'no channel reaches this person' }
  const to =
    'conversationId' in route ? { conversationId: route.conversationId } : { platformUserId: route.platformUserId }
  const outgoing: Outgoing = {
    id: row.id,
    municipality: row.municipality,
    to,
    message: messageFrom(row.message),
    language: row.language,
    // A person reached elsewhere by now gets the message anew.
    updates: row.updatesOn && row.updatesOn !== channel.name ? null : row.updates,
  }
  let delivered: Delivered
  try {
    delivered = await channel.deliver(outgoing)
  } catch (error) {
    needs.log.error(
      { err: error, outgoing: row.id, channel: channel.name },
      'a delivery failed in a way its channel does not know',
    )
    delivered = { outcome: 'maybe-sent', because: 'the channel failed while sending' }
  }
  return settled(row, channel.name, delivered, needs.clock.now())
}

function routeOf(needs: OutboxNeeds, row: Row): Promise<Route | null> {
  return row.personId === null ? Promise.resolve(null) : needs.routeTo(row.municipality, row.personId)
}

function settled(row: Row, channel: ChannelName, delivered: Delivered, now: Date): Settled {
  const { id } = row
  switch (delivered.outcome) {
    case 'sent':
      return { id, channel, state: 'sent', sentAs: delivered.as, sentAt: now.toISOString() }
    case 'later': {
      const again = new Date(now.getTime() + Math.max(1, delivered.afterSeconds) * 1000)
      const tooOld = again.getTime() - Date.parse(row.createdAt ?? now.toISOString()) > triedHours * 3_600_000
      if (tooOld)
        return { id, channel, state: 'unreachable', because: 'the platform has asked us to wait for a whole day' }
      return { id, channel, state: 'waiting', notBefore: again.toISOString() }
    }
    case 'unreachable':
    case 'maybe-sent':
      return { id, channel, state: delivered.outcome, because: delivered.because }
  }
}

/** Writes outcomes down together, a moment after the first: most messages are sent in company, and the lease outlasts the moment. */
function settler(needs: OutboxNeeds): { add(outcome: Settled): void; flush(): Promise<void> } {
  let waiting: Settled[] = []
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()
  const write = (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    const outcomes = waiting
    waiting = []
    if (outcomes.length === 0) return writing
    writing = writing
      .then(() => needs.database.systemCall<number>('outbox-sweep', 'styrbot_settle_outgoing', outcomes))
      .then(
        () => {},
        (error: unknown) => needs.log.error({ err: error }, 'outcomes of deliveries could not be written down'),
      )
    return writing
  }
  return {
    add(outcome) {
      waiting.push(outcome)
      timer ??= setTimeout(() => void write(), settleAfterMs)
    },
    flush: write,
  }
}
