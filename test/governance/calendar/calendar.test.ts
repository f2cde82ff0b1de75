import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, indexFrom } from '../../../src/governance/calendar/calendar.ts'
import { customaryCalendar } from '../../../src/governance/calendar/municipal-calendar.ts'
import { easterSunday, swedishDays } from '../../../src/governance/calendar/swedish-days.ts'
import { daysThrough, weekOf, weekdayOf } from '../../../src/governance/calendar/weeks.ts'
import { addDays, day, daysBetween } from '../../../src/lib/day.ts'

const years = Array.from({ length: 17 }, (_, index) => 2024 + index)
const year = (number: number, municipal = customaryCalendar) =>
  calendarOf(day(`${number}-01-01`), day(`${number}-12-31`), municipal)

describe('Swedish days', () => {
  it.each(years)('has the public holidays of %i that others count', (number) => {
    const others = new Holidays('SE').getHolidays(number).filter(({ type }) => type === 'public')
    const ours = [...swedishDays(number)].filter(([, { kind }]) => kind === 'public-holiday')
    // Sundays are public holidays by themselves; some tables list one of them as a day of its own.
    expect(ours.map(([when]) => String(when)).toSorted()).toEqual(
      [...new Set(others.map(({ date }) => date.slice(0, 10)))].toSorted(),
    )
  })

  it('finds Easter where almanacs do', () => {
    const known = [
      '1818-03-22',
      '1943-04-25',
      '1954-04-18',
      '1981-04-19',
      '2000-04-23',
      '2024-03-31',
      '2025-04-20',
      '2038-04-25',
      '2049-04-18',
      '2076-04-19',
    ]
    expect(known.map((date) => easterSunday(Number(date.slice(0, 4))))).toEqual(known)
  })

  it('keeps the movable days of the law where 2 § puts them', () => {
    for (const number of years) {
      const named = new Map([...swedishDays(number)].map(([when, { sv }]) => [sv, when]))
      expect(
        named.get('midsommardagen')! >= `${number}-06-20` && named.get('midsommardagen')! <= `${number}-06-26`,
      ).toBe(true)
      expect(
        named.get('alla helgons dag')! >= `${number}-10-31` && named.get('alla helgons dag')! <= `${number}-11-06`,
      ).toBe(true)
      expect([named.get('midsommardagen')!, named.get('alla helgons dag')!].map(weekdayOf)).toEqual([6, 6])
    }
  })
})

describe('the working year', () => {
  it.each([
    [2024, 251, 219, ['05-10', '06-07', '12-23', '12-27', '12-30']],
    [2025, 249, 217, ['05-02', '05-30']],
    [2026, 251, 218, ['01-02', '01-05', '05-15']],
    [2027, 253, 219, ['05-07']],
    [2028, 251, 218, ['01-07', '05-26', '06-05']],
    [2029, 250, 218, ['04-30', '05-11']],
    [2030, 250, 218, ['05-31', '06-07', '12-23', '12-27', '12-30']],
  ])('of %i has its days, its plannable days and its klämdagar', (number, working, plannable, klamdagar) => {
    const calendar = year(number)
    expect([calendar.days.length, calendar.plannable]).toEqual([working, plannable])
    expect(calendar.days.filter(({ isKlamdag }) => isKlamdag).map((one) => one.day.slice(5))).toEqual(klamdagar)
  })

  it('calls nobody in the July weeks, nor between Christmas and New Year', () => {
    const closed = year(2026).days.filter(({ position }) => position === null)
    expect(closed.filter(({ day: when }) => when < '2026-12-01').every(({ week }) => week >= 27 && week <= 32)).toBe(
      true,
    )
    expect(closed.at(-1)!.day).toBe('2026-12-30')
  })

  it('takes school breaks, half days, closed days, committees and budget dates from the municipality', () => {
    const calendar = year(2026, {
      ...customaryCalendar,
      halfDays: ['walpurgis-eve'],
      schoolBreaks: [{ name: 'sportlov', from: day('2026-02-23'), through: day('2026-02-27') }],
      closed: [day('2026-05-15')],
      committeeDays: [{ name: 'Kommunstyrelsen', on: day('2026-03-04') }],
      budgetDates: [{ name: 'Ramar', on: day('2026-03-04') }],
    })
    const on = (when: string) => calendar.days.find((one) => one.day === when)
    expect(calendar.days.filter(({ isHalfDay }) => isHalfDay).map((one) => one.day)).toEqual(['2026-04-30'])
    expect([on('2026-02-23')?.schoolBreak, on('2026-02-27')?.schoolBreak, on('2026-03-02')?.schoolBreak]).toEqual([
      'sportlov',
      'sportlov',
      null,
    ])
    expect(on('2026-05-15')).toBeUndefined()
    expect(on('2026-03-04')?.occasions).toEqual(['Kommunstyrelsen', 'Ramar'])
  })

  it('is the same however summer time moves, for any stretch of days', () => {
    const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(day('2024-01-01'), days))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (from, length) => {
        const through = addDays(from, length)
        const calendar = calendarOf(from, through, customaryCalendar)
        expect(daysThrough(from, through)).toHaveLength(daysBetween(from, through) + 1)
        const positions = calendar.days.flatMap(({ position }) => (position === null ? [] : [position]))
        expect(positions).toEqual(Array.from({ length: calendar.plannable }, (_, index) => index))
        for (const [index, one] of calendar.days.entries()) {
          expect([one.weekday <= 5, indexFrom(calendar, one.day)]).toEqual([true, index])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('knows week 53 and the weeks that belong to the other year', () => {
    expect(['2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30'].map((when) => weekOf(day(when)))).toEqual([
      53, 53, 1, 1,
    ])
  })
})
