/** Rows under the headings, read cell by cell into the fields of a system and the holders of its roles. */
import type { Governance } from '../../../governance/governance.ts'
import type { System } from '../register.ts'
import type { ImportError, ImportWarning, RowFault } from './faults.ts'
import { type Headings, type RegisterKey, squeeze } from './headings.ts'
import type { Holder, HolderCells, HolderReader } from './holder-cells.ts'
import type { UnitReader } from './units.ts'
import { type ValueReader, criticalityOf, personalDataOf, saysNothing, statusOf, yesNoOf } from './values.ts'

export type Line<Key> = {
  /** As Excel counts. */
  row: number
  /** The cell under a heading; empty when the file has no such column. */
  cell(key: Key): string
  heading(key: Key): string | null
  saysSameAs(other: Line<Key>): boolean
}

/** Every row below the headings that holds anything. */
export function linesOf<Key>({ table, row: headingRow, columns }: Headings<Key>): readonly Line<Key>[] {
  const at = new Map(columns.map((column) => [column.key, column]))
  const lines: Line<Key>[] = []
  for (const [index, cells] of table.rows.entries()) {
    if (index <= headingRow || columns.every((column) => !cells[column.at])) continue
    const cell = (key: Key) => cells[at.get(key)?.at ?? -1] ?? ''
    lines.push({
      row: index + 1,
      cell,
      heading: (key) => at.get(key)?.heading ?? null,
      saysSameAs: (other) => columns.every(({ key }) => cell(key).toLowerCase() === other.cell(key).toLowerCase()),
    })
  }
  return lines
}

export type LineRead = {
  fields: Partial<System>
  /** By role id; an empty list is a vacant chair. Roles without a column are not here. */
  roles: ReadonlyMap<string, readonly Holder[]>
  errors: RowFault<ImportError>[]
  warnings: RowFault<ImportWarning>[]
}

const textLimits = { name: 200, kind: 100, description: 2000, vendor: 200, funding: 500, runBy: 500 } as const
const codeLimit = 60
/** No cell of a register is longer: what is has slipped in from elsewhere and is not taken apart. */
const cellLimit = 4000

