/** What people write for a unit → its id: the id itself, its name, an alias, or the name without "-en" and the like. */
import type { Governance } from '../../../governance/governance.ts'
import { oneLetterApart } from './alike.ts'
import { squeeze } from './headings.ts'

export type UnitReader = {
  /** The unit's id, or null for an empty or unknown cell. */
  known: (cell: string) => string | null
  /** As `known`, or the cell itself when strangers are kept; undefined when it has to be refused. */
  read: (cell: string) => string | null | undefined
  /** The name of the unit that was perhaps meant. */
  nearest: (cell: string) => string | null
}

export function unitReader({ manifest }: Governance, strangers: 'refuse' | 'as-written'): UnitReader {
  const names = new Map<string, string>()
  for (const { id, name, aliases } of manifest.units)
    for (const said of [id, name, ...aliases]) if (!names.has(squeeze(said))) names.set(squeeze(said), id)
  for (const { id, name } of manifest.workplaces) if (!names.has(squeeze(name))) names.set(squeeze(name), unitOf(id))

  function unitOf(workplace: string): string {
    return manifest.workplaces.find(({ id }) => id === workplace)!.unit
  }
  const known = (cell: string) => names.get(squeeze(cell)) ?? null
  return {
    known,
    read: (cell) => (cell === '' ? null : (known(cell) ?? (strangers === 'as-written' ? cell : undefined))),
    nearest(cell) {
      const said = squeeze(cell)
      const near = [...names].find(
        ([name]) => oneLetterApart(name, said) || (said.length >= 4 && (name.includes(said) || said.includes(name))),
      )
      return near ? (manifest.units.find(({ id }) => id === near[1])?.name ?? null) : null
    },
  }
}
