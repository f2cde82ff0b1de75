/** What may be told about a person, everywhere: of somebody with protected details, the function and its mailbox only. */
import type { Governance } from '../../governance/governance.ts'
import type { Person } from './register.ts'

export type Shown = {
  /** Null: not even a function is known of a protected person. */
  name: string | null
  title: string | null
  unit: string | null
  email: string | null
  phone: string | null
}

export function shownOf(person: Person, governance: Governance): Shown {
  const unit = person.unitId === null ? null : governance.unit(person.unitId)
  if (!person.protected) {
    return {
      name: person.name,
      title: person.title,
      unit: unit?.name ?? null,
      email: person.email,
      phone: person.phone,
    }
  }
  return { name: person.title ?? unit?.name ?? null, title: null, unit: null, ...functionalContact(person, governance) }
}

/** The mailbox and telephone of the person's unit, or of the nearest unit above it that has them. */
function functionalContact(person: Person, governance: Governance): { email: string | null; phone: string | null } {
  let email: string | null = null
  let phone: string | null = null
  for (
    let unit = person.unitId && governance.unit(person.unitId);
    unit;
    unit = unit.parent ? governance.unit(unit.parent) : null
  ) {
    email ??= unit.mailbox ?? null
    phone ??= unit.phone ?? null
    if (email && phone) break
  }
  return { email, phone }
}
