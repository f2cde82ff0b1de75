/** People's busy times as the planner takes them: half hours of each working day. */
import type { Calendar } from '../../../governance/calendar/calendar.ts'
import { daysThrough } from '../../../governance/calendar/weeks.ts'
import { type Day, dayOf, timeOf } from '../../../lib/day.ts'
import { cellsPerDay } from '../planner/instance.ts'

export type Taken = { startsAt: Date; endsAt: Date }

const firstMinute = 8 * 60
const minutesInCell = 30

/** `day:mask` parted by commas, as in an instance. Whatever touches a half hour takes it. */
export function busyCells(
  taken: readonly Taken[],
  away: readonly { from: Day; through: Day }[],
  calendar: Calendar,
): string {
  const indexes = new Map(calendar.days.map(({ day }, index) => [day, index]))
  const masks = new Map<number, number>()
  const take = (day: Day, fromMinute: number, untilMinute: number) => {
    const index = indexes.get(day)
    if (index === undefined) return
    let mask = masks.get(index) ?? 0
    for (let cell = 0; cell < cellsPerDay; cell++) {
      const start = firstMinute + cell * minutesInCell
      if (fromMinute < start + minutesInCell && untilMinute > start) mask |= 1 << cell
    }
    if (mask !== 0) masks.set(index, mask)
  }
  for (const { startsAt, endsAt } of taken) {
    const first = dayOf(startsAt)
    const last = dayOf(new Date(endsAt.getTime() - 1))
    for (const day of daysThrough(first, last)) {
      take(day, day === first ? minuteOf(startsAt) : 0, day === dayOf(endsAt) ? minuteOf(endsAt) : 24 * 60)
    }
  }
  for (const { from, through } of away)
    for (const { day } of calendar.days) if (day >= from && day <= through) take(day, 0, 1440)
  return [...masks]
    .toSorted(([one], [other]) => one - other)
    .map(([index, mask]) => `${index.toString(36)}:${mask.toString(16)}`)
    .join(',')
}

function minuteOf(instant: Date): number {
  const [hours, minutes] = timeOf(instant).split(':').map(Number)
  return hours! * 60 + minutes!
}
