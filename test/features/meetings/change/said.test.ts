import { describe, expect, it } from 'vitest'
import { asksToMove, asksToNoteAway, readAway, readMove } from '../../../../src/features/meetings/change/said.ts'
import { day } from '../../../../src/lib/day.ts'

const today = day('2027-01-11')

describe('what is asked of booked meetings', () => {
  it.each(['flytta styrgruppen den 12 maj', 'boka om styrgruppen', 'reschedule the steering group'])(
    'is to move one: “%s”',
    (text) => {
      expect(asksToMove(text)).toBe(true)
    },
  )

  it('names the day it is on before the day it goes to', () => {
    const { which, to, start } = readMove('flytta styrgruppen den 12 maj till 20 maj kl 13', today)
    expect([which.map(({ from }) => from), to.map(({ from }) => from), start]).toEqual([
      ['2027-05-12'],
      ['2027-05-20'],
      '13:00',
    ])
  })
})

it.each([
  ['sätt mig som borta', true],
  ['markera mig som frånvarande', true],
  ['kan du lägga in att jag är ledig', true],
  ['sätt mig som borta i mars', false],
  ['vem är borta', false],
  ['jag har semester då', false],
])('“%s” is asked the days of: %s', (text, expected) => {
  expect(asksToNoteAway(text, today)).toBe(expected)
})

describe('somebody who is away', () => {
  it.each([
    ['kommundirektören är borta i mars', '2027-03-01', '2027-03-31'],
    ['jag är på semester vecka 8', '2027-02-22', '2027-02-28'],
    ['Siv blir tjänstledig 12–16 april', '2027-04-12', '2027-04-16'],
    ['jag är borta till den 20 januari', '2027-01-11', '2027-01-20'],
    ['jag har semester v. 8', '2027-02-22', '2027-02-28'],
    ['jag är ledig nästa vecka', '2027-01-18', '2027-01-24'],
    ['sätt mig som borta i morgon', '2027-01-12', '2027-01-12'],
    ['sätt mig som borta till 20 mars', '2027-01-11', '2027-03-20'],
    ['jag är sjukskriven resten av veckan', '2027-01-11', '2027-01-17'],
    ['the director is away in March', '2027-03-01', '2027-03-31'],
  ])('“%s”', (text, from, through) => {
    expect(readAway(text, today)).toEqual({ from, through })
  })

  it.each([
    'är kommundirektören borta i mars?',
    'jag kan inte på torsdag',
    'jag är borta den 12 mars',
    'vem är borta',
    'vem är borta nästa vecka',
  ])('is not “%s”', (text) => {
    expect(readAway(text, today)).toBeNull()
  })
})
