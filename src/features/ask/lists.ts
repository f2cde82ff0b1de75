/** Which systems: of a unit, from a vendor, in a category, of a person, or without somebody in a role. */
import { remember } from '../../conversation/understanding/memory.ts'
import type { Memory, Reading } from '../../conversation/understanding/reading.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import { holdersOf, lookupsOf, type System, vendorId } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { because } from './because.ts'
import { absentHere, firstContact, rolesHeld } from './card.ts'
import { factIn } from './conditions.ts'
import { explain } from '../rules/index.ts'
import { nameOfHolder } from './naming.ts'
import { isCalled, roleHereFor, roleLacked } from './role-asked.ts'
import { type Part, buttons, list, sentence, source, table } from '../../conversation/say.ts'

/** How many rows an answer shows at a time; the rest are offered. */
export const mostRows = 15

/** A list or a count of the systems that everything named in the reading fits. */
export function listSystems(reading: Reading, from: From, first = 0): Answering {
  const { lists } = textsIn(from.language)
  const fitting = fittingSystems(reading, from)
  const isByWeight = reading.field === 'criticality' && reading.matter === 'most'
  const found = isByWeight ? fitting.toSorted((one, other) => weight(one) - weight(other)) : fitting
  const what = conditions(reading, from, found.length)
  const counts = reading.intent === 'count_systems'
  const says = (counts ? lists.counted : lists.found)(found.length, what)
  const asked = reading.role === null ? null : from.governance.role(reading.role)
  const isAbsent = reading.role !== null && asked === null
  const shown = [
    ...(asked?.scope === 'system' ? [holdersColumn(asked, from)] : []),
    ...(asked?.scope !== 'system' && (reading.field === 'contact' || (isAbsent && reading.among !== undefined))
      ? [contactColumn(from)]
      : []),
    ...(isByWeight ? [weightColumn(from)] : []),
    ...(reading.field === 'run_by' ? [{ heading: lists.columns.run_by, of: ({ runBy }: System) => runBy ?? '' }] : []),
  ]
  const parts =
    counts || found.length === 0 ? [sentence(says)] : [sentence(says), ...rows(reading, found, first, from, shown)]
  const why = categoryInWords(reading, from)
  const answering = answeringList(reading, found, [...absentHere(reading, from), ...parts, ...why.parts], from)
  return { ...answering, grounds: { ...answering.grounds, sources: why.sources } }
}

/** "Visa alla systemansvariga": who holds the role, beside each system. */
function holdersColumn(role: Role, from: From): Column {
  const { who, capital } = textsIn(from.language)
  const of = (system: System) => {
    const { holders } = holdersOf(role, system, from)
    if (holders.length === 0) return who.vacantShort
    return holders.map((holder) => nameOfHolder(holder, from, from.language)).join(', ')
  }
  return { heading: capital(role.label[from.language]), of }
}

/** "Vem sköter våra system": whom to ask first of each. */
function contactColumn(from: From): Column {
  const { who, lists } = textsIn(from.language)
  const of = (system: System) => {
    const { holders } = firstContact(rolesHeld(system, from)) ?? { holders: [] }
    if (holders.length === 0) return who.vacantShort
    return holders.map((holder) => nameOfHolder(holder, from, from.language)).join(', ')
  }
  return { heading: lists.columns.contact, of }
}

/** Critical first. */
const weight = ({ criticality }: System): number => (criticality === 'critical' ? 0 : 1)

/** "Vilka är viktigast": how much each weighs. */
function weightColumn(from: From): Column {
  const { info } = textsIn(from.language)
  const of = ({ criticality }: System) => (criticality === null ? '' : info.values.criticality[criticality])
  return { heading: info.labels.criticality, of }
}

/** The rule that says what counts as that kind of system. */
function categoryInWords({ categories }: Reading, { governance, language }: From) {
  const [only, ...others] = categories
  const [id] = only !== undefined && others.length === 0 ? (governance.category(only)?.sources ?? []) : []
  const words = id === undefined ? null : explain(id, governance, language)
  return id === undefined || words === null ? { parts: [], sources: [] } : { parts: [source(words)], sources: [id] }
}

