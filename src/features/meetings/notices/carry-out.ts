/** Does what is due for a meeting: calls, tells, reminds and lets go, in one unit with its audit link. */
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import { recordAudit } from '../../../database/audit.ts'
import type { Unit } from '../../../database/database.ts'
import { type Person, lookupsOf } from '../../register/index.ts'
import type { Seated } from '../body/seats.ts'
import { connectionOf, eventsOf, generationsOf } from '../calendars/store.ts'
import { changeMeeting } from '../store.ts'
import { type Called, convenersOf } from './called.ts'
import type { NoticeDays } from './days.ts'
import type { Due } from './due.ts'
import { textsIn } from './in-words.ts'
import { type Invitation, type InvitedSeat, seatOf } from './invitation.ts'
import { noticeAgainKey, noticeKey, onceKey } from './keys.ts'
import * as message from './messages.ts'
import type { NoticeNeeds } from './needs.ts'
import { type News, noticeOf } from './notice.ts'
import { changeInvitation, invite } from './store.ts'

export type Telling = {
  called: Called
  /** Whose people are told; the meeting may be another municipality's. */
  municipality: string
  now: Date
  /** Whoever caused it knows it already. */
  by?: string | null
}

/** Throws an OvertakenError when something has changed since it was read: then it is decided anew. */
export async function carryOut(
  unit: Unit,
  needs: NoticeNeeds,
  telling: Telling,
  { due, days }: { due: Due; days: NoticeDays },
): Promise<void> {
  const { called, municipality, now } = telling
  const teller = await tellerFor(unit, needs, telling)
  const outbounds: Outbound[] = []

  const invitations = due.call.map((seated) => invitationFor(seated, telling))
  await callThem(unit, invitations, called)
  outbounds.push(...invitations.map((one) => teller.notice(one)))
  const { meeting } = called
  if (due.call.length > 0 && meeting.state === 'planned' && meeting.municipality === municipality)
    await changeMeeting(unit, meeting, { state: 'called', calledAt: now })

  for (const invitation of due.tellMoved) {
    const moved = invitation.toldStart?.getTime() !== meeting.startsAt.getTime()
    const told = await changeInvitation(unit, invitation, {
      toldOf: meeting.icsSequence,
      toldStart: meeting.startsAt,
      remindedAt: null,
      ...(moved && !isConvening(invitation, called)
        ? { answer: 'unanswered', answeredAt: null, substituteId: null }
        : {}),
    })
    outbounds.push(teller.notice(told, moved ? 'moved' : 'changed'))
  }
  for (const invitation of due.tellCancelled) {
    await changeInvitation(unit, invitation, { endedAt: now })
    outbounds.push(
      ...teller
        .cancelled(invitation)
        .filter(({ replaces }) => replaces !== undefined || invitation.personId !== telling.by),
    )
  }
  for (const invitation of due.release) {
    await changeInvitation(unit, invitation, { endedAt: now })
    outbounds.push(teller.released(invitation))
  }
  for (const invitation of due.remind) {
    await changeInvitation(unit, invitation, { remindedAt: now })
    outbounds.push(teller.reminder(invitation))
  }
  if (due.agenda) outbounds.push(...teller.lateAgenda(), ...teller.statusQuestions())
  const conveners = meeting.municipality === municipality ? convenersOf(called, teller.strategists) : []
  const keys = invitations.length > 0 ? [] : teller.ours.map(noticeKey)
  const fates = due.agenda ? await needs.notices.fates(unit, municipality, keys) : new Map<string, never>()
  const undelivered = teller.ours
    .filter((one) => fates.get(noticeKey(one))?.state === 'unreachable')
    .map(({ personId }) => personId)
  for (const person of conveners) {
    if (due.agenda && invitations.length === 0)
      outbounds.push(teller.toConvener(person, 'before', message.before(called, undelivered, person.language ?? 'sv')))
    if (due.prepare)
      outbounds.push(teller.toConvener(person, 'prepare', message.prepare(called, days, person.language ?? 'sv')))
    if (due.askHowItWent)
      outbounds.push(teller.toConvener(person, 'ask-held', message.askHeld(called, person.language ?? 'sv')))
  }
  await needs.notices.post(unit, municipality, outbounds)
  const changes = [due.call, due.tellMoved, due.tellCancelled, due.release, due.remind].flat().length
  if (changes > 0) await audit(unit, needs, telling, due)
}

