import { describe, expect, it } from 'vitest'
import type { Change } from '../../../../src/features/meetings/planner/change.ts'
import { problemOf } from '../../../../src/features/meetings/planner/compile.ts'
import type { Group, Instance } from '../../../../src/features/meetings/planner/instance.ts'
import { hard } from '../../../../src/features/meetings/planner/problem.ts'
import { solveInstance } from '../../../../src/features/meetings/planner/solve-instance.ts'
import { movePrice } from '../../../../src/features/meetings/year/propose.ts'
import { addDays, day } from '../../../../src/lib/day.ts'
import { aCrowdedInstance } from './an-instance.ts'
import { optimumOf } from './oracle.ts'

type Meetings = Change['baseline']['meetings']

const planned = (instance: Instance, change: Change | null = null) =>
  solveInstance({ instance, change, seed: 1 }, { kind: 'rounds', rounds: 200 }, () => 0)
const aChange = (meetings: Meetings, given: Partial<Change> = {}): Change => ({
  today: day('2026-09-10'),
  baseline: { meetings },
  cancelled: [],
  mustReplace: false,
  away: [],
  ...given,
})
const weighed = ({ cost, broken }: ReturnType<typeof planned>) => cost + hard * broken.length

describe('a published plan', () => {
  const instance = aCrowdedInstance(2, 0.25)
  const meetings = [...planned(instance).meetings]

  it('stays as it is when nothing has happened', () => {
    const again = planned(instance, aChange(meetings))
    expect([again.moves, again.broken, again.meetings]).toEqual([0, [], meetings])
  })

  it('lets a cancelled meeting go when enough are left', () => {
    const finance = { ...instance, groups: instance.groups.map((group) => ({ ...group, min: 1 })) }
    const cancelled = meetings.filter(({ group }) => group === 'finans').slice(1)
    const after = planned(finance, aChange(meetings, { cancelled }))
    expect([after.moves, after.broken]).toEqual([0, []])
    for (const one of cancelled) expect(after.meetings).not.toContainEqual(one)
  })

  it('gets another day for a cancelled meeting that must be replaced', () => {
    const cancelled = meetings.filter(({ group }) => group === 'styr').slice(-1)
    const after = planned(instance, aChange(meetings, { cancelled, mustReplace: true }))
    expect(after.meetings.filter(({ group }) => group === 'styr')).toHaveLength(
      meetings.filter(({ group }) => group === 'styr').length,
    )
    expect(after.meetings).not.toContainEqual(cancelled[0])
    expect(after.broken).toEqual([])
  })

  it('keeps what is held or called already', () => {
    const today = day('2026-10-20')
    const frozen = meetings.filter(({ date }) => date < addDays(today, instance.noticeDays))
    const away = [{ person: 'p1', from: day('2026-11-03'), to: day('2026-11-20') }]
    const after = planned(instance, aChange(meetings, { today, away }))
    expect(after.meetings).toEqual(expect.arrayContaining(frozen))
    expect(after.meetings.filter(({ date }) => date < addDays(today, instance.noticeDays))).toEqual(frozen)
  })

  it.each([
    ['a person is away', { away: [{ person: 'p1', from: day('2026-10-05'), to: day('2026-10-30') }] }],
    [
      'the chair is away for long',
      { today: day('2026-09-25'), away: [{ person: 'p0', from: day('2026-10-12'), to: day('2026-11-20') }] },
    ],
    ['two are cancelled', { cancelled: [meetings[1]!, meetings.at(-1)!], mustReplace: true }],
    ['one is cancelled late', { today: day('2026-10-15'), cancelled: [meetings[2]!], mustReplace: true }],
    [
      'a preparatory meeting is cancelled',
      { cancelled: meetings.filter(({ group }) => group === 'bered').slice(1, 2) },
    ],
  ])(
    'is mended with as few broken rules and moves as a mixed-integer solver proves to be possible: %s',
    async (_what, given) => {
      const change = aChange(meetings, given)
      const optimum = await optimumOf(problemOf(instance, change))
      expect(weighed(planned(instance, change))).toBeCloseTo(optimum, 3)
    },
  )
})

/** Nothing is booked, so a move is weighed against what is wished; the sum of both is as small as can be. */
describe('a proposal that is asked for anew', () => {
  const asked: readonly (readonly [string, (group: Group) => Partial<Group>])[] = [
    ['a month is to be avoided', () => ({ avoid: [{ from: day('2026-10-01'), to: day('2026-10-14') }] })],
    ['another weekday', ({ id }) => (id === 'styr' ? { pref: { wday: 4, start: 12 } } : {})],
    ['one meeting more', ({ id, min, target }) => (id === 'finans' ? { min: min + 1, target: target + 1 } : {})],
    ['somebody more who must come', ({ id, required }) => (id === 'bered' ? { required: [...required, 5] } : {})],
    ['nothing', () => ({})],
  ]

  it.each(asked)('moves no more than a mixed-integer solver proves to be worth it: %s', async (_what, given) => {
    let kept = 0
    for (const seed of [2, 5, 11]) {
      const before = aCrowdedInstance(seed, 0.25)
      const meetings = [...planned(before).meetings]
      const weights = { ...before.weights, move: movePrice }
      const groups = before.groups.map((group) => ({ ...group, ...given(group) }))
      const instance = { ...before, weights, groups }
      const change = aChange(meetings, { today: day('2026-06-01') })
      const after = planned(instance, change)
      expect(weighed(after), `seed ${seed}`).toBeCloseTo(await optimumOf(problemOf(instance, change)), 3)
      kept += meetings.length - after.moves
    }
    expect(kept).toBeGreaterThan(0)
  })
})
