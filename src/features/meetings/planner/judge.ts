/** What a plan costs and breaks. Everything that plans is judged by this alone. */
import { type Body, type Failure, hard, type Plan, type Problem, type Slot } from './problem.ts'

export type Violation =
  | { kind: 'unavailable'; body: number; slot: Slot; failure: Failure }
  | { kind: 'gap'; body: number; from: number | null; to: number | null; gap: 'long' | 'short' }
  | { kind: 'count'; body: number; count: number }
  | { kind: 'window'; body: number; label: string }
  | { kind: 'order'; body: number; before: number; day: number }
  | { kind: 'double'; person: number; day: number; bodies: readonly [number, number] }
  | { kind: 'many'; person: number; day: number; count: number }

export type Judgement = { cost: number; violations: readonly Violation[]; moves: number }

export function judge(problem: Problem, plan: Plan): Judgement {
  const violations: Violation[] = [...busyTwice(problem, plan)]
  let weighed = 0
  let moves = 0
  for (const body of problem.bodies) {
    const slots = plan[body.index]!
    weighed += bodyCost(problem, body, slots, plan)
    moves += body.published - slots.filter(({ isKept }) => isKept).length
    violations.push(...brokenBy(problem, body, slots, plan))
  }
  const alone = violations.filter(({ kind }) => kind !== 'double' && kind !== 'many').length
  return { cost: weighed - alone * hard, violations, moves }
}

/** One body's own cost, `hard` for each rule that its own meetings break. */
export function bodyCost(problem: Problem, body: Body, slots: readonly Slot[], plan: Plan): number {
  const { position, countWeight, moveWeight } = problem
  let cost = moveWeight * body.published + countWeight * Math.abs(slots.length - body.target)
  if (slots.length < body.least || slots.length > body.most) cost += hard
  for (const [index, { day, cost: own }] of slots.entries()) {
    const before = slots[index - 1]
    cost += own + (before ? body.between[position[day]! - position[before.day]!]! : body.entering[day]!)
  }
  const last = slots.at(-1)
  cost += last ? body.leaving[last.day]! : body.empty
  for (const demand of body.demands) if (!isServed(demand, slots)) cost += hard
  for (const order of body.ordersBefore) {
    const earlier = plan[order.before]!
    for (const { day } of slots) if (!isPrepared(day, order, earlier)) cost += order.price
  }
  return cost
}

function* brokenBy(problem: Problem, body: Body, slots: readonly Slot[], plan: Plan): Iterable<Violation> {
  const { position } = problem
  const { index: at } = body
  for (const slot of slots) for (const failure of slot.failures) yield { kind: 'unavailable', body: at, slot, failure }
  for (const [index, { day }] of slots.entries()) {
    const before = slots[index - 1]
    const gap = before ? position[day]! - position[before.day]! : null
    const price = gap === null ? body.entering[day]! : body.between[gap]!
    const short = gap !== null && gap < body.shortest
    if (price >= hard)
      yield { kind: 'gap', body: at, from: before?.day ?? null, to: day, gap: short ? 'short' : 'long' }
  }
  const last = slots.at(-1)
  if ((last ? body.leaving[last.day]! : body.empty) >= hard) {
    yield { kind: 'gap', body: at, from: last?.day ?? null, to: null, gap: 'long' }
  }
  if (slots.length < body.least || slots.length > body.most) yield { kind: 'count', body: at, count: slots.length }
  for (const demand of body.demands)
    if (!isServed(demand, slots)) yield { kind: 'window', body: at, label: demand.label }
  for (const order of body.ordersBefore) {
    if (order.price < hard) continue
    for (const { day } of slots) {
      if (!isPrepared(day, order, plan[order.before]!)) yield { kind: 'order', body: at, before: order.before, day }
    }
  }
}

function isServed({ from, through }: { from: number; through: number }, slots: readonly Slot[]): boolean {
  return slots.some(({ day }) => day >= from && day <= through)
}

export function isPrepared(
  day: number,
  { least, most }: { least: number; most: number },
  earlier: readonly Slot[],
): boolean {
  return earlier.some((slot) => day - slot.day >= least && day - slot.day <= most)
}

/** Everybody who is in two places at once, or in more meetings a day than is allowed. */
function* busyTwice({ bodies, mostPerDay }: Problem, plan: Plan): Iterable<Violation> {
  const seen = new Map<string, { person: number; day: number; meetings: { mask: number; body: number }[] }>()
  for (const { index, shared } of bodies) {
    for (const { day, mask } of plan[index]!) {
      for (const person of shared) {
        const key = `${person} ${day}`
        const found = seen.get(key) ?? { person, day, meetings: [] }
        for (const other of found.meetings) {
          if ((other.mask & mask) !== 0) yield { kind: 'double', person, day, bodies: [other.body, index] }
        }
        found.meetings.push({ mask, body: index })
        seen.set(key, found)
      }
    }
  }
  for (const { person, day, meetings } of seen.values()) {
    if (meetings.length > mostPerDay) yield { kind: 'many', person, day, count: meetings.length }
  }
}
