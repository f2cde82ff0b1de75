/** How a duty stands for one target: which period each thing done belongs to, and what is left. */
import type { Duty } from '../../../governance/manifest/schema.ts'
import { type Day, addDays, daysBetween } from '../../../lib/day.ts'
import type { Done, Period, Stand, Status } from '../duty.ts'
import { type PeriodsGiven, periodsOf } from './periods.ts'

export type StandingGiven = Omit<PeriodsGiven, 'lastDone'> & {
  /** What was done of it for the target, in any order. */
  done: readonly Done[]
  /** From so many days before the last day it is near. */
  nearDays: number
}

export function standsOf(duty: Duty, given: StandingGiven): readonly Stand[] {
  const done = given.done.toSorted((one, other) => (one.happenedOn < other.happenedOn ? -1 : 1))
  const periods = periodsOf(duty, { ...given, lastDone: done.at(-1)?.happenedOn ?? null })
  if (duty.when.rule === 'on')
    return periods.map((period) => ({
      period,
      done: done.at(-1) ?? null,
      status: done.length > 0 ? 'done' : whenOpen(period, given),
    }))
  const counts = duty.when.rule === 'frequency' && duty.when.frequency.rule !== 'as-needed'
  const filled = counts ? inTheirYear(periods, done) : nearest(periods, done)
  return periods.map((period) => {
    const own = filled.get(period.key) ?? null
    return { period, done: own, status: own ? whenDone(period, own) : whenOpen(period, given) }
  })
}

/** Where a year is counted, the first of a year's is its first, whenever in the year it was. */
function inTheirYear(periods: readonly Period[], done: readonly Done[]): ReadonlyMap<string, Done> {
  const filled = new Map<string, Done>()
  for (const one of done) {
    const year = one.happenedOn.slice(0, 4)
    const free = periods.find(({ key }) => key.startsWith(year) && !filled.has(key))
    if (free) filled.set(free.key, one)
  }
  return filled
}

/** Otherwise it belongs to the last day it is nearest to, so that what comes late is not taken for next year's. */
function nearest(periods: readonly Period[], done: readonly Done[]): ReadonlyMap<string, Done> {
  const filled = new Map<string, Done>()
  for (const one of done) {
    const free = periods
      .filter(({ key, opens }) => !filled.has(key) && opens <= one.happenedOn)
      .toSorted((a, b) => distance(a, one.happenedOn) - distance(b, one.happenedOn))
    // A longest time has begun anew with it, and the next is open.
    const [period] = free
    if (period && !period.key.startsWith('efter-')) filled.set(period.key, one)
  }
  return filled
}

function distance({ dueOn }: Period, on: Day): number {
  return dueOn === null ? 0 : Math.abs(daysBetween(dueOn, on))
}

function whenDone({ gapAfter }: Period, { happenedOn }: Done): Status {
  return gapAfter !== null && happenedOn > gapAfter ? 'done-late' : 'done'
}

function whenOpen({ dueOn, gapAfter, excused }: Period, { today, since, nearDays }: StandingGiven): Status {
  if (dueOn === null) return 'missing'
  // A day that came too soon after duties began to be followed is nobody's fault.
  if (excused || dueOn < addDays(since, gapAfter === dueOn ? nearDays : 0)) return 'before'
  if (gapAfter !== null && today > gapAfter) return 'late'
  if (today > dueOn) return 'behind'
  return addDays(today, nearDays) >= dueOn ? 'near' : 'ahead'
}
