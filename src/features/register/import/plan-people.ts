/**
 * A list of the municipality's people and whom we know → what would change. Made to run every night: whoever is missing
 * from a list they used to stand in has perhaps left, and is no longer a sure answer.
 */
import type { Governance } from '../../../governance/governance.ts'
import { type Day, isDay } from '../../../lib/day.ts'
import { grouped } from '../../../lib/grouped.ts'
import type { Ids } from '../../../lib/ids.ts'
import type { Person } from '../register.ts'
import type { ListedPerson } from '../store.ts'
import type { RowFault } from './faults.ts'
import { type Headings, findHeadings, spellings, vocabulary } from './headings.ts'
import { isEmail, nameKey } from './holder-cells.ts'
import { type Line, linesOf } from './lines.ts'
import type { NoPlan } from './plan.ts'
import type { Table } from './read-table.ts'
import { type UnitReader, unitReader } from './units.ts'
import { saysNothing, yesNoOf } from './values.ts'

export type PeoplePlan = {
  rows: number
  created: readonly { row: number; person: ListedPerson }[]
  changed: readonly ChangedPerson[]
  unchanged: number
  /** Stood in an earlier list but not in this one; they become `maybe-left`. */
  missing: readonly ListedPerson[]
  errors: readonly RowFault<PeopleError>[]
  warnings: readonly RowFault<PeopleWarning>[]
  ignoredHeadings: Headings<PersonField>['ignored']
  /** So many are missing that the list is probably not whole. */
  suspicious: { missing: number; listed: number } | null
}
export type ChangedPerson = {
  row: number
  before: ListedPerson
  after: ListedPerson
  fields: readonly (keyof Person)[]
}

export type PeopleError =
  | { kind: 'no-name' }
  | { kind: 'unknown-person'; reference: string }
  | { kind: 'bad-email'; value: string }
  | { kind: 'bad-entra-id'; value: string }
  | { kind: 'bad-day'; value: string }
  | { kind: 'away-without-end' }
  | { kind: 'unknown-value'; value: string; allowed: readonly string[] }
  | { kind: 'person-twice'; firstRow: number }
  | { kind: 'several-people'; name: string; count: number }
  | { kind: 'two-people'; email: string }
  | { kind: 'damaged-letters'; value: string }
  | { kind: 'too-long'; length: number; limit: number }
export type PeopleWarning =
  /** The same address or Entra id, but not a word of the name in common: perhaps an address that has been handed on. */
  | { kind: 'other-name'; before: string; after: string }
  | { kind: 'unknown-unit'; value: string }
  | { kind: 'unknown-deputy'; value: string }

export type PeoplePlanMade = { ok: true; plan: PeoplePlan } | { ok: false; because: NoPlan }

/** Above this share of missing people the list is taken to be broken rather than everybody gone. */
const mostMissing = 0.2

type PersonField =
  | 'name'
  | 'givenName'
  | 'surname'
  | 'email'
  | 'principal'
  | 'title'
  | 'unitId'
  | 'phone'
  | 'entraObjectId'
  | 'protected'
  | 'status'
  | 'enabled'
  | 'awayFrom'
  | 'awayThrough'
  | 'deputy'

const words = vocabulary<PersonField>({
  name: 'name, namn, fullständigt namn, för- och efternamn, displayname, display name, visningsnamn, person, anställd',
  givenName: 'förnamn, tilltalsnamn, givenname, given name, first name, firstname',
  surname: 'efternamn, surname, last name, lastname, sn',
  email: 'email, e-mail, e-post, epost, e-postadress, mail, mejl, mejladress, primarysmtpaddress',
  principal: 'userprincipalname, user principal name, upn, användarens huvudnamn',
  title: 'title, titel, befattning, yrkestitel, jobtitle, job title, tjänst, funktion',
  unitId: 'unit, enhet, förvaltning, avdelning, department, organisation, kontor, arbetsplats',
  phone:
    'phone, telefon, telefonnummer, mobil, mobiltelefon, mobilephone, mobile phone, telephone, businessphones, arbetstelefon',
  entraObjectId: 'entra_object_id, entra-id, object id, objectid, objekt-id, azure ad id, aad id',
  protected: 'protected, skyddade personuppgifter, skyddad, skyddade uppgifter, sekretessmarkering, skyddad identitet',
  status: 'status, anställningsstatus',
  enabled: 'accountenabled, account enabled, konto aktivt, aktivt konto, aktiv, enabled',
  awayFrom: 'away_from, frånvarande från, borta från, frånvaro från',
  awayThrough: 'away_through, frånvarande till, frånvarande till och med, borta till, frånvaro till, away to',
  deputy: 'deputy_email, ersättare, ersättarens e-post, vikarie, ställföreträdare, deputy',
})

