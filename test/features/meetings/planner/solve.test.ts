import { describe, expect, it } from 'vitest'
import { boundOf } from '../../../../src/features/meetings/planner/bound.ts'
import { problemOf } from '../../../../src/features/meetings/planner/compile.ts'
import { judge } from '../../../../src/features/meetings/planner/judge.ts'
import { hard, type Problem } from '../../../../src/features/meetings/planner/problem.ts'
import { solveInstance } from '../../../../src/features/meetings/planner/solve-instance.ts'
import { solve } from '../../../../src/features/meetings/planner/solve.ts'
import { aCrowdedInstance, instanceNamed } from './an-instance.ts'
import { optimumOf } from './oracle.ts'

const solved = (problem: Problem, rounds: number, seed = 1) =>
  solve(problem, { seed, budget: { kind: 'rounds', rounds }, start: null })
const weighed = ({ judgement }: ReturnType<typeof solve>) => judgement.cost + hard * judgement.violations.length

describe('the planner', () => {
  // From a quarter where all is possible to one where several rules cannot be kept.
  it.each([
    [1, 0.15],
    [2, 0.3],
    [3, 0.45],
    [4, 0.6],
    [5, 0.75],
  ])('finds what a mixed-integer solver proves to be best (seed %i, busy %d)', async (seed, share) => {
    const problem = problemOf(aCrowdedInstance(seed, share))
    const optimum = await optimumOf(problem)
    const found = solved(problem, 300)
    expect(weighed(found)).toBeCloseTo(optimum, 3)
    const { bound } = boundOf(problem, { best: weighed(found), spent: (round) => round / 300 })
    expect(bound).toBeLessThanOrEqual(optimum + 1e-4)
    expect(bound).toBeGreaterThan(0.8 * (optimum % hard))
  })

  it('plans the small instance as well as is known to be possible', () => {
    const { judgement, bound, leastBroken } = solved(problemOf(instanceNamed('small-1')), 160)
    expect([judgement.violations, judgement.cost <= 1.005 * 111.57, leastBroken]).toEqual([[], true, 0])
    expect(bound).toBeGreaterThan(100)
    expect(bound).toBeLessThanOrEqual(111.5698)
  })

  it('breaks one rule where calendars are full, and says which', () => {
    const { broken } = solveInstance(
      { instance: instanceNamed('smallT-1'), change: null, seed: 1 },
      { kind: 'rounds', rounds: 160 },
      () => 0,
    )
    expect(broken).toEqual([expect.objectContaining({ kind: 'quorum', needed: 9 })])
  })

  it('plans twenty-five bodies', () => {
    const { judgement } = solved(problemOf(instanceNamed('medium-1')), 120)
    expect([judgement.violations, judgement.cost <= 1.005 * 346.87]).toEqual([[], true])
  })

  it('gives the same plan for the same seed', () => {
    const problem = problemOf(aCrowdedInstance(7, 0.4))
    const once = solved(problem, 100, 3)
    expect(solved(problem, 100, 3).plan).toEqual(once.plan)
    expect(once.judgement).toEqual(judge(problem, once.plan))
  })

  it('ends when its time is up', () => {
    const clock = { time: 0 }
    const now = () => (clock.time += 1)
    solve(problemOf(aCrowdedInstance(1, 0.3)), { seed: 1, budget: { kind: 'time', until: 200, now }, start: null })
    expect(clock.time).toBeLessThan(230)
  })

  it('makes its least rounds on a machine that gives it little time, and ends all the same', () => {
    const problem = problemOf(aCrowdedInstance(2, 0.3))
    const within = (tick: number, least: number) => {
      let time = 0
      const now = () => (time += tick)
      const found = solve(problem, { seed: 1, budget: { kind: 'time', until: 200, now, least }, start: null })
      return { time, plan: found.plan }
    }
    // Each look at the clock finds more time gone.
    expect(within(20, 100).time).toBeGreaterThan(1_000)
    expect(within(20, 100_000).time).toBeLessThan(2_500)
    expect(within(0.001, 1).time).toBeLessThan(230)
  })
})
