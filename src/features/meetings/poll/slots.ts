/** Times that could fit: working days not too far from when the meeting was to be, ranked by how many are known to be busy. */
import type { Calendar } from '../../../governance/calendar/calendar.ts'
import { type Day, addDays, daysBetween, instantAt } from '../../../lib/day.ts'
import type { BusyTime } from '../busy-time.ts'

export type Slot = { day: Day; start: string }

export type SlotsGiven = {
  /** From the first day that people can be told of in time. */
  calendar: Calendar
  /** When it was to be, or would best be. */
  wanted: Slot
  minutes: number
  people: readonly string[]
  busy: readonly BusyTime[]
  /** Away all day, as the register says. */
  isAway(personId: string, day: Day): boolean
  count: number
}

const times = ['09:00', '10:30', '13:00', '14:30']

/** At most one a day, so that the choice is between days; in the order of time. */
export function slotsFor(given: SlotsGiven): readonly Slot[] {
  const { calendar, wanted, count } = given
  const hours = [...new Set([wanted.start, ...times])]
  const best = calendar.days
    .filter(({ position, day }) => position !== null && day !== wanted.day)
    .map((at) => {
      const ranked = hours.map((start) => ({ start, price: priceOf({ day: at.day, start }, at, given) }))
      const [first] = ranked.toSorted((one, other) => one.price - other.price)
      return { day: at.day, start: first!.start, price: first!.price }
    })
    .toSorted((one, other) => one.price - other.price || one.day.localeCompare(other.day))
    .slice(0, count)
  return best.map(({ day, start }) => ({ day, start })).toSorted((one, other) => one.day.localeCompare(other.day))
}

/** Somebody who cannot come weighs most; then the day's own trouble; then how far it is from what was wanted. */
function priceOf(
  slot: Slot,
  at: Calendar['days'][number],
  { wanted, minutes, people, busy, isAway }: SlotsGiven,
): number {
  const from = instantAt(slot.day, slot.start)
  const through = new Date(from.getTime() + minutes * 60_000)
  const away = people.filter(
    (personId) =>
      isAway(personId, slot.day) ||
      busy.some((time) => time.personId === personId && time.startsAt < through && time.endsAt > from),
  ).length
  const trouble = (at.isKlamdag ? 8 : 0) + (at.schoolBreak ? 4 : 0) + (at.isHalfDay ? 4 : 0) + at.occasions.length * 4
  const otherTime = slot.start === wanted.start ? 0 : 2
  return away * 10 + trouble + otherTime + Math.abs(daysBetween(wanted.day, slot.day)) / 2
}

/** Three weeks to choose in, from when people can be told. */
export function stretchFrom(today: Day): { from: Day; through: Day } {
  return { from: addDays(today, 4), through: addDays(today, 4 + 21) }
}
