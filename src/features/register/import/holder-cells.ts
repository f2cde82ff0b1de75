/** A cell that says who holds a role → holders. E-mail first, else exact name and unit; two matches are never guessed between. */
import type { Governance } from '../../../governance/governance.ts'
import { grouped } from '../../../lib/grouped.ts'
import type { Ids } from '../../../lib/ids.ts'
import type { Appointment, Person } from '../register.ts'
import type { ImportError, ImportWarning } from './faults.ts'
import { squeeze } from './headings.ts'
import { saysVacant } from './values.ts'

export type Holder = Appointment['holder']
/** What stands in the columns of one role on one row; `email`, `title` and `unit` beside the name when the file has them. */
export type HolderCells = { holder: string; email: string; title: string; unit: string }
type HoldersRead = { holders: Holder[]; errors: ImportError[]; warnings: ImportWarning[] }

export type HolderReader = {
  read(cells: HolderCells): HoldersRead
  /** Holders that nobody knew: people without e-mail, to be created. */
  newcomers(): readonly Person[]
}

export function holderReader(needs: {
  people: readonly Person[]
  governance: Governance
  unitOf: (cell: string) => string | null
  ids: Ids
}): HolderReader {
  const { governance, unitOf, ids } = needs
  const byId = new Map(needs.people.map((person) => [person.id, person]))
  const byEmail = new Map(needs.people.flatMap((person) => (person.email ? [[person.email, person] as const] : [])))
  const byName = grouped(needs.people, (person) => nameKey(person.name))
  const functions = functionsOf(governance)
  const newcomers: Person[] = []

  function read(cells: HolderCells): HoldersRead {
    const parts = cells.holder.split(';').map((part) => part.trim())
    const said = parts.filter((part) => !saysVacant(part))
    const outcome: HoldersRead = { holders: [], errors: [], warnings: [] }
    const beside = said.length <= 1
    if (said.length === 0 && isEmail(cells.email)) said.push(cells.email)
    for (const part of said) {
      const one = readOne(part, beside ? cells : { ...cells, email: '', title: '', unit: '' }, outcome)
      if (one && !outcome.holders.some(({ kind, id }) => kind === one.kind && id === one.id)) outcome.holders.push(one)
    }
    return outcome
  }

  function readOne(part: string, beside: HolderCells, outcome: HoldersRead): Holder | null {
    const reference = /^(position|unit|person):(.+)$/.exec(part)
    if (reference) return byReference(reference[1] as Holder['kind'], reference[2]!.trim(), part, outcome)
    const { name, email } = nameAndEmail(part, beside.email)
    const known = email === null ? undefined : byEmail.get(email)
    if (known) return person(known)
    if (name === '') return failed(outcome, { kind: 'unknown-email', email: email ?? part })
    const named = peopleNamed(name, beside)
    if (named.length > 1) return failed(outcome, { kind: 'several-people', name, count: named.length })
    if (email !== null) outcome.warnings.push({ kind: 'email-not-known', email, name })
    if (named[0]) return person(named[0])
    return functions.get(squeeze(name)) ?? person(newcomer(name, beside, outcome))
  }

  function byReference(kind: Holder['kind'], id: string, written: string, outcome: HoldersRead): Holder | null {
    const known = kind === 'person' ? byId.has(id) : kind === 'position' ? governance.position(id) : governance.unit(id)
    return known ? { kind, id } : failed(outcome, { kind: 'unknown-holder', reference: written })
  }

  /** Everybody still here with exactly this name, narrowed by unit and then by title when the file says them. */
  function peopleNamed(name: string, beside: HolderCells): readonly Person[] {
    const all = (byName.get(nameKey(name)) ?? byName.get(nameKey(turned(name))) ?? []).filter(
      ({ status }) => status !== 'left',
    )
    const unit = unitOf(beside.unit)
    const inUnit = unit === null ? all : all.filter(({ unitId }) => unitId === unit || unitId === null)
    if (inUnit.length < 2 || beside.title === '') return inUnit
    const titled = inUnit.filter(({ title }) => title !== null && nameKey(title) === nameKey(beside.title))
    return titled.length === 1 ? titled : inUnit
  }

  function newcomer(name: string, beside: HolderCells, outcome: HoldersRead): Person {
    if (!/^\p{L}[\p{L}'’.-]*(?: [\p{L}'’.-]+)+$/u.test(name)) outcome.warnings.push({ kind: 'not-a-name', value: name })
    const made = unknownPerson(ids.next(), name, beside.title || null, unitOf(beside.unit))
    newcomers.push(made)
    byName.set(nameKey(name), [...(byName.get(nameKey(name)) ?? []), made])
    return made
  }

  return { read, newcomers: () => newcomers }
}

const person = ({ id }: Person): Holder => ({ kind: 'person', id })

function failed(outcome: HoldersRead, error: ImportError): null {
  outcome.errors.push(error)
  return null
}

/** Positions by title and units by name, unless two go by the same. */
function functionsOf(governance: Governance): ReadonlyMap<string, Holder> {
  const { positions, units } = governance.manifest
  const named = [
    ...positions.map(({ id, title, aliases }) => ({
      holder: { kind: 'position' as const, id },
      names: [title, ...aliases],
    })),
    ...units.map(({ id, name, aliases }) => ({ holder: { kind: 'unit' as const, id }, names: [name, ...aliases] })),
  ]
  const functions = new Map<string, Holder | null>()
  for (const { holder, names } of named)
    for (const name of new Set(names.map(squeeze))) functions.set(name, functions.has(name) ? null : holder)
  return new Map([...functions].flatMap(([name, holder]) => (holder ? [[name, holder] as const] : [])))
}

/** "Anna Ek <anna.ek@example.se>", "Anna Ek (anna.ek@example.se)", either alone, or with the e-mail in a column of its own. */
function nameAndEmail(part: string, beside: string): { name: string; email: string | null } {
  const both = /^(.*?)[\s,]*[<(]([^<>()\s]+@[^<>()\s]+)[>)]$/.exec(part)
  if (both) return { name: both[1]!.trim(), email: both[2]!.toLowerCase() }
  if (isEmail(part)) return { name: '', email: part.toLowerCase() }
  return { name: part, email: isEmail(beside) ? beside.toLowerCase() : null }
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(text)
}

export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** "Ek, Anna" → "Anna Ek". */
function turned(name: string): string {
  return name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')
}

/** Known from the register only: cannot sign in or be linked until completed. */
function unknownPerson(id: string, name: string, title: string | null, unitId: string | null): Person {
  return {
    id,
    name,
    email: null,
    title,
    unitId,
    phone: null,
    entraObjectId: null,
    protected: false,
    status: 'active',
    away: null,
    language: null,
  }
}
