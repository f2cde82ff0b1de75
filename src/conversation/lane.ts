/**
 * One kind of message on its way out: replies, or what nobody asked for. Each has a lane of its own, so that no answer waits for a
 * thousand reminders; and in a lane, a municipality that is busy sending holds no other up.
 */
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { grouped } from '../lib/grouped.ts'
import type { Log } from '../lib/log.ts'
import type { Row } from './attempt.ts'

export type Lane = {
  /** Sends what is due. Resolves, with how many messages were taken, when nothing more is due. */
  sweep(): Promise<number>
  /** The same, some time soon. Returns at once. */
  wake(): void
  idle(): Promise<void>
}

type LaneNeeds = {
  database: Database
  clock: Clock
  log: Log
  nature: Row['nature']
  /** Sends one row and notes how it went. */
  send(row: Row): Promise<void>
  /** Writes down what has been noted. */
  flush(): Promise<void>
  before?(): Promise<unknown>
  /** When nothing more is to be taken; absent: never. */
  leaving?: AbortSignal
}

const leaseMinutes = 2
const batch = 100

export function lane(needs: LaneNeeds): Lane {
  const busy = new Map<string, Promise<void>>()
  let sweeping: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const lease = async (): Promise<Row[]> => {
    if (needs.leaving?.aborted) return []
    const now = needs.clock.now()
    const until = new Date(now.getTime() + leaseMinutes * 60_000)
    const rows = await needs.database.systemCall<Omit<Row, 'takenAt'>[]>('outbox-sweep', 'styrbot_lease_outgoing', {
      at: now.toISOString(),
      until: until.toISOString(),
      limit: batch,
      nature: needs.nature,
      busy: [...busy.keys()],
      fenced: true,
    })
    return rows.map((row) => ({ ...row, takenAt: null }))
  }
  const sendAll = async (municipality: string, rows: readonly Row[]): Promise<void> => {
    try {
      await Promise.all(rows.map((row) => needs.send(row)))
      await needs.flush()
    } finally {
      busy.delete(municipality)
    }
  }
  const sweepAll = async (): Promise<number> => {
    if (!needs.leaving?.aborted) await needs.before?.()
    let total = 0
    for (;;) {
      const wereBusy = busy.size > 0
      const rows = await lease()
      total += rows.length
      for (const [municipality, theirs] of grouped(rows, (row) => row.municipality))
        busy.set(municipality, sendAll(municipality, theirs))
      if (rows.length > 0) continue
      // A municipality that was passed over may have ended while others were asked for, and have more.
      if (!wereBusy) return total
      if (busy.size > 0) await Promise.race(busy.values())
    }
  }
  const inTurn = (): Promise<number> => {
    waiting++
    const next = sweeping.then(() => {
      waiting--
      return sweepAll()
    })
    sweeping = next.catch((error: unknown) => needs.log.error({ err: error }, 'the outbox could not be swept'))
    return next
  }
  return {
    sweep: inTurn,
    // One that waits for its turn will see everything that is there by then.
    wake: () => void (waiting === 0 && inTurn().catch(() => {})),
    async idle() {
      await sweeping
    },
  }
}
