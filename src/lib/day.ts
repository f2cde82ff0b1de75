import { TZDate } from '@date-fns/tz'
// By its own name: the library's index loads all of it, and start-up waits.
import { formatISO } from 'date-fns/formatISO'

/** A calendar day, `yyyy-mm-dd`. It has no zone and compares as a string. */
export type Day = string & { readonly __day: never }

const pattern = /^\d{4}-\d{2}-\d{2}$/

/** Reads a day. Throws a RangeError for anything that is not a real calendar day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a calendar day: ${JSON.stringify(text)}`)
  return text
}

export function isDay(text: string): text is Day {
  if (!pattern.test(text)) return false
  const instant = new Date(text)
  // 30 February is read as 2 March.
  return !Number.isNaN(instant.getTime()) && ofUtc(instant) === text
}

/** The day it is in Sweden at this instant. */
export function dayOf(instant: Date): Day {
  const hour = Math.floor(instant.getTime() / 3_600_000)
  if (latest?.hour !== hour) latest = { hour, day: isoDay(new TZDate(instant, 'Europe/Stockholm')) }
  return latest.day
}

/** Sweden is whole hours from UTC (since 1900), so the day is the same a whole hour long; and it is asked for all the time. */
let latest: { hour: number; day: Day } | null = null

/** The instant of a wall-clock time in Sweden, `hh:mm`. The hour that does not exist in March is the one after. */
export function instantAt(when: Day, time: string): Date {
  const [year, month, date] = when.split('-').map(Number) as [number, number, number]
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  // Number by number: from a text it would be the server's own zone.
  return new Date(new TZDate(year, month - 1, date, hours, minutes, 0, 0, 'Europe/Stockholm').getTime())
}

/** What the clock on a Swedish wall shows at this instant, `hh:mm`. */
export function timeOf(instant: Date): string {
  const local = new TZDate(instant, 'Europe/Stockholm')
  return `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`
}

export function addDays(from: Day, days: number): Day {
  return ofUtc(new Date(Date.parse(from) + days * dayMs))
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / dayMs)
}

/** Days are counted in universal time, which has no summer; sweeps count very many. */
const dayMs = 86_400_000

/** Throws a RangeError for what is no instant. */
function ofUtc(instant: Date): Day {
  return instant.toISOString().slice(0, 10) as Day
}

function isoDay(date: Date): Day {
  return formatISO(date, { representation: 'date' }) as Day
}
