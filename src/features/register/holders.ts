/**
 * Who holds a role today: whoever is appointed, or whoever the role's rule in the manifest points out; and when the chair
 * is empty, who answers meanwhile. Names nobody who has left, and says when a name is no longer sure.
 */
import type { Governance } from '../../governance/governance.ts'
import { type Body, type Position, type Role, type Unit, partyOf } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import { lookupsOf } from './lookups.ts'
import type { Appointment, Person, Register, System } from './register.ts'

/** What the rules are told: one municipality on one day. */
export type World = { governance: Governance; register: Register; today: Day }

export type Held = {
  role: Role
  /** Empty: the chair is empty. */
  holders: readonly Holder[]
  /** The appointments behind it; empty when a rule of the manifest points the holder out. */
  appointments: readonly Appointment[]
  /** Somebody was appointed but has left the municipality since. */
  left: boolean
  /** Who answers meanwhile, when the chair is empty or nobody in it is sure. */
  meanwhile: Meanwhile | null
  /** When all of it was last confirmed; null when some of it never was. */
  confirmedOn: Day | null
  /** Somebody has said that it is wrong, and the register's keeper has not yet decided. */
  questioned: boolean
}

export type Holder =
  | PersonHolding
  /** A position that nobody in the register has. */
  | { kind: 'position'; position: Position }
  | { kind: 'unit'; unit: Unit }
  | { kind: 'body'; body: Body }
  /** The system's vendor, by name. */
  | { kind: 'vendor'; name: string }
  | { kind: 'everyone' }

export type PersonHolding = {
  kind: 'person'
  person: Person
  /** The position that carries the role, when it is not the person's own. */
  position: Position | null
  /** The person is away today; then the deputy is asked first, when there is one. */
  away: boolean
  deputy: Person | null
  /** Missing from the latest list of people: no longer a sure answer. */
  unsure: boolean
}

/** `as` is the party of the role's fallback chain that answered. */
type Meanwhile = { holder: Holder; as: string }

/** Where a role is held: for a system, or for a place or the whole municipality. */
export type Place = { kind: 'unit' | 'workplace'; id: string } | { kind: 'municipality' }

export function holdersOf(role: Role, system: System, world: World): Held {
  return held(role, { system, unitId: system.unitId, workplaceId: null }, world, [])
}

/** Who holds a role at a place: the nearest local support of a school, the data protection officer of the municipality. */
export function holdersAt(role: Role, place: Place, world: World): Held {
  if (place.kind === 'municipality') return held(role, { system: null, unitId: null, workplaceId: null }, world, [])
  if (place.kind === 'unit') return held(role, { system: null, unitId: place.id, workplaceId: null }, world, [])
  const unitId = world.governance.workplace(place.id)?.unit ?? null
  return held(role, { system: null, unitId, workplaceId: place.id }, world, [])
}

/** Somebody as they are today: away or not, with a deputy who is there, and how sure it is that they are still here. */
export function personToday(person: Person, world: World): PersonHolding {
  return holding(person, null, world)
}

/** Whoever has the position's title today, in its unit when it names one, otherwise nearest to the unit that is asked about. */
export function occupantsOf(
  position: Position,
  near: string | null,
  { governance, register }: World,
): readonly Person[] {
  const lookups = lookupsOf(register)
  const titled = [position.title, ...position.aliases]
    .flatMap((title) => lookups.titled(title))
    .filter((person, at, all) => person.status !== 'left' && all.indexOf(person) === at)
  const unitId = position.unit ?? near
  if (titled.length === 0 || unitId === null) return titled
  const inUnit = titled.filter((person) => person.unitId === unitId)
  if (inUnit.length > 0) return inUnit
  const below = titled.filter((person) => person.unitId !== null && governance.isWithin(person.unitId, unitId))
  if (below.length > 0) return below
  // A title that only one person has needs no unit, unless that person's unit says it is another chair.
  return titled.length === 1 && (position.unit === undefined || titled[0]?.unitId === null) ? titled : []
}

type About = { system: System | null; unitId: string | null; workplaceId: string | null }

/** `asked` are the roles already on the way here, so that two roles that stand in for each other come to an end. */
function held(role: Role, about: About, world: World, asked: readonly string[]): Held {
  const appointments = appointmentsFor(role, about, world)
  const appointed = appointments.flatMap((appointment) => holdersBy(appointment.holder, about, world))
  const holders = appointments.length > 0 ? appointed : byRule(role, about, world)
  const sure = holders.some((holder) => holder.kind !== 'person' || !holder.unsure)
  return {
    role,
    holders,
    appointments,
    left: appointments.length > 0 && appointed.length === 0,
    meanwhile: sure ? null : meanwhile(role, about, world, [...asked, role.id]),
    confirmedOn: confirmedOn(appointments),
    questioned: appointments.some(({ questioned }) => questioned),
  }
}

