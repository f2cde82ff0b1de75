import { describe, expect, it } from 'vitest'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { standsOf } from '../../../src/features/duties/due/standing.ts'
import { targetsOf } from '../../../src/features/duties/due/targets.ts'
import { toldOfLeaver } from '../../../src/features/duties/leaver.ts'
import { isOwnDay } from '../../../src/features/duties/duty.ts'
import { day } from '../../../src/lib/day.ts'
import type { Appointment, Person, System, World } from '../../../src/features/register/index.ts'
import { aPerson, aSystem, holds } from '../../support/register-rows.ts'

const { governances } = await loadGovernances('manifests/governance')
const governanceOf = (key: string) => governances.find((one) => one.key === key)!

const manages = (personId: string, systemId: string): Appointment => holds(personId, 'system-manager', systemId)
const aWorldOf = (
  key: string,
  people: readonly Person[],
  systems: readonly System[] = [],
  appointments: readonly Appointment[] = [],
): World => ({
  governance: governanceOf(key),
  register: { municipality: key, version: 1, people, systems, appointments },
  today: day('2026-03-12'),
})

describe('what is owed person by person', () => {
  const dutyFrom = (rule: string) =>
    governanceOf('grums').manifest.duties.find(({ sources, per }) => per === 'person' && sources.includes(rule))!

  it('is owed for the newly come only, within days that are the municipality’s own', () => {
    const duty = dutyFrom('S1-43')
    const world = aWorldOf('grums', [
      aPerson('old'),
      aPerson('new', { joinedOn: day('2026-03-01') }),
      aPerson('gone', { joinedOn: day('2026-03-01'), status: 'left' }),
    ])
    const [target, ...others] = targetsOf(duty, world)!
    expect([target?.key, others]).toEqual(['person:new', []])
    const given = { yearlyEvents: {}, since: day('2026-01-01'), nearDays: 21, done: [], began: target!.since! }
    const at = (today: string) => standsOf(duty, { ...given, today: day(today) }).map(({ status }) => status)
    expect([at('2026-03-12'), at('2026-05-20'), at('2026-06-01')]).toEqual([['ahead'], ['near'], ['behind']])
    expect(isOwnDay(duty)).toBe(true)
  })

  it('is missing for each until it has been done', () => {
    const targets = targetsOf(dutyFrom('S1-42'), aWorldOf('grums', [aPerson('a'), aPerson('b', { status: 'left' })]))
    expect(targets?.map(({ key }) => key)).toEqual(['person:a'])
  })
})

it('when somebody has left, those are told who answer for what that person may have used', () => {
  const systems = [
    aSystem('held', { unitId: 'bun' }),
    aSystem('own-unit', { unitId: 'ekonomi' }),
    aSystem('elsewhere', { unitId: 'bun' }),
  ]
  const people = [aPerson('leaver', { unitId: 'ekonomi' }), aPerson('manager'), aPerson('other')]
  const appointments = [
    { ...manages('leaver', 'held'), id: 'x', through: day('2026-03-01') },
    manages('manager', 'held'),
    manages('manager', 'own-unit'),
    manages('other', 'elsewhere'),
  ]
  const world = aWorldOf('solvesborg', people, systems, appointments)
  const needs = { leadersOf: () => [], peopleWho: () => [], registrarsOf: () => [] }
  const told = toldOfLeaver(people[0]!, 'd1', world, needs)
  expect(told.map(({ address }) => address)).toEqual([{ to: 'person', personId: 'manager' }])
  expect(told[0]!.message.text).toContain('leaver har slutat.')
  expect(told[0]!.message.text).toContain('held')
  expect(told[0]!.message.text).toContain('own-unit')
  expect(toldOfLeaver(people[0]!, 'd1', aWorldOf('kil', people), needs)).toEqual([])
})
