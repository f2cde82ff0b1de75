/** When people in a municipality may be told something, by its own hours and the Swedish calendar. */
import { type Day, addDays, dayOf, instantAt } from '../../lib/day.ts'
import type { Governance } from '../governance.ts'
import { isWorkingDay } from './working-days.ts'

/** Local times, `hh:mm`. */
export type TellingHours = {
  /** Working hours, on working days. */
  opens: string
  closes: string
  /** Until when in the morning the one daily message may come. */
  morningEnds: string
  /** The quiet hours, every night. */
  quietFrom: string
  quietThrough: string
}

/** When offices are open, and when nobody wants to hear a telephone. */
export const customaryHours: TellingHours = {
  opens: '08:00',
  closes: '17:00',
  morningEnds: '12:00',
  quietFrom: '20:00',
  quietThrough: '07:00',
}

/** The first instant from `from` on that is in the morning of a working day. */
export function nextMorning(from: Date, hours: TellingHours, closed: readonly string[] = []): Date {
  return firstBetween(from, hours.opens, hours.morningEnds, (day) => isWorkingDay(day, closed))
}

/** The first instant from `from` on that is within working hours. */
export function nextWorkingHour(from: Date, hours: TellingHours, closed: readonly string[] = []): Date {
  return firstBetween(from, hours.opens, hours.closes, (day) => isWorkingDay(day, closed))
}

/** The first instant from `from` on that is not in the quiet hours. */
export function nextWakingHour(from: Date, hours: TellingHours): Date {
  return firstBetween(from, hours.quietThrough, hours.quietFrom, () => true)
}

function firstBetween(from: Date, opens: string, closes: string, isOpen: (day: Day) => boolean): Date {
  for (let day = dayOf(from); ; day = addDays(day, 1)) {
    if (!isOpen(day) || instantAt(day, closes) <= from) continue
    const start = instantAt(day, opens)
    return start > from ? start : from
  }
}

/** The same for each municipality, by its own hours and closed days. */
export function hoursOf(governances: readonly Governance[]) {
  const known = new Map(governances.map(({ key, manifest }) => [key, manifest.municipality]))
  const of = (key: string): TellingHours => known.get(key)?.hours ?? customaryHours
  const closed = (key: string): string[] => known.get(key)?.calendar?.closed.map(({ on }) => on) ?? []
  return {
    digest: (key: string, from: Date) => nextMorning(from, of(key), closed(key)),
    working: (key: string, from: Date) => nextWorkingHour(from, of(key), closed(key)),
    waking: (key: string, from: Date) => nextWakingHour(from, of(key)),
  }
}
