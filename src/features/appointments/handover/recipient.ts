/** Whom somebody means when they write who is to take over, in a form. */
import type { Person, World } from '../../register/index.ts'

/** By e-mail or the whole name; nobody when two are called that. People with protected details are not found by name. */
export function personCalled(text: string, { register }: Pick<World, 'register'>): Person | null {
  const wanted = text.trim().toLowerCase()
  const here = register.people.filter(({ status }) => status === 'active')
  const byMail = here.find(({ email }) => email === wanted)
  const named = here.filter((person) => !person.protected && person.name.toLowerCase() === wanted)
  return byMail ?? (named.length === 1 ? named[0]! : null)
}
