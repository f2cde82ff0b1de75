/** Events of an .ics file, repeated ones one by one, with instants. Whatever cannot be read is told, never thrown. */
import ICAL from 'ical.js'
import { day, instantAt } from '../../../lib/day.ts'
import type { FoundMeeting } from './found.ts'
import { withinReason } from './repeats-within-reason.ts'

export type CalendarRead = { ok: true; found: readonly FoundMeeting[] } | { ok: false }

/** Repeated events are followed for so long, and so many times. */
const mostRepeats = 200

/** What begins between the two instants. Times with a zone are read in it; those without one are Sweden's. */
export function readCalendar(text: string, from: Date, through: Date): CalendarRead {
  try {
    return { ok: true, found: withinReason(() => meetingsIn(text, from, through)) }
  } catch {
    // Whatever the library stumbles on is the file's fault: rules are worked out where they are first asked for.
    return { ok: false }
  }
}

function meetingsIn(text: string, from: Date, through: Date): readonly FoundMeeting[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string)
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  const exceptions = new Set(
    events.filter((one) => one.isRecurrenceException()).map((one) => `${one.uid} ${one.recurrenceId.toString()}`),
  )
  const found: FoundMeeting[] = []
  for (const [index, event] of events.entries()) {
    const at = (start: ICAL.Time, end: ICAL.Time, uid: string) => {
      const startsAt = instantOf(start)
      const endsAt = instantOf(end)
      if (startsAt < from || startsAt > through) return
      found.push({
        row: index + 1,
        name: event.summary ?? '',
        startsAt,
        endsAt,
        isWholeDay: start.isDate,
        place: event.location?.trim() || null,
        state: isCancelled(event) ? 'cancelled' : null,
        extraordinary: false,
        uid,
      })
    }
    if (!event.isRecurring() || event.isRecurrenceException()) {
      const uid = event.isRecurrenceException() ? `${event.uid}#${event.startDate.toString().slice(0, 10)}` : event.uid
      at(event.startDate, event.endDate, uid)
      continue
    }
    const iterator = event.iterator()
    for (let count = 0, next = iterator.next(); next && count < mostRepeats; count++, next = iterator.next()) {
      if (instantOf(next) > through) break
      if (exceptions.has(`${event.uid} ${next.toString()}`)) continue
      const { startDate, endDate } = event.getOccurrenceDetails(next)
      at(startDate, endDate, `${event.uid}#${next.toString().slice(0, 10)}`)
    }
  }
  return found
}

function isCancelled({ component }: ICAL.Event): boolean {
  return String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED'
}

/** A time without a zone is a wall's in Sweden. */
function instantOf(time: ICAL.Time): Date {
  const isFloating = time.zone === ICAL.Timezone.localTimezone || time.isDate
  if (!isFloating) return time.toJSDate()
  const two = (value: number) => String(value).padStart(2, '0')
  return instantAt(day(`${time.year}-${two(time.month)}-${two(time.day)}`), `${two(time.hour)}:${two(time.minute)}`)
}
