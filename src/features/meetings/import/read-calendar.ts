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
  const found = ofCalendar(text, (calendar) => [...occurrencesIn(calendar, from, through)].map(meetingOf))
  return found ? { ok: true, found } : { ok: false }
}

function meetingOf({ event, row, uid, startsAt, endsAt, isWholeDay }: Occurrence): FoundMeeting {
  return {
    ...{ row, uid, startsAt, endsAt, isWholeDay },
    name: event.summary ?? '',
    place: event.location?.trim() || null,
    state: isCancelled(event) ? 'cancelled' : null,
    extraordinary: false,
  }
}

/** What `read` makes of the calendar; null when it is none, or a broken one. */
export function ofCalendar<Result>(text: string, read: (calendar: ICAL.Component) => Result): Result | null {
  try {
    return withinReason(() => {
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string)
      for (const zone of calendar.getAllSubcomponents('vtimezone'))
        ICAL.TimezoneService.register(new ICAL.Timezone(zone))
      return read(calendar)
    })
  } catch {
    // Whatever the library stumbles on is the file's fault: rules are worked out where they are first asked for.
    return null
  }
}

export type Occurrence = {
  event: ICAL.Event
  /** The event's place among the file's. */
  row: number
  uid: string
  startsAt: Date
  endsAt: Date
  isWholeDay: boolean
}

/** The calendar's events that begin between the two instants, repeated ones one by one. */
export function* occurrencesIn(calendar: ICAL.Component, from: Date, through: Date): Generator<Occurrence> {
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  const exceptions = new Set(
    events.filter((one) => one.isRecurrenceException()).map((one) => `${one.uid} ${one.recurrenceId.toString()}`),
  )
  for (const [index, event] of events.entries()) {
    for (const { start, end, uid } of timesOf(event, exceptions, through)) {
      const startsAt = instantOf(start)
      if (startsAt < from || startsAt > through) continue
      yield { event, row: index + 1, uid, startsAt, endsAt: instantOf(end), isWholeDay: start.isDate }
    }
  }
}

type Times = { start: ICAL.Time; end: ICAL.Time; uid: string }

function* timesOf(event: ICAL.Event, exceptions: ReadonlySet<string>, through: Date): Generator<Times> {
  const { startDate: start, endDate: end } = event
  if (event.isRecurrenceException()) yield { start, end, uid: `${event.uid}#${start.toString().slice(0, 10)}` }
  else if (!event.isRecurring()) yield { start, end, uid: event.uid }
  else {
    const iterator = event.iterator()
    for (let count = 0, next = iterator.next(); next && count < mostRepeats; count++, next = iterator.next()) {
      if (instantOf(next) > through) return
      if (exceptions.has(`${event.uid} ${next.toString()}`)) continue
      const details = event.getOccurrenceDetails(next)
      yield { start: details.startDate, end: details.endDate, uid: `${event.uid}#${next.toString().slice(0, 10)}` }
    }
  }
}

export function isCancelled({ component }: ICAL.Event): boolean {
  return String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED'
}

/** A time without a zone is a wall's in Sweden. */
export function instantOf(time: ICAL.Time): Date {
  const isFloating = time.zone === ICAL.Timezone.localTimezone || time.isDate
  if (!isFloating) return time.toJSDate()
  const two = (value: number) => String(value).padStart(2, '0')
  return instantAt(day(`${time.year}-${two(time.month)}-${two(time.day)}`), `${two(time.hour)}:${two(time.minute)}`)
}
