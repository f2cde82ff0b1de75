/**
 * The weekday and the time that suit a body best, where it has none of its own: when those who are needed are free most weeks of
 * the year, and when no body that shares people with it meets already. A regular time is worth more than a good one now and then.
 */
import type { Calendar } from '../../../governance/calendar/calendar.ts'
import { problemOf } from './compile.ts'
import type { Instance } from './instance.ts'
import type { Body, Problem } from './problem.ts'

export type Picked = { group: string; wday: number; start: number }

/** In people's own words: nobody likes the edges of the week, and Friday least. */
const dislike: Record<number, number> = { 1: 0.15, 2: 0, 3: 0, 4: 0, 5: 0.4 }
/** What a rule that is broken on a day weighs against one member who is absent. */
const brokenWeight = 20
const crowdedWeight = 3
const sameDayWeight = 0.3
/** Early mornings and late afternoons are for when nothing else is left. */
const edgeWeight = 0.2

/** The instance with times chosen for the bodies that ask for it, those with the most meetings first. */
export function withPickedTimes(instance: Instance): { instance: Instance; picked: readonly Picked[] } {
  const open = instance.groups.filter(({ pick, pref }) => pick && (pref.wday === null || pref.start === null))
  if (open.length === 0) return { instance, picked: [] }
  const problem = problemOf(instance)
  const chosen = new Map<string, Picked>()
  const settled = instance.groups.flatMap(({ id, pref, dur }, index) =>
    pref.wday !== null && pref.start !== null ? [{ index, group: id, wday: pref.wday, start: pref.start, dur }] : [],
  )
  const byNeed = open.toSorted((one, other) => other.target - one.target || other.members.length - one.members.length)
  for (const group of byNeed) {
    const index = instance.groups.indexOf(group)
    const best = bestTime(problem.bodies[index]!, group, problem, settled)
    chosen.set(group.id, { group: group.id, ...best })
    settled.push({ index, group: group.id, ...best, dur: group.dur })
  }
  const groups = instance.groups.map((group) => {
    const found = chosen.get(group.id)
    return found ? { ...group, pref: { wday: found.wday, start: found.start } } : group
  })
  return { instance: { ...instance, groups }, picked: [...chosen.values()] }
}

type Settled = { index: number; wday: number; start: number; dur: number }

function bestTime(
  body: Body,
  { pref, dur }: Instance['groups'][number],
  problem: Problem,
  settled: readonly Settled[],
): { wday: number; start: number } {
  const weekdays = pref.wday === null ? [1, 2, 3, 4, 5] : [pref.wday]
  const starts = pref.start === null ? problem.instance.starts : [pref.start]
  let best = { wday: weekdays[0]!, start: starts[0]!, cost: Infinity }
  for (const wday of weekdays) {
    for (const start of starts) {
      const cost =
        usually(body, wday, start, problem.calendar) +
        crowding({ index: body.index, wday, start, dur }, problem, settled)
      if (cost < best.cost - 1e-9) best = { wday, start, cost }
    }
  }
  return { wday: best.wday, start: best.start }
}

/** What a meeting at this time costs on an ordinary week. A time that is never possible costs more than any other. */
function usually(body: Body, wday: number, start: number, { days }: Calendar): number {
  let sum = 0
  let weeks = 0
  for (const [at, { weekday, position }] of days.entries()) {
    if (weekday !== wday || position === null) continue
    weeks++
    const slot = body.onDay[at]!.find((one) => one.start === start)
    sum += slot ? slot.wishes + brokenWeight * slot.failures.length : 2 * brokenWeight
  }
  const edge = start < 2 || start >= 14 ? edgeWeight : 0
  return (weeks === 0 ? Infinity : sum / weeks) + dislike[wday]! + edge
}

/** Whoever sits in both cannot be in both at once, and would rather not have two meetings in a day. */
function crowding(one: Settled, { neighbours }: Problem, settled: readonly Settled[]): number {
  return settled
    .filter(({ index, wday }) => wday === one.wday && neighbours[one.index]!.includes(index))
    .reduce((sum, other) => sum + (overlaps(one, other) ? crowdedWeight : sameDayWeight), 0)
}

function overlaps(one: Settled, other: Settled): boolean {
  return one.start < other.start + other.dur && other.start < one.start + one.dur
}
