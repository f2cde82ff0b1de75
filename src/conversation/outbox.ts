/**
 * Delivers what turns and tasks have written down. A row is sent by one process at a time, in order within its talk;
 * a row whose sender died, or whose platform fell silent after the send, ends as "maybe sent" and is not sent again.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { keyedQueue } from '../lib/keyed-queue.ts'
import type { Log } from '../lib/log.ts'
import { type Route, type Row, attempt } from './attempt.ts'
import type { Channel } from './channel.ts'
import type { ChannelName } from './inbound.ts'
import { lane } from './lane.ts'
import { type Time, pacer } from './pace.ts'
import { settler } from './settle.ts'
import type { NewOutgoing } from './store.ts'

export type { Route } from './attempt.ts'

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

export type OutboxNeeds = {
  database: Database
  clock: Clock
  log: Log
  channels: readonly Channel[]
  /** Null when the person is tied to no channel yet. */
  routeTo(municipality: string, personId: string): Promise<Route | null>
  /** Lets go of what was held until now, before each sweep. */
  gather?(): Promise<unknown>
  /** For the pace of sending; the real time unless told. */
  time?: Time
}

const realTime: Time = {
  now: () => performance.now(),
  pause: (milliseconds) => pause(milliseconds),
  chance: () => Math.random(),
}

export function outbox(needs: OutboxNeeds): Outbox {
  const { database, clock, log, routeTo, time = realTime } = needs
  const channels = new Map(needs.channels.map((channel) => [channel.name, channel]))
  const inOrder = keyedQueue()
  const settling = settler(needs)
  const attempting = { clock, log, channels, routeTo, pacer: pacer(time), chance: time.chance }

  const send = (row: Row): Promise<void> =>
    inOrder.run(`${row.municipality}/${row.nature}/${row.channel}/${row.conversationId ?? row.personId}`, async () => {
      settling.add(await attempt(attempting, row))
    })
  const onLane = { database, clock, log, send, flush: settling.flush }
  const replies = lane({ ...onLane, nature: 'reply' })
  const unasked = lane({ ...onLane, nature: 'unasked', ...(needs.gather ? { before: needs.gather } : {}) })
  const wake = (): void => {
    replies.wake()
    unasked.wake()
  }

  return {
    sends: (channel) => channels.has(channel),
    async sweep() {
      const [first, second] = await Promise.all([replies.sweep(), unasked.sweep()])
      return first + second
    },
    wake,
    deliver(municipality, rows) {
      for (const row of rows) if (row.state === 'sending') void send({ ...row, municipality })
      const now = clock.now().toISOString()
      const isDue = ({ state, notBefore }: NewOutgoing) =>
        state === 'waiting' || (state === 'held' && notBefore !== null && notBefore <= now)
      if (rows.some((row) => row.nature === 'reply' && isDue(row))) replies.wake()
      if (rows.some((row) => row.nature === 'unasked' && isDue(row))) unasked.wake()
    },
    async idle() {
      await Promise.all([replies.idle(), unasked.idle()])
      await inOrder.idle()
      await settling.flush()
    },
  }
}
