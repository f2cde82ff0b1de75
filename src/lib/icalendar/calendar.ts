/**
 * Writes what a mail program or a phone understands as a meeting: iCalendar (RFC 5545) as invitations, changes and
 * cancellations (iTIP, RFC 5546), and as a calendar to subscribe to (with RFC 7986's name and refresh interval).
 */
import type { Day } from '../day.ts'
import { fold, mailto, parameterValue, textValue } from './line.ts'
import { stockholm, stockholmTimezone } from './stockholm.ts'

export type CalendarEvent = {
  /** The same for every version of the same meeting, wherever it is read. */
  uid: string
  /** Grows with every change of time, place or state; a reader keeps the highest. */
  sequence: number
  /** When this version was written. */
  writtenAt: Date
  day: Day
  /** Wall clock in Sweden, `HH:MM`. The local time is what was agreed, so no instant is kept. */
  start: string
  end: string
  summary: string
  description?: string | null
  location?: string | null
  url?: string | null
  cancelled?: boolean
  organizer: Attendant
  attendees?: readonly Attendee[]
  /** How long before the meeting the reader's own program should remind. */
  remindMinutes?: number | null
}

type Attendant = { name: string; email: string }
export type Attendee = Attendant & {
  role: 'chair' | 'required' | 'optional'
  answer: 'unanswered' | 'accepted' | 'declined'
  /** The reader's program is to send the answer to the organizer. */
  asked: boolean
}

/**
 * `request`: an invitation or a new version of one · `cancel`: the meeting is off · `publish`: for information, names no attendees.
 */
export type Method = 'request' | 'cancel' | 'publish'

export type Calendar = {
  method: Method
  events: readonly CalendarEvent[]
  /** For a calendar that is subscribed to: its name, and how often it is worth asking for. */
  subscription?: { name: string; refreshHours: number }
}

/** The calendar as the text of an `.ics` file. */
export function writeCalendar({ method, events, subscription }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Styrbot//Styrbot//SV',
    'CALSCALE:GREGORIAN',
    `METHOD:${method.toUpperCase()}`,
    ...(subscription ? named(subscription) : []),
    ...stockholmTimezone,
    ...events.flatMap((event) => eventLines(event, method)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function named({ name, refreshHours }: NonNullable<Calendar['subscription']>): string[] {
  return [
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    `X-PUBLISHED-TTL:PT${refreshHours}H`,
  ]
}

function eventLines(event: CalendarEvent, method: Method): string[] {
  const cancelled = method === 'cancel' || event.cancelled === true
  // A published event may name no attendees (RFC 5546 §3.2.1).
  const attendees = method === 'publish' ? [] : (event.attendees ?? [])
  const { description, location, url, remindMinutes } = event
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `DTSTAMP:${instant(event.writtenAt)}`,
    `LAST-MODIFIED:${instant(event.writtenAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;TZID=${stockholm}:${wallClock(event.day, event.start)}`,
    `DTEND;TZID=${stockholm}:${wallClock(event.day, event.end)}`,
    `SUMMARY:${textValue(event.summary)}`,
    ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
    ...(location ? [`LOCATION:${textValue(location)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    `ORGANIZER;CN=${parameterValue(event.organizer.name)}:${mailto(event.organizer.email)}`,
    ...attendees.map((attendee) => attendeeLine({ ...attendee, asked: attendee.asked && !cancelled })),
    ...(remindMinutes && !cancelled ? alarm(event.summary, remindMinutes) : []),
    'END:VEVENT',
  ]
}

function attendeeLine({ name, email, role, answer, asked }: Attendee): string {
  const parameters = [
    'CUTYPE=INDIVIDUAL',
    `ROLE=${roles[role]}`,
    `PARTSTAT=${answers[answer]}`,
    `RSVP=${asked ? 'TRUE' : 'FALSE'}`,
    `CN=${parameterValue(name)}`,
  ]
  return `ATTENDEE;${parameters.join(';')}:${mailto(email)}`
}

const roles = { chair: 'CHAIR', required: 'REQ-PARTICIPANT', optional: 'OPT-PARTICIPANT' } as const
const answers = { unanswered: 'NEEDS-ACTION', accepted: 'ACCEPTED', declined: 'DECLINED' } as const

function alarm(summary: string, minutes: number): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${textValue(summary)}`, `TRIGGER:-PT${minutes}M`, 'END:VALARM']
}

/** `20260312T141500Z` */
function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** `20260312T151500` */
function wallClock(day: Day, time: string): string {
  return `${day.replaceAll('-', '')}T${time.replace(':', '')}00`
}
