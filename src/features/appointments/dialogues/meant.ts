/** Who is to have what, for what, as it was said; what was left out is taken from the talk, or asked for. */
import type { Turn } from '../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import { saying } from '../../../conversation/say-button.ts'
import type { Role } from '../../../governance/manifest/schema.ts'
import { type Appointment, type Person, type World, lookupsOf } from '../../register/index.ts'
import { nameOf, textsIn } from '../in-words.ts'

export type Meant = { role: Role; scope: Appointment['scope']; person: Person }
type Missing = { says: string; offered?: readonly Button<Meaning>[] }

export function whatIsMeant(turn: Turn, world: World): Meant | Missing {
  const { make } = textsIn(turn.language)
  const { people, systems, units, role: roleId } = turn.reading!
  const lookups = lookupsOf(world.register)
  const self = turn.reading!.field === 'self' ? [turn.inbound.person?.personId ?? ''] : []
  const named = [...people, ...self].flatMap((id) => lookups.person(id) ?? [])
  const [person, ...others] = named
  if (!person) return { says: make.who }
  if (others.length > 0) return { says: make.whichPerson(named.map((each) => nameOf(each, world, turn.language))) }
  if (person.status === 'left') return { says: make.left(nameOf(person, world, turn.language)) }
  const [systemId, ...moreSystems] = systems.length > 0 ? systems : (turn.memory?.systems ?? [])
  const system = systemId === undefined || moreSystems.length > 0 ? null : systemId
  const role = roleId === null ? roleLeftOut(system, turn, world) : world.governance.role(roleId)
  if (!role) return askRole(person, system, turn, world)
  if (role.scope === 'municipality') return { role, person, scope: { kind: 'municipality', id: null } }
  if (role.scope === 'system')
    return system === null ? { says: make.whichSystem } : { role, person, scope: { kind: 'system', id: system } }
  const [place] = role.scope === 'workplace' ? turn.reading!.workplaces : units
  return place === undefined ? { says: make.whichRole } : { role, person, scope: { kind: role.scope, id: place } }
}

/** "Utse Anna Ek för Raindance": the role just spoken of, the only one that anybody is appointed to, or the only empty one. */
function roleLeftOut(system: string | null, { memory }: Turn, world: World): Role | null {
  const possible = appointable(world)
  const asked = memory?.role ?? memory?.asked?.role ?? null
  const spokenOf = /^(?:missing_role|role_lookup|person_systems)$/u.test(memory?.intent ?? '') ? asked : null
  const empty = possible.filter(
    ({ id }) => system !== null && lookupsOf(world.register).appointed(id, { kind: 'system', id: system }).length === 0,
  )
  const [only, ...others] = possible
  return (
    possible.find(({ id }) => id === spokenOf) ??
    (only && others.length === 0 ? only : empty.length === 1 ? empty[0]! : null)
  )
}

const appointable = ({ governance }: World): readonly Role[] =>
  governance.manifest.roles.filter(({ scope, heldBy }) => scope === 'system' && heldBy.rule === 'appointed')

function askRole(person: Person, systemId: string | null, turn: Turn, world: World): Missing {
  const { make } = textsIn(turn.language)
  const system = systemId === null ? null : lookupsOf(world.register).system(systemId)
  if (!system) return { says: make.whichRole }
  const offered = appointable(world).map(({ label }) =>
    saying(label[turn.language], make.saysAll(nameOf(person, world, turn.language), label[turn.language], system.name)),
  )
  return { says: make.whichRoleOf(offered.map(({ label }) => label)), offered }
}
