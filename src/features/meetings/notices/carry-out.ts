/** Does what is due for meetings: calls, tells, reminds and lets go, in one unit with its audit link. */
import type { Outbound } from '../../../conversation/inbound.ts'
import { recordAudit } from '../../../database/audit.ts'
import type { Unit } from '../../../database/database.ts'
import type { Seated } from '../body/seats.ts'
import { changeMeeting } from '../store.ts'
import { type Called, convenersOf } from './called.ts'
import type { NoticeDays } from './days.ts'
import { type Due, changesNobody } from './due.ts'
import { type Invitation, type InvitedSeat, seatOf } from './invitation.ts'
import { noticeKey } from './keys.ts'
import * as message from './messages.ts'
import type { NoticeNeeds } from './needs.ts'
import { changeInvitation, invite } from './store.ts'
import { type Mailing, type Telling, mailingFor, tellerFor } from './teller.ts'

/** Does it for several meetings of one host, and says it all together. Throws an OvertakenError like each of them. */
export async function carryOutAll(
  unit: Unit,
  needs: NoticeNeeds,
  tellings: readonly (Telling & WhatIsDue)[],
): Promise<void> {
  const [first] = tellings
  if (!first) return
  const { municipality } = first
  const mailing = await mailingFor(
    unit,
    municipality,
    tellings.map(({ called }) => called),
  )
  const outbounds: Outbound[] = []
  for (const telling of tellings) outbounds.push(...(await carryOut(unit, needs, telling, mailing)))
  await needs.notices.post(unit, municipality, outbounds)
  for (const telling of tellings) if (!changesNobody(telling.due)) await audit(unit, needs, telling, telling.due)
}

export type WhatIsDue = { due: Due; days: NoticeDays }

/** Throws an OvertakenError when something has changed since it was read: then it is decided anew. */
async function carryOut(
  unit: Unit,
  needs: NoticeNeeds,
  telling: Telling & WhatIsDue,
  mailing: Mailing,
): Promise<Outbound[]> {
  const { called, municipality, now, due, days } = telling
  const teller = tellerFor(needs, telling, mailing)
  const outbounds: Outbound[] = []

  const invitations = due.call.map((seated) => invitationFor(seated, telling))
  await callThem(unit, invitations, called)
  outbounds.push(...invitations.map((one) => teller.notice(one)))
  // With the notice, so that the two are one message.
  outbounds.push(...teller.statusQuestions(invitations))
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
  if (due.agenda) outbounds.push(...teller.lateAgenda(), ...teller.statusQuestions(teller.ours))
  const conveners = meeting.municipality === municipality ? convenersOf(called, teller.strategists) : []
  const keys = invitations.length > 0 ? [] : teller.ours.map(noticeKey)
  const fates =
    due.agenda && keys.length > 0 ? await needs.notices.fates(unit, municipality, keys) : new Map<string, never>()
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
  return outbounds
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
