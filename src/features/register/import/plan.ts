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
import { type Line, lineReader, linesOf } from './lines.ts'
import type { Table } from './read-table.ts'
import { unitReader } from './units.ts'
import { saysNothing } from './values.ts'

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
  const { register, governance, ids, today } = into
  const units = unitReader(governance, into.strangers ?? 'refuse')
  const holders = holderReader({ people: register.people, governance, unitOf: units.known, ids })
  const read = lineReader({ headings, governance, units, holders, strangers: into.strangers ?? 'refuse' })
  const errors: RowFault<ImportError>[] = []
  const warnings: RowFault<ImportWarning>[] = []
  const { matched, refused } = matchLines(lines, register.systems, errors, warnings)
  const codes = new Set(register.systems.map(({ code }) => codeKey(code)))
  for (const { code } of matched) if (code !== null) codes.add(codeKey(code))
  const heldNow = currentHolders(register.appointments, today)

  const created: { row: number; system: System }[] = []
  const changed: ChangedSystem[] = []
  const started: Appointment[] = []
  const ended: { appointment: Appointment; through: Day }[] = []
  let unchanged = 0
  // A row without a system of its own may be wrong in other cells too: say everything at once.
  for (const line of refused) errors.push(...read(line, null).errors)
  for (const { line, code, system: before } of matched) {
    const said = read(line, before)
    errors.push(...said.errors)
    warnings.push(...said.warnings)
    const base = before ?? newSystem(ids.next(), code ?? freeCode(line.cell('name'), codes))
    const after: System = { ...base, ...said.fields, ...(code === null ? {} : { code }) }
    const roles: FieldChange[] = []
    for (const [roleId, wanted] of said.roles) {
      const now = heldNow.get(`${roleId} ${base.id}`) ?? []
      const move = moveHolders({ now, wanted, roleId, systemId: base.id, from: before ? today : null, ids })
      started.push(...move.started)
      ended.push(...move.ended.map((appointment) => ({ appointment, through: addDays(today, -1) })))
      if (move.started.length + move.ended.length > 0)
        roles.push({ field: 'role', roleId, before: now.map(({ holder }) => holder), after: wanted })
    }
    const fields = before ? [...differences(before, after), ...roles] : roles
    if (!before) created.push({ row: line.row, system: after })
    else if (fields.length > 0) changed.push({ row: line.row, before, after, fields })
    else unchanged++
  }
  warnings.push(...lookAlikes(register.systems, created, changed))
  const met = new Set(matched.map(({ system }) => system))
  return {
    rows: lines.length,
    created,
    changed,
    unchanged,
    missing: register.systems.filter((system) => !met.has(system)),
    people: holders.newcomers(),
    started,
    ended,
    errors: errors.toSorted((a, b) => a.row - b.row),
    warnings: warnings.toSorted((a, b) => a.row - b.row),
    ignoredHeadings: headings.ignored,
  }
}

type Matched = { line: Line<RegisterKey>; code: string | null; system: System | null }

/** Which system each row is: by code, else by name. A row that says the same as an earlier one is dropped. */
function matchLines(
  lines: readonly Line<RegisterKey>[],
  systems: readonly System[],
  errors: RowFault<ImportError>[],
  warnings: RowFault<ImportWarning>[],
): { matched: Matched[]; refused: Line<RegisterKey>[] } {
  const byCode = new Map(systems.map((system) => [codeKey(system.code), system]))
  const byName = grouped(systems, ({ name }) => nameKey(name))
  const codesInFile = new Set(lines.map((line) => codeKey(line.cell('code'))))
  const firstWithCode = new Map<string, Line<RegisterKey>>()
  const firstWithName = new Map<string, Matched>()
  const matched: Matched[] = []
  const refused: Line<RegisterKey>[] = []
  const refuse = (line: Line<RegisterKey>, key: 'code' | 'name', fault: ImportError) => {
    errors.push({ row: line.row, column: line.heading(key), fault })
    refused.push(line)
  }
  for (const line of lines) {
    const name = line.cell('name')
    const code = line.cell('code') || null
    if (saysNothing(name)) {
      refuse(line, 'name', { kind: 'no-name' })
      continue
    }
    const sameCode = code === null ? undefined : firstWithCode.get(codeKey(code))
    const earlier = sameCode ?? firstWithName.get(nameKey(name))?.line
    if (earlier && line.saysSameAs(earlier)) {
      warnings.push({ row: line.row, column: null, fault: { kind: 'same-row-twice', firstRow: earlier.row } })
      continue
    }
    if (code !== null && sameCode) {
      refuse(line, 'code', { kind: 'code-twice', code, firstRow: sameCode.row })
      continue
    }
    if (code !== null) firstWithCode.set(codeKey(code), line)
    const known = code === null ? undefined : byCode.get(codeKey(code))
    const named = (byName.get(nameKey(name)) ?? []).filter(
      (system) => code === null || !codesInFile.has(codeKey(system.code)),
    )
    if (!known && named.length > 1) {
      refuse(line, 'name', { kind: 'several-systems', name, codes: named.map((system) => system.code) })
      continue
    }
    const match: Matched = { line, code, system: known ?? named[0] ?? null }
    const twin = firstWithName.get(nameKey(name))
    // Two that the register already keeps apart by code may share a name; a new one may not.
    if (twin && !(twin.system && match.system && twin.system !== match.system)) {
      refuse(line, 'name', { kind: 'name-twice', name, firstRow: twin.line.row })
      continue
    }
    firstWithName.set(nameKey(name), match)
    matched.push(match)
  }
  return { matched, refused }
}

const codeKey = (code: string) => code.toLowerCase()

function newSystem(id: string, code: string): System {
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
function freeCode(name: string, taken: Set<string>): string {
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

function moveHolders(move: {
  now: readonly Appointment[]
  wanted: readonly Holder[]
  roleId: string
  systemId: string
  from: Day | null
  ids: Ids
}): { started: Appointment[]; ended: Appointment[] } {
  const isSame = (one: Holder) => (other: Holder) => one.kind === other.kind && one.id === other.id
  const arriving = move.wanted.filter((holder) => !move.now.some((held) => isSame(holder)(held.holder)))
  return {
    ended: move.now.filter(({ holder }) => !move.wanted.some(isSame(holder))),
    started: arriving.map((holder) => ({
      id: move.ids.next(),
      roleId: move.roleId,
      scope: { kind: 'system', id: move.systemId },
      holder,
      appointedBy: null,
      decision: null,
      from: move.from,
      through: null,
      confirmedOn: null,
      questioned: false,
    })),
  }
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
