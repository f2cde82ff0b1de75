/** Somebody leaves: who may know before it is confirmed, and who confirms. */
import type { Day } from '../../../lib/day.ts'
import type { Person, World } from '../../register/index.ts'
import { headsOf } from '../appoints.ts'
import type { AppointmentNeeds } from '../needs.ts'

export type Departure = {
  id: string
  personId: string
  lastDay: Day
  reportedBy: string
  reportedAt: Date
  state: 'open' | 'confirmed' | 'refused' | 'withdrawn' | 'left'
  decidedBy: string | null
  decidedAt: Date | null
}

/** The head of the person's unit, or the nearest above who is somebody else. */
function managersOf(person: Person, world: World): readonly Person[] {
  const unit = person.unitId === null ? null : world.governance.unit(person.unitId)
  return unit ? headsOf(unit, world, person.id) : []
}

/** The closest manager or the strategist, never the one who leaves. */
export function mayConfirm(
  asker: string,
  person: Person,
  world: World,
  { may }: Pick<AppointmentNeeds, 'may'>,
): boolean {
  if (asker === person.id) return false
  return managersOf(person, world).some(({ id }) => id === asker) || may(asker, 'strategist', world)
}

export function confirmersOf(person: Person, world: World, { peopleWho }: Pick<AppointmentNeeds, 'peopleWho'>) {
  const all = [...managersOf(person, world), ...peopleWho('strategist', world)].filter(({ id }) => id !== person.id)
  return [...new Set(all)]
}