/** The systems where nobody holds the role; without a role: where some role that the documents demand stands empty. */
export function missingRole(reading: Reading, from: From, first = 0): Answering {
  const { lists, or, who } = textsIn(from.language)
  const lacked = roleLacked(from.text)
  // What the reader took a word for, by the municipality's own words, comes before how roles are called everywhere.
  const read = reading.role === null ? null : from.governance.role(reading.role)
  const asked = read?.scope === 'system' ? read : lacked ? roleHereFor(lacked, from) : read
  if (lacked && !asked) return noSuchRole(lacked.asked, reading, from)
  const called =
    lacked && asked && !isCalled(asked, lacked.asked)
      ? [sentence(who.calledHere(lacked.asked, asked.label[from.language]))]
      : []
  const roles = asked ? [asked] : demandedRoles(from)
  const lacking = new Map<System, readonly Role[]>()
  for (const system of fittingSystems(reading, from)) {
    const empty = roles.filter((role) => holdersOf(role, system, from).holders.length === 0)
    if (empty.length > 0) lacking.set(system, empty)
  }
  const found = [...lacking.keys()]
  const label = or(roles.map((role) => role.label[from.language]))
  const where = conditions(reading, from, found.length)
  const why = asked ? because(asked, from, from.language) : { parts: [], sources: [] }
  const lacks = (system: System) => (lacking.get(system) ?? []).map((role) => role.label[from.language]).join(', ')
  const parts =
    found.length === 0
      ? [sentence(lists.noneLacks(label, where))]
      : [
          sentence(lists.found(found.length, [...where, lists.lacks(label)])),
          ...rows(reading, found, first, from, asked ? [] : [{ heading: lists.columns.lacks, of: lacks }]),
        ]
  const answering = answeringList(reading, found, [...called, ...parts, ...why.parts], from)
  return { ...answering, grounds: { ...answering.grounds, sources: why.sources, role: asked?.id ?? reading.role } }
}

/** Nobody has it for any system here, so none of them lacks it. */
function noSuchRole(asked: string, reading: Reading, from: From): Answering {
  const { lists, and } = textsIn(from.language)
  const roles = from.governance.manifest.roles.filter(({ scope, shown }) => scope === 'system' && shown)
  return {
    parts: [sentence(lists.noSuchRole(asked, and(roles.map(({ label }) => label[from.language]))))],
    grounds: grounds({ kind: 'answer' }),
    memory: remember(reading, from.memory),
  }
}

function demandedRoles({ governance }: From): readonly Role[] {
  return governance.manifest.roles.filter(
    ({ scope, presence, shown }) => scope === 'system' && presence === 'mandatory' && shown,
  )
}

function answeringList(reading: Reading, found: readonly System[], parts: readonly Part[], from: From): Answering {
  const ids = found.map(({ id }) => id)
  return {
    parts,
    grounds: grounds({ kind: 'answer', systems: ids }),
    // "och vem äger den?" after a long list has no one system to mean.
    memory: {
      // Where none fits, those of before are still the ones that were listed.
      ...withAmong(remember(reading, from.memory), ids.length > 0 ? ids : (reading.among ?? ids)),
      systems: ids.length <= mostMeant ? ids : [],
    },
  }
}

/** "vilka av dem saknar förvaltare": of those that were listed, however they were told. */
export function withAmong(memory: Memory, ids: readonly string[]): Memory {
  return memory.asked === undefined || ids.length > mostListed
    ? memory
    : { ...memory, asked: { ...memory.asked, among: ids } }
}

/** Longer lists are asked anew: what is kept of a talk is to stay small. */
const mostListed = 60

/** So many can be asked back about. */
export const mostMeant = 6

export type Column = { heading: string; of: (system: System) => string }

