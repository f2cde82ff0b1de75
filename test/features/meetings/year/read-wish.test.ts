import { describe, expect, it } from 'vitest'
import { namedDaysOf, readWishes, soundsLikeWish } from '../../../../src/features/meetings/year/read-wish.ts'
import { withWish } from '../../../../src/features/meetings/year/wish.ts'

const named = namedDaysOf(2027, [], { budget: '06-10' })
const read = (text: string, bodies: readonly string[] = []) => readWishes(text, { year: 2027, bodies, named })
const [all] = [null]

describe('a wish about the year', () => {
  it.each([
    ['inte fredagar', { kind: 'avoid', body: all, weekdays: [5] }],
    ['inga möten på måndagar eller fredagar', { kind: 'avoid', body: all, weekdays: [1, 5] }],
    ['inte i juli', { kind: 'avoid', body: all, from: '2027-07-01', through: '2027-07-31' }],
    ['undvik vecka 44', { kind: 'avoid', body: all, from: '2027-11-01', through: '2027-11-07' }],
    ['flytta maj till efter budget', { kind: 'avoid', body: all, from: '2027-05-01', through: '2027-06-10' }],
    ['inte före 9', { kind: 'avoid', body: all, hours: ['08:00', '09:00'] }],
    ['helst på förmiddagar', { kind: 'avoid', body: all, hours: ['12:00', '17:00'] }],
    ['not on Fridays', { kind: 'avoid', body: all, weekdays: [5] }],
  ])('“%s”', (text, expected) => {
    expect(soundsLikeWish(text)).toBe(true)
    expect(read(text)).toMatchObject([expected])
  })

  it.each([
    ['styrgruppen på tisdagar', { kind: 'time', body: 'styr', weekday: 2, start: null }],
    ['styrgruppen kl 13', { kind: 'time', body: 'styr', weekday: null, start: '13:00' }],
    ['styrgruppen på onsdagar 9.30', { kind: 'time', body: 'styr', weekday: 3, start: '09:30' }],
    ['styrgruppen fyra gånger', { kind: 'times', body: 'styr', times: 4 }],
    ['hoppa över styrgruppen', { kind: 'skip', body: 'styr' }],
    ['inte styrgruppen på fredagar', { kind: 'avoid', body: 'styr', weekdays: [5] }],
    [
      'flytta styrgruppen från maj till juni',
      { kind: 'avoid', body: 'styr', from: '2027-05-01', through: '2027-05-31' },
    ],
  ])('about one body: “%s”', (text, expected) => {
    expect(read(text, ['styr'])).toMatchObject([expected])
  })

  it.each(['när är nästa möte på fredag?', 'vem är ordförande?', 'tack', 'hej'])('is not “%s”', (text) => {
    expect(soundsLikeWish(text)).toBe(false)
  })

  it('takes the place of what was said before about the same', () => {
    const tuesdays = { kind: 'time', body: 'styr', weekday: 2, start: null, words: 'tisdagar' } as const
    const wednesdays = { ...tuesdays, weekday: 3, words: 'onsdagar' }
    expect(withWish([tuesdays], wednesdays)).toEqual([wednesdays])
  })
})
