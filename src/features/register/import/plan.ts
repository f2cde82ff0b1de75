/**
 * A table and the register it is to become → what would change, as data. Decides everything and touches nothing:
 * `carry-out.ts` does what the plan says, a dry run prints it.
 */
import type { Governance } from '../../../governance/governance.ts'
import { type Day, addDays } from '../../../lib/day.ts'
import { grouped } from '../../../lib/grouped.ts'
import type { Ids } from '../../../lib/ids.ts'
import type { Appointment, Person, Register, System } from '../register.ts'
import { alikePairs } from './alike.ts'
import type { ImportError, ImportWarning, RowFault } from './faults.ts'
import { type Headings, type RegisterKey, findHeadings, registerKeys, squeeze } from './headings.ts'
import { type Holder, holderReader, nameKey } from './holder-cells.ts'
import { type Line, type LineRead, lineReader, linesOf } from './lines.ts'
import { type Matched, codeKey, matchLines } from './match.ts'
import type { Table } from './read-table.ts'
import { unitReader } from './units.ts'

export type ImportPlan = {
  /** Rows with data in the file. */
  rows: number
  created: readonly { row: number; system: System }[]
  changed: readonly ChangedSystem[]
  unchanged: number
  /** In the register but not in the file. They stay as they are. */
  missing: readonly System[]
  /** Holders that nobody knew, without e-mail. */
  people: readonly Person[]
  started: readonly Appointment[]
  ended: readonly { appointment: Appointment; through: Day }[]
  errors: readonly RowFault<ImportError>[]
  warnings: readonly RowFault<ImportWarning>[]
  ignoredHeadings: Headings<RegisterKey>['ignored']
}

type ChangedSystem = { row: number; before: System; after: System; fields: readonly FieldChange[] }

/** `field` is a field of a system, or a role with who held it before and after. */
export type FieldChange =
  | { field: Exclude<keyof System, 'id'>; before: unknown; after: unknown }
  | { field: 'role'; roleId: string; before: readonly Holder[]; after: readonly Holder[] }

export type PlanMade = { ok: true; plan: ImportPlan } | { ok: false; because: NoPlan }
/** `no-headings`: no row names the systems; `seen` is what stands on the first row with text. */
export type NoPlan = { kind: 'no-headings'; seen: readonly string[] } | { kind: 'no-rows' }

export type Into = {
  register: Register
  governance: Governance
  today: Day
  ids: Ids
  /** `as-written`: a unit or category that the manifest does not know is kept as it stands, for registers without a manifest. */
  strangers?: 'refuse' | 'as-written'
}

export function planImport(tables: readonly Table[], into: Into): PlanMade {
  const headings = findHeadings(tables, registerKeys(into.governance.manifest.roles), (keys) => keys.has('name'))
  if (headings === null) return { ok: false, because: { kind: 'no-headings', seen: firstWords(tables) } }
  const lines = linesOf(headings)
  if (lines.length === 0) return { ok: false, because: { kind: 'no-rows' } }
  return { ok: true, plan: planLines(lines, headings, into) }
}

function planLines(lines: readonly Line<RegisterKey>[], headings: Headings<RegisterKey>, into: Into): ImportPlan {
  const { register, governance, ids, strangers = 'refuse' } = into
  const units = unitReader(governance, strangers)
  const holders = holderReader({ people: register.people, governance, unitOf: units.known, ids })
  const read = lineReader({ headings, governance, units, holders, strangers })
  const { matched, refused, ...matches } = matchLines(lines, register.systems)
  // A row that is no system of its own may be wrong in other cells too: everything is said at once.
  const errors = [...matches.errors, ...refused.flatMap((line) => read(line, null).errors)]
  const warnings = [...matches.warnings]

  const planRow = rowPlanner(into, matched)
  const rows = matched.map((match) => {
    const said = read(match.line, match.system)
    errors.push(...said.errors)
    warnings.push(...said.warnings)
    return planRow(match, said)
  })
  const created = rows.flatMap(({ row, before, after }) => (before ? [] : [{ row, system: after }]))
  const known = rows.flatMap(({ row, before, after, fields }) => (before ? [{ row, before, after, fields }] : []))
  const changed = known.filter(({ fields }) => fields.length > 0)
  const met = new Set(known.map(({ before }) => before))
  warnings.push(...lookAlikes(register.systems, created, changed))
  return {
    rows: lines.length,
    created,
    changed,
    unchanged: known.length - changed.length,
    missing: register.systems.filter((system) => !met.has(system)),
    people: holders.newcomers(),
    started: rows.flatMap((row) => row.started),
    ended: rows.flatMap((row) => row.ended),
    errors: errors.toSorted((a, b) => a.row - b.row),
    warnings: warnings.toSorted((a, b) => a.row - b.row),
    ignoredHeadings: headings.ignored,
  }
}

type RowPlan = {
  row: number
  before: System | null
  after: System
  fields: FieldChange[]
  started: Appointment[]
  ended: { appointment: Appointment; through: Day }[]
}

