import { describe, expect, it } from 'vitest'
import { planBusy } from '../../../../src/features/meetings/import/plan-busy.ts'
import { readBusyFile } from '../../../../src/features/meetings/import/read-file.ts'
import { countedIds } from '../../../../src/lib/ids.ts'
import { day } from '../../../../src/lib/day.ts'
import { aMunicipality } from '../body/a-municipality.ts'

const today = day('2026-06-15')
const world = aMunicipality({}, today)
const [anna] = world.register.people.filter(({ email }) => email !== null)
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const freeBusy = (...lines: string[]) => calendar('BEGIN:VFREEBUSY', ...lines, 'END:VFREEBUSY')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:e1', ...lines, 'END:VEVENT'].join('\r\n')

function planOf(text: string, whose = anna!) {
  const read = readBusyFile(text, today)
  if (!read.ok) throw new Error(read.because)
  const plan = planBusy(read.found, { world, whose, ids: countedIds(), importId: 'i1' })
  const times = plan.people.flatMap(({ times: own }) =>
    own.map(
      ({ startsAt, endsAt, kind }) =>
        `${startsAt.toISOString().slice(5, 16)}–${endsAt.toISOString().slice(11, 16)} ${kind}`,
    ),
  )
  return { ...plan, times }
}

describe('free/busy in a file', () => {
  it('says when somebody is busy, by address; free and tentative can be met, and past times are of no use', () => {
    const { people, times, strangers } = planOf(
      freeBusy(
        `ATTENDEE:mailto:${anna!.email!.toUpperCase()}`,
        'FREEBUSY:20260616T080000Z/20260616T093000Z,20260617T120000Z/PT1H',
        'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260618T060000Z/20260618T160000Z',
        'FREEBUSY;FBTYPE=FREE:20260619T060000Z/20260619T160000Z',
        'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260622T060000Z/20260622T160000Z',
        'FREEBUSY:20260101T060000Z/20260101T160000Z',
      ),
    )
    expect(people.map(({ person }) => person.id)).toEqual([anna!.id])
    expect(times).toEqual(['06-16T08:00–09:30 busy', '06-17T12:00–13:00 busy', '06-18T06:00–16:00 away'])
    expect(strangers).toEqual([])
  })

  it('of somebody who is in no register is named, and left out', () => {
    const { people, strangers } = planOf(
      freeBusy('ATTENDEE:mailto:x@y.se', 'FREEBUSY:20260616T080000Z/20260616T093000Z'),
    )
    expect(people).toEqual([])
    expect(strangers).toEqual(['x@y.se'])
  })
})

describe('a person’s own calendar', () => {
  it('gives the time that its events take, once, and nothing of what they are', () => {
    const plan = planOf(
      calendar(
        event('SUMMARY:Hemligt', 'DTSTART:20260616T100000', 'DTEND:20260616T110000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        event('SUMMARY:Läkare', 'DTSTART:20260616T103000', 'DTEND:20260616T120000'),
        event(
          'SUMMARY:Semester',
          'DTSTART;VALUE=DATE:20260701',
          'DTEND;VALUE=DATE:20260703',
          'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
        ),
        event('SUMMARY:Födelsedag', 'DTSTART;VALUE=DATE:20260702', 'TRANSP:TRANSPARENT'),
        event('SUMMARY:Inställt', 'DTSTART:20260625T100000', 'DTEND:20260625T110000', 'STATUS:CANCELLED'),
      ),
    )
    // Swedish wall clock, in summer two hours before UTC.
    expect(plan.times).toEqual(['06-16T08:00–10:00 busy', '06-23T08:00–09:00 busy', '06-30T22:00–22:00 away'])
    expect(JSON.stringify(plan.people.map(({ times }) => times))).not.toContain('Hemligt')
  })

  it('is nobody’s until somebody says whose', () => {
    const read = readBusyFile(calendar(event('DTSTART:20260616T100000', 'DTEND:20260616T110000')), today)
    const plan = read.ok ? planBusy(read.found, { world, whose: null, ids: countedIds(), importId: 'i1' }) : null
    expect(plan).toMatchObject({ people: [], nobodys: 1 })
  })

  it('that is broken is refused as a whole', () => {
    expect(readBusyFile('BEGIN:VCALENDAR\nBEGIN:VEVENT\n', today)).toEqual({ ok: false, because: 'damaged' })
  })
})
