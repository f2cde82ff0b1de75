/** A meeting as an event of a calendar, for one person. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Attendee, CalendarEvent } from '../../../lib/icalendar/calendar.ts'
import { dayOf, timeOf } from '../../../lib/day.ts'
import { type Person, lookupsOf, shownOf } from '../../register/index.ts'
import { type Called, titleOf } from '../notices/called.ts'
import { type Invitation, isOpen } from '../notices/invitation.ts'
import { textsIn } from './in-words.ts'

export type EventOf = {
  called: Called
  language: Language
  /** The address that mail about meetings without a convener's would come from. */
  fallbackEmail: string
  writtenAt: Date
  joinUrl: string | null
  /** Answers are given in the calendar's own program, too. */
  answersCount: boolean
}

export function eventOf({ called, language, fallbackEmail, writtenAt, joinUrl, answersCount }: EventOf): CalendarEvent {
  const { meeting, rules, invitations } = called
  const texts = textsIn(language)
  const join = joinUrl ?? meeting.link ?? rules.link
  return {
    uid: meeting.icsUid,
    sequence: meeting.icsSequence,
    writtenAt,
    day: dayOf(meeting.startsAt),
    start: timeOf(meeting.startsAt),
    end: timeOf(meeting.endsAt),
    summary: titleOf(called, language),
    description: [agendaText(called, language), answersCount ? null : texts.answerInChat].filter(Boolean).join('\n\n'),
    location: meeting.place ?? rules.place,
    url: join,
    cancelled: meeting.state === 'cancelled',
    organizer: organizerOf(called, fallbackEmail),
    attendees: invitations.filter(isOpen).flatMap((one) => attendeeOf(one, called, answersCount)),
  }
}

function agendaText({ agenda }: Called, language: Language): string | null {
  if (agenda.length === 0) return null
  return [textsIn(language).agenda, ...agenda.map(({ heading }, at) => `${at + 1}. ${heading}`)].join('\n')
}

function organizerOf({ seating, world }: Called, fallbackEmail: string): { name: string; email: string } {
  const [convener] = seating.convener.is === 'somebody' ? seating.convener.people : []
  const shown = convener && shownOf(convener, world.governance)
  return { name: shown?.name ?? world.governance.name, email: shown?.email ?? fallbackEmail }
}

/** Nobody without an address can be in a calendar. */
function attendeeOf(invitation: Invitation, { world }: Called, asked: boolean): Attendee[] {
  const person: Person | null = lookupsOf(world.register).person(invitation.personId)
  const shown = person && shownOf(person, world.governance)
  if (!shown?.email) return []
  const role =
    invitation.seat === 'chair'
      ? 'chair'
      : invitation.seat === 'deputy' || invitation.seat === 'guest'
        ? 'optional'
        : 'required'
  return [{ name: shown.name ?? shown.email, email: shown.email, role, answer: invitation.answer, asked }]
}