const statuses = vocabulary<Person['status']>({
  active: 'active, aktiv, anställd, ja',
  'maybe-left': 'maybe-left, slutat?, oklart, disabled, inaktiv, inaktiverad',
  left: 'left, slutat, avslutad, har slutat',
})

const limits = { name: 150, title: 150, phone: 50, cell: 1000 } as const

export function planPeople(
  tables: readonly Table[],
  into: { people: readonly ListedPerson[]; governance: Governance; ids: Ids },
): PeoplePlanMade {
  const keyOf = (heading: string) =>
    spellings(heading)
      .map((spelling) => words.get(spelling))
      .find(Boolean) ?? null
  const headings = findHeadings(
    tables,
    keyOf,
    (keys) => keys.has('name') || (keys.has('givenName') && keys.has('surname')),
  )
  if (headings === null) {
    const rows = tables.flatMap((table) => table.rows)
    const seen = rows.find((row) => row.some((cell) => cell !== ''))?.filter((cell) => cell !== '') ?? []
    return { ok: false, because: { kind: 'no-headings', seen } }
  }
  const lines = linesOf(headings)
  if (lines.length === 0) return { ok: false, because: { kind: 'no-rows' } }
  return { ok: true, plan: planLines(lines, headings, into) }
}

function planLines(
  lines: readonly Line<PersonField>[],
  headings: Headings<PersonField>,
  { people, governance, ids }: { people: readonly ListedPerson[]; governance: Governance; ids: Ids },
): PeoplePlan {
  const errors: RowFault<PeopleError>[] = []
  const warnings: RowFault<PeopleWarning>[] = []
  const has = new Set(headings.columns.map(({ key }) => key))
  const units = unitReader(governance, 'refuse')
  const said = lines.map((line) => readPerson(line, has, units, errors, warnings))
  const matches = matchPeople(said, people, errors)

  const placed = matches.map(({ from, known }): { from: Said; before: ListedPerson | null; after: ListedPerson } => {
    const before = known ?? null
    return { from, before, after: { ...(before ?? nobody(ids.next(), from.name)), ...from.fields, listed: true } }
  })
  const byEmail = new Map(people.flatMap((person) => (person.email ? [[person.email, person.id] as const] : [])))
  for (const { id } of people) byEmail.set(`person:${id}`, id)
  for (const { after } of placed) if (after.email) byEmail.set(after.email, after.id)
  for (const one of placed) {
    if (!one.from.away) continue
    const deputyId = byEmail.get(one.from.away.deputy) ?? null
    if (one.from.away.deputy !== '' && deputyId === null) {
      const fault = { kind: 'unknown-deputy' as const, value: one.from.away.deputy }
      warnings.push({ row: one.from.line.row, column: one.from.line.heading('deputy'), fault })
    }
    one.after = { ...one.after, away: one.from.away.days && { ...one.from.away.days, deputyId } }
  }

  for (const { from, before, after } of placed) {
    if (!before || from.reference !== null || shareAName(before.name, after.name)) continue
    const fault = { kind: 'other-name' as const, before: before.name, after: after.name }
    warnings.push({ row: from.line.row, column: from.line.heading('name'), fault })
  }
  const known = placed.flatMap(({ from, before, after }) =>
    before ? [{ row: from.line.row, before, after, fields: changedFields(before, after) }] : [],
  )
  const changed = known.filter(({ fields, before }) => fields.length > 0 || !before.listed)
  const met = new Set(known.map(({ before }) => before.id))
  const listed = people.filter((person) => person.listed && person.status === 'active')
  const missing = listed.filter(({ id }) => !met.has(id))
  return {
    rows: lines.length,
    created: placed.flatMap(({ from, before, after }) => (before ? [] : [{ row: from.line.row, person: after }])),
    changed,
    unchanged: known.length - changed.length,
    missing,
    errors: errors.toSorted((a, b) => a.row - b.row),
    warnings: warnings.toSorted((a, b) => a.row - b.row),
    ignoredHeadings: headings.ignored,
    suspicious:
      missing.length > listed.length * mostMissing ? { missing: missing.length, listed: listed.length } : null,
  }
}

