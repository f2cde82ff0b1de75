/**
 * Mends a year with the fewest moves, when a meeting must be held another day or somebody is away. What is held, called or fixed stays;
 * of the rest as little as possible moves.
 */
import { type Hours, hoursOf, type Meeting } from '../meeting.ts'
import type { Change } from '../planner/change.ts'
import { planInWorker } from '../planner/in-worker.ts'
import type { Instance } from '../planner/instance.ts'
import type { SolvedYear } from '../planner/solve-instance.ts'
import type { YearGiven } from '../year/given.ts'
import { groupId, mayMove } from '../year/group-of.ts'
import { type Planning, planningOf } from '../year/planning.ts'
import { leastRounds, manyGroups } from '../year/propose.ts'
import type { Mended } from './mended.ts'

export type Disturbance = {
  words: string
  /** Meetings that must be held another day. Those that are cancelled already get another in their place; the others move. */
  leaving: readonly Meeting[]
}

const ms = 1_000

/** Null when there is nothing to mend: the year is over. */
export async function mend(given: YearGiven, { words, leaving }: Disturbance): Promise<Mended | null> {
  const leaves = new Set(leaving.map(({ id }) => id))
  const staying = { ...given, meetings: given.meetings.filter(({ id }) => !leaves.has(id)) }
  const planning = planningOf(staying, leaving)
  if (!planning) return null
  const movable = movableIn(staying, planning)
  const change: Change = {
    today: given.world.today,
    baseline: { meetings: movable.map(asPlanned) },
    // Not the same day and time again.
    cancelled: leaving.map(asPlanned).filter(({ group, start }) => planning.groups.has(group) && /:[03]0$/.test(start)),
    mustReplace: false,
    away: [],
  }
  const instance = elsewhere(planning.instance, leaving)
  const solved = await planInWorker({
    instance,
    change,
    seed: 1,
    ms,
    ...(instance.groups.length > manyGroups ? {} : { leastRounds }),
  })
  return mendedOf({ given: staying, planning, movable, leaving, words }, solved)
}

/** Whoever asks for another time means another day, if there is one. */
function elsewhere(instance: Instance, leaving: readonly Meeting[]): Instance {
  const groups = instance.groups.map((group) => {
    const days = leaving
      .filter((one) => groupId(one.body, one.target) === group.id)
      .map(({ day }) => ({ from: day, to: day }))
    return days.length === 0 ? group : { ...group, avoid: [...group.avoid, ...days] }
  })
  return { ...instance, groups }
}

function movableIn({ meetings, world }: YearGiven, { groups }: Planning): readonly Meeting[] {
  return meetings.filter((one) => {
    const group = groups.get(groupId(one.body, one.target))
    return one.kind === 'ordinary' && group !== undefined && mayMove(one, group.rules, world.today)
  })
}

function asPlanned(meeting: Meeting): Change['cancelled'][number] {
  const { day, start } = hoursOf(meeting)
  return { group: groupId(meeting.body, meeting.target), date: day, start }
}

type Mending = {
  given: YearGiven
  planning: Planning
  movable: readonly Meeting[]
  leaving: readonly Meeting[]
  words: string
}

/** Each body's lost times are matched with its new ones in the order of the days. */
function mendedOf({ given, planning, movable, leaving, words }: Mending, solved: SolvedYear): Mended {
  const moves: Mended['moves'][number][] = []
  const added: Mended['added'][number][] = []
  for (const [id, { body, target, rules }] of planning.groups) {
    const now = solved.meetings.filter(({ group, fixed }) => group === id && !fixed)
    const key = ({ day, start }: Pick<Hours, 'day' | 'start'>) => `${day} ${start}`
    const before = movable.filter((one) => groupId(one.body, one.target) === id)
    const keptTimes = new Set(now.map(({ date, start }) => key({ day: date, start })))
    const oldTimes = new Set(before.map((one) => key(hoursOf(one))))
    const leavingHere = leaving.filter((one) => groupId(one.body, one.target) === id)
    const lost = [...before.filter((one) => !keptTimes.has(key(hoursOf(one)))), ...leavingHere].toSorted((one, other) =>
      one.day.localeCompare(other.day),
    )
    const gained = now.filter(({ date, start }) => !oldTimes.has(key({ day: date, start })))
    for (const [index, one] of lost.entries()) {
      const found = gained[index]
      if (!found) continue
      const to = { day: found.date, start: found.start, minutes: rules.minutes }
      if (one.state === 'cancelled') added.push({ body: body.id, target, to, replaces: one.id })
      else moves.push({ id: one.id, body: body.id, target, from: hoursOf(one), to })
    }
  }
  return { year: given.year, words, moves, added, broken: [...solved.broken] }
}