/** Reads lines of a register. A column that the file lacks leaves its field alone; an empty cell empties it. */
export function lineReader(needs: {
  headings: Headings<RegisterKey>
  governance: Governance
  units: UnitReader
  holders: HolderReader
  strangers: 'refuse' | 'as-written'
}): (line: Line<RegisterKey>, before: System | null) => LineRead {
  const { headings, governance, units, holders } = needs
  const has = new Set(headings.columns.map(({ key }) => key))
  const holding = [...has].filter((key) => /^(?:holder|email) /.test(key))
  const roleIds = new Set(holding.map((key) => key.slice(key.indexOf(' ') + 1)))
  const categoryOf = categoryReader(governance, needs.strangers)

  return (line, before) => {
    const read: LineRead = { fields: {}, roles: new Map(), errors: [], warnings: [] }
    const { fields } = read
    const fail = (key: RegisterKey, fault: ImportError) =>
      void read.errors.push({ row: line.row, column: line.heading(key), fault })

    const long = headings.columns.filter(({ key }) => line.cell(key).length > cellLimit)
    for (const { key } of long) fail(key, { kind: 'too-long', length: line.cell(key).length, limit: cellLimit })
    if (long.length > 0) return read
    for (const { key } of headings.columns)
      if (line.cell(key).includes('\uFFFD')) fail(key, { kind: 'damaged-letters', value: line.cell(key) })
    if (line.cell('code').length > codeLimit)
      fail('code', { kind: 'too-long', length: line.cell('code').length, limit: codeLimit })
    for (const key of Object.keys(textLimits) as (keyof typeof textLimits)[]) {
      if (!has.has(key)) continue
      const text = line.cell(key)
      if (text.length > textLimits[key]) fail(key, { kind: 'too-long', length: text.length, limit: textLimits[key] })
      else if (key === 'name') fields.name = text
      else fields[key] = saysNothing(text) ? null : text
    }
    if (has.has('aliases')) fields.aliases = aliasesOf(line.cell('aliases'), line.cell('name'))

    function choose<Value>(key: RegisterKey, reader: ValueReader<Value>): Value | null | undefined {
      if (!has.has(key)) return undefined
      const value = reader.read(line.cell(key))
      if (value === undefined) fail(key, { kind: 'unknown-value', value: line.cell(key), allowed: reader.allowed })
      return value
    }
    const status = choose('status', statusOf)
    if (status) fields.status = status
    const criticality = choose('criticality', criticalityOf)
    if (criticality !== undefined) fields.criticality = criticality
    const personalData = choose('personalData', personalDataOf)
    if (personalData !== undefined) fields.personalData = personalData
    const approved = choose('approved', yesNoOf)
    if (approved !== undefined) fields.approved = approved

    if (has.has('unitId')) {
      const written = saysNothing(line.cell('unitId')) ? '' : line.cell('unitId')
      // What the register already says stands, though the manifest has changed since.
      const unitId = written !== '' && written === before?.unitId ? written : units.read(written)
      if (unitId === undefined)
        fail('unitId', { kind: 'unknown-unit', value: written, nearest: units.nearest(written) })
      else fields.unitId = unitId
    }
    if (has.has('category')) {
      const written = line.cell('category')
      const category = written !== '' && written === before?.category ? written : categoryOf(written)
      if (category === undefined) {
        const allowed = governance.manifest.categories.map(({ name }) => name)
        fail('category', { kind: 'unknown-category', value: written, allowed })
      } else fields.category = category
    }
    read.roles = new Map([...roleIds].map((roleId) => [roleId, readRole(line, roleId, read)]))
    return read
  }

  function readRole(line: Line<RegisterKey>, roleId: string, read: LineRead): readonly Holder[] {
    const cells: HolderCells = {
      holder: line.cell(`holder ${roleId}`),
      email: line.cell(`email ${roleId}`),
      title: line.cell(`title ${roleId}`),
      unit: line.cell(`unit ${roleId}`),
    }
    const { holders: found, errors, warnings } = holders.read(cells)
    const column = line.heading(`holder ${roleId}`) ?? line.heading(`email ${roleId}`)
    read.errors.push(...errors.map((fault) => ({ row: line.row, column, fault })))
    read.warnings.push(...warnings.map((fault) => ({ row: line.row, column, fault })))
    return found
  }
}

/** Parted by `;`, or by commas when there is no `;`. The system's own name is no alias, and none is said twice. */
function aliasesOf(cell: string, name: string): readonly string[] {
  if (saysNothing(cell)) return []
  const said = cell.split(cell.includes(';') ? ';' : ',').map((alias) => alias.trim())
  const kept = new Map(said.map((alias) => [alias.toLowerCase(), alias]))
  kept.delete('')
  kept.delete(name.toLowerCase())
  return [...kept.values()]
}

const kindWords = {
  common: /^(?:kommun)?gemensam|^common/,
  sector: /^sektor|^sector/,
  business: /^verksamhet|^business/,
}

/** A category by id, name or alias, or by kind ("kommungemensamt") when the municipality has one of that kind only. */
function categoryReader({ manifest }: Governance, strangers: 'refuse' | 'as-written') {
  const names = new Map<string, string>()
  for (const { id, name, aliases } of manifest.categories)
    for (const said of [id, name, ...aliases]) if (!names.has(squeeze(said))) names.set(squeeze(said), id)
  for (const kind of Object.keys(kindWords) as (keyof typeof kindWords)[]) {
    const ofKind = manifest.categories.filter((category) => category.kind === kind)
    if (ofKind.length === 1) names.set(`kind ${kind}`, ofKind[0]!.id)
  }
  return (cell: string): string | null | undefined => {
    if (saysNothing(cell)) return null
    const exact = names.get(squeeze(cell))
    if (exact !== undefined) return exact
    const kind = Object.entries(kindWords).find(([, pattern]) => pattern.test(squeeze(cell)))?.[0]
    return names.get(`kind ${kind}`) ?? (strangers === 'as-written' ? cell : undefined)
  }
}
