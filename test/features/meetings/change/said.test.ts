import { describe, expect, it } from 'vitest'
import { asksToMove, readAway, readMove } from '../../../../src/features/meetings/change/said.ts'
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

describe('somebody who is away', () => {
  it.each([
    ['kommundirektören är borta i mars', '2027-03-01', '2027-03-31'],
    ['jag är på semester vecka 8', '2027-02-22', '2027-02-28'],
    ['Siv blir tjänstledig 12–16 april', '2027-04-12', '2027-04-16'],
    ['the director is away in March', '2027-03-01', '2027-03-31'],
  ])('“%s”', (text, from, through) => {
    expect(readAway(text, today)).toEqual({ from, through })
  })

  it.each(['är kommundirektören borta i mars?', 'jag kan inte på torsdag', 'jag är borta den 12 mars', 'vem är borta'])(
    'is not “%s”',
    (text) => {
      expect(readAway(text, today)).toBeNull()
    },
  )
})
