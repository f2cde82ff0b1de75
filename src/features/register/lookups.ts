/** The register by what questions ask for. Made once for each reading of the register, kept as long as it is. */
import { byId } from '../../lib/by-id.ts'
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
  // By ids that the register holds already: a key of its own for each would take as much room as the register.
  const byScope = grouped(appointments, ({ scope }) => scope.id ?? '')
  const byHolder = grouped(appointments, ({ holder }) => holder.id)
  const byTitle = kept(() => grouped(people, ({ title }) => folded(title ?? '')))
  const byUnit = kept(() => grouped(systems, ({ unitId }) => unitId ?? ''))
  const byVendor = kept(() => grouped(systems, ({ vendor }) => vendorId(vendor ?? '')))
  return {
    system: byId(systems),
    person: byId(people),
    appointed: (roleId, { kind, id }) =>
      (byScope.get(id ?? '') ?? []).filter((one) => one.roleId === roleId && one.scope.kind === kind),
    heldBy: ({ kind, id }) => (byHolder.get(id) ?? []).filter(({ holder }) => holder.kind === kind),
    titled: (title) => byTitle().get(folded(title)) ?? [],
    systemsOfUnit: (unitId) => byUnit().get(unitId) ?? [],
    systemsFrom: (vendor) => byVendor().get(vendor) ?? [],
  }
}

const folded = (title: string) => title.trim().toLowerCase()

/** Made when it is first asked for. */
function kept<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => (made ??= make())
}
