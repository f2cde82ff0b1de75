import { eachDayOfInterval } from 'date-fns/eachDayOfInterval'
import { formatISO } from 'date-fns/formatISO'
import { getISODay } from 'date-fns/getISODay'
import { getISOWeek } from 'date-fns/getISOWeek'
import { parseISO } from 'date-fns/parseISO'
import type { Day } from '../../lib/day.ts'

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(when: Day): number {
  return getISODay(parseISO(when))
}

/** The week number people in Sweden use, which is the ISO one. */
export function weekOf(when: Day): number {
  return getISOWeek(parseISO(when))
}

/** Every day from the first through the last; none when they are the wrong way round. */
export function daysThrough(first: Day, last: Day): Day[] {
  if (first > last) return []
  const days = eachDayOfInterval({ start: parseISO(first), end: parseISO(last) })
  return days.map((each) => formatISO(each, { representation: 'date' }) as Day)
}
