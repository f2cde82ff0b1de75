/** What the register itself knows that somebody holds: roles and seats, and what follows a position. */
import type { Holdings } from '../../../conversation/holdings.ts'
import {
  type Appointment,
  type Person,
  type World,
  followsProject,
  lookupsOf,
  occupantsOf,
  setAway,
} from '../../register/index.ts'
import { isCurrent } from '../appointing.ts'
import { assignment, nameOf, textsIn } from '../in-words.ts'
import type { AppointmentNeeds } from '../needs.ts'

export const rolesHeld = 'appointments.roles'

/** Held in the person's own name, and not passed on already. */
function ownAppointments(person: Person, world: World): readonly Appointment[] {
  return lookupsOf(world.register)
    .heldBy({ kind: 'person', id: person.id })
    .filter((one) => one.through === null && !followsProject(one))
}

/** Those who are away, or will be, with this person in their place. */
function awayWith(personId: string, { register, today }: World): readonly Person[] {
  return register.people.filter(
    ({ status, away }) => status === 'active' && away?.deputyId === personId && away.through >= today,
  )
}

/** How a role passes on depends on who appoints to it, so the dialogue does it: `hand-over.ts`. */
export function ownHoldings(needs: Pick<AppointmentNeeds, 'snapshots' | 'clock'>): readonly Holdings[] {
  const worldOf = async (municipality: string, version?: number): Promise<World> => {
    const { governance, register } = await needs.snapshots.of(municipality, version)
    return { governance, register, today: needs.clock.today() }
  }
  return [
    {
      name: rolesHeld,
      async of({ municipality, personId, language }) {
        const world = await worldOf(municipality)
        const person = lookupsOf(world.register).person(personId)
        if (!person) return []
        const { capital } = textsIn(language)
        return ownAppointments(person, world).map((one) => ({
          id: one.id,
          label: capital(assignment(one, world, language)),
        }))
      },
    },
    {
      name: 'appointments.stands-in',
      async of({ municipality, personId, language }) {
        const world = await worldOf(municipality)
        const { leaving } = textsIn(language)
        return awayWith(personId, world).map((one) => ({
          id: one.id,
          label: leaving.standsIn(nameOf(one, world, language), one.away!.through),
        }))
      },
      /** Nobody stands in for themselves. */
      refuses: async ({ ids, to }) => ids.filter((id) => id === to),
      async handOver(unit, { municipality, ids, from, to }) {
        // The one in memory: nothing else is asked of the database inside the unit.
        const away = awayWith(from, await worldOf(municipality, 0))
        const found = away.filter(({ id }) => ids.includes(id))
        for (const one of found) await setAway(unit, municipality, one.id, { ...one.away!, deputyId: to })
        return ids.filter((id) => !found.some((one) => one.id === id))
      },
    },
    {
      name: 'appointments.positions',
      async of({ municipality, personId, language }) {
        const world = await worldOf(municipality)
        const person = lookupsOf(world.register).person(personId)
        if (!person) return []
        const { leaving, capital } = textsIn(language)
        return world.governance.manifest.positions
          .filter((position) => occupantsOf(position, person.unitId, world).some(({ id }) => id === person.id))
          .flatMap((position) =>
            lookupsOf(world.register)
              .heldBy({ kind: 'position', id: position.id })
              .filter((one) => isCurrent(one, world.today))
              .map((one) => ({ position, one })),
          )
          .map(({ position, one }) => ({
            id: one.id,
            label: capital(assignment(one, world, language)),
            note: leaving.followsPosition(position.title),
          }))
      },
    },
  ]
}
