/** Who is in a group, or behind a party, today: as far as appointments and titles tell. */
import { type Body, partyOf } from '../../governance/manifest/schema.ts'
import {
  type Appointment,
  derivedMembers,
  type Holder,
  holdersAt,
  occupantsOf,
  type Person,
  shownOf,
} from '../register/index.ts'
import type { From } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'

/** Who is behind a party, in words, each once; of people with protected details only the function. */
export function peopleBehind(party: string, from: From, t: Texts): string[] {
  return inWords(behind(party, from), from, t)
}

/** Who belongs to a group by what they hold today, in words. */
export function derivedInWords(derived: Parameters<typeof derivedMembers>[0], from: From, t: Texts): string[] {
  return inWords(derivedMembers(derived, from), from, t)
}

/** Who is appointed to lead a group, where no document says who leads it. */
export function appointedChair(body: Body, from: From, t: Texts): string[] {
  return inWords(
    appointedAs(body, from, (roleId) => roleId === 'chair'),
    from,
    t,
  )
}

/** Who is appointed to a group beside those whom its composition names. */
export function appointedTo(body: Body, from: From, t: Texts): string[] {
  const named = new Set(
    body.composition
      .flatMap(({ member, onePer, derived }) => [
        ...(member && !onePer ? behind(member, from) : []),
        ...(derived ? derivedMembers(derived, from) : []),
      ])
      .map(({ id }) => id),
  )
  const appointed = appointedAs(body, from, () => true)
  return inWords(
    appointed.filter(({ id }) => !named.has(id)),
    from,
    t,
  )
}

function appointedAs(body: Body, from: From, asWhat: (roleId: string) => boolean): Person[] {
  return from.register.appointments
    .filter(
      ({ scope, roleId, from: start, through }) =>
        isCurrent(start, through, from.today) && scope.kind === 'body' && scope.id === body.id && asWhat(roleId),
    )
    .flatMap((appointment) => holding(appointment, from))
}

/** More than this is a list for a page. */
const most = 20

function behind(party: string, from: From): Person[] {
  const who = partyOf(party)
  if (who.kind === 'position') {
    const position = from.governance.position(who.id)
    return position ? [...occupantsOf(position, null, from)] : []
  }
  if (who.kind !== 'role') return []
  const role = from.governance.role(who.id)
  if (!role || role.scope !== 'municipality') return []
  return holdersAt(role, { kind: 'municipality' }, from).holders.flatMap(personOf)
}

function holding({ holder }: Appointment, from: From): Person[] {
  if (holder.kind === 'person')
    return from.register.people.filter(({ id, status }) => id === holder.id && status !== 'left')
  return holder.kind === 'position' ? behind(`position:${holder.id}`, from) : []
}

function personOf(holder: Holder): Person[] {
  return holder.kind === 'person' ? [holder.person] : []
}

function isCurrent(start: string | null, through: string | null, today: string): boolean {
  return (start === null || start <= today) && (through === null || through >= today)
}

function inWords(people: readonly Person[], { governance }: From, t: Texts): string[] {
  const names = people.map((person) => {
    const { name, title } = shownOf(person, governance)
    return name === null ? t.aMember : title && title !== name ? `${name} (${title})` : name
  })
  return [...new Set(names)].slice(0, most)
}
