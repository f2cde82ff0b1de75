/** A plan as others read it: days and times instead of indexes, and what it breaks with the names that belong to it. */
import type { Day } from '../../../lib/day.ts'
import type { PlannedMeeting } from './change.ts'
import { type Violation, judge } from './judge.ts'
import type { Plan, Problem } from './problem.ts'
import { timeOf } from './times.ts'

/** A rule that the plan does not keep. */
export type Broken =
  | { kind: 'chair' | 'required'; body: string; person: string; day: Day; time: string }
  | { kind: 'quorum'; body: string; present: number; needed: number; day: Day; time: string }
  | { kind: 'long-gap' | 'short-gap'; body: string; from: Day | null; to: Day | null }
  | { kind: 'count'; body: string; count: number; least: number; most: number }
  | { kind: 'window'; body: string; label: string }
  | { kind: 'order'; body: string; before: string; day: Day }
  | { kind: 'double'; person: string; day: Day; bodies: readonly [string, string] }
  | { kind: 'many'; person: string; day: Day; count: number }

export type YearPlan = { meetings: readonly PlannedMeeting[]; cost: number; moves: number; broken: readonly Broken[] }

export function yearPlanOf(problem: Problem, plan: Plan): YearPlan {
  const { cost, violations, moves } = judge(problem, plan)
  const meetings = plan.flatMap((slots, index) =>
    slots.map(({ day, start, isFixed }) => ({
      group: problem.bodies[index]!.id,
      date: problem.calendar.days[day]!.day,
      start: timeOf(start),
      ...(isFixed ? { fixed: true } : {}),
    })),
  )
  return { meetings, cost, moves, broken: violations.map((one) => brokenOf(problem, one)) }
}

function brokenOf({ bodies, calendar, instance }: Problem, violation: Violation): Broken {
  const body = (index: number) => bodies[index]!.name
  const dayAt = (index: number): Day => calendar.days[index]!.day
  const person = (index: number) => instance.persons[index]!.name ?? instance.persons[index]!.id
  switch (violation.kind) {
    case 'unavailable': {
      const { failure, slot } = violation
      const at = { body: body(violation.body), day: dayAt(slot.day), time: timeOf(slot.start) }
      return failure.because === 'quorum'
        ? { kind: 'quorum', ...at, present: failure.present, needed: bodies[violation.body]!.quorum }
        : { kind: failure.because, ...at, person: person(failure.person) }
    }
    case 'gap': {
      const { from, to, gap } = violation
      const edge = (index: number | null) => (index === null ? null : dayAt(index))
      return {
        kind: gap === 'long' ? 'long-gap' : 'short-gap',
        body: body(violation.body),
        from: edge(from),
        to: edge(to),
      }
    }
    case 'count': {
      const { least, most } = bodies[violation.body]!
      return { kind: 'count', body: body(violation.body), count: violation.count, least, most }
    }
    case 'window':
      return { kind: 'window', body: body(violation.body), label: violation.label }
    case 'order':
      return { kind: 'order', body: body(violation.body), before: body(violation.before), day: dayAt(violation.day) }
    case 'double': {
      const [one, other] = violation.bodies
      return {
        kind: 'double',
        person: person(violation.person),
        day: dayAt(violation.day),
        bodies: [body(one), body(other)],
      }
    }
    case 'many':
      return { kind: 'many', person: person(violation.person), day: dayAt(violation.day), count: violation.count }
    default:
      return violation satisfies never
  }
}
