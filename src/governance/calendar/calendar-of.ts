/** A municipality's own calendar, from its manifest; what it leaves out is as in most municipalities. */
import { type Day, day } from '../../lib/day.ts'
import type { Governance } from '../governance.ts'
import { customaryCalendar, type MunicipalCalendar } from './municipal-calendar.ts'

/** With the yearly dates of the years that a stretch of days touches. */
export function municipalCalendarOf({ manifest }: Governance, from: Day, through: Day): MunicipalCalendar {
  const { calendar, yearlyEvents } = manifest.municipality
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(through.slice(0, 4)); year++) years.push(year)
  const { budget } = yearlyEvents
  return {
    summerWeeks: calendar?.summerWeeks ?? customaryCalendar.summerWeeks,
    christmasBreak: calendar?.christmasBreak ?? customaryCalendar.christmasBreak,
    halfDays: calendar?.halfDays ?? customaryCalendar.halfDays,
    schoolBreaks: (calendar?.schoolBreaks ?? []).map(({ name, from: first, through: last }) => ({
      name,
      from: day(first),
      through: day(last),
    })),
    closed: (calendar?.closed ?? []).map(({ on }) => day(on)),
    committeeDays: (calendar?.committeeDays ?? []).map(({ name, on }) => ({ name, on: day(on) })),
    budgetDates: budget === undefined ? [] : years.map((year) => ({ name: 'budget', on: day(`${year}-${budget}`) })),
  }
}
