/** What is to become of a group: another name for a system, a system of its own, somebody for the empty role, or nothing. */
import type { Day } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import {
  type Appointment,
  holderNamed,
  holdersOf,
  lookupsOf,
  type System,
  systemCalled,
  systemNamed,
  unitNamed,
  type World,
} from '../register/index.ts'
import type { Group } from './group.ts'

export type Fix =
  /** `before` is the system as it stands without the new name. */
  | { as: 'alias'; before: System; system: System }
  | { as: 'system'; system: System; appointments: readonly Appointment[] }
  | { as: 'holder'; system: System; roleId: string; appointment: Appointment }
  /** It has come into the register meanwhile. */
  | { as: 'known'; system: System }
  | { as: 'nothing' }

export type Refusal =
  | { because: 'no-system'; nearest: string | null }
  | { because: 'several-systems'; names: readonly string[] }
  | { because: 'taken'; by: string }
  | { because: 'no-name' }
  | { because: 'no-unit'; nearest: string | null }
  | { because: 'nobody' | 'several' | 'held' | 'gone' }

/** A refusal with the input that it is about. */
export type Planned = { ok: true; fix: Fix } | { ok: false; input: string; refusal: Refusal }

type Into = World & { ids: Ids }

const refused = (input: string, refusal: Refusal): Planned => ({ ok: false, input, refusal })
const longest = 100

/** The system that a group's words name by now; null for those still unknown. */
export function knownBy({ words, kind }: Group, { register }: World): System | null {
  if (words === null || kind === 'holder') return null
  const found = systemNamed(words, register)
  return found.ok ? found.system : null
}

/** `words` are to be another name for the system called `name`. */
export function asAlias(words: string, name: string, { register }: Into): Planned {
  const alias = words.trim()
  if (alias === '' || alias.length > longest) return refused('words', { because: 'no-name' })
  const found = systemNamed(name, register)
  if (!found.ok) {
    if (found.several.length > 0)
      return refused('system', { because: 'several-systems', names: found.several.map((one) => one.name) })
    return refused('system', { because: 'no-system', nearest: found.nearest?.name ?? null })
  }
  const taken = systemNamed(alias, register)
  if (taken.ok && taken.system.id === found.system.id) return { ok: true, fix: { as: 'known', system: taken.system } }
  if (taken.ok) return refused('words', { because: 'taken', by: taken.system.name })
  const { system: before } = found
  return { ok: true, fix: { as: 'alias', before, system: { ...before, aliases: [...before.aliases, alias] } } }
}

export type NewSystem = {
  name: string
  unit: string
  description: string
  /** Who holds which role, as written; an empty text is a vacant chair. */
  holders: Readonly<Record<string, string>>
}

export function asSystem({ name, unit, description, holders }: NewSystem, into: Into): Planned {
  const { register, governance, ids, today } = into
  if (name.trim() === '' || name.trim().length > longest) return refused('name', { because: 'no-name' })
  const taken = systemNamed(name, register)
  if (taken.ok) return refused('name', { because: 'taken', by: taken.system.name })
  const place = unit.trim() === '' ? null : unitNamed(unit.trim(), governance)
  if (place && place.id === null) return refused('unit', { because: 'no-unit', nearest: place.nearest })
  const system: System = {
    ...systemCalled(name, into),
    unitId: place?.id ?? null,
    description: description.trim() || null,
  }
  const appointments: Appointment[] = []
  for (const [roleId, who] of Object.entries(holders)) {
    if (who.trim() === '') continue
    const found = holderNamed(who, into)
    if (!found.ok) return refused(`role-${roleId}`, { because: found.because })
    appointments.push(appointed(ids.next(), roleId, system.id, found.holder, today))
  }
  return { ok: true, fix: { as: 'system', system, appointments } }
}

export function asHolder({ systemId, roleId }: Pick<Group, 'systemId' | 'roleId'>, who: string, into: Into): Planned {
  const system = systemId === null ? null : lookupsOf(into.register).system(systemId)
  const role = roleId === null ? null : into.governance.role(roleId)
  if (!system || !role) return refused('who', { because: 'gone' })
  if (holdersOf(role, system, into).holders.length > 0) return refused('who', { because: 'held' })
  const found = holderNamed(who, into)
  if (!found.ok) return refused('who', { because: found.because })
  const appointment = appointed(into.ids.next(), role.id, system.id, found.holder, into.today)
  return { ok: true, fix: { as: 'holder', system, roleId: role.id, appointment } }
}

function appointed(
  id: string,
  roleId: string,
  systemId: string,
  holder: Appointment['holder'],
  today: Day,
): Appointment {
  return {
    ...{ id, roleId, holder, scope: { kind: 'system', id: systemId } },
    ...{ appointedBy: null, decision: null, from: today, through: null, confirmedOn: today, questioned: false },
  }
}

/** The roles of a system that somebody is appointed to: what a new system is asked about. */
export function rolesToFill({ governance }: Pick<World, 'governance'>) {
  return governance.manifest.roles.filter(({ scope, heldBy }) => scope === 'system' && heldBy.rule === 'appointed')
}
