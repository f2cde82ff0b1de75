import type { Day } from '../../lib/day.ts'
import { type SwedishDay, swedishDays } from './swedish-days.ts'
import { weekdayOf } from './weeks.ts'

const years = new Map<string, ReadonlyMap<Day, SwedishDay>>()

/** Not a weekend, a public holiday, an eve, or a day when the municipality is closed. Half days and the summer are working days. */
export function isWorkingDay(day: Day, closed: readonly string[]): boolean {
  const year = day.slice(0, 4)
  const special = years.get(year) ?? swedishDays(Number(year))
  years.set(year, special)
  const kind = special.get(day)?.kind
  return weekdayOf(day) <= 5 && kind !== 'public-holiday' && kind !== 'eve' && !closed.includes(day)
}
