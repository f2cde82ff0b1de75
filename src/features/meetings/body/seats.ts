/**
 * Who sits in a body today. The manifest says who belongs there, the register who that is: whoever is appointed to the body, holds
 * a position or a role, owns a critical system, or represents a unit. So the members follow the register by themselves.
 */
import { type Body, type Party, type Role, type Unit, partyOf } from '../../../governance/manifest/schema.ts'
import {
  type Holder,
  type Person,
  type World,
  derivedMembers,
  holdersAt,
  lookupsOf,
  occupantsOf,
} from '../../register/index.ts'
import type { BodySetting } from '../setting.ts'
import type { Seat } from '../shared-body.ts'

export type Seating = {
  body: Body
  /** Each person once, with all that he or she is there. */
  people: readonly Seated[]
  convener: Led
  chair: Led
  vacancies: readonly Vacancy[]
}

export type Seated = {
  person: Person
  seats: readonly Seat[]
  /** The units whose representative it is. */
  represents: readonly string[]
  /** May send somebody instead, says the document. */
  mayDelegate: boolean
}

/** Who leads, and whose word that is. `vacant`: somebody is named, but nobody is there. `not-named`: nobody has said who. */
type Led =
  | { is: 'somebody'; people: readonly Person[]; by: 'appointment' | 'document' | 'own'; party: string | null }
  | { is: 'vacant'; party: string; by: 'document' | 'own' }
  | { is: 'not-named' }

type Vacancy =
  /** A unit that is to have somebody there and has not. */
  | { kind: 'unrepresented'; unit: Unit; sources: readonly string[] }
  /** A position or a role that belongs there and that nobody holds. */
  | { kind: 'unfilled'; party: string; sources: readonly string[] }

export function seatingOf(body: Body, setting: BodySetting | null, world: World): Seating {
  const found = gathering()
  const appointed = appointedTo(body.id, world)
  const members = appointed.filter(({ seat }) => seat === 'member').map(({ person }) => person)
  const vacancies = body.composition.flatMap((line) => seatLine(line, { body, members, found, world }))
  for (const person of members) found.add(person, 'member')

  const convener = led('convener', body, setting, appointed, world)
  const chair = led('chair', body, setting, appointed, world)
  if (convener.is === 'somebody') for (const person of convener.people) found.add(person, 'convener')
  if (chair.is === 'somebody') for (const person of chair.people) found.add(person, 'chair')
  for (const person of deputies(body, setting, appointed, chair, world)) found.add(person, 'deputy')
  return { body, people: found.all(), convener, chair, vacancies }
}

type Line = Body['composition'][number]
type Filling = { body: Body; members: readonly Person[]; found: Found; world: World }

/** Seats whom one line of the composition means, and gives whom it misses. */
function seatLine(line: Line, filling: Filling): Vacancy[] {
  const { found, world } = filling
  const seat = (people: readonly Person[], represents?: string) => {
    for (const person of people) found.add(person, 'member', { represents, mayDelegate: line.delegable })
  }
  if (line.derived !== undefined) {
    seat(derivedMembers(line.derived, world))
    return []
  }
  if (line.onePer !== undefined && line.onePer !== 'municipality') {
    return unitsOf(line.onePer, world).flatMap((unit): Vacancy[] => {
      const there = representing(unit, line, filling)
      seat(there, unit.id)
      if (there.length > 0) return []
      return [{ kind: 'unrepresented', unit, sources: line.sources }]
    })
  }
  if (line.member === undefined) return []
  const party = partyOf(line.member)
  if (party.kind === 'unit') {
    const unit = world.governance.unit(party.id)
    if (!unit) return []
    const there = representing(unit, line, filling)
    seat(there, unit.id)
    // Somebody outside needs no account here, and nobody here can appoint them.
    if (there.length > 0 || unit.kind === 'external') return []
    return [{ kind: 'unrepresented', unit, sources: line.sources }]
  }
  const people = peopleIn(party, world)
  seat(people)
  if (people.length > 0) return []
  return [{ kind: 'unfilled', party: line.member, sources: line.sources }]
}

/** Whoever holds the line's role or position in the unit; otherwise the appointed members who work there. */
function representing(unit: Unit, line: Line, { members, world }: Filling): readonly Person[] {
  const party = line.member === undefined ? null : partyOf(line.member)
  if (party?.kind === 'role') {
    const role = world.governance.role(party.id)
    const holders = role ? personsIn(holdersAt(role, { kind: 'unit', id: unit.id }, world).holders) : []
    const own = holders.filter((person) => isIn(person, unit, world) || appointedFor(role, unit, person, world))
    if (own.length > 0) return own
  }
  if (party?.kind === 'position') {
    const position = world.governance.position(party.id)
    const there = position ? occupantsOf(position, unit.id, world).filter((person) => isIn(person, unit, world)) : []
    if (there.length > 0) return there
  }
  return members.filter((person) => isIn(person, unit, world))
}

