/** The working days between two days, each with what a planner of meetings needs to know about it. */
import { type Day, addDays } from '../../lib/day.ts'
import type { MunicipalCalendar } from './municipal-calendar.ts'
import { type SwedishDay, swedishDays } from './swedish-days.ts'
import { daysThrough, weekOf, weekdayOf } from './weeks.ts'

type WorkingDay = {
  day: Day
  /** 1 is Monday. */
  weekday: number
  week: number
  /** How many plannable days come before it. Null when nobody is called that day. Distances are measured on this, so summer makes no gap. */
  position: number | null
  isKlamdag: boolean
  isHalfDay: boolean
  schoolBreak: string | null
  /** Committees that meet and budget dates that fall on it. */
  occasions: readonly string[]
}

export type Calendar = {
  from: Day
  through: Day
  /** Working days only, in order. */
  days: readonly WorkingDay[]
  /** How many of them meetings can be planned on. */
  plannable: number
}

export function calendarOf(from: Day, through: Day, municipal: MunicipalCalendar): Calendar {
  const isOff = offDays(from, through, municipal)
  const halfDays = new Set<string>(municipal.halfDays)
  const days: WorkingDay[] = []
  let plannable = 0
  for (const when of daysThrough(from, through)) {
    if (isOff(when)) continue
    const week = weekOf(when)
    const short = isOff.special(when)?.short
    days.push({
      day: when,
      weekday: weekdayOf(when),
      week,
      position: isClosedSeason(when, week, municipal) ? null : plannable++,
      isKlamdag: isOff(addDays(when, -1)) && isOff(addDays(when, 1)),
      isHalfDay: short !== undefined && halfDays.has(short),
      schoolBreak: municipal.schoolBreaks.find((one) => one.from <= when && when <= one.through)?.name ?? null,
      occasions: [...municipal.committeeDays, ...municipal.budgetDates]
        .filter(({ on }) => on === when)
        .map(({ name }) => name),
    })
  }
  return { from, through, days, plannable }
}

/** Where a day lies among the working days: its index, or that of the first one after it. */
export function indexFrom(calendar: Calendar, when: Day): number {
  const found = calendar.days.findIndex((one) => one.day >= when)
  return found === -1 ? calendar.days.length : found
}

/** The July weeks and the days between Christmas and New Year. */
function isClosedSeason(when: Day, week: number, { summerWeeks, christmasBreak }: MunicipalCalendar): boolean {
  const monthDay = when.slice(5)
  if (christmasBreak && monthDay >= '12-27' && monthDay <= '12-30') return true
  return week >= summerWeeks.from && week <= summerWeeks.through
}

/** Weekends, public holidays, the eves and the municipality's own closed days. */
function offDays(from: Day, through: Day, { closed }: MunicipalCalendar) {
  const special = new Map<Day, SwedishDay>()
  // A year on each side: what stands next to the first and the last day is asked for, too.
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(through.slice(0, 4)) + 1; year++) {
    for (const [when, one] of swedishDays(year)) special.set(when, one)
  }
  const ownClosed = new Set(closed)
  const isOff = (when: Day): boolean => {
    const kind = special.get(when)?.kind
    return weekdayOf(when) > 5 || kind === 'public-holiday' || kind === 'eve' || ownClosed.has(when)
  }
  return Object.assign(isOff, { special: (when: Day) => special.get(when) })
}
