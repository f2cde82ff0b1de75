/** Brings Outlook in step with the meetings: what has been called is made there, what has changed is changed, what is off is called off. */
import type { Unit } from '../../../../database/database.ts'
import { addDays } from '../../../../lib/day.ts'
import type { World } from '../../../register/index.ts'
import { type ReadEvent, cancelEvent, changeEvent, makeEvent } from '../../graph/events.ts'
import { GraphError, type GraphRequest } from '../../graph/request.ts'
import { type Called, loadAllCalled } from '../../notices/called.ts'
import { mailingFor, tellerFor } from '../../notices/teller.ts'
import { meetingsOf } from '../../store.ts'
import { type CalendarConnection, type CalendarEvent, eventsOf, noteConnection, saveEvent } from '../store.ts'
import { detailsOf, mailboxFor } from './details.ts'
import type { OutlookNeeds } from './needs.ts'

type Work = { called: Called; event: CalendarEvent | null }

const daysAhead = 400

/** Stops for this time when Graph asks to wait or will not let us in; goes on past what concerns one meeting only. */
export async function writeMeetings(
  needs: OutlookNeeds,
  request: GraphRequest,
  connection: CalendarConnection,
  world: World,
): Promise<void> {
  const { municipality } = connection
  const now = needs.clock.now()
  for (const { called, event } of await toWrite(needs, municipality, world, now)) {
    try {
      const written = await writeOne(request, connection, { called, event })
      if (written) await needs.database.unit(municipality, (unit) => keep(unit, needs, written, { called, event }))
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      const goesOn = await noteTrouble(needs, connection, { called, event }, error)
      if (!goesOn) return
    }
  }
  await needs.database.unit(municipality, (unit) =>
    noteConnection(unit, municipality, { lastWorkedAt: now, problem: null, problemAt: null }),
  )
}

async function toWrite(needs: OutlookNeeds, municipality: string, world: World, now: Date): Promise<readonly Work[]> {
  const { today } = world
  return needs.database.unit(municipality, async (unit) => {
    const through = addDays(today, daysAhead)
    const meetings = await meetingsOf(unit, municipality, { from: today, through, states: ['called', 'cancelled'] })
    const events = await eventsOf(
      unit,
      municipality,
      meetings.map(({ id }) => id),
    )
    const stale = meetings.filter((meeting) => {
      const event = events.get(meeting.id)
      if (event?.notBefore && event.notBefore > now) return false
      if (meeting.state === 'cancelled')
        return event?.eventId !== undefined && event.eventId !== null && !event.cancelled
      return event?.shows !== meeting.icsSequence || event.cancelled
    })
    const called = await loadAllCalled(unit, municipality, stale, world)
    return called.map((each) => ({ called: each, event: events.get(each.meeting.id) ?? null }))
  })
}

/** A link to join has come after the notices went out, so they show it now. */
async function keep(unit: Unit, needs: OutlookNeeds, written: CalendarEvent, { called, event }: Work): Promise<void> {
  await saveEvent(unit, written)
  if (written.joinUrl === null || written.joinUrl === event?.joinUrl) return
  const { municipality } = written
  const telling = { called, municipality, now: needs.clock.now() }
  const teller = tellerFor(needs, telling, await mailingFor(unit, municipality, [called]))
  const again = teller.ours.map((invitation) => {
    const outbound = teller.again(invitation)
    return { ...outbound, key: `${outbound.key}:join` }
  })
  await needs.notices.post(unit, municipality, again)
}

/** Null: nothing can be written, since nobody who convenes has a mailbox. */
async function writeOne(
  request: GraphRequest,
  { tenantId, mailbox: shared }: CalendarConnection,
  { called, event }: Work,
): Promise<CalendarEvent | null> {
  const { meeting } = called
  const mailbox = event?.mailbox ?? mailboxFor(called, shared)
  if (mailbox === null) return null
  const place = { tenantId, mailbox }
  if (meeting.state === 'cancelled') {
    await cancelEvent(request, place, event!.eventId!, meeting.cancelledBecause ?? '')
    return { ...event!, cancelled: true, shows: meeting.icsSequence, attempts: 0, notBefore: null, problem: null }
  }
  const details = detailsOf(called, mailbox)
  // What was called off there and is on again is an event of its own.
  const isNew = !event?.eventId || event.cancelled
  const transactionId = isNew ? `${meeting.id}-${meeting.icsSequence}` : event.transactionId
  const made = isNew
    ? await makeEvent(request, place, details, transactionId)
    : await changeEvent(request, place, event.eventId!, details)
  return eventFrom(made, called, { mailbox, transactionId })
}

function eventFrom(
  { eventId, joinUrl }: ReadEvent,
  { meeting }: Called,
  { mailbox, transactionId }: { mailbox: string; transactionId: string },
): CalendarEvent {
  return {
    ...{ municipality: meeting.municipality, meetingId: meeting.id, mailbox, eventId, transactionId, joinUrl },
    ...{ shows: meeting.icsSequence, cancelled: false, readAt: null, attempts: 0, notBefore: null, problem: null },
  }
}

/** Gives whether the other meetings may be tried now. */
async function noteTrouble(
  needs: OutlookNeeds,
  { municipality, mailbox: shared }: CalendarConnection,
  { called, event }: Work,
  error: GraphError,
): Promise<boolean> {
  const now = needs.clock.now()
  const { meeting } = called
  const attempts = (event?.attempts ?? 0) + 1
  const waitSeconds = Math.max(error.afterSeconds, Math.min(3600, 60 * 2 ** attempts))
  needs.log.warn(
    { municipality, meeting: meeting.id, because: error.because },
    'a meeting could not be written to Outlook',
  )
  await needs.database.unit(municipality, async (unit) => {
    if (error.because === 'not-allowed')
      await noteConnection(unit, municipality, { problem: error.because, problemAt: now })
    await saveEvent(unit, {
      ...(event ?? {
        ...{ municipality, meetingId: meeting.id, mailbox: mailboxFor(called, shared) ?? '', eventId: null },
        ...{
          transactionId: `${meeting.id}-${meeting.icsSequence}`,
          shows: null,
          cancelled: false,
          joinUrl: null,
          readAt: null,
        },
      }),
      ...(error.because === 'not-there' ? { eventId: null, shows: null } : {}),
      ...{ attempts, problem: error.because, notBefore: new Date(now.getTime() + waitSeconds * 1000) },
    })
  })
  return error.because === 'not-there' || error.because === 'refused'
}
