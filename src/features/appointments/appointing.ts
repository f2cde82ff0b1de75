/** What an appointment changes: who starts, and whose appointment ends the day before. */
import type { Role } from '../../governance/manifest/schema.ts'
import { type Day, addDays } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import { type Appointment, type World, lookupsOf, noTerms } from '../register/index.ts'

/** Somebody is to hold a role for something. `ends`: the appointments that it takes over from. */
export type Item = {
  roleId: string
  scope: Appointment['scope']
  personId: string
  from: Day
  ends: readonly string[]
}

/** Whether somebody holds it from that day or before, with no end. */
export const goesOn = (one: Appointment, { personId, from }: Pick<Item, 'personId' | 'from'>): boolean =>
  one.holder.id === personId && one.through === null && (one.from === null || one.from <= from)

export type Takeover = {
  started: readonly Appointment[]
  ended: readonly { before: Appointment; through: Day }[]
}

export function isCurrent({ from, through }: Pick<Appointment, 'from' | 'through'>, on: Day): boolean {
  return (from === null || from <= on) && (through === null || through >= on)
}

/** Everybody who holds the role for it on that day gives way. */
export function itemOf(role: Role, scope: Appointment['scope'], personId: string, from: Day, world: World): Item {
  const held = lookupsOf(world.register).appointed(role.id, scope)
  const ends = held.filter(({ through }) => through === null || through >= from).map(({ id }) => id)
  return { roleId: role.id, scope, personId, from, ends }
}

/** Whoever holds it by then goes on, and nothing starts. */
export function takeoverOf(
  items: readonly Item[],
  decided: { by: string | null; decision: string | null },
  world: World,
  ids: Ids,
): Takeover {
  const byId = new Map(world.register.appointments.map((one) => [one.id, one]))
  const started: Appointment[] = []
  const ended: { before: Appointment; through: Day }[] = []
  for (const { roleId, scope, personId, from, ends } of items) {
    const open = ends.flatMap((id) => byId.get(id) ?? []).filter(({ through }) => through === null || through >= from)
    const same = open.find((one) => goesOn(one, { personId, from }))
    for (const before of open) if (before !== same) ended.push({ before, through: addDays(from, -1) })
    if (same) continue
    started.push({
      id: ids.next(),
      roleId,
      scope,
      holder: { kind: 'person', id: personId },
      appointedBy: decided.by,
      decision: decided.decision,
      from,
      through: null,
      confirmedOn: null,
      questioned: false,
      terms: { ...noTerms, recordedOn: world.today },
    })
  }
  return { started, ended }
}
