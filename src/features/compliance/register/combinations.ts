/** Two roles that the documents keep apart, held by the same person. */
import type { Role } from '../../../governance/manifest/schema.ts'
import { type Holder, type Person, type World, holdersAt, holdersOf } from '../../register/index.ts'

export type Combination = {
  role: Role
  with: Role
  sources: readonly string[]
  /** What the person is called at work; never the name. */
  held: readonly { title: string | null }[]
}

/** Every pair that a document forbids, also when nobody breaks it; what is only the municipality's own wish is left out. */
export function forbiddenPairs(world: World): readonly Combination[] {
  const { governance } = world
  return governance.manifest.roles.flatMap((role) =>
    role.mayNotCombineWith.flatMap((pair) => {
      const other = governance.role(pair.role)
      if (!other || pair.sources.length === 0) return []
      const there = new Set(peopleIn(other, world).map(({ id }) => id))
      const both = peopleIn(role, world).filter(({ id }) => there.has(id))
      return [{ role, with: other, sources: pair.sources, held: both.map(({ title }) => ({ title })) }]
    }),
  )
}

/** Everybody in the role today, wherever it is held; of a unit that holds it, everybody who works there. */
function peopleIn(role: Role, world: World): readonly Person[] {
  const { register } = world
  const held =
    role.scope === 'system'
      ? register.systems.flatMap((system) => holdersOf(role, system, world).holders)
      : role.scope === 'municipality'
        ? holdersAt(role, { kind: 'municipality' }, world).holders
        : register.appointments
            .filter(({ roleId }) => roleId === role.id)
            .flatMap(({ scope }) =>
              scope.id !== null && (scope.kind === 'unit' || scope.kind === 'workplace')
                ? holdersAt(role, { kind: scope.kind, id: scope.id }, world).holders
                : [],
            )
  return [...new Set(held.flatMap((holder) => personsBehind(holder, world)))]
}

function personsBehind(holder: Holder, { governance, register }: World): readonly Person[] {
  if (holder.kind === 'person') return [holder.person]
  if (holder.kind !== 'unit') return []
  return register.people.filter(
    ({ unitId, status }) => status !== 'left' && unitId !== null && governance.isWithin(unitId, holder.unit.id),
  )
}
