/**
 * Answers that wait for another process to have said something earlier in their talk. Nobody tells when that is done, so it is looked
 * for, soon and then ever more seldom, until they have gone out or the minute's sweep finds them.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../database/database.ts'

export type Behind = {
  add(id: string): void
  /** Resolves when they have all been taken, or none has been for a while. */
  idle(): Promise<void>
}

const firstMs = 50
const longestMs = 3_200

export function behind({ database, sweep }: { database: Database; sweep(): Promise<unknown> }): Behind {
  let waiting: string[] = []
  let going: Promise<void> | null = null

  const goOn = async (): Promise<void> => {
    for (let ms = firstMs; waiting.length > 0 && ms <= longestMs; ms *= 2) {
      await pause(ms)
      await sweep()
      const ids = [...waiting]
      const still = await database.system('outbox-sweep', (unit) =>
        unit.outgoingMessage.findMany({ where: { id: { in: ids }, state: 'waiting' }, select: { id: true } }),
      )
      const left = new Set(still.map(({ id }) => id))
      if (left.size < ids.length) ms = firstMs
      waiting = waiting.filter((id) => left.has(id) || !ids.includes(id))
    }
  }
  return {
    add(id) {
      waiting.push(id)
      going ??= goOn()
        .catch(() => {})
        .finally(() => {
          going = null
          waiting = []
        })
    },
    async idle() {
      await going
    },
  }
}
