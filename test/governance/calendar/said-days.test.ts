import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../src/lib/day.ts'
import { isAmong, onlyDay, saidDays } from '../../../src/governance/calendar/said-days.ts'

/** A Thursday. */
const today = day('2026-03-12')
const oneSaid = (text: string, looking?: 'ahead' | 'back') => {
  const said = saidDays(text, today, looking)
  expect(said).toHaveLength(1)
  return said[0]!
}

describe('a day', () => {
  it.each([
    ['jag kan inte på tisdag', '2026-03-17'],
    ['på torsdag', '2026-03-19'],
    ['torsdag passar', '2026-03-12'],
    ['torsdagens möte', '2026-03-12'],
    ['jag kommer den 12 maj', '2026-05-12'],
    ['ja till styrgruppen 12:e maj', '2026-05-12'],
    ['det blir tisdagen den 5 januari', '2027-01-05'],
    ['May 12th works', '2026-05-12'],
    ['on the 3rd of April 2027', '2027-04-03'],
    ['13/4 går bra', '2026-04-13'],
    ['flytta till 2027-02-28', '2027-02-28'],
    ['i morgon kan jag', '2026-03-13'],
    ['imorgon', '2026-03-13'],
    ['hörs i övermorgon', '2026-03-14'],
    ['tomorrow is fine', '2026-03-13'],
    ['tisdag nästa vecka', '2026-03-17'],
    ['onsdag v. 20', '2026-05-13'],
    ['den 20 kan jag', '2026-03-20'],
    ['den 3:e', '2026-04-03'],
    ['den 29 februari', '2028-02-29'],
  ])('%s', (text, expected) => {
    expect(onlyDay(oneSaid(text))).toBe(expected)
  })

  it.each([
    ['styrgruppen hölls i går', '2026-03-11'],
    ['vi sågs i tisdags', '2026-03-10'],
    ['mötet förra torsdagen', '2026-03-05'],
    ['den 20 februari', '2026-02-20'],
    ['den 1 december', '2025-12-01'],
    ['den 20', '2026-02-20'],
    ['mötet i tors', '2026-03-05'],
  ])('looking back: %s', (text, expected) => {
    expect(onlyDay(oneSaid(text, 'back'))).toBe(expected)
  })
})

describe('several days', () => {
  it.each([
    ['i maj', '2026-05-01', '2026-05-31'],
    ['flytta från februari', '2027-02-01', '2027-02-28'],
    ['nästa vecka', '2026-03-16', '2026-03-22'],
    ['v. 20', '2026-05-11', '2026-05-17'],
    ['vecka 2', '2027-01-11', '2027-01-17'],
    ['nästa månad', '2026-04-01', '2026-04-30'],
  ])('%s', (text, from, through) => {
    expect(oneSaid(text)).toMatchObject({ from, through, weekday: null })
  })

  it('may be meant by “nästa torsdag”: the coming one, or the one after', () => {
    const said = oneSaid('nästa torsdag')
    expect(['2026-03-19', '2026-03-26'].map((each) => isAmong(day(each), said))).toEqual([true, true])
    expect(onlyDay(said)).toBeNull()
  })

  it('are read in the order they were said', () => {
    expect(saidDays('inte på fredag utan den 3 maj', today).map(onlyDay)).toEqual(['2026-03-13', '2026-05-03'])
  })
})

describe('other words', () => {
  it.each([
    'ta upp licenskostnaderna',
    'mars månads rapport',
    'we may talk about it',
    'Jan kommer',
    'månadsrapporten',
    'den 45',
    'punkt 3.1',
    'monolog om tisk',
  ])('are no days: %s', (text) => {
    expect(saidDays(text, today)).toEqual([])
  })

  it('never make it fail, and what is found is in the right direction', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.constantFrom('på ', 'den ', 'i ', 'v. ', 'nästa ', ''),
        fc.constantFrom('torsdag', '29 februari', 'maj', '53', '12', 'morgon'),
        (noise, ahead, lead, word) => {
          const from = addDays(today, ahead)
          for (const said of saidDays(`${noise} ${lead}${word} ${noise}`, from)) {
            expect(said.through >= from || /morgon|går|\d{4}/u.test(said.words)).toBe(true)
          }
        },
      ),
    )
  })
})
