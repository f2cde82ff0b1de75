import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saidStretches } from '../../../src/governance/calendar/said-stretches.ts'
import { weekOf } from '../../../src/governance/calendar/weeks.ts'
import { day } from '../../../src/lib/day.ts'

const said = (text: string, year = 2027) => saidStretches(text, year).map(({ from, through }) => `${from}–${through}`)

describe('a stretch of a year in words', () => {
  it.each([
    ['inte i maj', '2027-05-01–2027-05-31'],
    ['flytta maj till efter budget', '2027-05-01–2027-05-31'],
    ['undvik v. 10–12', '2027-03-08–2027-03-28'],
    ['inget vecka 8', '2027-02-22–2027-02-28'],
    ['borta 12–16 mars', '2027-03-12–2027-03-16'],
    ['borta 28 mars till 2 april', '2027-03-28–2027-04-02'],
    ['inget den 6 juni', '2027-06-06–2027-06-06'],
    ['inte i kvartal 3', '2027-07-01–2027-09-30'],
    ['not in Q1', '2027-01-01–2027-03-31'],
    ['mars till maj', '2027-03-01–2027-05-31'],
    ['2027-02-01 till 2027-02-05', '2027-02-01–2027-02-05'],
  ])('“%s”', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it('may be several', () => {
    expect(said('inte i maj och inte i juli')).toEqual(['2027-05-01–2027-05-31', '2027-07-01–2027-07-31'])
  })

  it('may have a name of the municipality’s own', () => {
    const named = [{ name: 'sportlov', from: day('2027-03-01'), through: day('2027-03-05') }]
    expect(saidStretches('inte på sportlovet', 2027, named).map(({ from }) => from)).toEqual(['2027-03-01'])
  })

  it('is nothing when it is no day or no week', () => {
    expect(said('den 31 februari och vecka 54')).toEqual([])
  })

  it('is never read from another word', () => {
    expect(said('Majken och marsvinet sa julita')).toEqual([])
  })

  it('of a week has that week’s number and seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2040 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const [found] = saidStretches(`vecka ${week}`, year)
        expect([weekOf(found!.from), weekOf(found!.through)]).toEqual([week, week])
      }),
    )
  })

  it('always begins before it ends, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('maj', 'v', '10', '–', 'juni', 'till', '31', 'q2', 'våren')), (words) => {
        for (const { from, through } of saidStretches(words.join(' '), 2027)) expect(from <= through).toBe(true)
      }),
    )
  })
})
