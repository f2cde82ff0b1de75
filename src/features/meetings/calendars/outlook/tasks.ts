import { z } from 'zod'
import type { Task } from '../../../../jobs/task.ts'
import type { GraphRequest } from '../../graph/request.ts'
import type { World } from '../../../register/index.ts'
import { type CalendarConnection, allConnections } from '../store.ts'
import { readBusy } from './busy.ts'
import type { OutlookNeeds } from './needs.ts'
import { readComing } from './read-back.ts'
import { writeMeetings } from './write.ts'

type Work = (needs: OutlookNeeds, request: GraphRequest, connection: CalendarConnection, world: World) => Promise<void>

/** For each municipality that has let the bot into its calendars. */
export function outlookTasks(needs: OutlookNeeds): readonly Task[] {
  const task = (name: string, schedule: string, work: Work): Task => ({
    name,
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule,
    async run() {
      const request = needs.graph
      if (request === null) return
      for (const connection of await needs.database.system('meetings-sweep', allConnections)) {
        if (!needs.municipalities.includes(connection.municipality)) continue
        const { governance, register } = await needs.snapshots.known(connection.municipality)
        await work(needs, request, connection, { governance, register, today: needs.clock.today() })
      }
    },
  })
  return [
    task('meetings.read-outlook', '7 5-17 * * *', readComing),
    task('meetings.write-outlook', '*/10 * * * *', writeMeetings),
    task('meetings.read-busy-times', '23 4 * * *', readBusy),
  ]
}