/** The systems from number `first`, one to a row; when there are more, how many, and a button for the next. */
export function rows(
  reading: Reading,
  found: readonly System[],
  first: number,
  from: From,
  columns: readonly Column[],
): readonly Part[] {
  const { lists } = textsIn(from.language)
  const shown = found.slice(first, first + mostRows)
  const unit = { heading: lists.columns.unit, of: (system: System) => unitName(system, from) }
  const all = reading.units.length === 1 ? columns : [...columns, unit]
  const parts =
    all.length === 0
      ? [list(shown.map(({ name }) => name))]
      : [
          table(
            [lists.columns.system, ...all.map(({ heading }) => heading)],
            shown.map((system) => [system.name, ...all.map(({ of }) => of(system))]),
          ),
        ]
  if (shown.length === found.length) return parts
  const next = first + mostRows
  return [
    ...parts,
    sentence(lists.part(first + 1, first + shown.length, found.length)),
    ...(next < found.length
      ? [
          buttons([
            {
              label: lists.showMore,
              action: { name: 'ask.more', payload: { reading: { ...reading, trace: [] }, first: next }, by: 'anyone' },
            },
          ]),
        ]
      : []),
  ]
}

function unitName(system: System, { governance }: From): string {
  return system.unitId === null ? '' : (governance.unit(system.unitId)?.name ?? system.unitId)
}

/** The systems that everything named in the reading fits. Starts from the narrowest list that the register is indexed by. */
export function fittingSystems(reading: Reading, from: From): readonly System[] {
  return start(reading, from).filter(fits(reading, from))
}

function start({ units, vendors }: Reading, { governance, register }: From): readonly System[] {
  const lookups = lookupsOf(register)
  if (units.length > 0) {
    const within = new Set(units.flatMap((unit) => governance.withSubunits(unit)))
    return [...within].flatMap((unit) => lookups.systemsOfUnit(unit))
  }
  return vendors.length > 0 ? vendors.flatMap((vendor) => lookups.systemsFrom(vendor)) : register.systems
}

export function fits(reading: Reading, { governance }: From): (system: System) => boolean {
  const { units, vendors, categories } = reading
  const condition = factIn(reading, governance)
  const among = reading.among === undefined ? null : new Set(reading.among)
  return (system) =>
    (among === null || among.has(system.id)) &&
    (units.length === 0 || units.some((unit) => system.unitId !== null && governance.isWithin(system.unitId, unit))) &&
    (vendors.length === 0 || (system.vendor !== null && vendors.includes(vendorId(system.vendor)))) &&
    (categories.length === 0 || (system.category !== null && categories.includes(system.category))) &&
    (condition === null || condition.holds(system))
}

/** What was asked for, in words, so that a misreading shows: "hör till Kommunkansliet", "kommer från IST". */
function conditions(reading: Reading, from: From, count: number): readonly string[] {
  const { lists, and } = textsIn(from.language)
  const { governance } = from
  const names = (ids: readonly string[], nameOf: (id: string) => string | undefined) =>
    and(ids.map((id) => nameOf(id) ?? id))
  const said: string[] = []
  if (reading.units.length > 0) said.push(lists.belongsTo(names(reading.units, (id) => governance.unit(id)?.name)))
  if (reading.vendors.length > 0) said.push(lists.comesFrom(names(reading.vendors, (id) => vendorName(id, from))))
  if (reading.categories.length > 0) {
    said.push(lists.countsAs(names(reading.categories, (id) => governance.category(id)?.name)))
  }
  if (reading.field === 'kind' && reading.matter !== null) said.push(lists.describedAs(reading.matter))
  else if (reading.among !== undefined) said.push(lists.wasListed)
  const fact = factIn(reading, governance)
  if (fact) said.push(fact.says(lists, count))
  return said
}

function vendorName(id: string, from: From): string | undefined {
  return lookupsOf(from.register).systemsFrom(id)[0]?.vendor ?? undefined
}
