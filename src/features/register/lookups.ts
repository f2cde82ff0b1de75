/** The register by what questions ask for. Made once for each reading of the register, kept as long as it is. */
import { grouped } from '../../lib/grouped.ts'
import type { Appointment, Person, Register, System } from './register.ts'

export type Lookups = {
  system(id: string): System | null
  person(id: string): Person | null
  /** The appointments to a role for one thing, ended ones too. */
  appointed(roleId: string, scope: Appointment['scope']): readonly Appointment[]
  /** What a person, a position or a unit is appointed to. */
  heldBy(holder: Appointment['holder']): readonly Appointment[]
  /** Everybody with this title, however it is capitalised. */
  titled(title: string): readonly Person[]
  systemsOfUnit(unitId: string): readonly System[]
  systemsFrom(vendorId: string): readonly System[]
}

/** A vendor has no id of its own: its name, whatever the capitals and spaces. */
export function vendorId(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}

const made = new WeakMap<Register, Lookups>()

export function lookupsOf(register: Register): Lookups {
  const known = made.get(register)
  if (known) return known
  const lookups = makeLookups(register)
  made.set(register, lookups)
  return lookups
}

function makeLookups({ systems, people, appointments }: Register): Lookups {
  const systemById = new Map(systems.map((system) => [system.id, system]))
  const personById = new Map(people.map((person) => [person.id, person]))
  const byScope = grouped(appointments, ({ roleId, scope }) => scopeKey(roleId, scope))
  const byHolder = grouped(appointments, ({ holder }) => `${holder.kind}:${holder.id}`)
  const byTitle = grouped(people, ({ title }) => folded(title ?? ''))
  const byUnit = grouped(systems, ({ unitId }) => unitId ?? '')
  const byVendor = grouped(systems, ({ vendor }) => vendorId(vendor ?? ''))
  return {
    system: (id) => systemById.get(id) ?? null,
    person: (id) => personById.get(id) ?? null,
    appointed: (roleId, scope) => byScope.get(scopeKey(roleId, scope)) ?? [],
    heldBy: ({ kind, id }) => byHolder.get(`${kind}:${id}`) ?? [],
    titled: (title) => byTitle.get(folded(title)) ?? [],
    systemsOfUnit: (unitId) => byUnit.get(unitId) ?? [],
    systemsFrom: (vendor) => byVendor.get(vendor) ?? [],
  }
}

const scopeKey = (roleId: string, { kind, id }: Appointment['scope']) => `${roleId} ${kind} ${id ?? ''}`

const folded = (title: string) => title.trim().toLowerCase()
