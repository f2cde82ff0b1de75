/** Planning as one does by hand: one body after another, evenly through the year, each meeting on the nearest day when all can. */
import { problemOf } from '../../../src/features/meetings/planner/compile.ts'
import type { Instance } from '../../../src/features/meetings/planner/instance.ts'
import { judge, type Judgement } from '../../../src/features/meetings/planner/judge.ts'
import { withPickedTimes } from '../../../src/features/meetings/planner/pick-times.ts'
import type { Body, Plan, Problem, Slot } from '../../../src/features/meetings/planner/problem.ts'

export function greedyPlan(given: Instance): Judgement {
  const problem = problemOf(withPickedTimes(given).instance)
  const taken = new Map<string, number>()
  const plan: Plan = problem.bodies.map((body) => bookedEvenly(body, problem, taken))
  return judge(problem, plan)
}

function bookedEvenly(body: Body, { days }: Problem, taken: Map<string, number>): readonly Slot[] {
  const chosen = body.slots.filter(({ isFixed }) => isFixed)
  for (let nth = 0; chosen.length < body.target && nth < body.target; nth++) {
    const wished = Math.round(((nth + 0.5) * days) / body.target)
    const usedDays = new Set(chosen.map(({ day }) => day))
    const [best] = body.slots
      .filter((slot) => !usedDays.has(slot.day) && slot.failures.length === 0 && isFree(body, slot, taken))
      .toSorted((one, other) => Math.abs(one.day - wished) - Math.abs(other.day - wished) || one.cost - other.cost)
    if (best) chosen.push(best)
  }
  for (const slot of chosen)
    for (const person of body.shared) {
      const key = `${person} ${slot.day}`
      taken.set(key, (taken.get(key) ?? 0) | slot.mask)
    }
  return chosen.toSorted((one, other) => one.day - other.day)
}

const isFree = ({ shared }: Body, { day, mask }: Slot, taken: ReadonlyMap<string, number>): boolean =>
  shared.every((person) => ((taken.get(`${person} ${day}`) ?? 0) & mask) === 0)
