/** The municipality's calendar as its manifest has it, with the days that were told in the chat. */
import type { Unit } from '../../../database/database.ts'
import { municipalCalendarOf } from '../../../governance/calendar/calendar-of.ts'
import type { MunicipalCalendar } from '../../../governance/calendar/municipal-calendar.ts'
import type { Governance } from '../../../governance/governance.ts'
import type { Day } from '../../../lib/day.ts'
import { municipalDaysOf } from '../store.ts'
import { withOwnDays } from '../year/stretch.ts'

export async function ownCalendar(
  unit: Unit,
  governance: Governance,
  from: Day,
  through: Day,
): Promise<MunicipalCalendar> {
  return withOwnDays(
    municipalCalendarOf(governance, from, through),
    await municipalDaysOf(unit, governance.key, from, through),
  )
}
