/** What a person has to do with the systems, and how to reach them. */
import { remember } from '../../conversation/understanding/memory.ts'
import { fold } from '../../conversation/understanding/fold.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { Position, Role } from '../../governance/manifest/schema.ts'
import {
  type Holder,
  holdersOf,
  lookupsOf,
  personToday,
  type Person,
  shownOf,
  type System,
  type World,
} from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { fits, mostMeant, rows, withAmong } from './lists.ts'
import { remarks } from './held-in-words.ts'
import { asHolder, contactOf } from './naming.ts'
import { type Part, fact, fields, sentence } from '../../conversation/say.ts'

/** The systems somebody has a role for, with the role; only one role when one was named. */
export function systemsOfPerson(reading: Reading, person: Person, from: From, first = 0): Answering {
  const { lists } = textsIn(from.language)
  const role = reading.role === null ? null : from.governance.role(reading.role)
  const held = rolesOf(person, role ? [role] : systemRoles(from), reading, from)
  const found = [...held.keys()]
  const label = role?.label[from.language] ?? null
  // Narrowed to nothing is not to have nothing.
  const narrowed =
    found.length === 0 &&
    reading.field !== null &&
    rolesOf(person, role ? [role] : systemRoles(from), { ...reading, field: null, matter: null }, from).size > 0
  const others = role === null || narrowed ? nothing : besides(role, held, person, reading, from)
  const otherwise = found.length === 0 && others.size > 0
  const says = narrowed ? lists.noneOfThose : saysOf(person, label, found.length, others.size, from)
  const shown = otherwise ? others : held
  const column = { heading: lists.columns.role, of: (system: System) => labels(shown.get(system) ?? [], from) }
  const columns = role === null || otherwise ? [column] : []
  const listed = [...shown.keys()]
  const parts = [
    sentence(says),
    ...(listed.length > 0 ? rows(reading, listed, first, from, columns) : []),
    ...(!otherwise && others.size > 0 && asksOfAnyDuty(from.text) ? [sentence(lists.also(others.size))] : []),
  ]
  return {
    parts,
    grounds: grounds({
      kind: 'answer',
      systems: found.map(({ id }) => id),
      people: [person.id],
      role: role?.id ?? null,
    }),
    memory: {
      ...withAmong(
        remember(reading, from.memory),
        listed.map(({ id }) => id),
      ),
      people: [person.id],
      systems: listed.length <= mostMeant ? listed.map(({ id }) => id) : [],
    },
  }
}

function saysOf(person: Person, role: string | null, count: number, others: number, from: From): string {
  const { lists } = textsIn(from.language)
  const isAsker = person.id === from.asker
  if (role !== null && count === 0 && others > 0)
    return isAsker ? lists.youOtherwise(role, others) : lists.otherwise(nameOf(person, from), role, others)
  return isAsker ? lists.you(role, count) : lists.person(nameOf(person, from), role, count)
}

const nothing: ReadonlyMap<System, readonly Role[]> = new Map()

/** What the person has in another role than the one that was named, beside what is had in it. */
function besides(
  role: Role,
  held: ReadonlyMap<System, readonly Role[]>,
  person: Person,
  reading: Reading,
  from: From,
): ReadonlyMap<System, readonly Role[]> {
  const others = systemRoles(from).filter(({ id }) => id !== role.id)
  return new Map([...rolesOf(person, others, reading, from)].filter(([system]) => !held.has(system)))
}

/** "vad ansvarar Siv för": a duty, without the name of a role. */
const asksOfAnyDuty = (text: string): boolean => anyDuty.test(fold(text))
const anyDuty = /\b(?:ansvarar|ansvarig|ansvar|responsible|in charge)\b/

/** The asker's own systems; somebody the register does not know is told so. */
export function mySystems(reading: Reading, from: From, first = 0): Answering {
  const person = from.asker === null ? null : lookupsOf(from.register).person(from.asker)
  // "vilka av dem saknar förvaltare" is of the asker's own.
  if (person) return systemsOfPerson({ ...reading, intent: 'person_systems', people: [person.id] }, person, from, first)
  const parts = [sentence(textsIn(from.language).lists.youUnknown)]
  return { parts, grounds: grounds({ kind: 'unknown' }), memory: from.memory }
}

