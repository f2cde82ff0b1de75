import { describe, expect, it } from 'vitest'
import { planMeetings } from '../../../../src/features/meetings/import/plan.ts'
import { readMeetingFile } from '../../../../src/features/meetings/import/read-file.ts'
import { hoursOf, isRecordedLate, type Meeting } from '../../../../src/features/meetings/meeting.ts'
import { countedIds } from '../../../../src/lib/ids.ts'
import { day } from '../../../../src/lib/day.ts'
import { aMunicipality } from '../body/a-municipality.ts'

const today = day('2026-06-15')
const now = new Date('2026-06-15T08:00:00Z')

const planOf = async (text: string, booked: readonly Meeting[] = []) => {
  const read = await readMeetingFile(new TextEncoder().encode(text), today)
  if (!read.ok) throw new Error(read.because)
  const world = aMunicipality({}, today)
  return { ...planMeetings(read.found, { world, booked, ids: countedIds(), importId: 'i1', now }), faults: read.faults }
}
const shown = ({ created }: { created: readonly Meeting[] }) =>
  created.map((one) => [one.body, one.target, hoursOf(one).day, hoursOf(one).start, one.state])

const event = (lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')

describe('meetings read from a table', () => {
  it('are held when they have been and booked when they are to come', async () => {
    const plan = await planOf(
      'Grupp;Datum;Tid;Plats\nStyrgruppen;2026-03-11;13.00–14.30;Stadshuset\nStyrgruppen;2026-09-16;13:00;\n',
    )
    expect(shown(plan)).toEqual([
      ['steering', null, '2026-03-11', '13:00', 'held'],
      ['steering', null, '2026-09-16', '13:00', 'planned'],
    ])
    expect(plan.created.map(({ fixed }) => fixed)).toEqual([true, true])
    expect(isRecordedLate(plan.created[0]!)).toBe(true)
  })

  it('are with the company that is named', async () => {
    const plan = await planOf('Möte,Datum,Bolag\nBolagsmötena,2026-05-04,Norrby Garage AB\n')
    expect(shown(plan)).toEqual([['companies', 'garages', '2026-05-04', '10:00', 'held']])
  })

  it('are told row by row when they are no body’s, or no day’s', async () => {
    const plan = await planOf('Grupp;Datum\nFikagruppen;2026-03-11\nStyrgruppen;i våras\n')
    expect(plan.created).toEqual([])
    expect([...plan.others, ...plan.faults].map(({ row, fault }) => [row, fault.kind])).toEqual([
      [2, 'no-body'],
      [3, 'no-day'],
    ])
  })

  it('are left as they are the second time', async () => {
    const text = 'Grupp;Datum;Tid\nStyrgruppen;2026-09-16;13:00\n'
    const first = await planOf(text)
    expect(await planOf(text, first.created)).toMatchObject({ created: [], known: 1 })
  })
})

describe('meetings read from a calendar', () => {
  it('keep Sweden’s wall time, with and without a zone, and leave cancelled ones', async () => {
    const plan = await planOf(
      calendar(
        event(['UID:a', 'SUMMARY:Styrgruppen', 'DTSTART:20260916T110000Z', 'DTEND:20260916T123000Z']),
        event(['UID:b', 'SUMMARY:Styrgruppen', 'DTSTART:20261014T130000', 'DTEND:20261014T143000']),
        event(['UID:c', 'SUMMARY:Styrgruppen', 'STATUS:CANCELLED', 'DTSTART:20261111T130000', 'DTEND:20261111T143000']),
      ),
    )
    expect(shown(plan)).toEqual([
      ['steering', null, '2026-09-16', '13:00', 'planned'],
      ['steering', null, '2026-10-14', '13:00', 'planned'],
    ])
    expect(plan.cancelled).toBe(1)
  })

  it('that repeat are read one by one, over the change of the clocks', async () => {
    const plan = await planOf(
      calendar(
        event([
          'UID:r',
          'SUMMARY:Styrgruppen',
          'DTSTART:20260902T090000',
          'DTEND:20260902T100000',
          'RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=4',
          'EXDATE:20261007T090000',
        ]),
      ),
    )
    expect(shown(plan).map(([, , on, start]) => `${on} ${start}`)).toEqual([
      '2026-09-02 09:00',
      '2026-11-04 09:00',
      '2026-12-02 09:00',
    ])
    expect(new Set(plan.created.map(({ icsUid }) => icsUid)).size).toBe(3)
  })

  it('that cannot be read are said to be damaged', async () => {
    const read = await readMeetingFile(new TextEncoder().encode('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n:::'), today)
    expect(read).toEqual({ ok: false, because: 'damaged-calendar' })
  })
})