/** One row in our own terms. `away` is null when the file does not say; its `days` are null when the person is here. */
type Said = {
  line: Line<PersonField>
  name: string
  /** The row points somebody out by id: an export writes people with protected details so, and says no more of them. */
  reference: string | null
  fields: Partial<ListedPerson>
  away: { days: { from: Day; through: Day } | null; deputy: string } | null
}

function readPerson(
  line: Line<PersonField>,
  has: ReadonlySet<PersonField>,
  units: UnitReader,
  errors: RowFault<PeopleError>[],
  warnings: RowFault<PeopleWarning>[],
): Said {
  const fail = (key: PersonField, fault: PeopleError) =>
    void errors.push({ row: line.row, column: line.heading(key), fault })
  const written = (key: PersonField) => (saysNothing(line.cell(key)) ? '' : line.cell(key))
  const fields: Partial<ListedPerson> = {}
  for (const key of has)
    if (line.cell(key).length > limits.cell)
      fail(key, { kind: 'too-long', length: line.cell(key).length, limit: limits.cell })
  for (const key of has)
    if (line.cell(key).includes('\uFFFD')) fail(key, { kind: 'damaged-letters', value: line.cell(key) })

  const name = written('name') || `${written('givenName')} ${written('surname')}`.trim()
  const reference = /^person:(.+)$/.exec(name)?.[1] ?? null
  if (name === '') fail('name', { kind: 'no-name' })
  else if (reference === null) fields.name = name
  const email = (written('email') || written('principal')).toLowerCase()
  if (email !== '' && !isEmail(email)) fail('email', { kind: 'bad-email', value: email })
  else if (email !== '') fields.email = email
  const entra = written('entraObjectId').toLowerCase()
  if (entra !== '' && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(entra))
    fail('entraObjectId', { kind: 'bad-entra-id', value: entra })
  else if (entra !== '') fields.entraObjectId = entra
  if (has.has('title')) fields.title = written('title') || null
  if (has.has('phone') && reference === null) fields.phone = written('phone') || null
  for (const key of ['name', 'title', 'phone'] as const) {
    const { length } = fields[key] ?? ''
    if (length > limits[key]) fail(key, { kind: 'too-long', length, limit: limits[key] })
  }
  if (has.has('unitId')) {
    fields.unitId = units.known(written('unitId'))
    if (fields.unitId === null && written('unitId') !== '')
      warnings.push({
        row: line.row,
        column: line.heading('unitId'),
        fault: { kind: 'unknown-unit', value: written('unitId') },
      })
  }
  // Protection is lifted by a clear no only, never by an empty cell or a list that lacks the column.
  const hidden = yesNoOf.read(line.cell('protected'))
  if (hidden === undefined)
    fail('protected', { kind: 'unknown-value', value: line.cell('protected'), allowed: yesNoOf.allowed })
  else if (hidden !== null) fields.protected = hidden

  fields.status = statusOf(line, fail)
  return { line, name, reference, fields, away: awayOf(has, written, fail) }
}

/** Whoever stands in the list is here, unless the list itself says otherwise. */
function statusOf(line: Line<PersonField>, fail: (key: PersonField, fault: PeopleError) => void): Person['status'] {
  const cell = line.cell('status')
  const status = saysNothing(cell)
    ? 'active'
    : spellings(cell)
        .map((spelling) => statuses.get(spelling))
        .find(Boolean)
  if (status === undefined)
    fail('status', { kind: 'unknown-value', value: cell, allowed: ['aktiv', 'slutat?', 'slutat'] })
  const enabled = yesNoOf.read(line.cell('enabled'))
  if (enabled === undefined)
    fail('enabled', { kind: 'unknown-value', value: line.cell('enabled'), allowed: yesNoOf.allowed })
  return enabled === false && status === 'active' ? 'maybe-left' : (status ?? 'active')
}

function awayOf(
  has: ReadonlySet<PersonField>,
  written: (key: PersonField) => string,
  fail: (key: PersonField, fault: PeopleError) => void,
): Said['away'] {
  if (!has.has('awayFrom') || !has.has('awayThrough')) return null
  const [from, through] = [written('awayFrom'), written('awayThrough')]
  const deputy = written('deputy').startsWith('person:') ? written('deputy') : written('deputy').toLowerCase()
  if (from === '' && through === '') return { days: null, deputy: '' }
  for (const key of ['awayFrom', 'awayThrough'] as const)
    if (written(key) !== '' && !isDay(written(key))) fail(key, { kind: 'bad-day', value: written(key) })
  if (from === '' || through === '' || from > through) fail('awayThrough', { kind: 'away-without-end' })
  return { days: isDay(from) && isDay(through) ? { from, through } : null, deputy }
}

