/** A register of anybody's, read into a municipality that nobody has: no database, and the units that the file names. */
import type { Governance } from '../../../governance/governance.ts'
import { governanceOf } from '../../../governance/governance-of.ts'
import type { Day } from '../../../lib/day.ts'
import { countedIds } from '../../../lib/ids.ts'
import { type PlanMade, type Register, type Table, planImport, registerAfter } from '../../register/index.ts'

type Neutral = { governance: Governance; register: Register }
type Plan = Extract<PlanMade, { ok: true }>['plan']
type Because = Exclude<PlanMade, { ok: true }>['because'] | { kind: 'rows'; errors: Plan['errors'] }
export type NeutralRead =
  /** `doubts` are cells that could not be used; the rest of their rows was. */
  { ok: true; neutral: Neutral; doubts: Plan['errors'] } | { ok: false; because: Because }

/**
 * What is measured is understanding, not the register: a cell that says nothing known is passed over, and two systems may
 * share a name as long as their ids differ. A row that cannot be told from another stops the reading.
 */
export function neutralFrom(tables: readonly Table[], governance: Governance, today: Day): NeutralRead {
  const ids = countedIds('n')
  let register: Register = { municipality: governance.key, version: 0, systems: [], people: [], appointments: [] }
  const doubts: Plan['errors'][number][] = []
  for (let left = tables; ;) {
    const made = planImport(left, { register: namesake(register), governance, today, ids, strangers: 'as-written' })
    if (!made.ok) return made
    const { errors } = made.plan
    const fatal = errors.filter(({ fault }) => fault.kind === 'no-name' || fault.kind === 'code-twice')
    if (fatal.length > 0) return { ok: false, because: { kind: 'rows', errors: fatal } }
    register = joined(register, registerAfter(namesake(register), made.plan))
    const twins = errors.filter(({ fault }) => fault.kind === 'name-twice').map(({ row }) => row)
    doubts.push(...errors.filter(({ fault }) => fault.kind !== 'name-twice'))
    const next = twinsOnly(left, twins)
    if (!next) return { ok: true, neutral: { governance: withUnitsOf(register, governance), register }, doubts }
    left = next
  }
}

/** The same people, and no systems to be taken for. */
const namesake = (register: Register): Register => ({ ...register, systems: [], appointments: [] })

function joined(before: Register, after: Register): Register {
  return {
    ...after,
    systems: [...before.systems, ...after.systems],
    appointments: [...before.appointments, ...after.appointments],
  }
}

/** The rows whose name stood on an earlier row, under their headings; null when there are none. */
function twinsOnly(tables: readonly Table[], rows: readonly number[]): readonly Table[] | null {
  const [table] = tables
  if (!table || rows.length === 0 || tables.length > 1) return null
  const [headings = []] = table.rows
  return [{ ...table, rows: [headings, ...rows.flatMap((row) => [table.rows[row - 1] ?? []])] }]
}

/** The file's own departments become units, under the names they are written with. */
function withUnitsOf({ systems }: Register, governance: Governance): Governance {
  const { manifest } = governance
  const isNew = (unitId: string | null): unitId is string => unitId !== null && governance.unit(unitId) === null
  const named = new Set(systems.map(({ unitId }) => unitId).filter(isNew))
  const units = [...named].map((name) => ({ id: name, name, kind: 'department' as const, aliases: [] }))
  return governanceOf({ ...manifest, units: [...manifest.units, ...units] })
}
