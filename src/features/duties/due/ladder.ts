/** The steps of reminding: on which day each is taken, and which is due. Days are chosen so that one person's come together. */
import type { Manifest } from '../../../governance/manifest/schema.ts'
import { isWorkingDay } from '../../../governance/calendar/working-days.ts'
import { type Day, addDays, day } from '../../../lib/day.ts'
import { weekdayOf } from '../../../governance/calendar/weeks.ts'
import type { Period, Stand } from '../duty.ts'

/** Told first, together with the month's others · again when it is near · that it is late · somebody else that it is late. */
export type Step = 'first' | 'again' | 'late' | 'escalate'

type Ladder = Manifest['municipality']['reminders']
export type LadderGiven = { today: Day; since: Day; ladder: Ladder; closed: readonly string[] }

/** Longer after its last step nobody is told of it any more: it stands in the lists. */
const longestAfter = 60

/** The step that is due today for what is open; null when none is, or what was due is long past. */
export function stepDue({ period, done, status }: Stand, given: LadderGiven): Step | null {
  if (done !== null || status === 'before') return null
  const taken = stepsOf(period, given).filter(({ on }) => on <= given.today)
  const latest = taken.at(-1)
  return latest && given.today <= addDays(latest.on, longestAfter) ? latest.step : null
}

export function stepsOf(period: Period, given: LadderGiven): readonly { step: Step; on: Day }[] {
  const { ladder, closed } = given
  if (period.dueOn === null) return [{ step: 'first', on: firstOf(period.opens, given) }]
  const { dueOn, gapAfter } = period
  const asked = addDays(dueOn, -ladder.firstDays)
  const first = firstWorkingDay(`${asked.slice(0, 7)}-01`, closed)
  const again = mondayBefore(addDays(dueOn, -ladder.againDays), closed)
  const late = workingDayFrom(addDays(dueOn, 1 + ladder.lateDays), closed)
  // Where a year is counted nobody else hears before the year is out.
  const escalated = gapAfter === null ? null : workingDayFrom(addDays(gapAfter, 1 + ladder.escalateDays), closed)
  const steps: { step: Step; on: Day }[] = [
    // The first day of the month may lie before anything was followed, or before the period: then as soon as it can be said.
    { step: 'first', on: latest(first, firstOf(period.opens, given)) },
    { step: 'again', on: latest(again, firstOf(period.opens, given)) },
    { step: 'late', on: late },
    ...(escalated === null ? [] : [{ step: 'escalate' as const, on: escalated }]),
  ]
  return steps.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** The first working day that something can be said of: after it opens, and after duties began to be followed. */
function firstOf(opens: Day, { since, closed }: LadderGiven): Day {
  return workingDayFrom(latest(opens, since), closed)
}

function firstWorkingDay(first: string, closed: readonly string[]): Day {
  return workingDayFrom(day(first), closed)
}

function workingDayFrom(from: Day, closed: readonly string[]): Day {
  let at = from
  while (!isWorkingDay(at, closed)) at = addDays(at, 1)
  return at
}

/** The Monday of the day's week, or the first working day after it in that week. */
function mondayBefore(on: Day, closed: readonly string[]): Day {
  return workingDayFrom(addDays(on, 1 - weekdayOf(on)), closed)
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other
}
