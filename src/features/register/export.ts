/**
 * The register as a file that imports back unchanged. A person with protected details is written as an opaque reference,
 * so that neither name nor address leaves the register; nothing in a cell can run as a formula.
 */
import { stringify } from 'csv-stringify/sync'
import type { Governance } from '../../governance/governance.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import { grouped } from '../../lib/grouped.ts'
import { type Holder, type HolderReader, holderReader } from './import/holder-cells.ts'
import type { Appointment, Person, Register, System } from './register.ts'

export type Rows = readonly (readonly string[])[]

const columns: readonly [heading: string, cell: (system: System) => string][] = [
  ['system_id', ({ code }) => code],
  ['name', ({ name }) => name],
  ['aliases(;)', ({ aliases }) => aliasCell(aliases)],
  ['category', ({ category }) => category ?? ''],
  ['kind', ({ kind }) => kind ?? ''],
  ['department', ({ unitId }) => unitId ?? ''],
  ['description', ({ description }) => description ?? ''],
  ['vendor', ({ vendor }) => vendor ?? ''],
  ['criticality', ({ criticality }) => criticality ?? ''],
  ['personal_data', ({ personalData }) => personalData ?? ''],
  ['status', ({ status }) => status],
  ['funding', ({ funding }) => funding ?? ''],
  ['run_by', ({ runBy }) => runBy ?? ''],
  ['approved', ({ approved }) => (approved === null ? '' : approved ? 'yes' : 'no')],
]

export function registerRows(register: Register, governance: Governance, today: Day): Rows {
  const current = register.appointments.filter(
    ({ scope, through }) => scope.kind === 'system' && (through === null || through >= today),
  )
  const held = grouped(current, ({ roleId, scope }) => `${roleId} ${scope.id}`)
  const appointed = new Set(current.map(({ roleId }) => roleId))
  const roles = governance.manifest.roles.filter((role) => isColumn(role, appointed))
  const cellOf = holderCells(register.people, governance)
  const holders = (system: System, { id }: Role) =>
    (held.get(`${id} ${system.id}`) ?? []).map(({ holder }) => cellOf(holder)).join('; ')
  return [
    [...columns.map(([heading]) => heading), ...roles.map(({ id }) => id)],
    ...register.systems.map((system) => [
      ...columns.map(([, cell]) => cell(system)),
      ...roles.map((role) => holders(system, role)),
    ]),
  ]
}

/** A role that a rule gives away needs a column only where somebody has been appointed all the same. */
function isColumn({ id, scope, heldBy }: Role, appointed: ReadonlySet<string>): boolean {
  return scope === 'system' && (heldBy.rule === 'appointed' || appointed.has(id))
}

/** A comma parts aliases only where there is no semicolon. */
function aliasCell(aliases: readonly string[]): string {
  return aliases.length === 1 && aliases[0]!.includes(',') ? `${aliases[0]};` : aliases.join(';')
}

/** E-mail, else the name when an import would know whose it is, else the id. */
function holderCells(people: readonly Person[], governance: Governance): (holder: Holder) => string {
  const byId = new Map(people.map((person) => [person.id, person]))
  const reader = holderReader({ people, governance, unitOf: () => null, ids: { next: () => '' } })
  return (holder) => {
    const person = holder.kind === 'person' ? byId.get(holder.id) : undefined
    if (!person || person.protected) return `${holder.kind}:${holder.id}`
    return person.email ?? (readsBack(person, reader) ? person.name : `person:${person.id}`)
  }
}

function readsBack({ id, name }: Person, reader: HolderReader): boolean {
  const { holders, errors } = reader.read({ holder: name, email: '', title: '', unit: '' })
  return errors.length === 0 && holders.length === 1 && holders[0]!.id === id
}

/** Appointments that the register has no column for, and what is known of those it has. */
export function appointmentRows(register: Register, today: Day): Rows {
  const systems = new Map(register.systems.map(({ id, code }) => [id, code]))
  const people = new Map(register.people.map((person) => [person.id, person]))
  const current = register.appointments.filter(({ through }) => through === null || through >= today)
  const holderOf = ({ kind, id }: Holder) => {
    const person = kind === 'person' ? people.get(id) : undefined
    return person?.email && !person.protected ? person.email : `${kind}:${id}`
  }
  const saysMore = ({ scope, from, appointedBy, decision, confirmedOn, terms }: Appointment) =>
    scope.kind !== 'system' || terms || [from, appointedBy, decision, confirmedOn].some((said) => said !== null)
  return [
    [
      ...['role', 'holder_email', 'scope_kind', 'scope', 'from', 'through', 'appointed_by', 'decision', 'confirmed_on'],
      ...['mandate', 'resources', 'competence', 'accepted_on'],
    ],
    ...current
      .filter(saysMore)
      .map(({ roleId, holder, scope, from, through, appointedBy, decision, confirmedOn, terms }) => [
        roleId,
        holderOf(holder),
        scope.kind,
        (scope.kind === 'system' ? systems.get(scope.id ?? '') : scope.id) ?? '',
        from ?? '',
        through ?? '',
        appointedBy ?? '',
        decision ?? '',
        confirmedOn ?? '',
        terms?.mandate ?? '',
        terms?.resources ?? '',
        terms?.competence ?? '',
        terms?.acceptedOn ?? '',
      ]),
  ]
}

/** A cell that a spreadsheet would run gets an apostrophe before it; reading takes it away again. */
export function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** As Excel in Swedish opens it without asking: semicolons, a byte order mark, Windows line ends. */
export function toCsv(rows: Rows): Buffer {
  const cells = rows.map((row) => row.map(guarded))
  return Buffer.from(stringify(cells, { bom: true, delimiter: ';', record_delimiter: 'windows' }))
}

export async function toWorkbook(rows: Rows): Promise<Buffer> {
  const [headings = [], ...rest] = rows
  const heading = headings.map((value) => ({ value: guarded(value), fontWeight: 'bold' as const }))
  // Every cell is text: an id such as 007 keeps its zeros.
  const cells = rest.map((row) => row.map((value) => (value === '' ? null : { value: guarded(value), type: String })))
  // Loaded when there is a workbook to write: most starts have none.
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const workbook = writeWorkbook([heading, ...cells], {
    sheet: 'Register',
    stickyRowsCount: 1,
    columns: headings.map(() => ({ width: 22 })),
  })
  return workbook.toBuffer()
}
