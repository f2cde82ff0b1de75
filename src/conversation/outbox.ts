/**
 * Delivers what turns and tasks have written down. A row is sent by one process at a time, in order within its talk;
 * a row whose sender died, or whose platform fell silent after the send, is "maybe sent" and is not sent again unless the platform
 * can be asked and does not have it.
 */
import { setMaxListeners } from 'node:events'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { keyedQueue } from '../lib/keyed-queue.ts'
import { pauseUnless } from '../lib/pause.ts'
import type { Log } from '../lib/log.ts'
import { type Route, type Row, attempt } from './attempt.ts'
import { behind } from './behind.ts'
import type { Channel } from './channel.ts'
import { doubts } from './doubt.ts'
import type { ChannelName } from './inbound.ts'
import { lane } from './lane.ts'
import { type Time, pacer } from './pace.ts'
import { settler } from './settle.ts'
import { starter } from './start.ts'
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
  /** The same, and asks the platforms about what may have been sent. */
  sendDue(): void
  /** It is on its way from this very process. */
  isUnderWay(id: string): boolean
  /** From now on nothing is taken that nobody waits for: what has begun is ended, answers go out, and the rest is left to others. */
  leave(): void
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

const realTime: Time = { now: () => performance.now(), pause: pauseUnless, chance: () => Math.random() }

export function outbox(needs: OutboxNeeds): Outbox {
  const { database, clock, log, routeTo, time = realTime } = needs
  const channels = new Map(needs.channels.map((channel) => [channel.name, channel]))
  const inOrder = keyedQueue()
  const settling = settler(needs)
  /** The talk of each row that is being sent. */
  const underWay = new Map<string, string>()
  const isShared = database.engine === 'postgres'
  const left = new AbortController()
  const leaving = left.signal
  // Whoever waits for a turn listens, and a thousand may wait.
  setMaxListeners(0, leaving)
  const inOrderWith = (row: Row): string[] => {
    const talk = underWay.get(row.id)
    return [...underWay].flatMap(([id, of]) => (of === talk ? id : []))
  }
  const start = starter({ database, clock, inOrderWith }, time, leaving)
  const attempting = { clock, log, channels, routeTo, pacer: pacer(time, leaving), start, time, isShared }
  const isUnderWay = (id: string): boolean => underWay.has(id)
  const inDoubt = doubts({ database, clock, log, channels, routeTo, isUnderWay, settle: settling.add, leaving })

  const send = (row: Row): Promise<void> => {
    const talk = `${row.municipality}/${row.nature}/${row.channel}/${row.conversationId ?? row.personId}`
    underWay.set(row.id, talk)
    return inOrder.run(talk, async () => {
      try {
        const outcome = await attempt(attempting, row)
        if (outcome) settling.add(outcome)
      } catch (error) {
        // Nothing has been sent: the database could not be asked. The row is taken again when its lease has run out.
        log.warn({ err: error, outgoing: row.id }, 'a message waits for the database')
      } finally {
        underWay.delete(row.id)
      }
    })
  }
  const onLane = { database, clock, log, send, flush: settling.flush }
  const replies = lane({ ...onLane, nature: 'reply' })
  const unasked = lane({ ...onLane, nature: 'unasked', leaving, ...(needs.gather ? { before: needs.gather } : {}) })
  const wake = (): void => {
    replies.wake()
    unasked.wake()
  }
  const waitsForOthers = behind({ database, sweep: replies.sweep })
  let looking: Promise<unknown> = Promise.resolve()
  const look = (): Promise<void> => {
    const looked = looking.then(() => inDoubt.look()).then(settling.flush)
    looking = looked.catch((error: unknown) =>
      log.error({ err: error }, 'what may have been sent could not be looked for'),
    )
    return looked
  }

  return {
    sends: (channel) => channels.has(channel),
    isUnderWay,
    async sweep() {
      await look()
      const [first, second] = await Promise.all([replies.sweep(), unasked.sweep()])
      return first + second
    },
    wake,
    sendDue() {
      void look().then(wake, wake)
    },
    deliver(municipality, rows) {
      const takenAt = time.now()
      for (const row of rows) if (row.state === 'sending') void send({ ...row, municipality, attempt: 0, takenAt })
      const now = clock.now().toISOString()
      const isDue = ({ state, notBefore }: NewOutgoing) =>
        state === 'waiting' || (state === 'held' && notBefore !== null && notBefore <= now)
      const answers = rows.filter((row) => row.nature === 'reply' && isDue(row))
      if (answers.length > 0) replies.wake()
      if (isShared) for (const { id } of answers) waitsForOthers.add(id)
      if (rows.some((row) => row.nature === 'unasked' && isDue(row))) unasked.wake()
    },
    leave: () => left.abort(),
    async idle() {
      await looking
      await Promise.all([replies.idle(), unasked.idle()])
      await waitsForOthers.idle()
      await inOrder.idle()
      await settling.flush()
    },
  }
}
