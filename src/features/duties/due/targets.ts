/** For whom or what a duty is owed today. */
import type { Duty, Unit } from '../../../governance/manifest/schema.ts'
import { type System, type World, shownOf } from '../../register/index.ts'
import { type Target, wholeMunicipality } from '../duty.ts'

/** Null: owed per something that is followed elsewhere, as projects and meetings are. */
export function targetsOf(duty: Duty, world: World): readonly Target[] | null {
  switch (duty.per) {
    case undefined:
      return [wholeMunicipality]
    case 'system':
      return systems(world, (system) => isMeant(duty, system))
    case 'critical-system':
      return systems(world, (system) => system.criticality === 'critical' && isMeant(duty, system))
    case 'unit':
      return units(world, ({ kind }) => kind === 'department' || kind === 'company')
    case 'department':
      return units(world, ({ kind }) => kind === 'department')
    case 'committee':
      return units(world, ({ kind }) => kind === 'committee' || kind === 'board')
    case 'company':
      return units(world, ({ kind }) => kind === 'company')
    case 'person':
      return people(duty, world)
    case 'project':
    case 'meeting':
    case 'body':
      return null
    default:
      return duty.per satisfies never
  }
}

/** Nothing is asked of a system that is not used yet, or no longer. */
function isMeant({ only }: Duty, { status, personalData }: System): boolean {
  if (status === 'planned' || status === 'closed') return false
  return only === undefined || personalData === 'yes' || personalData === 'sensitive'
}

function systems({ register }: World, isOne: (system: System) => boolean): readonly Target[] {
  return register.systems
    .filter(isOne)
    .map(({ id, name, unitId }) => ({ key: `system:${id}`, name, systemId: id, unitId }))
}

/** Those who are here; for what is owed to the newly come, only them. */
function people({ when }: Duty, { governance, register }: World): readonly Target[] {
  const forNew = when.rule === 'on' && when.occurs === 'joins'
  return register.people
    .filter(({ status, joinedOn }) => status === 'active' && (!forNew || joinedOn))
    .map((person) => ({
      ...{ key: `person:${person.id}`, systemId: null, unitId: person.unitId },
      name: shownOf(person, governance).name ?? person.title,
      ...(forNew ? { since: person.joinedOn! } : {}),
    }))
}

function units({ governance }: World, isOne: (unit: Unit) => boolean): readonly Target[] {
  return governance.manifest.units
    .filter(isOne)
    .map(({ id, name }) => ({ key: `unit:${id}`, name, systemId: null, unitId: id }))
}
