/** Who belongs to a group by what they hold: whoever owns a critical system, or heads a department. So it follows the register. */
import type { Body } from '../../governance/manifest/schema.ts'
import { holdersOf, occupantsOf, type World } from './holders.ts'
import type { Person } from './register.ts'

type Rule = NonNullable<Body['composition'][number]['derived']>

export function derivedMembers(rule: Rule, world: World): readonly Person[] {
  switch (rule) {
    case 'owners-of-critical-systems':
      return ownersOfCritical(world)
    case 'heads-of-departments':
      return headsOfDepartments(world)
    // Projects are no part of the register, so their leaders are appointed; companies are met, they do not sit.
    case 'leaders-of-largest-projects':
    case 'wholly-owned-companies':
      return []
    default:
      return rule satisfies never
  }
}

function ownersOfCritical(world: World): readonly Person[] {
  const owner = world.governance.manifest.roles.find(({ word }) => word === 'system-owner')
  if (!owner) return []
  const critical = world.register.systems.filter(
    ({ criticality, status }) => criticality === 'critical' && status === 'active',
  )
  return critical.flatMap((system) =>
    holdersOf(owner, system, world).holders.flatMap((holder) =>
      holder.kind === 'person' && holder.person.status !== 'left' ? [holder.person] : [],
    ),
  )
}

function headsOfDepartments(world: World): readonly Person[] {
  const departments = world.governance.manifest.units.filter(({ kind }) => kind === 'department')
  return departments.flatMap((unit) => {
    const position = unit.head === undefined ? null : world.governance.position(unit.head)
    return position ? occupantsOf(position, unit.id, world) : []
  })
}
