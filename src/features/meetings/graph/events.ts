/** Meetings as events in a Microsoft calendar: made once, changed, called off, and read back with the answers given in Outlook. */
import { z } from 'zod'
import type { GraphRequest } from './request.ts'

export type EventPlace = { tenantId: string; mailbox: string }

export type EventDetails = {
  subject: string
  text: string
  /** Wall clock in Sweden: `2026-03-26T09:00:00`. */
  start: string
  end: string
  location: string | null
  /** Teams makes a meeting to join. */
  online: boolean
  attendees: readonly { email: string; name: string; optional: boolean }[]
}

type OutlookAnswer = 'accepted' | 'declined' | 'tentative' | 'unanswered'

export type ReadEvent = {
  eventId: string
  startsAt: Date
  endsAt: Date
  cancelled: boolean
  joinUrl: string | null
  answers: readonly { email: string; answer: OutlookAnswer; at: Date | null }[]
}

/** Makes the event. The same transaction id again gives the same event, so a lost answer is no second invitation. */
export async function makeEvent(
  request: GraphRequest,
  { tenantId, mailbox }: EventPlace,
  details: EventDetails,
  transactionId: string,
): Promise<ReadEvent> {
  const made = await request(tenantId, 'POST', `/users/${encodeURIComponent(mailbox)}/events`, {
    body: {
      ...bodyOf(details),
      transactionId,
      responseRequested: true,
      ...(details.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    },
    answer: eventAnswer,
  })
  return eventIn(made)
}

/** Everybody invited is told by Outlook. */
export async function changeEvent(
  request: GraphRequest,
  place: EventPlace,
  eventId: string,
  details: EventDetails,
): Promise<ReadEvent> {
  return eventIn(
    await request(place.tenantId, 'PATCH', pathOf(place, eventId), { body: bodyOf(details), answer: eventAnswer }),
  )
}

export async function cancelEvent(
  request: GraphRequest,
  place: EventPlace,
  eventId: string,
  comment: string,
): Promise<void> {
  await request(place.tenantId, 'POST', `${pathOf(place, eventId)}/cancel`, { body: { comment }, answer: z.unknown() })
}

export async function readEvent(request: GraphRequest, place: EventPlace, eventId: string): Promise<ReadEvent> {
  const path = `${pathOf(place, eventId)}?$select=id,start,end,isCancelled,onlineMeeting,attendees`
  return eventIn(await request(place.tenantId, 'GET', path, { answer: eventAnswer }))
}

function pathOf({ mailbox }: EventPlace, eventId: string): string {
  return `/users/${encodeURIComponent(mailbox)}/events/${encodeURIComponent(eventId)}`
}

/** Windows' name of the zone that Sweden is in: the one that every Exchange knows. */
const swedishZone = 'W. Europe Standard Time'

function bodyOf({ subject, text, start, end, location, attendees }: EventDetails): object {
  return {
    subject,
    body: { contentType: 'text', content: text },
    start: { dateTime: start, timeZone: swedishZone },
    end: { dateTime: end, timeZone: swedishZone },
    location: { displayName: location ?? '' },
    attendees: attendees.map(({ email, name, optional }) => ({
      emailAddress: { address: email, name },
      type: optional ? 'optional' : 'required',
    })),
  }
}

const time = z.object({ dateTime: z.string(), timeZone: z.string() })
const eventAnswer = z.object({
  id: z.string(),
  start: time,
  end: time,
  isCancelled: z.boolean().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  attendees: z
    .array(
      z.object({
        emailAddress: z.object({ address: z.string().nullish() }),
        status: z.object({ response: z.string(), time: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
})

function eventIn(event: z.infer<typeof eventAnswer>): ReadEvent {
  return {
    eventId: event.id,
    startsAt: instantIn(event.start),
    endsAt: instantIn(event.end),
    cancelled: event.isCancelled ?? false,
    joinUrl: event.onlineMeeting?.joinUrl ?? null,
    answers: (event.attendees ?? []).flatMap(({ emailAddress, status }) =>
      emailAddress.address
        ? [{ email: emailAddress.address.toLowerCase(), answer: answerIn(status?.response), at: whenIn(status?.time) }]
        : [],
    ),
  }
}

/** Without `Prefer: outlook.timezone` Graph answers in UTC, to the tenth of a microsecond. */
function instantIn({ dateTime }: z.infer<typeof time>): Date {
  return new Date(`${dateTime.slice(0, 19)}Z`)
}

/** Graph's "never" is the year 1. */
function whenIn(text: string | null | undefined): Date | null {
  if (!text || text.startsWith('0001')) return null
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}

function answerIn(response: string | undefined): OutlookAnswer {
  switch (response) {
    case 'accepted':
    case 'organizer':
      return 'accepted'
    case 'declined':
      return 'declined'
    case 'tentativelyAccepted':
      return 'tentative'
    default:
      return 'unanswered'
  }
}
