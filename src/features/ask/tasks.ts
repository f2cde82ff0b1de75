import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import type { Task } from '../../jobs/task.ts'
import type { Clock } from '../../lib/clock.ts'
import { forgetAskersBefore } from './store.ts'

/** Every night: after 90 days nobody knows any longer who asked what could not be answered. */
export function eraseAskers({ database, clock }: { database: Pick<Database, 'system'>; clock: Clock }): Task {
  return {
    name: 'ask.erase-askers',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '20 3 * * *',
    run: () => database.system('retention', (unit) => forgetAskersBefore(unit, clock.today())),
  }
}