/** Called before and let go since: the row is there already. */
async function callThem(unit: Unit, invitations: readonly Invitation[], called: Called): Promise<void> {
  const before = new Map(called.invitations.map((one) => [one.personId, one]))
  await invite(
    unit,
    invitations.filter(({ personId }) => !before.has(personId)),
  )
  for (const { personId, ...again } of invitations) {
    const known = before.get(personId)
    if (known) {
      const { seat, calledAt, toldOf, toldStart, answer, answeredAt, answeredVia, insteadOf } = again
      await changeInvitation(unit, known, {
        ...{ seat, calledAt, toldOf, toldStart, answer, answeredAt, answeredVia, insteadOf },
        ...{ substituteId: null, remindedAt: null, endedAt: null },
      })
    }
  }
}

function invitationFor(seated: Seated, { called, municipality, now }: Telling): Invitation {
  const { meeting } = called
  const convenes = seated.seats.includes('convener')
  return {
    ...newInvitation(called, { municipality, personId: seated.person.id, seat: seatOf(seated), insteadOf: null, now }),
    // Whoever calls the others comes.
    ...(convenes ? { answer: 'accepted', answeredAt: now, answeredVia: 'convener' } : {}),
    toldOf: meeting.icsSequence,
  }
}

export function newInvitation(
  { meeting, body }: Pick<Called, 'meeting' | 'body'>,
  who: { municipality: string; personId: string; seat: InvitedSeat; insteadOf: string | null; now: Date },
): Invitation {
  const { now, ...rest } = who
  return {
    ...rest,
    meetingId: meeting.id,
    host: meeting.municipality,
    body: body.id,
    calledAt: now,
    toldOf: meeting.icsSequence,
    toldStart: meeting.startsAt,
    answer: 'unanswered',
    answeredAt: null,
    answeredVia: null,
    substituteId: null,
    remindedAt: null,
    endedAt: null,
    version: 1,
  }
}

function isConvening({ personId }: Invitation, { seating }: Called): boolean {
  return seating.people.some(({ person, seats }) => person.id === personId && seats.includes('convener'))
}

export type Teller = Awaited<ReturnType<typeof tellerFor>>

