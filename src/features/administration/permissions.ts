/**
 * Who may do what in the bot, as the municipality's manifest says it: each permission is a list of parties,
 * and whoever holds one of them today has the permission. Nothing is granted to a person by name.
 */
import { partyOf } from '../../governance/manifest/schema.ts'
import { type Holder, type World, holdersAt, occupantsOf } from '../register/holders.ts'
import { lookupsOf } from '../register/lookups.ts'
import type { Person } from '../register/register.ts'

export type Permission = 'strategist' | 'administrator' | 'registerKeeper' | 'auditor'

/** Whether the person may, today. Nobody who has left, or may have, has any permission. */
export function may(personId: string | null, permission: Permission, world: World): boolean {
  return personId !== null && peopleWho(permission, world).some(({ id }) => id === personId)
}

/** Everybody who may, today, each once. */
export function peopleWho(permission: Permission, world: World): readonly Person[] {
  const people = world.governance.manifest.permissions[permission].flatMap((party) => peopleOf(party, world))
  return [...new Set(people)].filter(({ status }) => status === 'active')
}

/** Whether the person convenes or chairs the body, or is a member of it, by appointment or by the manifest's own words. */
export function partIn(
  personId: string,
  bodyId: string,
  world: World,
): { convener: boolean; chair: boolean; member: boolean } {
  const body = world.governance.body(bodyId)
  const appointed = lookupsOf(world.register)
    .heldBy({ kind: 'person', id: personId })
    .filter(
      ({ scope, from, through }) =>
        scope.kind === 'body' && scope.id === bodyId && isCurrent(from, through, world.today),
    )
    .map(({ roleId }) => roleId)
  const holds = (party: string | undefined): boolean =>
    party !== undefined && peopleOf(party, world).some(({ id }) => id === personId)
  const convener = appointed.includes('convener') || holds(body?.convener?.party)
  const chair = appointed.includes('chair') || holds(body?.chair?.party)
  const seated = body?.composition.some(({ member }) => holds(member)) ?? false
  return { convener, chair, member: convener || chair || appointed.length > 0 || seated }
}

/** Everybody behind a party of the manifest today. `everyone` is everybody in the register. */
export function peopleOf(text: string, world: World): readonly Person[] {
  const party = partyOf(text)
  switch (party.kind) {
    case 'everyone':
      return world.register.people
    case 'unit':
      return world.register.people.filter(
        ({ unitId }) => unitId !== null && world.governance.isWithin(unitId, party.id),
      )
    case 'position': {
      const position = world.governance.position(party.id)
      return position ? occupantsOf(position, null, world) : []
    }
    case 'role': {
      const role = world.governance.role(party.id)
      return role ? holdersAt(role, { kind: 'municipality' }, world).holders.flatMap(personIn) : []
    }
    case 'body':
      return world.register.appointments
        .filter(
          ({ scope, from, through }) =>
            scope.kind === 'body' && scope.id === party.id && isCurrent(from, through, world.today),
        )
        .flatMap(({ holder }) => (holder.kind === 'person' ? (lookupsOf(world.register).person(holder.id) ?? []) : []))
  }
}

function personIn(holder: Holder): readonly Person[] {
  return holder.kind === 'person' ? [holder.person] : []
}

function isCurrent(from: string | null, through: string | null, today: string): boolean {
  return (from === null || from <= today) && (through === null || through >= today)
}