export function aboutPerson(reading: Reading, person: Person, from: From): Answering {
  const texts = textsIn(from.language)
  const holder = asHolder(person)
  const isContact = reading.field === 'contact'
  const systems = systemsOfPerson({ ...reading, role: null, field: isContact ? null : reading.field }, person, from)
  const unit = person.unitId === null ? null : (from.governance.unit(person.unitId)?.name ?? null)
  const name = nameOf(person, from)
  const detail = person.protected ? '' : [person.title, unit].filter(Boolean).join(', ')
  const parts: Part[] = [
    fact(name, detail, texts.person.is(name, detail)),
    fields(contactOf(holder, from, from.language).filter(({ value }) => value !== person.title && value !== unit)),
    ...remarks(personToday(person, from), from),
    ...(isContact ? [] : systems.parts),
  ]
  return { ...systems, parts, memory: stillOf(systems, from) }
}

/** "Vad kostar det?", after the card of whoever answers for it or of somebody without any: the system spoken of before. */
function stillOf({ memory, grounds }: Answering, { memory: before }: From): Answering['memory'] {
  const [id, ...others] = before?.systems ?? []
  if (!memory || id === undefined || others.length > 0) return memory
  return grounds.systems.length === 0 || grounds.systems.includes(id) ? { ...memory, systems: [id] } : memory
}

function systemRoles({ governance }: World): readonly Role[] {
  return governance.manifest.roles.filter(({ scope }) => scope === 'system')
}

/** Every system that the person holds a role for today, with the roles. */
export function systemsHeldBy(person: Person, world: World): ReadonlyMap<System, readonly Role[]> {
  return holdings(person, systemRoles(world), () => true, world)
}

function rolesOf(
  person: Person,
  roles: readonly Role[],
  reading: Reading,
  from: From,
): ReadonlyMap<System, readonly Role[]> {
  return holdings(person, roles, fits(reading, from), from)
}

/** By the person's own appointments, and by the rules that make a position or the head of a unit the holder. */
function holdings(
  person: Person,
  roles: readonly Role[],
  isMeant: (system: System) => boolean,
  world: World,
): ReadonlyMap<System, readonly Role[]> {
  const held = new Map<System, readonly Role[]>()
  const isThem = (holder: Holder) => holder.kind === 'person' && holder.person.id === person.id
  for (const system of [...candidates(person, roles, world)].filter(isMeant)) {
    const holds = roles.filter((role) => holdersOf(role, system, world).holders.some(isThem))
    if (holds.length > 0) held.set(system, holds)
  }
  return held
}

/** Every system that the person could hold something for, so that a large register need not be gone through. */
function candidates(person: Person, roles: readonly Role[], world: World): ReadonlySet<System> {
  const { governance, register } = world
  const lookups = lookupsOf(register)
  const seats = seatsOf(person, world)
  if (roles.some(({ heldBy }) => heldBy.rule === 'position' && seats.some(({ id }) => id === heldBy.position))) {
    return new Set(register.systems)
  }
  const holding = [lookups.heldBy({ kind: 'person', id: person.id })]
  for (const { id } of seats) holding.push(lookups.heldBy({ kind: 'position', id }))
  const appointed = holding.flat().flatMap(({ scope }) => (scope.kind === 'system' && scope.id ? [scope.id] : []))
  const heading = governance.manifest.units.filter(({ head }) => seats.some(({ id }) => id === head))
  return new Set([
    ...appointed.flatMap((id) => lookups.system(id) ?? []),
    ...heading.flatMap(({ id }) => governance.withSubunits(id).flatMap((unit) => lookups.systemsOfUnit(unit))),
  ])
}

/** The manifest's positions that go by the person's title. */
function seatsOf(person: Person, { governance }: World): readonly Position[] {
  const title = person.title?.trim().toLowerCase()
  if (!title) return []
  return governance.manifest.positions.filter((position) =>
    [position.title, ...position.aliases].some((name) => name.trim().toLowerCase() === title),
  )
}

/** Of a person with protected details the function, however the question came upon them. */
function nameOf(person: Person, from: From): string {
  return shownOf(person, from.governance).name ?? textsIn(from.language).who.aMember
}

function labels(roles: readonly Role[], from: From): string {
  return roles.map((role) => role.label[from.language]).join(', ')
}
