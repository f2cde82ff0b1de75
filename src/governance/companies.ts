/** The companies that a municipality owns, directly or through another company. */
import type { Governance } from './governance.ts'
import type { Unit } from './manifest/schema.ts'

/** Owned to the last share, also those that a wholly owned company owns in turn. */
export function whollyOwnedCompanies(governance: Governance): readonly Unit[] {
  return governance.manifest.units.filter((unit) => unit.kind === 'company' && shareOf(unit, governance) >= 1)
}

/** What part of the company is the municipality's in the end. A share that nobody has stated is none. */
function shareOf(unit: Unit, governance: Governance): number {
  const own = (unit.shareOwned ?? 0) / 100
  const parent = unit.parent === undefined ? null : governance.unit(unit.parent)
  return parent?.kind === 'company' ? own * shareOf(parent, governance) : own
}
