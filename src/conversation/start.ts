/**
 * The last step before a platform is called: a mark in the database that the call is about to be made. Whoever has lost the row to
 * another process gets no further, and all processes keep one pace. Marks that are wanted at the same time share a commit.
 */
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { together } from '../lib/together.ts'
import type { Row } from './attempt.ts'
import type { Rate } from './channel.ts'
import type { Time } from './pace.ts'

/** `go` · `lost`: another process has the row · a number: for how many seconds the workspace is to be left in peace. */
type Started = 'go' | 'lost' | number
export type Start = (row: Row, workspace: string, rate: Rate | null) => Promise<Started>

type Mark = {
  id: string
  attempt: number
  until: string
  /** It was marked when it was written down, and has been waiting since. */
  again: boolean
  /** What this process says in the same talk, in order, so that nothing of it has overtaken. Empty when it is not marked again. */
  own: readonly string[]
} & Partial<{ workspace: string } & Rate>
type Answer = { is: 'go' | 'lost' } | { is: 'wait'; ms: number }

export type StartNeeds = {
  database: Database
  clock: Clock
  /** The rows that this process sends in the row's talk. */
  inOrderWith(row: Row): readonly string[]
}

const leaseMinutes = 2
/** Whoever waits longer is better off giving the row back. */
const worthWaiting = 20_000

export function starter(
  { database, clock, inOrderWith }: StartNeeds,
  { pause }: Pick<Time, 'pause'>,
  leaving?: AbortSignal,
): Start {
  const mark = together<Mark, Answer>((marks) => database.systemCall('outbox-sweep', 'styrbot_start_outgoing', marks))
  return async (row, workspace, rate) => {
    // The embedded database has one process, which keeps the pace by itself.
    const own = row.takenAt === null ? [] : inOrderWith(row)
    const paced = rate !== null && database.engine === 'postgres' ? { workspace, ...rate } : {}
    for (;;) {
      const until = new Date(clock.now().getTime() + leaseMinutes * 60_000).toISOString()
      const { id, attempt, takenAt } = row
      const told = await mark({ id, attempt, until, again: takenAt !== null, own, ...paced })
      if (told.is !== 'wait') return told.is
      if (told.ms > worthWaiting || leaving?.aborted) return told.ms / 1000
      await pause(told.ms, leaving)
    }
  }
}
