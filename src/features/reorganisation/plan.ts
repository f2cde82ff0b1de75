/** What a reorganisation would do, before anything is done: what moves where, and what is left without a place. */
import {
  type Change,
  type Reorganised,
  goneIn,
  madeIn,
  referencesTo,
  reorganised,
  successorIn,
} from '../../governance/reorganisation.ts'
import type { Day } from '../../lib/day.ts'
import { addDays } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Appointment, Person, System, World } from '../register/index.ts'

export type Fault =
  | { kind: 'unknown-unit'; unit: string }
  | { kind: 'taken-id'; unit: string }
  | { kind: 'unknown-position'; position: string }
  | { kind: 'unknown-thing'; thing: string }
  | { kind: 'into-itself'; unit: string }

/** Without a successor of its own; it goes to the unit above. */
type Orphan = {
  kind: 'system' | 'person' | 'workplace' | 'unit' | 'role' | 'head' | 'named-in'
  name: string
  of: string
}

type Moves = {
  systems: readonly { system: System; to: string }[]
  people: readonly { person: Person; to: string }[]
  ended: readonly { before: Appointment; through: Day }[]
  started: readonly Appointment[]
}

export type Plan = {
  from: Day
  changes: readonly Change[]
  after: Reorganised
  moves: Moves
  orphans: readonly Orphan[]
}

/** `world` is the municipality as it is before. */
export function planReorganisation(
  changes: readonly Change[],
  from: Day,
  world: World,
  ids: Ids,
): { ok: true; plan: Plan } | { ok: false; faults: readonly Fault[] } {
  const faults = faultsIn(changes, world)
  if (faults.length > 0) return { ok: false, faults }
  const { manifest } = world.governance
  const after = reorganised(manifest, changes)
  const orphans: Orphan[] = []
  const target = placesOf(changes, after, world, orphans)
  const gone = new Set(after.former.map(({ id }) => id))
  const systems = world.register.systems
    .filter(({ unitId }) => unitId !== null && gone.has(unitId))
    .map((system) => ({ system, to: target('system', system.code, system.name, system.unitId!) }))
  const people = world.register.people
    .filter(({ unitId, status }) => unitId !== null && gone.has(unitId) && status !== 'left')
    .map((person) => ({ person, to: target('person', person.email ?? person.id, person.name, person.unitId!) }))
  for (const each of manifest.workplaces) if (gone.has(each.unit)) target('workplace', each.id, each.name, each.unit)
  for (const each of manifest.units)
    if (each.parent !== undefined && gone.has(each.parent) && !gone.has(each.id))
      target('unit', each.id, each.name, each.parent)
  const open = world.register.appointments.filter(({ through }) => through === null || through >= from)
  const moving = open.filter(
    ({ scope, holder }) =>
      (scope.kind === 'unit' && gone.has(scope.id ?? '')) || (holder.kind === 'unit' && gone.has(holder.id)),
  )
  const started = moving.map((one): Appointment => {
    const label = world.governance.role(one.roleId)?.label.sv ?? one.roleId
    const place = (unit: string) => (gone.has(unit) ? target('role', `${one.roleId}`, label, unit) : unit)
    const scope = one.scope.kind === 'unit' && one.scope.id ? { ...one.scope, id: place(one.scope.id) } : one.scope
    const holder = one.holder.kind === 'unit' ? { ...one.holder, id: place(one.holder.id) } : one.holder
    return { ...one, id: ids.next(), scope, holder, from: one.from !== null && one.from > from ? one.from : from }
  })
  for (const each of changes)
    for (const made of madeIn(each))
      if (!made.head) orphans.push({ kind: 'head', name: made.name, of: goneIn(each).join(', ') })
  for (const unit of after.former)
    if (!after.successors.get(unit.id))
      for (const name of referencesTo(unit.id, manifest)) orphans.push({ kind: 'named-in', name, of: unit.name })
  return {
    ok: true,
    plan: {
      ...{ from, changes, after },
      moves: { systems, people, started, ended: moving.map((before) => ({ before, through: addDays(from, -1) })) },
      orphans: [...new Map(orphans.map((one) => [JSON.stringify(one), one])).values()],
    },
  }
}

/** Where something of a unit that is gone goes: where the change says, to the one successor, else to the unit above, as an orphan. */
function placesOf(changes: readonly Change[], after: Reorganised, world: World, orphans: Orphan[]) {
  const lists = { system: 'systems', person: 'people', workplace: 'workplaces', unit: 'units' } as const
  return (kind: Orphan['kind'], key: string, name: string, unit: string): string => {
    for (const change of changes) {
      if (!('split' in change) || change.split.unit !== unit || !(kind in lists)) continue
      const said = change.split[lists[kind as keyof typeof lists]][key]
      if (said !== undefined) return after.successors.get(said) ?? said
    }
    const successor = after.successors.get(unit)
    if (successor) return successor
    const old = world.governance.unit(unit)
    orphans.push({ kind, name, of: old?.name ?? unit })
    const made = changes.filter((change) => goneIn(change).includes(unit)).flatMap(madeIn)
    const above = old?.parent
    return (above && (after.successors.get(above) ?? above)) ?? made[0]?.id ?? unit
  }
}

function faultsIn(changes: readonly Change[], { governance, register }: World): readonly Fault[] {
  const there = new Set(governance.manifest.units.map(({ id }) => id))
  const faults: Fault[] = []
  const known = (unit: string) => {
    if (!there.has(unit)) faults.push({ kind: 'unknown-unit', unit })
  }
  for (const change of changes) {
    const fresh = madeIn(change)
    if ('rename' in change) known(change.rename.unit)
    for (const unit of goneIn(change)) known(unit)
    for (const made of fresh) {
      if (there.has(made.id)) faults.push({ kind: 'taken-id', unit: made.id })
      if (made.head && !governance.position(made.head)) faults.push({ kind: 'unknown-position', position: made.head })
      if (made.parent && !there.has(made.parent)) faults.push({ kind: 'unknown-unit', unit: made.parent })
    }
    const successor = successorIn(change)
    if (successor !== null && fresh.length === 0) known(successor)
    if ('close' in change && change.close.successor === change.close.unit)
      faults.push({ kind: 'into-itself', unit: change.close.unit })
    if ('split' in change) {
      const news = new Set(fresh.map(({ id }) => id))
      const { systems, people, workplaces, units } = change.split
      for (const to of [systems, people, workplaces, units].flatMap((each) => Object.values(each)))
        if (!news.has(to)) faults.push({ kind: 'unknown-unit', unit: to })
      for (const code of Object.keys(systems))
        if (!register.systems.some((each) => each.code === code)) faults.push({ kind: 'unknown-thing', thing: code })
      for (const mail of Object.keys(people))
        if (!register.people.some(({ email }) => email === mail)) faults.push({ kind: 'unknown-thing', thing: mail })
      for (const id of Object.keys(workplaces))
        if (!governance.workplace(id)) faults.push({ kind: 'unknown-thing', thing: id })
      for (const id of Object.keys(units)) known(id)
    }
    for (const unit of goneIn(change)) if (unit !== successor) there.delete(unit)
    for (const made of fresh) there.add(made.id)
  }
  return faults
}
