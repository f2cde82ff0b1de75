import { describe, expect, it } from 'vitest'
import { saidDay } from '../../../../src/features/meetings/days/said.ts'
import { day } from '../../../../src/lib/day.ts'

const today = day('2026-11-29')

describe('a day of the municipality’s own', () => {
  it.each([
    ['sportlov vecka 9', { kind: 'school-break', name: 'sportlov', from: '2027-03-01', through: '2027-03-07' }],
    ['Lovdag den 22 mars 2027', { kind: 'school-break', name: 'lovdag', from: '2027-03-22', through: '2027-03-22' }],
    ['kommunen är stängd 23 december', { kind: 'closed', name: null, from: '2026-12-23', through: '2026-12-23' }],
    [
      'lägg in klämdagen 7 maj 2027 som stängd dag',
      { kind: 'closed', name: null, from: '2027-05-07', through: '2027-05-07' },
    ],
    ['klämdagen 7 maj 2027 är ledig', { kind: 'closed', name: null, from: '2027-05-07', through: '2027-05-07' }],
    ['budgeten beslutas 15 juni 2027', { kind: 'budget', name: null, from: '2027-06-15', through: '2027-06-15' }],
  ])('“%s”', (text, expected) => {
    expect(saidDay(text, today)).toEqual(expected)
  })

  it.each([
    'när är sportlovet?',
    'sportlov',
    'Anna är ledig 7 maj',
    'jag är ledig den 3 mars',
    'budgeten för Teams',
    'vem beslutar om budgeten 2027',
  ])('is not “%s”', (text) => {
    expect(saidDay(text, today)).toBeNull()
  })
})
