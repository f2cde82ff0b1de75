import { getISOWeek } from 'date-fns/getISOWeek'
import { parseISO } from 'date-fns/parseISO'
import { type Day, addDays, daysBetween } from '../../lib/day.ts'

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(when: Day): number {
  return new Date(when).getUTCDay() || 7
}

/** The week number people in Sweden use, which is the ISO one. */
export function weekOf(when: Day): number {
  return getISOWeek(parseISO(when))
}

/** Every day from the first through the last; none when they are the wrong way round. */
export function daysThrough(first: Day, last: Day): Day[] {
  if (first > last) return []
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n))
}
