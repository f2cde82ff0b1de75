import { describe, expect, it } from 'vitest'
import { standingsOf } from '../../../../src/features/meetings/poll/poll.ts'
import { type SlotsGiven, slotsFor } from '../../../../src/features/meetings/poll/slots.ts'
import { calendarOf } from '../../../../src/governance/calendar/calendar.ts'
import { customaryCalendar } from '../../../../src/governance/calendar/municipal-calendar.ts'
import { day, instantAt } from '../../../../src/lib/day.ts'

const given = (some: Partial<SlotsGiven> = {}): SlotsGiven => ({
  calendar: calendarOf(day('2026-03-30'), day('2026-04-17'), customaryCalendar),
  wanted: { day: day('2026-04-08'), start: '09:00' },
  ...{ minutes: 60, people: ['anna', 'bo'], busy: [], isAway: () => false, count: 4 },
  ...some,
})
const busyAllDay = (personId: string, on: string) => ({
  ...{ id: on, personId, kind: 'busy' as const, origin: 'file' as const, cameWith: null },
  ...{ startsAt: instantAt(day(on), '08:00'), endsAt: instantAt(day(on), '17:00') },
})

describe('times to choose among', () => {
  it('are near the day that was meant, one a day, and never on a day off', () => {
    const slots = slotsFor(given())
    expect(slots).toHaveLength(4)
    expect(new Set(slots.map((slot) => slot.day)).size).toBe(4)
    // Easter: Good Friday is 3 April, Easter Monday the 6th.
    expect(slots.map((slot) => slot.day)).toEqual(['2026-04-07', '2026-04-09', '2026-04-10', '2026-04-13'])
    expect(slots.every(({ start }) => start === '09:00')).toBe(true)
  })

  it('avoid those who are busy or away before anything else', () => {
    const busy = [busyAllDay('anna', '2026-04-07'), busyAllDay('bo', '2026-04-09')]
    const isAway: SlotsGiven['isAway'] = (personId, on) => personId === 'bo' && on === '2026-04-10'
    const days = slotsFor(given({ busy, isAway })).map((slot) => slot.day)
    expect(days).not.toContain('2026-04-07')
    expect(days).not.toContain('2026-04-09')
    expect(days).not.toContain('2026-04-10')
  })

  it('go to another hour of the day rather than miss somebody', () => {
    const busy = [{ ...busyAllDay('anna', '2026-04-09'), endsAt: instantAt(day('2026-04-09'), '12:00') }]
    expect(slotsFor(given({ busy })).find((slot) => slot.day === '2026-04-09')?.start).toBe('13:00')
  })
})

it('votes are counted by time, the most first and the earliest among equals', () => {
  const option = (id: string, on: string) => ({ id, day: day(on), start: '09:00' })
  const options = [option('a', '2026-04-07'), option('b', '2026-04-08'), option('c', '2026-04-09')]
  const votes = [
    { optionId: 'c', personId: 'anna', answer: 'yes' as const },
    { optionId: 'b', personId: 'bo', answer: 'yes' as const },
    { optionId: 'a', personId: 'bo', answer: 'no' as const },
  ]
  expect(standingsOf(options, votes).map(({ option: { id }, yes }) => [id, yes.length])).toEqual([
    ['b', 1],
    ['c', 1],
    ['a', 0],
  ])
})
