/** Who is to do what is owed, who is to have it, and who hears when it is not done: people, as they are today. */
import type { Duty, Unit } from '../../../governance/manifest/schema.ts'
import { partyOf } from '../../../governance/manifest/schema.ts'
import {
  type Holder,
  type Person,
  type World,
  holdersAt,
  holdersOf,
  lookupsOf,
  occupantsOf,
  personToday,
} from '../../register/index.ts'
import type { Target } from '../duty.ts'

export type PeopleNeeds = {
  /** Whoever convenes the body, else whoever chairs it. */
  leadersOf(bodyId: string, world: World): readonly Person[]
  peopleWho(permission: 'strategist', world: World): readonly Person[]
  /** Those who receive what goes to a nämnd or a board: its registrar or secretary. */
  registrarsOf(unit: Unit, world: World): readonly Person[]
}

/** Empty: the chair is empty, and nobody answers meanwhile. */
export function holdersFor(duty: Duty, target: Target, world: World, needs: PeopleNeeds): readonly Person[] {
  return unique(behind(duty.owes, target, world, needs))
}

/**
 * Empty: for everybody, or for nobody in particular. What goes to a nämnd or a board goes to its registrar, who has the paper and gives
 * the receipt: the elected have no chat, and the heads below them are not the nämnd.
 */
export function recipientsFor(duty: Duty, target: Target, world: World, needs: PeopleNeeds): readonly Person[] {
  if (duty.to === undefined || duty.to === 'everyone') return []
  const committee = committeeReached(duty, target, world)
  return committee ? needs.registrarsOf(committee, world) : unique(behind(duty.to, target, world, needs))
}

/** The nämnd or board that the duty is owed to, by name or because it holds the role; null when it is owed to somebody else. */
export function committeeReached({ to }: Pick<Duty, 'to'>, target: Target, world: World): Unit | null {
  const party = to === undefined ? null : partyOf(to)
  const unit = party?.kind === 'unit' ? world.governance.unit(party.id) : null
  const held = party?.kind === 'role' ? heldBy(party.id, target, world) : []
  const [found] = [unit, ...held.flatMap((holder) => (holder.kind === 'unit' ? [holder.unit] : []))]
  return found && isElected(found) ? found : null
}

export const isElected = ({ kind }: Unit): boolean => kind === 'committee' || kind === 'board' || kind === 'council'

/** Whoever is told that it was not done: the recipient, else the strategist, else who decides where documents are silent; never who owes it. */
export function escalatesTo(duty: Duty, target: Target, world: World, needs: PeopleNeeds): readonly Person[] {
  const owing = new Set(holdersFor(duty, target, world, needs).map(({ id }) => id))
  const others = (people: readonly Person[]) => people.filter(({ id }) => !owing.has(id))
  const chain = [
    () => recipientsFor(duty, target, world, needs),
    () => needs.peopleWho('strategist', world),
    () => unique(behind(world.governance.manifest.municipality.decidesWhenSilent, target, world, needs)),
  ]
  for (const people of chain) {
    const found = others(people())
    if (found.length > 0) return found
  }
  return []
}

function behind(party: string, target: Target, world: World, needs: PeopleNeeds): readonly Person[] {
  const who = partyOf(party)
  switch (who.kind) {
    case 'everyone':
      return []
    case 'body':
      return here(needs.leadersOf(who.id, world), world)
    case 'unit':
      return whoAnswersFor(who.id, world)
    case 'position': {
      const position = world.governance.position(who.id)
      return position ? here(occupantsOf(position, target.unitId, world), world) : []
    }
    case 'role':
      return holding(who.id, target, world)
  }
}

function heldBy(roleId: string, target: Target, world: World): readonly Holder[] {
  const role = world.governance.role(roleId)
  const system = target.systemId === null ? null : lookupsOf(world.register).system(target.systemId)
  if (!role || (role.scope === 'system' && !system)) return []
  const place =
    target.unitId === null ? ({ kind: 'municipality' } as const) : ({ kind: 'unit', id: target.unitId } as const)
  return (system ? holdersOf(role, system, world) : holdersAt(role, place, world)).holders
}

function holding(roleId: string, target: Target, world: World): readonly Person[] {
  const role = world.governance.role(roleId)
  const system = target.systemId === null ? null : lookupsOf(world.register).system(target.systemId)
  if (!role || (role.scope === 'system' && !system)) return []
  const place =
    target.unitId === null ? ({ kind: 'municipality' } as const) : ({ kind: 'unit', id: target.unitId } as const)
  const held = system ? holdersOf(role, system, world) : holdersAt(role, place, world)
  const people = held.holders.flatMap((holder) => peopleIn(holder, world))
  if (people.length > 0) return people
  return held.meanwhile ? peopleIn(held.meanwhile.holder, world) : []
}

function peopleIn(holder: Holder, world: World): readonly Person[] {
  if (holder.kind === 'person') return here([holder.person], world)
  return holder.kind === 'unit' ? whoAnswersFor(holder.unit.id, world) : []
}

/**
 * Whoever a unit's duties reach: for a committee the heads of the departments below it, who prepare its matters; for a unit its
 * head, or the nearest one above; never the elected.
 */
function whoAnswersFor(unitId: string, world: World): readonly Person[] {
  const { governance } = world
  const unit = governance.unit(unitId)
  if (!unit) return []
  if (isElected(unit)) {
    const below = governance.manifest.units.filter(({ parent, kind }) => parent === unitId && kind === 'department')
    return below.flatMap(({ id }) => whoAnswersFor(id, world))
  }
  for (let at = governance.unit(unitId); at; at = at.parent ? governance.unit(at.parent) : null) {
    if (isElected(at)) return []
    const position = at.head ? governance.position(at.head) : null
    const people = position ? here(occupantsOf(position, at.id, world), world) : []
    if (people.length > 0) return people
  }
  return []
}

/** Who has left owes nothing; who is away is stood in for, when somebody is named. */
function here(people: readonly Person[], world: World): readonly Person[] {
  return people.filter(({ status }) => status !== 'left').map((person) => personToday(person, world).deputy ?? person)
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()]
}
