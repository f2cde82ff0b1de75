/** Where a role that the documents demand is held by nobody. */
import { whollyOwnedCompanies } from '../../../governance/companies.ts'
import type { Role, Unit } from '../../../governance/manifest/schema.ts'
import { type Held, type System, type World, holdersAt, holdersOf } from '../../register/index.ts'

export type Coverage = {
  /** Of how many: systems, units, workplaces, or 1 for the municipality itself. */
  of: number
  /** By name, those where nobody holds it. */
  missing: readonly string[]
}

/** How many systems, units or places have somebody in the role today. */
export function coverageOf(role: Role, world: World): Coverage {
  const { manifest } = world.governance
  switch (role.scope) {
    case 'system':
      return covered(
        systemsInUse(world),
        ({ name }) => name,
        (system) => isHeld(holdersOf(role, system, world)),
      )
    case 'unit':
      return covered(
        unitsWith(role, world),
        ({ name }) => name,
        (unit) => hasOwn(role, unit, world),
      )
    case 'workplace':
      return covered(
        manifest.workplaces,
        ({ name }) => name,
        ({ id }) => isHeld(holdersAt(role, { kind: 'workplace', id }, world)),
      )
    case 'municipality':
      return covered(
        [role],
        ({ label }) => label.sv,
        () => isHeld(holdersAt(role, { kind: 'municipality' }, world)),
      )
  }
}

/** Planned systems have nobody yet, closed ones need nobody any more. */
function systemsInUse({ register }: World): readonly System[] {
  return register.systems.filter(({ status }) => status !== 'planned' && status !== 'closed')
}

function covered<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  isHere: (item: Item) => boolean,
): Coverage {
  return { of: items.length, missing: items.filter((item) => !isHere(item)).map(nameOf) }
}

/** A position that nobody has is an empty chair too. */
function isHeld({ holders }: Held): boolean {
  return holders.some((holder) => holder.kind !== 'position' && !(holder.kind === 'person' && holder.unsure))
}

/** Each department and wholly owned company has its own; what a unit above has is not this unit's. */
function hasOwn(role: Role, unit: Unit, world: World): boolean {
  const held = holdersAt(role, { kind: 'unit', id: unit.id }, world)
  if (!isHeld(held)) return false
  if (held.appointments.length === 0) return true
  return held.appointments.some(({ scope }) => scope.id === unit.id) || heldBelow(role, unit, world)
}

function heldBelow(role: Role, unit: Unit, { governance, register, today }: World): boolean {
  return register.appointments.some(
    ({ roleId, scope, from, through }) =>
      roleId === role.id &&
      scope.kind === 'unit' &&
      scope.id !== null &&
      governance.isWithin(scope.id, unit.id) &&
      (from === null || from <= today) &&
      (through === null || through >= today),
  )
}

/** Every department, and every wholly owned company when somebody is to be appointed: their heads are in no register here. */
function unitsWith({ heldBy }: Role, { governance }: World): readonly Unit[] {
  const departments = governance.manifest.units.filter(({ kind }) => kind === 'department')
  return heldBy.rule === 'appointed' ? [...departments, ...whollyOwnedCompanies(governance)] : departments
}