/** Writes to people about one meeting, in their own languages and with their own calendar links. */
export async function tellerFor(unit: Unit, needs: NoticeNeeds, { called, municipality }: Telling) {
  const { meeting, world, invitations, seating } = called
  const personIds = [...invitations.map(({ personId }) => personId), ...seating.people.map(({ person }) => person.id)]
  const generationOf = await generationsOf(unit, municipality, personIds)
  const event = (await eventsOf(unit, meeting.municipality, [meeting.id])).get(meeting.id) ?? null
  const inOutlook = event !== null || (await connectionOf(unit, meeting.municipality)) !== null
  const ours = invitations.filter((one) => one.municipality === municipality && one.endedAt === null)
  const languageOf = (personId: string) => lookupsOf(world.register).person(personId)?.language ?? 'sv'

  const to = (personId: string, draft: Draft, key: string, why: string, more: Partial<Outbound> = {}): Outbound => ({
    address: { to: 'person', personId },
    message: draft,
    nature: 'unasked',
    why,
    key,
    language: languageOf(personId),
    ...more,
  })
  const drafted = (invitation: Invitation, news: News): Draft => {
    const { personId } = invitation
    const generation = generationOf(personId)
    return noticeOf({
      called,
      invitation,
      news,
      language: languageOf(personId),
      calendarFile: needs.links.url({ municipality, personId, meetingId: meeting.id }, generation),
      inOutlook,
      joinUrl: event?.joinUrl ?? null,
    })
  }
  const whyOf = ({ personId, seat }: Invitation) => textsIn(languageOf(personId)).notice.why(seat, called.body.name)
  /** Today or tomorrow is too soon for a message that waits for the next morning. */
  const ahead = meeting.startsAt.getTime() - needs.clock.now().getTime()
  // What has been is in no hurry.
  const urgent = ahead > 0 && ahead < 36 * 3_600_000

  return {
    strategists: needs.peopleWho('strategist', world),
    notice: (invitation: Invitation, news: News = 'called'): Outbound =>
      to(invitation.personId, drafted(invitation, news), noticeKey(invitation), whyOf(invitation), { urgent }),
    /** The notice as it reads now, in the place of the one that was sent. */
    again: (invitation: Invitation): Outbound =>
      to(invitation.personId, drafted(invitation, 'called'), noticeAgainKey(invitation), whyOf(invitation), {
        replaces: noticeKey(invitation),
      }),
    cancelled(invitation: Invitation): Outbound[] {
      const { personId } = invitation
      const language = languageOf(personId)
      const why = textsIn(language).cancelled.why(called.body.name)
      const draft = message.cancelled(called, language)
      return [
        to(personId, draft, onceKey(`cancelled-${meeting.icsSequence}`, meeting.id, personId), why, { urgent }),
        to(personId, draft, `${noticeKey(invitation)}:cancelled-${meeting.icsSequence}`, why, {
          replaces: noticeKey(invitation),
        }),
      ]
    },
    released(invitation: Invitation): Outbound {
      const { personId } = invitation
      const language = languageOf(personId)
      return to(
        personId,
        message.released(called, language),
        `${onceKey('released', meeting.id, personId)}:${invitation.version}`,
        textsIn(language).cancelled.why(called.body.name),
        { urgent },
      )
    },
    reminder(invitation: Invitation): Outbound {
      const { personId } = invitation
      const language = languageOf(personId)
      const why = textsIn(language).remind.why(called.body.name)
      const draft = message.reminder(called, invitation, language)
      return to(personId, draft, `${onceKey('remind', meeting.id, personId)}:${invitation.toldOf}`, why, { urgent })
    },
    /** Only to those who were called before the newest item came. */
    lateAgenda(): Outbound[] {
      return ours
        .filter(({ calledAt, answer }) => answer !== 'declined' && message.hasNewer(called.agenda, calledAt))
        .map(({ personId }) => {
          const language = languageOf(personId)
          const why = textsIn(language).agenda.why(called.body.name)
          return to(personId, message.lateAgenda(called, language), onceKey('agenda', meeting.id, personId), why, {
            urgent,
          })
        })
    },
    statusQuestions(): Outbound[] {
      return ours.flatMap(({ personId, answer, seat }) => {
        const language = languageOf(personId)
        const draft = message.askStatus(called, personId, language)
        if (draft === null || seat === 'substitute' || answer === 'declined') return []
        const why = textsIn(language).status.why(called.body.name)
        return [to(personId, draft, onceKey('status', meeting.id, personId), why, { urgent })]
      })
    },
    toConvener: ({ id }: Person, what: string, draft: Draft): Outbound =>
      to(
        id,
        draft,
        `meetings.${what}:${meeting.id}:${id}:${meeting.icsSequence}`,
        textsIn(languageOf(id)).prepare.why(called.body.name),
        { urgent },
      ),
    languageOf,
    ours,
  }
}

async function audit(
  unit: Unit,
  { ids }: NoticeNeeds,
  { called, municipality, now }: Telling,
  due: Due,
): Promise<void> {
  const counts = {
    called: due.call,
    moved: due.tellMoved,
    cancelled: due.tellCancelled,
    released: due.release,
    reminded: due.remind,
  }
  await recordAudit(unit, {
    id: ids.next(),
    municipality,
    at: now,
    action: 'meetings.send-notices',
    subject: { kind: 'meeting', id: called.meeting.id },
    actor: { kind: 'system', id: null },
    channel: 'system',
    detail: Object.fromEntries(
      Object.entries(counts).flatMap(([what, people]) => (people.length > 0 ? [[what, people.length]] : [])),
    ),
  })
}
