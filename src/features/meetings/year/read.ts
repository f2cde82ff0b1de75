/** Reads what a year is planned from. One unit of work, so that all of it is of one moment. */
import type { Unit } from '../../../database/database.ts'
import { day, instantAt } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { busyTimesOf, meetingsOf, municipalDaysOf, settingsOf, sharedSeatsOf } from '../store.ts'
import type { YearGiven } from './given.ts'

export async function readYear(unit: Unit, world: World, year: number): Promise<Omit<YearGiven, 'wishes'>> {
  const { key, manifest } = world.governance
  const from = day(`${year}-01-01`)
  const through = day(`${year}-12-31`)
  const shared: Record<string, YearGiven['shared'][string]> = {}
  const elsewhere: YearGiven['elsewhere'][number][] = []
  const settings = [...(await settingsOf(unit, key))]
  for (const body of manifest.bodies) {
    if (!body.shared) continue
    if (body.shared.host === key) shared[body.id] = await sharedSeatsOf(unit, key, body.id)
    else {
      const { host } = body.shared
      elsewhere.push(...(await meetingsOf(unit, host, { body: body.id, from, through })))
    }
  }
  const meetings = await meetingsOf(unit, key, { from, through, states: ['planned', 'called', 'held'] })
  const busy = await busyTimesOf(unit, key, { from: instantAt(from, '00:00'), through: instantAt(through, '23:59') })
  const days = await municipalDaysOf(unit, key, from, through)
  return { year, world, settings, meetings, elsewhere, busy, days, shared }
}
