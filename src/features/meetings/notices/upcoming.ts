/** The meetings that somebody may mean, and what the one who speaks is in their bodies. */
import type { Unit } from '../../../database/database.ts'
import type { Day } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import type { Meeting, MeetingState } from '../meeting.ts'
import { meetingsOf } from '../store.ts'
import { type Called, hostOf } from './called.ts'

/** Of all the municipality's bodies, shared ones too, in the order of time. */
export async function meetingsNear(
  unit: Unit,
  { governance }: World,
  wanted: { from?: Day; through?: Day; states: readonly MeetingState[] },
): Promise<readonly Meeting[]> {
  const { key } = governance
  const hosts = new Set(governance.manifest.bodies.map((body) => hostOf(body, key)))
  const found: Meeting[] = []
  for (const host of hosts) {
    const own = (await meetingsOf(unit, host, wanted)).filter(({ body }) => {
      const here = governance.body(body)
      return here !== null && hostOf(here, key) === host
    })
    found.push(...own)
  }
  return found.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

/** What somebody is in the body of a meeting, or has been called to it as. */
export function partOf({ seating, invitations }: Called, personId: string): { leads: boolean; sits: boolean } {
  const seats = seating.people.find(({ person }) => person.id === personId)?.seats ?? []
  return {
    leads: seats.includes('convener') || seats.includes('chair'),
    sits: seats.length > 0 || invitations.some((one) => one.personId === personId && one.endedAt === null),
  }
}
