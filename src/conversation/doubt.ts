/**
 * What may have been sent is looked for where it would be, on platforms that can be asked. What is there counts as sent, what is
 * certainly not there is sent after all, and the rest stays "maybe sent".
 */
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { type Row, type AddressNeeds, addressed } from './attempt.ts'
import type { Found } from './channel.ts'
import type { Settled } from './settle.ts'

export type Doubts = {
  /** Looks for what is due to be looked for. */
  look(): Promise<void>
}

type DoubtNeeds = AddressNeeds & {
  database: Database
  clock: Clock
  log: Log
  /** It is being sent by this very process. */
  isUnderWay(id: string): boolean
  settle(outcome: Settled): void
  /** When nothing more is to be asked about. */
  leaving: AbortSignal
}

type Doubtful = Row & {
  because: string | null
  near: string | null
  /** Something has been said in the talk since. */
  overtaken: boolean
}

const batch = 20
const minutes = (count: number): number => count * 60_000
const triedHours = 24

export function doubts(needs: DoubtNeeds): Doubts {
  const { database, clock } = needs
  const lease = (): Promise<Doubtful[]> => {
    const now = clock.now()
    return database.systemCall('outbox-sweep', 'styrbot_doubtful_outgoing', {
      at: now.toISOString(),
      // Whoever is asked about is left alone by the others meanwhile.
      until: new Date(now.getTime() + minutes(5)).toISOString(),
      limit: batch,
    })
  }
  return {
    async look() {
      for (;;) {
        const rows = await lease()
        // One after another: the platforms allow few such questions.
        for (const row of rows) {
          if (needs.leaving.aborted) return
          if (!needs.isUnderWay(row.id)) needs.settle(verdictOf(row, await find(needs, row), clock.now()))
        }
        if (rows.length < batch) return
      }
    },
  }
}

type Answer = { found: Found; channel: Row['channel'] }

async function find(needs: DoubtNeeds, row: Doubtful): Promise<Answer> {
  const address = await addressed(needs, row)
  if (!address?.channel.find) return { found: { is: 'unknown' }, channel: row.channel }
  const { channel, outgoing } = address
  try {
    const since = new Date(row.createdAt ?? 0)
    return { found: await channel.find!(outgoing, { since, near: row.near }), channel: channel.name }
  } catch (error) {
    needs.log.error({ err: error, outgoing: row.id, channel: channel.name }, 'a message could not be looked for')
    return { found: { is: 'unknown' }, channel: row.channel }
  }
}

/** An answer that comes after the talk has gone on would be taken for an answer to something else. */
function verdictOf(row: Doubtful, { found, channel }: Answer, now: Date): Settled {
  const { id, attempt, because } = row
  const verdict = { id, attempt, channel, verdict: true } as const
  const maybe = { ...verdict, state: 'maybe-sent', ...(because === null ? {} : { because }) } as const
  switch (found.is) {
    case 'there':
      return { ...verdict, state: 'sent', sentAs: found.as, sentAt: now.toISOString() }
    case 'absent':
      if (row.nature === 'reply' && row.overtaken) return { ...verdict, state: 'withdrawn', because: 'overtaken' }
      return { ...verdict, state: 'waiting', because: 'resumed' }
    case 'later': {
      const again = new Date(now.getTime() + found.afterSeconds * 1000)
      const isTooOld = again.getTime() - Date.parse(row.createdAt ?? '') > triedHours * minutes(60)
      return isTooOld ? maybe : { ...maybe, notBefore: again.toISOString() }
    }
    case 'unknown':
      return maybe
  }
}
