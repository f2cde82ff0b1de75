/** Everybody who holds a role today, wherever it is held; of a unit that holds it, everybody who works there. */
import type { Role } from '../../governance/manifest/schema.ts'
import { type Holder, type World, holdersAt, holdersOf } from './holders.ts'
import type { Person } from './register.ts'

export function peopleInRole(role: Role, world: World): readonly Person[] {
  return [...new Set(heldAnywhere(role, world).flatMap((holder) => personsBehind(holder, world)))]
}

function heldAnywhere(role: Role, world: World): readonly Holder[] {
  const { register } = world
  if (role.scope === 'municipality') return holdersAt(role, { kind: 'municipality' }, world).holders
  if (role.scope === 'system') {
    const inUse = register.systems.filter(({ status }) => status !== 'closed')
    return inUse.flatMap((system) => holdersOf(role, system, world).holders)
  }
  const places = register.appointments.flatMap(({ roleId, scope }) =>
    roleId === role.id && scope.id !== null && (scope.kind === 'unit' || scope.kind === 'workplace')
      ? [{ kind: scope.kind, id: scope.id }]
      : [],
  )
  return places.flatMap((place) => holdersAt(role, place, world).holders)
}

function personsBehind(holder: Holder, { governance, register }: World): readonly Person[] {
  if (holder.kind === 'person') return [holder.person]
  if (holder.kind !== 'unit') return []
  return register.people.filter(
    ({ unitId, status }) => status !== 'left' && unitId !== null && governance.isWithin(unitId, holder.unit.id),
  )
}
