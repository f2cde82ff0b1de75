/** What people did in Outlook itself: answers given there count, and so does another time. Read before anybody is reminded. */
import { OvertakenError } from '../../../../conversation/errors.ts'
import type { Unit } from '../../../../database/database.ts'
import { recordAudit } from '../../../../database/audit.ts'
import { lookupsOf, shownOf, type World } from '../../../register/index.ts'
import { type EventPlace, type ReadEvent, readEvent } from '../../graph/events.ts'
import { GraphError, type GraphRequest } from '../../graph/request.ts'
import type { Meeting } from '../../meeting.ts'
import { carryOutAnswer } from '../../notices/answering.ts'
import { type Called, loadCalled } from '../../notices/called.ts'
import { type Invitation, isOpen } from '../../notices/invitation.ts'
import { type ReadBack, tell } from '../../notices/sweep.ts'
import { changeMeeting, meetingWithId, meetingsOf } from '../../store.ts'
import { addDays, dayOf } from '../../../../lib/day.ts'
import { type CalendarEvent, connectionOf, eventsOf, saveEvent } from '../store.ts'
import { callOff } from './called-off.ts'
import type { OutlookNeeds } from './needs.ts'

/** So far ahead is it looked whether a meeting has been moved, called off or answered there. */
const daysAhead = 60

/** Everything that is coming, also when nobody is to be reminded: a meeting called off in Outlook should not wait for that. */
export async function readComing(
  needs: OutlookNeeds,
  _request: GraphRequest,
  { municipality }: { municipality: string },
  world: World,
): Promise<void> {
  const coming = await needs.database.unit(municipality, (unit) =>
    meetingsOf(unit, municipality, { from: world.today, through: addDays(world.today, daysAhead), states: ['called'] }),
  )
  for (const meeting of coming) if ((await readBack(needs, meeting, world)) === 'not-known') return
}

/** When Outlook could not be asked, it is not known what has been answered: then nobody should be reminded yet. */
export async function readBack(needs: OutlookNeeds, meeting: Meeting, world: World): Promise<ReadBack> {
  const { municipality } = meeting
  if (needs.graph === null) return 'nothing-new'
  const { connection, event } = await needs.database.unit(municipality, async (unit) => ({
    connection: await connectionOf(unit, municipality),
    event: (await eventsOf(unit, municipality, [meeting.id])).get(meeting.id) ?? null,
  }))
  if (!connection || !event?.eventId || event.cancelled) return 'nothing-new'
  try {
    const place = { tenantId: connection.tenantId, mailbox: event.mailbox }
    const read = await readOrGone(needs.graph, place, event.eventId)
    await needs.database.unit(municipality, (unit) =>
      takeOver(unit, needs, { meetingId: meeting.id, event, read }, world),
    )
    return 'taken-over'
  } catch (error) {
    if (error instanceof OvertakenError) return 'taken-over'
    if (!(error instanceof GraphError)) throw error
    needs.log.warn(
      { municipality, meeting: meeting.id, because: error.because },
      'answers could not be read from Outlook',
    )
    return error.because === 'later' ? 'not-known' : 'nothing-new'
  }
}

/** Null: somebody has thrown the event away. A mailbox that is not there is another trouble, and calls nothing off. */
async function readOrGone(request: GraphRequest, place: EventPlace, eventId: string): Promise<ReadEvent | null> {
  try {
    return await readEvent(request, place, eventId)
  } catch (error) {
    if (error instanceof GraphError && error.because === 'not-there' && error.code === 'ErrorItemNotFound') return null
    throw error
  }
}

type Read = { meetingId: string; event: CalendarEvent; read: ReadEvent | null }

async function takeOver(
  unit: Unit,
  needs: OutlookNeeds,
  { meetingId, event, read }: Read,
  world: World,
): Promise<void> {
  const { municipality } = event
  const now = needs.clock.now()
  const meeting = await meetingWithId(unit, municipality, meetingId)
  if (meeting?.state !== 'called') return
  if (read === null || read.cancelled) {
    await callOff(unit, needs, { meeting, event }, world)
    await audit(unit, needs, municipality, 'meetings.cancelled-in-outlook', meetingId)
    return
  }
  // Our own change is not there yet: what Outlook says is older than what we know.
  if (event.shows !== meeting.icsSequence) return
  if (read.startsAt.getTime() !== meeting.startsAt.getTime() || read.endsAt.getTime() !== meeting.endsAt.getTime()) {
    const { startsAt, endsAt } = read
    const moved = await changeMeeting(unit, meeting, {
      day: dayOf(startsAt),
      startsAt,
      endsAt,
      icsSequence: meeting.icsSequence + 1,
    })
    await saveEvent(unit, { ...event, shows: moved.icsSequence, readAt: now })
    await tell(unit, needs, { municipality, host: municipality, meetingId }, world)
    await audit(unit, needs, municipality, 'meetings.moved-in-outlook', meetingId)
    return
  }
  const answered = await takeAnswers(unit, needs, meeting, read, world)
  await saveEvent(unit, { ...event, readAt: now })
  if (answered > 0) await audit(unit, needs, municipality, 'meetings.answered-in-outlook', meetingId)
}

/** One after another, each upon what the one before has changed. */
async function takeAnswers(
  unit: Unit,
  needs: OutlookNeeds,
  meeting: Meeting,
  read: ReadEvent,
  world: World,
): Promise<number> {
  const { municipality } = meeting
  let count = 0
  for (const { email, answer, at } of read.answers) {
    if (answer !== 'accepted' && answer !== 'declined') continue
    const called = await loadCalled(unit, meeting, world)
    const invitation = called && invitationWith(email, called)
    if (!called || !invitation || !isNewer(invitation, answer, at)) continue
    const telling = { called, municipality, now: needs.clock.now() }
    const given = { answer, via: 'outlook' as const, at: at ?? needs.clock.now() }
    await carryOutAnswer(unit, needs, { telling, invitation, given })
    count++
  }
  return count
}

function invitationWith(email: string, { invitations, world }: Called): Invitation | null {
  const lookups = lookupsOf(world.register)
  return (
    invitations.find((one) => {
      const person = isOpen(one) ? lookups.person(one.personId) : null
      return person !== null && shownOf(person, world.governance).email?.toLowerCase() === email
    }) ?? null
  )
}

/** The latest word counts, wherever it was said. */
function isNewer(invitation: Invitation, answer: string, at: Date | null): boolean {
  if (invitation.answer === answer) return false
  if (invitation.answeredAt === null) return true
  return at !== null && at > invitation.answeredAt
}

async function audit(
  unit: Unit,
  { ids, clock }: OutlookNeeds,
  municipality: string,
  action: string,
  id: string,
): Promise<void> {
  const entry = { id: ids.next(), municipality, at: clock.now(), action, subject: { kind: 'meeting', id } }
  await recordAudit(unit, { ...entry, actor: { kind: 'system', id: null }, channel: 'outlook' })
}
