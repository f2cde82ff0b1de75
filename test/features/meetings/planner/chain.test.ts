import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookedFrom, noBookings } from '../../../../src/features/meetings/planner/bookings.ts'
import { chainSolver } from '../../../../src/features/meetings/planner/chain.ts'
import { problemOf } from '../../../../src/features/meetings/planner/compile.ts'
import { bodyCost, judge } from '../../../../src/features/meetings/planner/judge.ts'
import { pairSolver } from '../../../../src/features/meetings/planner/pair.ts'
import {
  type Body,
  hard,
  type Plan,
  type Problem,
  type Slot,
} from '../../../../src/features/meetings/planner/problem.ts'
import { randomFrom } from '../../../../src/features/meetings/planner/random.ts'
import { day } from '../../../../src/lib/day.ts'
import { aCrowdedInstance, aGroup, anInstance, anOrder } from './an-instance.ts'

/** Every set of meetings a body could have, one a day. */
function* everyYear(body: Body, from = 0, sofar: readonly Slot[] = []): Iterable<readonly Slot[]> {
  if (from === body.onDay.length) {
    yield sofar
    return
  }
  yield* everyYear(body, from + 1, sofar)
  const cheapest = body.onDay[from]![0]
  if (cheapest) yield* everyYear(body, from + 1, [...sofar, cheapest])
}

const twoWeeks = { from: day('2026-10-05'), to: day('2026-10-16'), starts: [1] }
const anyRule = fc.record({
  min: fc.integer({ min: 0, max: 4 }),
  more: fc.integer({ min: 0, max: 2 }),
  target: fc.integer({ min: 2, max: 5 }),
  wday: fc.integer({ min: 1, max: 5 }),
  from: fc.integer({ min: 5, max: 16 }),
  length: fc.integer({ min: 0, max: 5 }),
  busy: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
})

describe('the year of one body', () => {
  const problemFor = ({
    min,
    more,
    target,
    wday,
    from,
    length,
    busy,
  }: Parameters<Parameters<typeof anyRule.map>[0]>[0]) => {
    const date = (number: number) => day(`2026-10-${String(number).padStart(2, '0')}`)
    const windows = [{ label: 'fönster', from: date(from), to: date(from + length) }]
    const group = aGroup('styr', { min, max: Math.max(1, min + more), target, windows, pref: { wday, start: null } })
    const persons = [
      { id: 'p0', busy: [...new Set(busy)].map((at) => `${at.toString(36)}:3ffff`).join() },
      { id: 'p1', busy: '' },
    ]
    return problemOf(anInstance({ ...twoWeeks, groups: [group], persons }))
  }

  it('is the cheapest of all there could be, whatever the rules', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const problem = problemFor(rule)
        const body = problem.bodies[0]!
        const prices = noBookings(problem).prices(body, hard, null)
        const costs = [...everyYear(body)].map((year) => bodyCost(problem, body, year, [year]))
        // One meeting too many is thought of, not several.
        const fewer = [...everyYear(body)].filter(({ length }) => length <= body.most + 1)
        const best = Math.min(...fewer.map((year) => bodyCost(problem, body, year, [year])))
        const found = chainSolver(problem).breaking(body, prices, body.demands)
        expect(found.cost).toBeCloseTo(best, 6)
        expect(bodyCost(problem, body, found.slots, [found.slots])).toBeCloseTo(best, 6)
        expect(Math.min(...costs)).toBeLessThanOrEqual(best)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps every rule whenever that can be done', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const problem = problemFor(rule)
        const body = problem.bodies[0]!
        const prices = noBookings(problem).prices(body, Infinity, null)
        const keeping = [...everyYear(body)].filter((year) =>
          judge(problem, [year]).violations.every(({ kind }) => kind === 'unavailable'),
        )
        const best = Math.min(...keeping.map((year) => bodyCost(problem, body, year, [year])))
        expect(chainSolver(problem).keeping(body, prices, body.demands)?.cost ?? Infinity).toBeCloseTo(best, 6)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a pair', () => {
  it('is the best of all pairs of years where each meeting has its own before it', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const random = randomFrom(seed)
      const busy = () =>
        Array.from({ length: 10 }, (_, at) => (random.next() < 0.2 ? `${at}:3ffff` : ''))
          .filter(Boolean)
          .join()
      const instance = anInstance({
        ...twoWeeks,
        persons: [
          { id: 'p0', busy: busy() },
          { id: 'p1', busy: busy() },
        ],
        precedences: [anOrder('bered', 'styr', 1, 3)],
        groups: [
          aGroup('styr', { min: 1, max: 3, target: 2, members: [0], pref: { wday: 3, start: null } }),
          aGroup('bered', { min: 1, max: 3, target: 2, chair: 1, members: [1], pref: { wday: 1, start: null } }),
        ],
      })
      const problem = problemOf(instance)
      const [styr, bered] = problem.bodies as [Body, Body]
      const costOf = (plan: Plan) =>
        problem.bodies.reduce((sum, body) => sum + bodyCost(problem, body, plan[body.index]!, plan), 0)
      const years = (body: Body) => [...everyYear(body)].filter(({ length }) => length >= 1 && length <= 3)
      let best = Infinity
      for (const one of years(styr)) {
        for (const other of years(bered)) if (one.length === other.length) best = Math.min(best, costOf([one, other]))
      }
      const bookings = noBookings(problem)
      const found = pairSolver(problem)(
        problem.orders[0]!,
        bookings.prices(styr, Infinity, null),
        bookings.prices(bered, Infinity, null),
      )
      expect([seed, found === null ? Infinity : costOf([found.later, found.earlier])]).toEqual([
        seed,
        expect.closeTo(best, 6),
      ])
    }
  })
})

describe('bookings', () => {
  it('count collisions as the judge does, whatever is put in and taken out', () => {
    const problem: Problem = { ...problemOf(aCrowdedInstance(3, 0.2)), mostPerDay: 1 }
    const aFew = fc.array(fc.nat({ max: 20 }), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), aFew), { maxLength: 12 }), (steps) => {
        const bookings = bookedFrom(
          problem,
          problem.bodies.map(() => []),
        )
        for (const [index, picks] of steps) {
          const body = problem.bodies[index]!
          bookings.free(body)
          const days = new Map(picks.map((pick) => body.slots[pick * 3]!).map((slot) => [slot.day, slot]))
          bookings.book(
            body,
            [...days.values()].toSorted((one, other) => one.day - other.day),
          )
        }
        const { violations } = judge(problem, bookings.plan)
        expect(bookings.collisions()).toBe(violations.filter(({ kind }) => kind === 'double' || kind === 'many').length)
      }),
    )
  })
})
