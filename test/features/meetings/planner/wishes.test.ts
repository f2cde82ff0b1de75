import { describe, expect, it } from 'vitest'
import { problemOf } from '../../../../src/features/meetings/planner/compile.ts'
import type { Group, Instance } from '../../../../src/features/meetings/planner/instance.ts'
import { judge } from '../../../../src/features/meetings/planner/judge.ts'
import { withPickedTimes } from '../../../../src/features/meetings/planner/pick-times.ts'
import type { Problem } from '../../../../src/features/meetings/planner/problem.ts'
import { solve } from '../../../../src/features/meetings/planner/solve.ts'
import { day } from '../../../../src/lib/day.ts'
import { aGroup, anInstance, anOrder } from './an-instance.ts'

const year: Partial<Instance> = { from: day('2026-01-01'), to: day('2026-12-31'), today: day('2025-12-01') }
/** One body that meets now and then, all year, with nobody busy unless said. */
const aYear = (group: Partial<Group> = {}, given: Partial<Instance> = {}): Problem =>
  problemOf(anInstance({ ...year, groups: [aGroup('styr', group)], ...given }))

const slotOn = ({ bodies, calendar }: Problem, on: string, start = 1) =>
  bodies[0]!.slots.find((slot) => calendar.days[slot.day]!.day === on && slot.start === start)!

/** Busy all day on the days that are meant. */
const busyOn = (isMeant: (on: { day: string; weekday: number }) => boolean): string =>
  aYear()
    .calendar.days.flatMap((on, at) => (isMeant(on) ? [`${at.toString(36)}:3ffff`] : []))
    .join()

const free = { id: 'p', busy: '' }
const awayOn = (on: string) => ({ id: 'q', busy: busyOn(({ day: each }) => each === on) })
const { weights } = anInstance()
// An ordinary Tuesday, with nothing to be said against it.
const plain = '2026-03-17'

describe('what is wished of a meeting', () => {
  it('costs nothing on an ordinary day at the usual time with everybody there', () => {
    expect(slotOn(aYear({ pref: { wday: 2, start: 1 } }), plain)).toMatchObject({ wishes: 0, failures: [], cost: 0 })
  })

  it.each([
    ['another weekday than the fixed one', aYear({ pref: { wday: 4, start: null } }), plain, weights.wday],
    ['another time than the fixed one', aYear({ pref: { wday: null, start: 4 } }), plain, weights.time],
    ['each member who is away', aYear({}, { persons: [free, awayOn(plain)] }), plain, weights.absent],
    ['a klämdag', aYear(), '2026-05-15', weights.klamdag],
    ['the sports holiday', aYear(), '2026-02-24', weights.lov],
    ['a half day', aYear(), '2026-04-30', weights.halvdag],
    ['a time that was to be avoided', aYear({ avoid: [{ wdays: [2] }] }), plain, weights.avoid],
  ])('costs its weight: %s', (_what, problem, on, weight) => {
    expect(slotOn(problem, on)).toMatchObject({ wishes: weight, failures: [] })
  })

  it('is even distances: a year that is evenly spread is better than one that lumps together', () => {
    const problem = aYear({ min: 4, max: 4, target: 4 })
    const on = (...days: string[]) => judge(problem, [days.map((each) => slotOn(problem, each))])
    const even = on('2026-02-17', '2026-05-19', '2026-09-01', '2026-11-17')
    const lumped = on('2026-02-17', '2026-04-14', '2026-09-01', '2026-11-17')
    expect(even.violations).toEqual([])
    expect(even.cost).toBeLessThan(lumped.cost)
  })
})

describe('whoever leads a meeting', () => {
  const persons = [awayOn(plain), { ...free, id: 'deputy' }]

  it('has to be free', () => {
    expect(slotOn(aYear({ chair: 0 }, { persons }), plain).failures).toEqual([{ because: 'chair', person: 0 }])
  })

  it('may be a deputy', () => {
    expect(slotOn(aYear({ chair: 0, deputies: [1] }, { persons }), plain).failures).toEqual([])
  })

  it('is nobody’s matter where no document and nobody else has named one', () => {
    expect(slotOn(aYear({ chair: null }, { persons }), plain).failures).toEqual([])
  })
})

describe('one body before another', () => {
  const groups = [aGroup('styr', { min: 1, max: 1, target: 1 }), aGroup('bered', { min: 1, max: 1, target: 1 })]
  const judged = (strength: 'rule' | 'preference') => {
    const problem = problemOf(anInstance({ groups, precedences: [{ ...anOrder('bered', 'styr', 3, 8), strength }] }))
    const slot = (body: number, on: string) =>
      problem.bodies[body]!.slots.find((each) => problem.calendar.days[each.day]!.day === on && each.start === 1)!
    return {
      after: judge(problem, [[slot(0, '2026-10-06')], [slot(1, '2026-10-20')]]),
      before: judge(problem, [[slot(0, '2026-10-06')], [slot(1, '2026-09-29')]]),
    }
  }

  it('is broken where the document says so', () => {
    const { after, before } = judged('rule')
    expect([after.violations.map(({ kind }) => kind), before.violations]).toEqual([['order'], []])
  })

  it('is a strong wish, never a breach, where only the municipality does', () => {
    const { after, before } = judged('preference')
    expect([after.violations, before.violations]).toEqual([[], []])
    expect(after.cost - before.cost).toBeGreaterThan(0.5 * weights.order)
  })
})

describe('a weekday and a time that nobody has fixed', () => {
  const persons = [{ id: 'p0', busy: busyOn(({ weekday }) => weekday !== 4) }, free]
  const open = anInstance({ ...year, persons, groups: [aGroup('styr', { pick: true })] })

  it('are picked by the planner, as those who sit there can', () => {
    const { instance, picked } = withPickedTimes(open)
    expect(picked).toMatchObject([{ group: 'styr', wday: 4 }])
    const problem = problemOf(instance)
    const { plan } = solve(problem, { seed: 1, budget: { kind: 'rounds', rounds: 60 }, start: null })
    const days = plan[0]!.map((slot) => problem.calendar.days[slot.day]!.weekday)
    expect(new Set(days)).toEqual(new Set([4]))
    expect(new Set(plan[0]!.map(({ start }) => start)).size).toBe(1)
  })

  it('are left open where the planner was not told to', () => {
    const groups = [aGroup('styr', { pick: false })]
    expect(withPickedTimes({ ...open, groups }).picked).toEqual([])
  })
})
