import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { municipalCalendarOf } from '../../src/governance/calendar/calendar-of.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { day, daysBetween, instantAt, timeOf } from '../../src/lib/day.ts'
import { simulateYear } from '../../src/simulation/simulate.ts'
import { misplacedIn, type Said, unaskedBy } from '../../src/simulation/verdict.ts'

const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))
const calendar = municipalCalendarOf(governances[0]!, day('2027-01-01'), day('2027-12-31'))
const aSaid = (on: string, time: string, some: Partial<Said> = {}): Said => ({
  at: instantAt(day(on), time),
  personId: 'siv',
  text: 'Hej',
  unasked: true,
  ...some,
})
const kinds = (said: readonly Said[]) =>
  misplacedIn(said, day('2027-01-01'), day('2027-12-31'), calendar).map(({ kind }) => kind)

describe('what is said unasked', () => {
  it('is in place on a working day’s hours, once a day', () => {
    expect(kinds([aSaid('2027-01-12', '08:05'), aSaid('2027-01-13', '08:05')])).toEqual([])
  })

  it('is out of place on a public holiday, at night, and twice in a day', () => {
    expect(kinds([aSaid('2027-01-06', '10:00')])).toEqual(['day-off'])
    expect(kinds([aSaid('2027-01-12', '05:30')])).toEqual(['outside-hours'])
    expect(kinds([aSaid('2027-01-12', '08:05'), aSaid('2027-01-12', '16:00')])).toEqual(['second-that-day'])
  })

  it('is counted apart from what was asked for', () => {
    expect(unaskedBy([aSaid('2027-01-12', '08:05'), aSaid('2027-01-12', '08:06', { unasked: false })])).toEqual([
      { personId: 'siv', count: 1 },
    ])
  })
})

/** The planning and the first weeks of a year hold every kind of message; `npm run bench -- simulation` plays all of it. */
describe('a played year', () => {
  const database = new Blob([readFileSync(inject('pgliteTemplate'))])
  const examples = readdirSync(path.join(manifestsFolder, 'examples'))
  /** Four share a strategy and a group: one of them is played on into the new year, of the others the planning and the first notices. */
  const shorter: Readonly<Record<string, string>> = {
    grums: '2027-01-08',
    forshaga: '2026-12-18',
    kil: '2026-12-18',
    munkfors: '2026-12-18',
  }
  /** Issue: a member of one monthly group hears at most thirty things a year that it did not ask for. */
  const mostInAYear = 30

  it.each(examples)('in %s disturbs nobody without need', { timeout: 600_000 }, async (municipality) => {
    const through = day(shorter[municipality] ?? '2027-01-22')
    const mostForAMember = Math.ceil((mostInAYear * daysBetween(day('2026-12-11'), through)) / 365)
    const played = await simulateYear({
      municipality,
      year: 2027,
      through,
      colleagues: true,
      database,
      loaded: governances,
    })
    const { misplaced, unasked, staff, membersOfOne, strategists, said, people } = played
    const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id
    const told = (ids: readonly string[]) => unasked.filter(({ personId }) => ids.includes(personId))

    // Outside working hours, on a röd dag, or a second time in a day.
    expect(misplaced.map(({ kind, said: one }) => [kind, one.at.toISOString(), one.text.slice(0, 80)])).toEqual([])
    expect(staff).not.toEqual([])
    expect(told(staff).map(({ personId }) => nameOf(personId))).toEqual([])
    expect(told(membersOfOne).filter(({ count }) => count > mostForAMember)).toEqual([])
    // One digest, on a morning.
    const toStrategists = said.filter(({ unasked: isUnasked, personId }) => isUnasked && strategists.includes(personId))
    expect(toStrategists.filter(({ at }) => timeOf(at) > '09:00').map(({ text }) => text.slice(0, 80))).toEqual([])
  })
})
