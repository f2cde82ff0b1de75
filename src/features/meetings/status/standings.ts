/** How every body of the municipality stands today, from the meetings that are stored. */
import type { Unit } from '../../../database/database.ts'
import { municipalCalendarOf } from '../../../governance/calendar/calendar-of.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import { day, dayOf } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { type BodyRules, rulesOf } from '../body/rules.ts'
import type { Standing } from '../mandate/mandate.ts'
import { bodyStanding } from '../mandate/of-body.ts'
import type { Meeting } from '../meeting.ts'
import { firstWritten, meetingsOf, municipalDaysOf, settingsOf } from '../store.ts'
import { withOwnDays } from '../year/stretch.ts'

export type BodyStands = {
  body: Body
  rules: BodyRules
  /** Of the year, in the order of time, cancelled ones left out. */
  meetings: readonly Meeting[]
  /** Null when nobody has said how often it is to meet. */
  standing: Standing | null
}

export async function standingsOf(unit: Unit, world: World, year: number): Promise<readonly BodyStands[]> {
  const { key, manifest } = world.governance
  const [from, through] = [day(`${year}-01-01`), day(`${year}-12-31`)]
  const settings = await settingsOf(unit, key)
  const municipal = withOwnDays(
    municipalCalendarOf(world.governance, from, through),
    await municipalDaysOf(unit, key, from, through),
  )
  const first = await firstWritten(unit, key)
  const began = first === null ? world.today : dayOf(first)
  const stands: BodyStands[] = []
  for (const body of manifest.bodies) {
    const host = body.shared?.host ?? key
    const meetings = await meetingsOf(unit, host, {
      body: body.id,
      from,
      through,
      states: ['planned', 'called', 'held'],
    })
    const rules = rulesOf(body, settings.find((one) => one.body === body.id) ?? null)
    stands.push({
      body,
      rules,
      meetings,
      standing: bodyStanding(body, rules, { year, world, municipal, meetings, began }),
    })
  }
  return stands
}
