/** A register of anybody's, read into a municipality that nobody has: no database, and the units that the file names. */
import type { Governance } from '../../../governance/governance.ts'
import { governanceOf } from '../../../governance/governance-of.ts'
import type { Day } from '../../../lib/day.ts'
import { countedIds } from '../../../lib/ids.ts'
import { planImport, type PlanMade, type Register, registerAfter, type Table } from '../../register/index.ts'

type Neutral = { governance: Governance; register: Register }
export type NeutralRead =
  | { ok: true; neutral: Neutral }
  | { ok: false; because: Exclude<PlanMade, { ok: true }>['because'] | RowFaults }
type RowFaults = { kind: 'rows'; errors: Extract<PlanMade, { ok: true }>['plan']['errors'] }

export function neutralFrom(tables: readonly Table[], governance: Governance, today: Day): NeutralRead {
  const empty: Register = { municipality: governance.key, version: 0, systems: [], people: [], appointments: [] }
  const made = planImport(tables, { register: empty, governance, today, ids: countedIds('n'), strangers: 'as-written' })
  if (!made.ok) return made
  if (made.plan.errors.length > 0) return { ok: false, because: { kind: 'rows', errors: made.plan.errors } }
  const register = registerAfter(empty, made.plan)
  return { ok: true, neutral: { governance: withUnitsOf(register, governance), register } }
}

/** The file's own departments become units, under the names they are written with. */
function withUnitsOf({ systems }: Register, governance: Governance): Governance {
  const { manifest } = governance
  const isNew = (unitId: string | null): unitId is string => unitId !== null && governance.unit(unitId) === null
  const named = new Set(systems.map(({ unitId }) => unitId).filter(isNew))
  const units = [...named].map((name) => ({ id: name, name, kind: 'department' as const, aliases: [] }))
  return governanceOf({ ...manifest, units: [...manifest.units, ...units] })
}
