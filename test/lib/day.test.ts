import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, addDays, day, dayOf, daysBetween, instantAt, isDay, timeOf } from '../../src/lib/day.ts'

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10) as Day)

describe('a day', () => {
  it('is a real day of the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true)
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00', '', '2026-00-10']) {
      expect(isDay(text)).toBe(false)
    }
    expect(() => day('2026-04-31')).toThrow(RangeError)
  })

  it('is Sweden’s, summer and winter', () => {
    expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
    expect(dayOf(new Date('2026-01-01T22:59:59Z'))).toBe('2026-01-01')
    expect(dayOf(new Date('2026-01-01T23:00:00Z'))).toBe('2026-01-02')
  })

  it('is counted from and to without losing one, also over the changes of the clocks', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days)
        expect(isDay(to)).toBe(true)
        expect(daysBetween(from, to)).toBe(days)
        expect(from < to).toBe(days > 0)
      }),
    )
  })

  it('and a time on the wall make an instant that shows the same day and time, also over the changes of the clocks', () => {
    const times = fc.tuple(fc.integer({ min: 3, max: 23 }), fc.integer({ min: 0, max: 59 }))
    fc.assert(
      fc.property(anyDay, times, (when, [hours, minutes]) => {
        const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
        const instant = instantAt(when, time)
        expect([dayOf(instant), timeOf(instant)]).toEqual([when, time])
      }),
    )
  })

  it('starts an hour earlier in universal time when Sweden has summer', () => {
    expect(instantAt(day('2026-03-27'), '09:00').toISOString()).toBe('2026-03-27T08:00:00.000Z')
    expect(instantAt(day('2026-03-30'), '09:00').toISOString()).toBe('2026-03-30T07:00:00.000Z')
  })
})
