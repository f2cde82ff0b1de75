import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import type { Task } from '../../jobs/task.ts'
import type { Clock } from '../../lib/clock.ts'
import { forgetUsers, forgetResponseAddresses } from './store.ts'

/** Users without a person of the register are known again when they write again. */
export const strangerDays = 90
/** Slack's addresses for answering a command live for half an hour. */
const addressDays = 1

/** Every night, what is no longer needed to know who is who: strangers long silent, people who have left, spent addresses. */
export function forgetOld({ database, clock }: { database: Database; clock: Clock }): Task {
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000)
  return {
    name: 'connections.forget-old',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '41 3 * * *',
    async run() {
      await database.system('retention', async (unit) => {
        await forgetUsers(unit, daysAgo(strangerDays))
        await forgetResponseAddresses(unit, daysAgo(addressDays))
      })
    },
  }
}