/** A representative may be appointed for a unit and work elsewhere. */
function appointedFor(role: Role | null, unit: Unit, { id }: Person, world: World): boolean {
  if (role === null) return false
  return lookupsOf(world.register)
    .appointed(role.id, { kind: 'unit', id: unit.id })
    .some(({ holder }) => holder.kind === 'person' && holder.id === id)
}

function led(
  seat: 'convener' | 'chair',
  body: Body,
  setting: BodySetting | null,
  appointed: readonly Appointed[],
  world: World,
): Led {
  const own = appointed.filter((one) => one.seat === seat).map(({ person }) => person)
  if (own.length > 0) return { is: 'somebody', people: own, by: 'appointment', party: null }
  const stated = body[seat]
  const chosen = setting?.[seat] ?? null
  // What the municipality says later weighs more than what it said in the manifest, and never more than the document.
  const party = chosen !== null && stated?.own !== false ? chosen : (stated?.party ?? null)
  if (party === null) return { is: 'not-named' }
  const by = party === stated?.party && !stated.own ? 'document' : 'own'
  const people = peopleBehind(party, world)
  return people.length > 0 ? { is: 'somebody', people, by, party } : { is: 'vacant', party, by }
}

/** Who may chair instead: those appointed to, those whom the municipality has named, and whoever may appoint the chair. */
function deputies(
  body: Body,
  setting: BodySetting | null,
  appointed: readonly Appointed[],
  chair: Led,
  world: World,
): readonly Person[] {
  const chairs = chair.is === 'somebody' ? chair.people : []
  return [
    ...appointed.filter(({ seat }) => seat === 'deputy').map(({ person }) => person),
    ...(setting?.deputy ? peopleBehind(setting.deputy, world) : []),
    ...(body.chair?.orAppointedBy ? peopleBehind(body.chair.orAppointedBy, world) : []),
  ].filter((person) => !chairs.includes(person))
}

/** Everybody behind a party of the manifest, or one person: `person:ID`. */
function peopleBehind(party: string, world: World): readonly Person[] {
  if (party.startsWith('person:')) {
    const person = lookupsOf(world.register).person(party.slice('person:'.length))
    return person && isHere(person) ? [person] : []
  }
  return peopleIn(partyOf(party), world)
}

function peopleIn(party: Party, world: World): readonly Person[] {
  if (party.kind === 'position') {
    const position = world.governance.position(party.id)
    return position ? occupantsOf(position, null, world).filter(isHere) : []
  }
  if (party.kind !== 'role') return []
  const role = world.governance.role(party.id)
  return role ? personsIn(holdersAt(role, { kind: 'municipality' }, world).holders) : []
}

type Appointed = { person: Person; seat: Seat }

/** Appointed to the body itself, today. */
function appointedTo(bodyId: string, world: World): readonly Appointed[] {
  const { register, today } = world
  const scope = { kind: 'body', id: bodyId } as const
  return (['member', 'chair', 'convener', 'deputy'] as const).flatMap((seat) =>
    lookupsOf(register)
      .appointed(seat, scope)
      .filter(({ from, through }) => (from === null || from <= today) && (through === null || through >= today))
      .flatMap(({ holder }) =>
        holder.kind === 'unit'
          ? []
          : peopleBehind(`${holder.kind}:${holder.id}`, world).map((person) => ({ person, seat })),
      ),
  )
}

function unitsOf(kind: 'department' | 'division' | 'company' | 'committee', { governance }: World): readonly Unit[] {
  return governance.manifest.units.filter((unit) =>
    kind === 'committee' ? unit.kind === 'committee' || unit.kind === 'board' : unit.kind === kind,
  )
}

function personsIn(holders: readonly Holder[]): readonly Person[] {
  return holders.flatMap((holder) => (holder.kind === 'person' && isHere(holder.person) ? [holder.person] : []))
}

function isIn({ unitId }: Person, unit: Unit, { governance }: World): boolean {
  return unitId !== null && governance.isWithin(unitId, unit.id)
}

const isHere = ({ status }: Person): boolean => status !== 'left'

type Found = {
  add(person: Person, seat: Seat, more?: { represents?: string | undefined; mayDelegate?: boolean }): void
  all(): readonly Seated[]
}

/** People with what they are in the body, in the order they were found. */
function gathering(): Found {
  const people = new Map<string, { person: Person; seats: Set<Seat>; represents: Set<string>; mayDelegate: boolean }>()
  return {
    add(person, seat, more = {}) {
      const one = people.get(person.id) ?? { person, seats: new Set(), represents: new Set(), mayDelegate: false }
      one.seats.add(seat)
      if (more.represents !== undefined) one.represents.add(more.represents)
      one.mayDelegate ||= more.mayDelegate ?? false
      people.set(person.id, one)
    },
    all: () =>
      [...people.values()].map(({ seats, represents, ...one }) => ({
        ...one,
        seats: [...seats],
        represents: [...represents],
      })),
  }
}
