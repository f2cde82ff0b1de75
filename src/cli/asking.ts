import type { App } from '../app.ts'
import type { Governance } from '../governance/governance.ts'
import type { Person } from '../features/register/register.ts'
import { CommandError } from './command-line.ts'

/** The municipality that was named; without a name the default example, or the only one there is. Throws a CommandError. */
export function municipalityNamed(key: string | undefined, app: App): Governance {
  const keys = app.governances.map((each) => each.key).join(', ')
  if (key !== undefined) {
    const named = app.governances.find((each) => each.key === key)
    if (!named) throw new CommandError(`Det finns ingen kommun som heter ”${key}”. Välj en av: ${keys}.`)
    return named
  }
  const chosen =
    app.governances.find(({ manifest }) => manifest.municipality.default) ??
    (app.governances.length === 1 ? app.governances[0] : undefined)
  if (!chosen) throw new CommandError(`Vilken kommun? Ange --municipality och en av: ${keys}.`)
  return chosen
}

/** The person with this address in the municipality's register. Throws a CommandError when there is none. */
export async function personNamed(email: string, municipality: string, app: App): Promise<Person> {
  const { register } = await app.snapshots.of(municipality)
  const person = register.people.find((each) => each.email === email.trim().toLowerCase() && each.status !== 'left')
  if (!person)
    throw new CommandError(
      `Ingen i registret har adressen ${email}. Kontrollera stavningen, eller importera personerna först.`,
    )
  return person
}
