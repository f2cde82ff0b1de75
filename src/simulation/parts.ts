/** Who has what part in the governance of a municipality, for judging what they are told. */
import { peopleWho } from '../features/administration/index.ts'
import { seatingOf } from '../features/meetings/body/seats.ts'
import { type Held, holdersAt, holdersOf, occupantsOf, type Place } from '../features/register/holders.ts'
import type { World } from '../features/register/index.ts'
import type { Role } from '../governance/manifest/schema.ts'

/** Those with no part in it on any of the days: no seat, no position that the manifest names, no role, also none that a rule gives them. */
export function staffOf(worlds: readonly World[]): readonly string[] {
  const taking = new Set(worlds.flatMap((world) => [...takingPart(world)]))
  const people = new Set(worlds.flatMap(({ register }) => register.people.map(({ id }) => id)))
  return [...people].filter((id) => !taking.has(id))
}

/** Those who sit in one body and do nothing else that the manifest names a chair for: neither convene nor chair it. */
export function membersOfOne(world: World): readonly string[] {
  const seats = new Map<string, number>()
  const leading = new Set<string>(peopleWho('strategist', world).map(({ id }) => id))
  for (const body of world.governance.manifest.bodies) {
    for (const { person, seats: own } of seatingOf(body, null, world).people) {
      seats.set(person.id, (seats.get(person.id) ?? 0) + 1)
      if (own.includes('convener') || own.includes('chair')) leading.add(person.id)
    }
  }
  return [...seats].flatMap(([id, count]) => (count === 1 && !leading.has(id) ? [id] : []))
}

function takingPart(world: World): Set<string> {
  const { manifest } = world.governance
  const { register } = world
  const seats = manifest.bodies.flatMap((body) => seatingOf(body, null, world).people)
  const positions = manifest.positions.flatMap((position) => occupantsOf(position, null, world))
  const looking = (['strategist', 'administrator', 'registerKeeper', 'auditor'] as const).flatMap((permission) =>
    peopleWho(permission, world),
  )
  return new Set([
    ...[...seats.map(({ person }) => person), ...positions, ...looking].map(({ id }) => id),
    ...register.appointments.map(({ holder }) => holder.id),
    ...manifest.roles.flatMap((role) => holding(role, world)),
  ])
}

/** Who holds a role, or answers meanwhile, wherever it is held. */
function holding(role: Role, world: World): readonly string[] {
  const { manifest } = world.governance
  const places: readonly Place[] = [
    { kind: 'municipality' },
    ...manifest.units.map(({ id }): Place => ({ kind: 'unit', id })),
    ...manifest.workplaces.map(({ id }): Place => ({ kind: 'workplace', id })),
  ]
  const held =
    role.scope === 'system'
      ? world.register.systems.map((system) => holdersOf(role, system, world))
      : places.map((place) => holdersAt(role, place, world))
  return held.flatMap(({ holders, meanwhile }: Held) =>
    [...holders, ...(meanwhile ? [meanwhile.holder] : [])].flatMap((holder) =>
      holder.kind === 'person' ? [holder.person.id, ...(holder.deputy ? [holder.deputy.id] : [])] : [],
    ),
  )
}
