/** "system som ska bort", "vilka har känsliga personuppgifter": a fact that the systems of a list have in common. */
import type { Reading } from '../../conversation/understanding/reading.ts'
import { fold } from '../../conversation/understanding/fold.ts'
import type { Governance } from '../../governance/governance.ts'
import type { System, SystemStatus } from '../register/index.ts'
import type { Texts } from './texts/sv.ts'

export type Condition = { holds(system: System): boolean; says(lists: Texts['lists'], count: number): string }

/** The reading's field with its matter as the value. Null when no fact that the register knows was named. */
export function factIn({ field, matter }: Reading, governance: Governance): Condition | null {
  switch (field) {
    case 'status': {
      const status = statuses.find((known) => known === (matter === 'readonly' ? 'read-only' : matter))
      return status
        ? { holds: (system) => system.status === status, says: (lists, count) => lists.status(status, count) }
        : null
    }
    case 'criticality': {
      if (matter === 'most')
        return { holds: ({ criticality }) => isImportant(criticality), says: (lists) => lists.mostImportant }
      const value = criticalities.find((known) => known === matter) ?? 'critical'
      return {
        holds: (system) => system.criticality === value,
        says: (lists, count) => lists.criticality(value, count),
      }
    }
    case 'personal_data': {
      const value = personalData.find((known) => known === matter) ?? 'yes'
      const fitting: readonly unknown[] = holding[value]
      return { holds: (system) => fitting.includes(system.personalData), says: (lists) => lists.personal_data(value) }
    }
    case 'approved': {
      const value = matter !== 'no'
      return { holds: (system) => system.approved === value, says: (lists) => lists.approved(value) }
    }
    case 'run_by': {
      const value = placesOfRunning.find((known) => known === matter) ?? 'elsewhere'
      return {
        holds: ({ runBy }) => runBy !== null && isRun(value, runBy, governance),
        says: (lists) => lists.run_by(value),
      }
    }
    default:
      return null
  }
}

/** Critical or, after those, important. */
const isImportant = (criticality: System['criticality']): boolean =>
  criticality === 'critical' || criticality === 'important'

const placesOfRunning = ['own', 'elsewhere', 'cloud'] as const
export type PlaceOfRunning = (typeof placesOfRunning)[number]

/** The register says in its own words where a system is run: by a unit of the municipality, or by somebody else. */
function isRun(where: PlaceOfRunning, runBy: string, { manifest }: Governance): boolean {
  const said = fold(runBy)
  if (where === 'cloud') return inCloud.test(said)
  const isOwn =
    own.test(said) ||
    manifest.units.some(({ name, aliases }) => [name, ...aliases].some((unit) => said.includes(fold(unit))))
  return isOwn === (where === 'own')
}
const inCloud = /moln|\bcloud|\bsaas\b/
const own = /^(?:it\b|it-)|\b(?:kommunens|egen|egna|eget|lokalt|our own|in-house)\b/

const statuses = ['planned', 'active', 'closing', 'read-only', 'closed'] as const satisfies readonly SystemStatus[]
const criticalities = ['critical', 'important', 'normal'] as const
const personalData = ['none', 'yes', 'sensitive', 'not-sensitive'] as const
const holding = {
  none: ['none'],
  yes: ['yes', 'sensitive'],
  sensitive: ['sensitive'],
  'not-sensitive': ['none', 'yes'],
} satisfies Record<(typeof personalData)[number], readonly NonNullable<System['personalData']>[]>
