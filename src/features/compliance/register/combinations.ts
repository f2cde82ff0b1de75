/** Two roles that the documents keep apart, held by the same person. */
import type { Role } from '../../../governance/manifest/schema.ts'
import { peopleInRole, type World } from '../../register/index.ts'

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
      const there = new Set(peopleInRole(other, world).map(({ id }) => id))
      const both = peopleInRole(role, world).filter(({ id }) => there.has(id))
      return [{ role, with: other, sources: pair.sources, held: both.map(({ title }) => ({ title })) }]
    }),
  )
}
