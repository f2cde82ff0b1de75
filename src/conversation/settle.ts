import type { Database } from '../database/database.ts'
import type { Log } from '../lib/log.ts'
import type { ChannelName } from './inbound.ts'

/** How an attempt ended, as it is written down. */
export type Settled = {
  id: string
  /** Which attempt it was: a row that somebody else has taken since is left alone. */
  attempt: number
  state: 'sent' | 'waiting' | 'maybe-sent' | 'unreachable' | 'withdrawn'
  channel: ChannelName | null
  because?: string
  sentAs?: string | null
  sentAt?: string
  notBefore?: string
  /** What the platform said when it was asked afterwards. */
  verdict?: true
  /** Where several processes keep one pace: the workspace, how fast it is written to, and for how long it wants nothing. */
  workspace?: string
  perSecond?: number
  holdSeconds?: number
}

const settleAfterMs = 50

/** Writes outcomes down together, a moment after the first: most messages are sent in company, and the lease outlasts the moment. */
export function settler({ database, log }: { database: Database; log: Log }): {
  add(outcome: Settled): void
  flush(): Promise<void>
} {
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
      .then(() => database.systemCall<number>('outbox-sweep', 'styrbot_settle_outgoing', outcomes))
      .then(
        () => {},
        (error: unknown) => log.error({ err: error }, 'outcomes of deliveries could not be written down'),
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
