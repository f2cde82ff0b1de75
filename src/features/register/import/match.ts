/** Which system each row is about: by code, else by name, however spaced and capitalised. */
import { grouped } from '../../../lib/grouped.ts'
import type { System } from '../register.ts'
import type { ImportError, ImportWarning, RowFault } from './faults.ts'
import type { RegisterKey } from './headings.ts'
import { nameKey } from './holder-cells.ts'
import type { Line } from './lines.ts'
import { saysNothing } from './values.ts'

type RegisterLine = Line<RegisterKey>

/** `system` is null for one that the register does not have. */
export type Matched = { line: RegisterLine; code: string | null; system: System | null }

export type Matches = {
  matched: readonly Matched[]
  /** Rows that are no system of their own; each has an error. */
  refused: readonly RegisterLine[]
  errors: readonly RowFault<ImportError>[]
  warnings: readonly RowFault<ImportWarning>[]
}

export function matchLines(lines: readonly RegisterLine[], systems: readonly System[]): Matches {
  const known = knownSystems(lines, systems)
  const firstWithCode = new Map<string, RegisterLine>()
  const firstWithName = new Map<string, Matched>()
  const matched: Matched[] = []
  const refused: RegisterLine[] = []
  const errors: RowFault<ImportError>[] = []
  const warnings: RowFault<ImportWarning>[] = []
  for (const line of lines) {
    const name = nameKey(line.cell('name'))
    const code = line.cell('code') || null
    const sameCode = code === null ? undefined : firstWithCode.get(codeKey(code))
    const twin = firstWithName.get(name)
    const earlier = sameCode ?? twin?.line
    if (earlier && line.saysSameAs(earlier)) {
      warnings.push({ row: line.row, column: null, fault: { kind: 'same-row-twice', firstRow: earlier.row } })
      continue
    }
    if (code !== null && !sameCode) firstWithCode.set(codeKey(code), line)
    const found = known(code, name)
    const fault = faultOf({ line, code, sameCode, twin, found })
    if (fault) {
      errors.push({ row: line.row, column: line.heading(fault.kind === 'code-twice' ? 'code' : 'name'), fault })
      refused.push(line)
      continue
    }
    const match = { line, code, system: found[0] ?? null }
    firstWithName.set(name, match)
    matched.push(match)
  }
  return { matched, refused, errors, warnings }
}

/** The system with the code; else those with the name that no row of the file points out by code. */
function knownSystems(lines: readonly RegisterLine[], systems: readonly System[]) {
  const byCode = new Map(systems.map((system) => [codeKey(system.code), system]))
  const pointedOut = new Set(lines.map((line) => codeKey(line.cell('code'))))
  const others = systems.filter(({ code }) => !pointedOut.has(codeKey(code)))
  const byName = grouped(others, ({ name }) => nameKey(name))
  return (code: string | null, name: string): readonly System[] => {
    const coded = code === null ? undefined : byCode.get(codeKey(code))
    return coded ? [coded] : (byName.get(name) ?? [])
  }
}

function faultOf(row: {
  line: RegisterLine
  code: string | null
  sameCode: RegisterLine | undefined
  twin: Matched | undefined
  found: readonly System[]
}): ImportError | null {
  const { line, code, sameCode, twin, found } = row
  const name = line.cell('name')
  if (saysNothing(name)) return { kind: 'no-name' }
  if (code !== null && sameCode) return { kind: 'code-twice', code, firstRow: sameCode.row }
  if (found.length > 1) return { kind: 'several-systems', name, codes: found.map((system) => system.code) }
  // Two that the register already keeps apart by code may share a name; a new one may not.
  const keptApart = twin?.system && found[0] && twin.system !== found[0]
  return twin && !keptApart ? { kind: 'name-twice', name, firstRow: twin.line.row } : null
}

/** Codes that differ in capitals only are one. */
export const codeKey = (code: string) => code.toLowerCase()