type Match = { from: Said; known: ListedPerson | undefined }

/** Who each row is: by Entra id, by e-mail, or by an exact name that only one of us has. */
function matchPeople(said: readonly Said[], people: readonly ListedPerson[], errors: RowFault<PeopleError>[]): Match[] {
  const byEntra = new Map(
    people.flatMap((person) => (person.entraObjectId ? [[person.entraObjectId, person] as const] : [])),
  )
  const byEmail = new Map(people.flatMap((person) => (person.email ? [[person.email, person] as const] : [])))
  const byName = grouped(people, ({ name }) => nameKey(name))
  const rowsNamed = grouped(said, ({ name }) => nameKey(name))
  const taken = new Map<string, number>()
  const fail = (from: Said, key: PersonField, fault: PeopleError) =>
    void errors.push({ row: from.line.row, column: from.line.heading(key), fault })

  const firstWith = new Map<string, number>()
  const byId = new Map(people.map((person) => [person.id, person]))
  function referred(from: Said): Match {
    const known = byId.get(from.reference!)
    const firstRow = taken.get(from.reference!)
    if (!known) fail(from, 'name', { kind: 'unknown-person', reference: from.name })
    else if (firstRow !== undefined) fail(from, 'name', { kind: 'person-twice', firstRow })
    else taken.set(known.id, from.line.row)
    return { from, known }
  }
  const sure = said.map((from): Match => {
    const { email, entraObjectId } = from.fields
    if (from.reference !== null) return referred(from)
    const entra = entraObjectId ? byEntra.get(entraObjectId) : undefined
    const mailed = email ? byEmail.get(email) : undefined
    if (entra && mailed && entra !== mailed) fail(from, 'email', { kind: 'two-people', email: email! })
    for (const key of [email, entraObjectId].filter((id) => typeof id === 'string')) {
      const firstRow = firstWith.get(key)
      if (firstRow !== undefined) fail(from, 'email', { kind: 'person-twice', firstRow })
      else firstWith.set(key, from.line.row)
    }
    // An e-mail that now belongs to somebody with another Entra id is a new person's.
    const known = entra ?? (mailed && !(entraObjectId && mailed.entraObjectId) ? mailed : undefined)
    if (mailed && !known) fail(from, 'email', { kind: 'two-people', email: email! })
    if (known && !taken.has(known.id)) taken.set(known.id, from.line.row)
    return { from, known }
  })
  return sure.map((match) => {
    const { from, known } = match
    if (known || from.name === '' || from.reference !== null) return match
    const sameName = (byName.get(nameKey(from.name)) ?? []).filter(
      (person) => mayBe(person, from) && !taken.has(person.id),
    )
    if (sameName.length === 0) return match
    if (
      sameName.length > 1 ||
      rowsNamed.get(nameKey(from.name))!.filter((row) => mayBe(sameName[0]!, row)).length > 1
    ) {
      // With an e-mail of its own it is somebody new; without, nobody can tell who it is.
      if (from.fields.email === undefined)
        fail(from, 'name', { kind: 'several-people', name: from.name, count: sameName.length })
      return match
    }
    taken.set(sameName[0]!.id, from.line.row)
    return { from, known: sameName[0] }
  })
}

/** A name alone ties a row to somebody only where neither e-mail nor unit says otherwise. */
function mayBe(person: Person, { fields }: Said): boolean {
  const unitFits = person.unitId === null || !fields.unitId || person.unitId === fields.unitId
  return unitFits && (person.email === null || fields.email === undefined)
}

function shareAName(one: string, other: string): boolean {
  const names = new Set(nameKey(one).split(/[ -]/))
  return nameKey(other)
    .split(/[ -]/)
    .some((name) => names.has(name))
}

function nobody(id: string, name: string): ListedPerson {
  return {
    id,
    name,
    email: null,
    title: null,
    unitId: null,
    phone: null,
    entraObjectId: null,
    protected: false,
    status: 'active',
    away: null,
    language: null,
    listed: true,
  }
}

function changedFields(before: Person, after: Person): (keyof Person)[] {
  const fields = Object.keys(nobody('', '')) as (keyof ListedPerson)[]
  return fields.filter(
    (field): field is keyof Person =>
      field !== 'listed' && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
}
