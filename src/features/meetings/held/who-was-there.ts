/** Who was at a meeting: first as the answers say, then as whoever writes it down corrects it. Decides only. */
import type { Called } from '../notices/called.ts'
import { type Invitation, isOpen } from '../notices/invitation.ts'

/** Kept between turns: who is thought to have been there, by person, and guests by name. */
export type Presence = { present: readonly string[]; guests: readonly string[] }

/** Everybody who was called and has not declined. */
export function presumed({ invitations, seating }: Called): Presence {
  const open = invitations.filter(isOpen)
  // Recorded without ever having been called: then those who sit in the body.
  const present =
    open.length > 0
      ? open.filter(({ answer }) => answer !== 'declined').map(({ personId }) => personId)
      : seating.people.map(({ person }) => person.id)
  return { present, guests: [] }
}

export type Corrected = { presence: Presence; understood: boolean }

/** "Siv var inte med", "Bo var med", "gäst: Anna Lund", "alla". */
export function corrected(said: string, people: readonly string[], presence: Presence, called: Called): Corrected {
  const guest = /^\s*(?:gäst(?:er)?|guests?)\s*[:–-]?\s+(.+)$/iu.exec(said)
  if (guest) {
    const names = guest[1]!
      .split(/\s*(?:,|;| och | and )\s*/u)
      .map((name) => name.replace(/[.\s]+$/u, ''))
      .filter(Boolean)
    return { presence: { ...presence, guests: [...new Set([...presence.guests, ...names])] }, understood: true }
  }
  if (/^\s*(?:alla|samtliga|all|everyone|everybody)\b/iu.test(said) && people.length === 0) {
    const all = invitedIds(called)
    return { presence: { ...presence, present: [...new Set([...presence.present, ...all])] }, understood: true }
  }
  if (people.length === 0) return { presence, understood: false }
  const absent = /\b(?:inte|ej|saknades|frånvarande|borta|uteblev|förhinder|not|absent|missing)\b/iu.test(said)
  const present = absent
    ? presence.present.filter((id) => !people.includes(id))
    : [...new Set([...presence.present, ...people])]
  return { presence: { ...presence, present }, understood: true }
}

function invitedIds({ invitations, seating }: Called): readonly string[] {
  const open = invitations.filter(isOpen)
  return open.length > 0 ? open.map(({ personId }) => personId) : seating.people.map(({ person }) => person.id)
}

/** Everybody who is to be accounted for: those called, those who sit there, and whoever came anyway. */
export function accountedFor(called: Called, { present }: Presence): readonly string[] {
  return [...new Set([...invitedIds(called), ...present])]
}

export function invitationOf({ invitations }: Called, personId: string): Invitation | null {
  return invitations.find((one) => one.personId === personId && isOpen(one)) ?? null
}
