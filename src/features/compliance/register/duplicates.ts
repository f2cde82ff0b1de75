/** More than one system of a kind that the documents want one of. */
import type { Category } from '../../../governance/manifest/schema.ts'
import { grouped } from '../../../lib/grouped.ts'
import type { System, World } from '../../register/index.ts'

export type Duplicate = { kind: string; systems: readonly System[] }

/**
 * Systems that the register itself says are of one kind: of a common category in the whole municipality, whatever category a
 * system has been put in; of a sector's category within each sector. A system that is being closed, or is kept to look things up
 * in, is on its way out and not counted.
 */
export function duplicatesIn(category: Category, world: World): readonly Duplicate[] {
  const listed = new Set(category.kinds.map(({ name }) => folded(name)))
  const own = inUse(world).filter(
    ({ kind, category: put }) => kind !== null && (put === category.id || listed.has(folded(kind))),
  )
  const groups = grouped(own, (system) =>
    category.kind === 'sector' ? `${folded(system.kind!)} ${sectorOf(system, world)}` : folded(system.kind!),
  )
  return several([...groups.values()].map((systems) => ({ kind: systems[0]!.kind!, systems })))
}

/** Systems of the category whose kinds the document calls by one name, though the register does not: worth a look, no deviation. */
export function perhapsDuplicatesIn(category: Category, world: World): readonly Duplicate[] {
  const own = inUse(world)
  return several(category.kinds.map((kind) => ({ kind: kind.name, systems: own.filter(isOf(kind, category)) }))).filter(
    ({ systems }) => new Set(systems.map(({ kind }) => folded(kind!))).size > 1,
  )
}

function inUse({ register }: World): readonly System[] {
  return register.systems.filter(({ status }) => status === 'active')
}

/** Kinds that the document lists and that no system of the register is of. */
export function kindsWithout(category: Category, world: World): readonly string[] {
  const known = world.register.systems.filter(({ status }) => status !== 'planned' && status !== 'closed')
  return category.kinds.filter((kind) => !known.some(isOf(kind, category))).map(({ name }) => name)
}

function several(groups: readonly Duplicate[]): readonly Duplicate[] {
  return groups.filter(({ systems }) => systems.length > 1)
}

/** Said to be of the kind: by the kind's own name anywhere, by another word for it only inside the category. */
function isOf(kind: Category['kinds'][number], category: Category): (system: System) => boolean {
  const words = kind.words.map(folded)
  return ({ kind: said, category: put }) =>
    said !== null && (folded(said) === folded(kind.name) || (put === category.id && words.includes(folded(said))))
}

/** The department that the system's unit lies in. */
function sectorOf({ unitId }: System, { governance }: World): string {
  for (let unit = unitId && governance.unit(unitId); unit; unit = unit.parent ? governance.unit(unit.parent) : null)
    if (unit.kind === 'department') return unit.id
  return unitId ?? ''
}

const folded = (text: string): string => text.trim().toLowerCase()
