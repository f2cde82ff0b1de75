/** What the bot said unasked in a year, per person, and where it said it when it should not have. */
import { calendarOf } from '../governance/calendar/calendar.ts'
import type { MunicipalCalendar } from '../governance/calendar/municipal-calendar.ts'
import { type Day, dayOf, timeOf } from '../lib/day.ts'

export type Said = {
  at: Date
  personId: string
  text: string
  /** Nobody had asked for it. */
  unasked: boolean
}

export type Misplaced = { kind: 'outside-hours' | 'day-off' | 'second-that-day'; said: Said }

/** When people may be told what they did not ask for. */
const hours = { from: '07:00', until: '18:00' }

export function misplacedIn(
  said: readonly Said[],
  from: Day,
  through: Day,
  municipal: MunicipalCalendar,
): readonly Misplaced[] {
  const working = new Set<Day>(calendarOf(from, through, municipal).days.map(({ day }) => day))
  const told = new Set<string>()
  return said.flatMap((one): Misplaced[] => {
    if (!one.unasked) return []
    const day = dayOf(one.at)
    const time = timeOf(one.at)
    const found: Misplaced[] = []
    if (!working.has(day)) found.push({ kind: 'day-off', said: one })
    else if (time < hours.from || time >= hours.until) found.push({ kind: 'outside-hours', said: one })
    const key = `${one.personId} ${day}`
    if (told.has(key)) found.push({ kind: 'second-that-day', said: one })
    told.add(key)
    return found
  })
}

/** Unasked messages by person, the most first. */
export function unaskedBy(said: readonly Said[]): readonly { personId: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { personId, unasked } of said) if (unasked) counts.set(personId, (counts.get(personId) ?? 0) + 1)
  return [...counts].map(([personId, count]) => ({ personId, count })).toSorted((one, other) => other.count - one.count)
}
