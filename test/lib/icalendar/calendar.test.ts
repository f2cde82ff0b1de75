import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type Day, addDays, day } from '../../../src/lib/day.ts'
import { type Attendee, type CalendarEvent, type Method, writeCalendar } from '../../../src/lib/icalendar/calendar.ts'

const anEvent = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting-1@styrbot',
  sequence: 0,
  writtenAt: new Date('2026-03-12T08:00:00Z'),
  day: day('2026-03-26'),
  start: '09:00',
  end: '10:30',
  summary: 'IT-styrgruppen',
  organizer: { name: 'Åsa Öberg', email: 'asa@kommun.example' },
  ...given,
})
const anAttendee = (given: Partial<Attendee> = {}): Attendee => ({
  name: 'Pär Ek',
  email: 'par@kommun.example',
  role: 'required',
  answer: 'unanswered',
  asked: true,
  ...given,
})
const written = (given: Partial<CalendarEvent> = {}, method: Method = 'request') =>
  writeCalendar({ method, events: [anEvent(given)] })

/** As another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]])
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const component = calendar.getFirstSubcomponent('vevent')!
  return { calendar, component, event: new ICAL.Event(component) }
}

describe('an invitation', () => {
  it('says what, when, where and who', () => {
    const { calendar, component, event } = read(
      written({
        location: 'Rådhuset, rum 3; plan 2',
        description: 'Dagordning:\n1. Inköp',
        attendees: [anAttendee({ name: 'Lindström, Pär; IT-chef', role: 'chair' })],
      }),
    )
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(event).toMatchObject({
      summary: 'IT-styrgruppen',
      location: 'Rådhuset, rum 3; plan 2',
      description: 'Dagordning:\n1. Inköp',
    })
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-03-26T08:00:00.000Z')
    expect(event.duration.toSeconds()).toBe(90 * 60)
    const [attendee] = event.attendees
    expect(attendee!.getParameter('cn')).toBe('Lindström, Pär; IT-chef')
    expect(attendee!.getParameter('role')).toBe('CHAIR')
    expect(attendee!.getParameter('rsvp')).toBe('TRUE')
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  it('can leave the answering to somebody else', () => {
    const { event } = read(written({ attendees: [anAttendee({ answer: 'accepted', asked: false })] }))
    expect(event.attendees[0]!.getParameter('partstat')).toBe('ACCEPTED')
    expect(event.attendees[0]!.getParameter('rsvp')).toBe('FALSE')
  })

  it('has the same name and a higher number when the meeting has moved', () => {
    const moved = read(written({ sequence: 1, day: day('2026-04-02') }))
    expect(moved.component.getFirstPropertyValue('uid')).toBe('meeting-1@styrbot')
    expect(moved.component.getFirstPropertyValue('sequence')).toBe(1)
  })
})

describe('a cancellation', () => {
  it('frees the time, asks for nothing and reminds of nothing', () => {
    const { component, event } = read(written({ attendees: [anAttendee()], sequence: 2, remindMinutes: 30 }, 'cancel'))
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(event.attendees[0]!.getParameter('rsvp')).toBe('FALSE')
    expect(component.getAllSubcomponents('valarm')).toEqual([])
  })
})

describe('a calendar to subscribe to', () => {
  it('has a name, tells how often to ask and names no attendees', () => {
    const events = [anEvent({ attendees: [anAttendee()] }), anEvent({ uid: 'meeting-2@styrbot', cancelled: true })]
    const text = writeCalendar({ method: 'publish', events, subscription: { name: 'Möten', refreshHours: 6 } })
    const { calendar } = read(text)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Möten')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H')
    expect(text).not.toContain('ATTENDEE')
    const states = calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('status'))
    expect(states).toEqual(['CONFIRMED', 'CANCELLED'])
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('å', '👩‍👩‍👧', ';', ',', '\\', '"', ':', '\n', '\r', '\t', ' ', 'n', '\0', '\uD800'),
    maxLength: 200,
  }),
)
const asKept = (text: string) =>
  text
    .toWellFormed()
    .replace(/(?![\t\r\n])\p{Cc}/gu, '')
    .replace(/\r\n|\r/g, '\n')

describe('whatever is written', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (summary, description, location) => {
        const { event } = read(written({ summary, description, location }))
        expect(event.summary).toBe(asKept(summary))
        expect(event.description ?? '').toBe(asKept(description))
        expect(event.location ?? '').toBe(asKept(location))
      }),
    )
  })

  it('leaves one event, one organizer and every attendee, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), anyText, (names, organizer) => {
        const attendees = names.map((name, at) => anAttendee({ name, email: `a${at}@kommun.example` }))
        const text = written({ attendees, organizer: { name: organizer, email: `o\r\nX:1@kommun.example` } })
        const { calendar, event } = read(text)
        expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
        expect(event.attendees.map((each) => each.getFirstValue())).toEqual(
          attendees.map(({ email }) => `mailto:${email}`),
        )
        expect(event.component.getAllProperties().map(({ name }) => name)).not.toContain('x')
      }),
    )
  })

  it('has no line over 75 octets and no broken character', () => {
    fc.assert(
      fc.property(anyText, (summary) => {
        const text = written({ summary })
        expect(text.endsWith('\r\n')).toBe(true)
        const lines = text.split('\r\n')
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
        expect(text.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('the agreed time', () => {
  const anyDay = fc.integer({ min: 0, max: 40 * 365 }).map((days): Day => addDays(day('2000-01-01'), days))
  const inSweden = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  })

  it('is the same hour in Sweden in summer and winter, on both sides of every change', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 6, max: 20 }), (on, hour) => {
        const start = `${String(hour).padStart(2, '0')}:30`
        const { event } = read(written({ day: on, start, end: '21:00' }))
        expect(inSweden.format(event.startDate.toJSDate())).toBe(`${on} ${start}`)
      }),
    )
  })
})

const hasIcalendar = (() => {
  try {
    execFileSync('python3', ['-c', 'import icalendar'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.runIf(hasIcalendar)('in python’s icalendar', () => {
  it('is read as it was written', () => {
    const script = `
import sys, json, icalendar
event = next(c for c in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk('VEVENT'))
print(json.dumps([str(event['SUMMARY']), event['DTSTART'].dt.utcoffset().total_seconds(), str(event['ATTENDEE'].params['CN'])]))`
    const input = written({
      summary: 'Möte; om, allt \\ 👩‍👩‍👧',
      attendees: [anAttendee({ name: 'Anna "Anki" Ek; chef' })],
    })
    const answer = execFileSync('python3', ['-c', script], { input }).toString()
    expect(JSON.parse(answer)).toEqual(['Möte; om, allt \\ 👩‍👩‍👧', 3600, 'Anna ”Anki” Ek; chef'])
  })
})
