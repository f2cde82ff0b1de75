/** Which column holds what: Swedish or English headings, a register's own export or a municipality's own spreadsheet. */
import type { Role } from '../../../governance/manifest/schema.ts'
import { waysToSay } from '../../../governance/glossary.ts'
import type { Table } from './read-table.ts'

type Column<Key> = { at: number; heading: string; key: Key }
export type Headings<Key> = {
  table: Table
  /** The heading row, from 0; what follows is data. */
  row: number
  columns: readonly Column<Key>[]
  ignored: readonly { heading: string; because: 'unknown' | 'repeated' }[]
}

type SystemField =
  | 'code'
  | 'name'
  | 'aliases'
  | 'category'
  | 'kind'
  | 'unitId'
  | 'description'
  | 'vendor'
  | 'status'
  | 'criticality'
  | 'personalData'
  | 'funding'
  | 'runBy'
  | 'approved'

/** `holder` takes an e-mail, a name or a function; the other parts stand in columns of their own beside it. */
type RolePart = 'holder' | 'email' | 'title' | 'unit'
export type RegisterKey = SystemField | `${RolePart} ${string}`

const systemWords: Record<SystemField, string> = {
  code: 'system_id, id, system-id, systemkod, kod, code, systemnummer, systemnr, nr, objektnummer, objekt-id, id-nummer, system code',
  name: 'name, namn, system, systemnamn, systemets namn, it-system, applikation, applikationsnamn, benämning, produkt, produktnamn, tjänst, tjänstens namn, system name, application, application name',
  aliases: 'aliases, alias, kallas även, kallas också, kallas, andra namn, smeknamn, synonymer, also known as, aka',
  category: 'category, kategori, systemkategori, kategorier, klass, grupp',
  kind: 'kind, slag, systemtyp, typ, typ av system, type, system type, användningsområde',
  unitId:
    'department, förvaltning, enhet, avdelning, verksamhet, kontor, sektor, nämnd, organisation, organisatorisk enhet, ägande förvaltning, ansvarig förvaltning, ägande enhet, unit, owning unit, division, förvaltning/kontor, förvaltning/enhet',
  description:
    'description, beskrivning, kort beskrivning, systembeskrivning, ändamål, syfte, användning, används till, används för, funktion, purpose',
  vendor: 'vendor, leverantör, systemleverantör, leverantörer, leverantörens namn, supplier, företag, tillverkare',
  status: 'status, systemstatus, livscykel, läge, state, lifecycle',
  criticality:
    'criticality, kritikalitet, kritisk, kritiskt, verksamhetskritisk, verksamhetskritiskt, viktighet, prioritet, betydelse, critical',
  personalData:
    'personal_data, personuppgifter, innehåller personuppgifter, personuppgift, känsliga personuppgifter, personuppgiftsbehandling, gdpr, contains personal data',
  funding:
    'funding, finansiering, finansieras av, finansierat av, betalas av, betalar, kostnadsansvar, paid by, funded by',
  runBy:
    'run_by, drift, driftas av, driftas hos, driftform, driftställe, driftsätt, driftleverantör, driftansvar, hosting, hosted by, operated by, run by',
  approved: 'approved, godkänt, godkänd, godkänt av it, godkänd av it, it-godkänt, approved by it',
}

const partWords: Record<RolePart, string> = {
  holder: 'name, namn, person',
  email: 'email, e-mail, e-post, epost, mail, mejl, e-postadress, epostadress, e-mail address',
  title: 'title, titel, befattning, yrkestitel, roll',
  unit: 'unit, enhet, förvaltning, avdelning, department',
}

/** What a municipality's register may say in its headings: the fields of a system and its own roles, by id, label or alias. */
export function registerKeys(roles: readonly Role[]): (heading: string) => RegisterKey | null {
  const keys = vocabulary<RegisterKey>(systemWords)
  const ofSystems = roles.filter(({ scope }) => scope === 'system')
  // A role's own words win over what others call such a role, and a whole cell over the parts beside it.
  for (const part of ['holder', 'email', 'title', 'unit'] as const)
    for (const words of [ownWords, usualWords])
      for (const role of ofSystems) for (const word of words(role)) addRole(keys, word, part, role.id)
  return (heading) =>
    spellings(heading)
      .map((spelling) => keys.get(spelling))
      .find((key) => key !== undefined) ?? null
}

function addRole(keys: Map<string, RegisterKey>, word: string, part: RolePart, roleId: string): void {
  const bare = squeeze(word)
  const spelt = partWords[part].split(', ').map((beside) => bare + squeeze(beside))
  for (const spelling of part === 'holder' ? [bare, ...spelt] : spelt)
    if (!keys.has(spelling)) keys.set(spelling, `${part} ${roleId}`)
}

const ownWords = ({ id, label, aliases }: Role) => [id, label.sv, label.en, ...aliases]
const usualWords = ({ word }: Role) => (word ? waysToSay(word) : [])

/** `key: 'one way, another way'` → each way, squeezed, to its key. */
export function vocabulary<Key extends string>(words: Readonly<Partial<Record<Key, string>>>): Map<string, Key> {
  const entries = Object.entries(words) as [Key, string][]
  return new Map(entries.flatMap(([key, said]) => said.split(', ').map((word): [string, Key] => [squeeze(word), key])))
}

/** Letters and digits only, no accents, so that "E-post:" and "epost" are one. */
export function squeeze(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** As written, and without what stands in parentheses: "Personuppgifter (ja/nej)". */
export function spellings(heading: string): readonly string[] {
  // What is longer is no heading, and the parentheses of a hostile one would take minutes to pair.
  if (heading.length > 200) return []
  return [squeeze(heading), squeeze(heading.replace(/\(.*?\)/g, ''))].filter((spelling) => spelling !== '')
}

/**
 * The row of headings: the one among the first thirty, on any sheet, with most known headings, `needed` among them.
 * Null when there is none.
 */
export function findHeadings<Key>(
  tables: readonly Table[],
  keyOf: (heading: string) => Key | null,
  needed: (keys: ReadonlySet<Key>) => boolean,
): Headings<Key> | null {
  let best: Headings<Key> | null = null
  for (const table of tables)
    for (const [row, cells] of table.rows.slice(0, 30).entries()) {
      const found = { table, row, ...columnsOf(cells, keyOf) }
      if (!needed(new Set(found.columns.map(({ key }) => key)))) continue
      if (best === null || found.columns.length > best.columns.length) best = found
    }
  return best
}

function columnsOf<Key>(cells: readonly string[], keyOf: (heading: string) => Key | null) {
  const columns: Column<Key>[] = []
  const ignored: { heading: string; because: 'unknown' | 'repeated' }[] = []
  for (const [at, heading] of cells.entries()) {
    if (heading === '') continue
    const key = keyOf(heading)
    if (key === null) ignored.push({ heading, because: 'unknown' })
    else if (columns.some((column) => column.key === key)) ignored.push({ heading, because: 'repeated' })
    else columns.push({ at, heading, key })
  }
  return { columns, ignored }
}
