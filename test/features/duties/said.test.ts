import { describe, expect, it } from 'vitest'
import { addsOnly, asksStatus, saidDone, tellsDone } from '../../../src/features/duties/said.ts'
import { day } from '../../../src/lib/day.ts'

const today = day('2027-05-20')

describe('what shows that it was done', () => {
  it.each([
    ['klart: registerförteckningen inlämnad, KS 2027/123', 'KS 2027/123', null],
    ['handlingsplanen är beslutad, SN-2027-0045', 'SN-2027-0045', null],
    ['klart, dnr 2027:18', '2027:18', null],
    ['klart: planen finns på https://intranet.example.se/plan.', null, 'https://intranet.example.se/plan'],
    ['klart: planen gjordes 2027-03-15', null, null],
    ['klart: budget 2027', null, null],
  ])('%s', (text, diarienummer, link) => {
    expect(saidDone(text, today)).toMatchObject({ diarienummer, link })
  })
})

describe('when it was done', () => {
  it.each([
    ['det gjordes i mars', '2027-03-01', 'month'],
    ['det var den 3 april', '2027-04-03', 'day'],
    ['2027-02-01', '2027-02-01', 'day'],
    ['klart i går', '2027-05-19', 'day'],
    ['gjort i december', '2026-12-01', 'month'],
  ])('%s', (text, happenedOn, exactness) => {
    expect(saidDone(text, today).when).toEqual({ happenedOn, exactness })
  })

  it('is not said', () => expect(saidDone('klart: rapporten', today).when).toBeNull())
})

it('tells telling from asking', () => {
  expect(tellsDone('klart: lägesrapporten')).toBe(true)
  expect(tellsDone('är lägesrapporten klar?')).toBe(false)
  expect(tellsDone('lägesrapporten är inte klar')).toBe(false)
  expect(asksStatus('är lägesrapporten klar?')).toBe(true)
  expect(asksStatus('hur ofta ska lägesrapporten lämnas?')).toBe(false)
  expect(asksStatus('hur många gånger ska vi lämna lägesrapport?')).toBe(false)
})

it.each([
  'det gjordes i mars',
  'nej, den 3 april',
  'dnr KS 2027/14',
  'förra veckan',
  'underlaget finns här: https://intranet.example.se/plan',
  'it was done on 3 March',
])('goes on about what was just kept: %s', (text) => expect(addsOnly(text)).toBe(true))

it.each([
  'kalla till it-gruppen den 10 december kl 9',
  'jag tar över systemansvaret för Combine från 1 december',
  'boka ett möte 3 mars',
  'vem slutar 3 mars',
  'rapporten till nämnden ska in 3 mars',
  'who leaves on 3 March',
])('has a matter of its own although it holds a day: %s', (text) => expect(addsOnly(text)).toBe(false))
