/** A meeting as Outlook is to show it. */
import { dayOf, timeOf } from '../../../../lib/day.ts'
import { lookupsOf, shownOf } from '../../../register/index.ts'
import type { EventDetails } from '../../graph/events.ts'
import { type Called, convenersOf, titleOf } from '../../notices/called.ts'
import { isOpen } from '../../notices/invitation.ts'
import { textsIn } from '../in-words.ts'

export function detailsOf(called: Called, mailbox: string): EventDetails {
  const { meeting, rules, agenda, invitations, world } = called
  const place = meeting.place ?? rules.place
  const items = agenda.map(({ heading }, at) => `${at + 1}. ${heading}`)
  const wall = (instant: Date): string => `${dayOf(instant)}T${timeOf(instant)}:00`
  const attendees = invitations.filter(isOpen).flatMap(({ personId, seat }) => {
    const person = lookupsOf(world.register).person(personId)
    const shown = person && shownOf(person, world.governance)
    // Whose calendar it is in is there already.
    if (!shown?.email || shown.email.toLowerCase() === mailbox.toLowerCase()) return []
    return [{ email: shown.email, name: shown.name ?? shown.email, optional: seat === 'deputy' }]
  })
  return {
    subject: titleOf(called, 'sv'),
    text: items.length === 0 ? '' : [textsIn('sv').agenda, ...items].join('\n'),
    start: wall(meeting.startsAt),
    end: wall(meeting.endsAt),
    location: place,
    // A room to meet in needs no link of Teams' own, and neither does a link that somebody has given.
    online: place === null && (meeting.link ?? rules.link) === null,
    attendees,
  }
}

/** One mailbox for all, or whoever convenes; null when nobody who convenes has an address. */
export function mailboxFor(called: Called, shared: string | null): string | null {
  if (shared !== null) return shared
  const [convener] = convenersOf(called, [])
  return convener ? shownOf(convener, called.world.governance).email : null
}
