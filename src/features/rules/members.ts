/** Who is in a group, or behind a party, today: as far as appointments and titles tell. */
import { type Body, partyOf } from '../../governance/manifest/schema.ts'
import { type Appointment, type Holder, holdersAt, occupantsOf, type Person, shownOf } from '../register/index.ts'
import type { From } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'

/** Names in words, each once; of people with protected details only the function. */
export function membersToday(of: Body | string, from: From, t: Texts): string[] {
  const people = typeof of === 'string' ? behind(of, from) : inBody(of, from)
  const names = people.map((person) => inWords(person, from, t))
  return [...new Set(names)].slice(0, most)
}

/** More than this is a list for a page. */
const most = 20

function inBody(body: Body, from: From): Person[] {
  const appointed = from.register.appointments
    .filter(
      ({ scope, from: start, through }) =>
        isCurrent(start, through, from.today) && scope.kind === 'body' && scope.id === body.id,
    )
    .flatMap((appointment) => holding(appointment, from))
  if (appointed.length > 0) return appointed
  return body.composition.flatMap(({ member, onePer }) => (member && !onePer ? behind(member, from) : []))
}

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

function inWords(person: Person, { governance }: From, t: Texts): string {
  const { name, title } = shownOf(person, governance)
  return name === null ? t.aMember : title && title !== name ? `${name} (${title})` : name
}
