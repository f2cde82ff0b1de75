/** Whom to tell what today: each step of each duty to each person once. Decides only; `tasks.ts` tells. */
import type { Duty } from '../../../governance/manifest/schema.ts'
import { type Day } from '../../../lib/day.ts'
import { grouped } from '../../../lib/grouped.ts'
import type { Person, World } from '../../register/index.ts'
import type { Owed, Period, Status, Target } from '../duty.ts'
import { type PeopleNeeds, escalatesTo, holdersFor } from './holders.ts'
import { type Step, stepDue } from './ladder.ts'

export type Reminder = { duty: Duty; target: Target; period: Period; status: Status; step: Step; person: Person }

export type RemindersGiven = {
  world: World
  owed: readonly Owed[]
  since: Day
  /** Steps that have been told, by `toldKey`. */
  told: ReadonlySet<string>
}

export function toldKey(dutyId: string, target: string, period: string, step: string, personId: string): string {
  return [dutyId, target, period, step, personId].join(' ')
}

/** By person, in the order of the last days. */
export function remindersDue(given: RemindersGiven, needs: PeopleNeeds): ReadonlyMap<Person, readonly Reminder[]> {
  const { world, owed, since, told } = given
  const { reminders: ladder, calendar } = world.governance.manifest.municipality
  const closed = (calendar?.closed ?? []).map(({ on }) => on)
  const due = owed.flatMap(({ duty, target, stands }) =>
    stands.flatMap((stand) => {
      const step = stepDue(stand, { today: world.today, since, ladder, closed })
      if (step === null) return []
      const { period, status } = stand
      const people =
        step === 'escalate' ? escalatesTo(duty, target, world, needs) : holdersFor(duty, target, world, needs)
      return people
        .filter(({ id }) => !told.has(toldKey(duty.id, target.key, period.key, step, id)))
        .map((person): Reminder => ({ duty, target, period, status, step, person }))
    }),
  )
  const inOrder = due.toSorted((one, other) => dayOf(one) - dayOf(other))
  return grouped(inOrder, ({ person }) => person)
}

function dayOf({ period }: Reminder): number {
  return period.dueOn === null ? Number.MAX_SAFE_INTEGER : Date.parse(period.dueOn)
}
