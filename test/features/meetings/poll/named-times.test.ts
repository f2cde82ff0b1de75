import { describe, expect, it } from 'vitest'
import { asSlots, namedTimes } from '../../../../src/features/meetings/poll/named-times.ts'
import { day } from '../../../../src/lib/day.ts'

/** A Monday. */
const today = day('2026-11-30')
const named = (text: string) => namedTimes(text, today).map((one) => `${one.day} ${one.start ?? '-'}`)

describe('times that somebody names to choose between', () => {
  it.each([
    ['föreslå tisdag 10 eller onsdag 14 för styrgruppen', ['2026-12-01 10:00', '2026-12-02 14:00']],
    ['8 december kl 10 eller 9 december kl. 13.30', ['2026-12-08 10:00', '2026-12-09 13:30']],
    ['tisdag den 8 eller onsdag den 9', ['2026-12-08 -', '2026-12-09 -']],
    ['tisdag 10 eller 14', ['2026-12-01 10:00', '2026-12-01 14:00']],
    ['onsdag 9 december 9.00, tisdag 8 december 14', ['2026-12-08 14:00', '2026-12-09 09:00']],
    ['passar 2026-12-08 eller 2026-12-09?', ['2026-12-08 -', '2026-12-09 -']],
    ['suggest Tuesday at 10 or Wednesday at 14', ['2026-12-01 10:00', '2026-12-02 14:00']],
    ['imorgon 9 eller den 3 kl 15', ['2026-12-01 09:00', '2026-12-03 15:00']],
  ])('“%s”', (text, expected) => expect(named(text)).toEqual(expected))

  it('takes a number after every weekday for its date, when it is the date of that weekday', () => {
    expect(named('tisdag 1 eller onsdag 2')).toEqual(['2026-12-01 -', '2026-12-02 -'])
  })

  it.each(['hitta en annan tid för styrgruppen', 'i december', 'nästa vecka'])('are none in “%s”', (text) =>
    expect(named(text)).toEqual([]),
  )

  it('have the usual time where none is said', () => {
    expect(asSlots([{ day: today, start: null }], '13:00')).toEqual([{ day: today, start: '13:00' }])
  })
})
