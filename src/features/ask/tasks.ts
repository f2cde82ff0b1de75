import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import type { Task } from '../../jobs/task.ts'
import type { Clock } from '../../lib/clock.ts'
import { forgetAskersBefore, forgetReportersBefore } from './store.ts'
import { askerKeptDays } from './unknown.ts'

/** Every night: after 90 days nobody knows any longer who asked what could not be answered, or who reported an error. */
export function eraseAskers({ database, clock }: { database: Pick<Database, 'system'>; clock: Clock }): Task {
  return {
    name: 'ask.erase-askers',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '20 3 * * *',
    run: () =>
      database.system('retention', async (unit) => {
        await forgetAskersBefore(unit, clock.today())
        await forgetReportersBefore(unit, new Date(clock.now().getTime() - askerKeptDays * 86_400_000))
      }),
  }
}
