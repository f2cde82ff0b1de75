/** From an instance to the plan that is printed: all that a worker does, without the worker. */
import type { Change } from './change.ts'
import { problemOf } from './compile.ts'
import type { Instance } from './instance.ts'
import { hard, type Plan, type Problem } from './problem.ts'
import { type Picked, withPickedTimes } from './pick-times.ts'
import { type Budget, solve } from './solve.ts'
import { type YearPlan, yearPlanOf } from './year-plan.ts'

export type Task = { instance: Instance; change: Change | null; seed: number }

export type SolvedYear = YearPlan & {
  bound: number
  leastBroken: number
  isProven: boolean
  /** The times chosen for bodies that had none of their own. */
  picked: readonly Picked[]
  /** When it was done, and when the first plan was there that breaks as few rules as the last. By the clock handed in. */
  ms: number
  firstMs: number
}

export function solveInstance({ instance: given, change, seed }: Task, budget: Budget, now: () => number): SolvedYear {
  const began = now()
  const { instance, picked } = withPickedTimes(given)
  const problem = problemOf(instance, change)
  /** When there was first a plan that breaks so few rules. */
  const firstWith = new Map<number, number>()
  const solved = solve(problem, {
    seed,
    budget,
    start: change === null ? null : publishedPlan(problem),
    better({ weighed }) {
      const broken = Math.floor(weighed / hard)
      if (!firstWith.has(broken)) firstWith.set(broken, now() - began)
    },
  })
  const { plan, bound, leastBroken, isProven } = solved
  const fewest = Math.min(...firstWith.keys())
  return {
    ...yearPlanOf(problem, plan),
    bound,
    leastBroken,
    isProven,
    picked,
    ms: now() - began,
    firstMs: firstWith.get(fewest) ?? 0,
  }
}

/** What is left of the published plan. */
function publishedPlan({ bodies }: Problem): Plan {
  return bodies.map(({ slots }) => slots.filter(({ isKept }) => isKept))
}