function appointmentsFor(role: Role, about: About, { governance, register, today }: World): readonly Appointment[] {
  const lookups = lookupsOf(register)
  const current = (scope: Appointment['scope']) =>
    lookups
      .appointed(role.id, scope)
      .filter(({ from, through }) => (from === null || from <= today) && (through === null || through >= today))
  if (role.scope === 'municipality') return current({ kind: 'municipality', id: null })
  if (role.scope === 'system') return about.system ? current({ kind: 'system', id: about.system.id }) : []
  if (about.workplaceId !== null) {
    const there = current({ kind: 'workplace', id: about.workplaceId })
    if (there.length > 0) return there
  }
  // The nearest unit that has somebody, from the one asked about and upwards.
  for (let unit = about.unitId; unit; unit = governance.unit(unit)?.parent ?? null) {
    const there = current({ kind: 'unit', id: unit })
    if (there.length > 0) return there
  }
  return []
}

function holdersBy(holder: Appointment['holder'], about: About, world: World): readonly Holder[] {
  switch (holder.kind) {
    case 'person': {
      const person = lookupsOf(world.register).person(holder.id)
      return person && person.status !== 'left' ? [holding(person, null, world)] : []
    }
    case 'position': {
      const position = world.governance.position(holder.id)
      return position ? seated(position, about.unitId, world) : []
    }
    case 'unit': {
      const unit = world.governance.unit(holder.id)
      return unit ? [{ kind: 'unit', unit }] : []
    }
  }
}

function byRule(role: Role, about: About, world: World): readonly Holder[] {
  const { governance } = world
  switch (role.heldBy.rule) {
    case 'appointed':
      return []
    case 'position':
      return holdersBy({ kind: 'position', id: role.heldBy.position }, about, world)
    case 'head-of-unit': {
      const head = headOf(about.unitId, governance)
      return head ? seated(head.position, head.unitId, world) : []
    }
    case 'using-unit':
      return about.unitId === null ? [] : holdersBy({ kind: 'unit', id: about.unitId }, about, world)
    case 'vendor':
      return about.system?.vendor ? [{ kind: 'vendor', name: about.system.vendor }] : []
    case 'unit':
      return holdersBy({ kind: 'unit', id: role.heldBy.unit }, about, world)
    case 'everyone':
      return [{ kind: 'everyone' }]
  }
}

/** The head of the unit, or of the nearest one above it that has a head. */
function headOf(unitId: string | null, governance: Governance): { position: Position; unitId: string } | null {
  for (let unit = unitId && governance.unit(unitId); unit; unit = unit.parent ? governance.unit(unit.parent) : null) {
    const position = unit.head ? governance.position(unit.head) : null
    if (position) return { position, unitId: unit.id }
  }
  return null
}

function seated(position: Position, near: string | null, world: World): readonly Holder[] {
  const people = occupantsOf(position, near, world)
  return people.length > 0 ? people.map((person) => holding(person, position, world)) : [{ kind: 'position', position }]
}

function holding(person: Person, position: Position | null, world: World): PersonHolding {
  const away = isAway(person, world.today)
  const deputy = away && person.away?.deputyId ? lookupsOf(world.register).person(person.away.deputyId) : null
  return {
    kind: 'person',
    person,
    position,
    away,
    deputy: deputy && deputy.status === 'active' && !isAway(deputy, world.today) ? deputy : null,
    unsure: person.status === 'maybe-left',
  }
}

function isAway({ away }: Person, today: Day): boolean {
  return away !== null && away.from <= today && today <= away.through
}

/** The first in the chain who is somebody; failing that, the first function that is at least named. */
function meanwhile(role: Role, about: About, world: World, asked: readonly string[]): Meanwhile | null {
  let named: Meanwhile | null = null
  for (const as of role.fallback) {
    for (const holder of holdersOfParty(as, about, world, asked)) {
      if (holder.kind === 'person' ? !holder.unsure : holder.kind !== 'position') return { holder, as }
      named ??= { holder, as }
    }
  }
  return named
}

function holdersOfParty(text: string, about: About, world: World, asked: readonly string[]): readonly Holder[] {
  const party = partyOf(text)
  switch (party.kind) {
    case 'everyone':
      return [{ kind: 'everyone' }]
    case 'unit':
    case 'position':
      return holdersBy({ kind: party.kind, id: party.id }, about, world)
    case 'body': {
      const body = world.governance.body(party.id)
      return body ? [{ kind: 'body', body }] : []
    }
    case 'role': {
      const role = asked.includes(party.id) ? null : world.governance.role(party.id)
      return role ? held(role, about, world, asked).holders : []
    }
  }
}

function confirmedOn(appointments: readonly Appointment[]): Day | null {
  let oldest: Day | null = null
  for (const { confirmedOn } of appointments) {
    if (confirmedOn === null) return null
    if (oldest === null || confirmedOn < oldest) oldest = confirmedOn
  }
  return oldest
}