/** What one row makes of its system: its fields, and who comes and goes. A new system's holders have no known first day. */
function rowPlanner({ register, today, ids }: Into, matched: readonly Matched[]) {
  const codes = new Set([...register.systems, ...matched].flatMap(({ code }) => (code === null ? [] : [codeKey(code)])))
  const heldNow = currentHolders(register.appointments, today)
  const yesterday = addDays(today, -1)

  return ({ line, code, system: before }: Matched, said: LineRead): RowPlan => {
    const base = before ?? newSystem(ids.next(), code ?? freeCode(line.cell('name'), codes))
    const isRecoded = code !== null && codeKey(code) !== codeKey(base.code)
    const after: System = { ...base, ...said.fields, ...(isRecoded ? { code } : {}) }
    const plan: RowPlan = {
      row: line.row,
      before,
      after,
      fields: before ? differences(before, after) : [],
      started: [],
      ended: [],
    }
    for (const [roleId, wanted] of said.roles) {
      const now = heldNow.get(`${roleId} ${base.id}`) ?? []
      const { arriving, leaving } = moves(now, wanted)
      if (arriving.length + leaving.length === 0) continue
      plan.fields.push({ field: 'role', roleId, before: now.map(({ holder }) => holder), after: wanted })
      plan.ended.push(...leaving.map((appointment) => ({ appointment, through: yesterday })))
      const appointed = { roleId, scope: { kind: 'system' as const, id: base.id }, from: before ? today : null }
      plan.started.push(...arriving.map((holder) => newAppointment(ids.next(), { ...appointed, holder })))
    }
    return plan
  }
}

export function newSystem(id: string, code: string): System {
  return {
    id,
    code,
    name: '',
    aliases: [],
    category: null,
    kind: null,
    unitId: null,
    description: null,
    vendor: null,
    status: 'active',
    criticality: null,
    personalData: null,
    funding: null,
    runBy: null,
    approved: null,
  }
}

/** A code made of the name, for files that have none: the same name gives the same code. */
export function freeCode(name: string, taken: Set<string>): string {
  const stem = squeeze(name).toUpperCase().slice(0, 24) || 'SYSTEM'
  let code = stem
  for (let number = 2; taken.has(codeKey(code)); number++) code = `${stem}-${number}`
  taken.add(codeKey(code))
  return code
}

/** Who holds what for each system now or from a later day, by `role system`. */
function currentHolders(appointments: readonly Appointment[], today: Day): ReadonlyMap<string, Appointment[]> {
  const current = appointments.filter(
    ({ scope, through }) => scope.kind === 'system' && (through === null || through >= today),
  )
  return grouped(current, ({ roleId, scope }) => `${roleId} ${scope.id}`)
}

/** Who comes and who goes when these hold a role and those are to hold it. */
function moves(now: readonly Appointment[], wanted: readonly Holder[]) {
  const isSame = (one: Holder) => (other: Holder) => one.kind === other.kind && one.id === other.id
  return {
    leaving: now.filter(({ holder }) => !wanted.some(isSame(holder))),
    arriving: wanted.filter((holder) => !now.some((held) => isSame(holder)(held.holder))),
  }
}

function newAppointment(id: string, given: Pick<Appointment, 'roleId' | 'scope' | 'holder' | 'from'>): Appointment {
  return { id, ...given, appointedBy: null, decision: null, through: null, confirmedOn: null, questioned: false }
}

function differences(before: System, after: System): FieldChange[] {
  const fields = Object.keys(before) as (keyof System)[]
  return fields.flatMap((field): FieldChange[] => {
    if (field === 'id' || JSON.stringify(before[field]) === JSON.stringify(after[field])) return []
    return [{ field, before: before[field], after: after[field] }]
  })
}

/** New names close to others, and new aliases that are another system's name. */
function lookAlikes(
  systems: readonly System[],
  created: readonly { row: number; system: System }[],
  changed: readonly ChangedSystem[],
): RowFault<ImportWarning>[] {
  const renamed = changed.filter(({ fields }) => fields.some(({ field }) => field === 'name'))
  const stale = new Set(changed.map(({ before }) => before.id))
  const fresh = [...created, ...renamed.map(({ row, after }) => ({ row, system: after }))]
  const rowOf = new Map(fresh.map(({ row, system }) => [system.id, row]))
  const after = [
    ...systems.filter(({ id }) => !stale.has(id)),
    ...changed.map((change) => change.after),
    ...created.map(({ system }) => system),
  ]
  const named = after.map(({ id, name }) => ({ id, name, fresh: rowOf.has(id) }))
  const pairs = alikePairs(named).map(([first, second]): RowFault<ImportWarning> => {
    const [fault, other] = second.fresh ? [second, first] : [first, second]
    const otherRow = rowOf.get(other.id) ?? null
    return {
      row: rowOf.get(fault.id)!,
      column: null,
      fault: { kind: 'alike', name: fault.name, other: other.name, otherRow },
    }
  })
  const byName = new Map(after.map((system) => [nameKey(system.name), system]))
  const aliases = fresh.flatMap(({ row, system }) =>
    system.aliases.flatMap((alias): RowFault<ImportWarning>[] => {
      const other = byName.get(nameKey(alias))
      if (!other || other.id === system.id) return []
      return [{ row, column: null, fault: { kind: 'alias-is-name', alias, other: other.name } }]
    }),
  )
  return [...pairs, ...aliases]
}

function firstWords(tables: readonly Table[]): readonly string[] {
  const rows = tables.flatMap((table) => table.rows)
  return rows.find((row) => row.some((cell) => cell !== ''))?.filter((cell) => cell !== '') ?? []
}

/** The register as it will be when the plan has been carried out. */
export function registerAfter(register: Register, plan: ImportPlan): Register {
  const after = new Map(plan.changed.map((change) => [change.before.id, change.after]))
  const through = new Map(plan.ended.map((end) => [end.appointment.id, end.through]))
  const ends = (appointment: Appointment): Appointment => {
    const day = through.get(appointment.id)
    return day === undefined ? appointment : { ...appointment, through: day }
  }
  return {
    ...register,
    version: register.version + 1,
    systems: [
      ...register.systems.map((system) => after.get(system.id) ?? system),
      ...plan.created.map(({ system }) => system),
    ],
    people: [...register.people, ...plan.people],
    appointments: [...register.appointments.map(ends), ...plan.started],
  }
}
