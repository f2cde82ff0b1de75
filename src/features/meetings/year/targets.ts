/** What a body meets each of: the companies, the committees. */
import { whollyOwnedCompanies } from '../../../governance/companies.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import type { World } from '../../register/index.ts'

export type Target = { id: string; name: string }

/** A null alone: the body meets by itself. */
export function targetsOf(body: Body, { governance }: Pick<World, 'governance'>): readonly (Target | null)[] {
  const { frequency } = body
  if (frequency?.rule !== 'at-least-per-target') return [null]
  const { units } = governance.manifest
  switch (frequency.targets) {
    case 'wholly-owned-companies':
      return whollyOwnedCompanies(governance)
    case 'committees':
      return units.filter(({ kind }) => kind === 'committee' || kind === 'board')
    case 'departments':
      return units.filter(({ kind }) => kind === 'department')
    // To meet about every system is nothing that a year of meetings holds.
    case 'systems':
      return []
    default:
      return frequency.targets satisfies never
  }
}
