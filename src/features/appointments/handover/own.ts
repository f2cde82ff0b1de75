/** What the register itself knows that somebody holds: roles and seats, and what follows a position. */
import type { Holdings } from '../../../conversation/holdings.ts'
import { type Appointment, type Person, type World, lookupsOf, occupantsOf } from '../../register/index.ts'
import { isCurrent } from '../appointing.ts'
import { assignment, textsIn } from '../in-words.ts'
import type { AppointmentNeeds } from '../needs.ts'

export const rolesHeld = 'appointments.roles'

/** Held in the person's own name, and not passed on already. */
function ownAppointments(person: Person, world: World): readonly Appointment[] {
  return lookupsOf(world.register)
    .heldBy({ kind: 'person', id: person.id })
    .filter(({ through }) => through === null)
}

/** How a role passes on depends on who appoints to it, so the dialogue does it: `hand-over.ts`. */
export function ownHoldings(needs: Pick<AppointmentNeeds, 'snapshots' | 'clock'>): readonly Holdings[] {
  const worldOf = async (municipality: string): Promise<World> => {
    const { governance, register } = await needs.snapshots.of(municipality)
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
