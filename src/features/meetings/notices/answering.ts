/** An answer as a decision: what is replied, what changes, and who else is told. The same for a button, words and Outlook. */

import { bodyInWords } from '../../../governance/body-name.ts'
import type { Language, Outbound } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import { messageOf, sentence } from '../../../conversation/say.ts'
import { type Person, lookupsOf } from '../../register/index.ts'
import { type AnswerPlan, type Given, planAnswer } from './answer.ts'
import { type Called, convenersOf } from './called.ts'
import { newInvitation } from './carry-out.ts'
import { somebody, subjectOf, textsIn } from './in-words.ts'
import { type Invitation, isOpen } from './invitation.ts'
import { onceKey } from './keys.ts'
import type { NoticeNeeds } from './needs.ts'
import { changeInvitation, invite } from './store.ts'
import { type Teller, type Telling, mailingFor, tellerFor } from './teller.ts'

export type Answered = { telling: Telling; invitation: Invitation; given: Given }

/** Writes an answer down and tells whom it concerns. The plan is made of what was read; if that has moved, an OvertakenError says so. */
export async function carryOutAnswer(
  unit: Unit,
  needs: NoticeNeeds,
  { telling, invitation, given }: Answered,
): Promise<void> {
  const { called, municipality, now } = telling
  const plan = planAnswer(invitation, given, {
    invitations: called.invitations,
    quorum: called.rules.quorum.value,
  })
  const teller = tellerFor(needs, telling, await mailingFor(unit, municipality, [called]))
  const outbounds: Outbound[] = []
  const answered = await changeInvitation(unit, invitation, plan.change)
  outbounds.push(teller.again(answered))
  if (plan.release) {
    const released = await changeInvitation(unit, plan.release, { endedAt: now })
    outbounds.push(teller.released(released))
  }
  if (plan.call) outbounds.push(...(await callSubstitute(unit, teller, telling, invitation, plan.call.personId)))
  outbounds.push(...troubleTold(needs, teller, called, plan, { municipality, declinedBy: invitation.personId }))
  await needs.notices.post(unit, municipality, outbounds)
}

async function callSubstitute(
  unit: Unit,
  teller: Teller,
  { called, municipality, now }: Telling,
  { personId: insteadOf }: Invitation,
  personId: string,
): Promise<Outbound[]> {
  const fresh = newInvitation(called, { municipality, personId, seat: 'substitute', insteadOf, now })
  const before = called.invitations.find((one) => one.personId === personId)
  if (!before) {
    await invite(unit, [fresh])
    return [teller.notice(fresh)]
  }
  const { seat, calledAt, toldOf, toldStart, answer, answeredAt, answeredVia } = fresh
  const again = await changeInvitation(unit, before, {
    ...{ seat, calledAt, toldOf, toldStart, answer, answeredAt, answeredVia, insteadOf },
    ...{ substituteId: null, remindedAt: null, endedAt: null },
  })
  const notice = teller.notice(again)
  return [{ ...notice, key: `${notice.key}:${again.version}` }]
}

/** Whoever convenes hears of it once; a deputy chair hears that the chair is away. */
function troubleTold(
  needs: NoticeNeeds,
  teller: Teller,
  called: Called,
  { trouble, change }: AnswerPlan,
  { municipality, declinedBy }: { municipality: string; declinedBy: string },
): Outbound[] {
  const { meeting } = called
  const move = (language: Language) => ({
    label: textsIn(language).trouble.move,
    action: { name: 'meetings.open-poll', payload: { meetingId: meeting.id } },
  })
  const conveners = meeting.municipality === municipality ? convenersOf(called, teller.strategists) : []
  const told = trouble.flatMap((one) =>
    conveners.map(({ id }): Outbound => {
      const language = teller.languageOf(id)
      const texts = textsIn(language).trouble
      const [body, when] = subjectOf(called, language)
      const says =
        one.kind === 'no-leader' ? texts.noLeader(body, when) : texts.belowQuorum(body, when, one.coming, one.needed)
      return {
        address: { to: 'person', personId: id },
        message: messageOf([sentence(says), { says: '', shows: [{ kind: 'buttons', buttons: [move(language)] }] }]),
        nature: 'unasked',
        why: texts.why(bodyInWords(called.body, language)),
        key: `${onceKey(one.kind, meeting.id, id)}:${meeting.icsSequence}`,
        language,
        urgent: isSoon(needs, called),
      }
    }),
  )
  return [...told, ...(change.answer === 'declined' ? deputiesTold(needs, teller, called, declinedBy) : [])]
}

function deputiesTold(needs: NoticeNeeds, teller: Teller, called: Called, declinedBy: string): Outbound[] {
  const chairs = called.invitations.filter((one) => isOpen(one) && one.seat === 'chair')
  const chairAway =
    chairs.length > 0 && chairs.every(({ personId, answer }) => personId === declinedBy || answer === 'declined')
  if (!chairAway) return []
  return teller.ours
    .filter(({ seat, answer }) => seat === 'deputy' && answer !== 'declined')
    .map(({ personId }): Outbound => {
      const language = teller.languageOf(personId)
      return {
        address: { to: 'person', personId },
        message: { text: textsIn(language).trouble.leads(...subjectOf(called, language)) },
        nature: 'unasked',
        why: textsIn(language).notice.why('deputy', bodyInWords(called.body, language)),
        key: `${onceKey('leads', called.meeting.id, personId)}:${called.meeting.icsSequence}`,
        language,
        urgent: isSoon(needs, called),
      }
    })
}

function isSoon({ clock }: NoticeNeeds, { meeting }: Called): boolean {
  return meeting.startsAt.getTime() - clock.now().getTime() < 36 * 3_600_000
}

/** What the one who answered hears. */
export function replyTo(
  called: Called,
  given: Given,
  person: Person,
  by: 'self' | 'other',
  language: Language,
): string {
  const texts = textsIn(language).answer
  const subject = subjectOf(called, language)
  if (by === 'other')
    return texts.forOther(somebody(called, person.id, language), given.answer === 'accepted', ...subject)
  if (given.answer === 'accepted') return texts.accepted(...subject)
  if (given.substitute) return texts.substituted(somebody(called, given.substitute, language), ...subject)
  return texts.declined(...subject)
}

/** Somebody who is known to step in for this person: a named deputy during absence, or whoever stands in for the chair. */
export function knownSubstitutes({
  called,
  invitation,
}: {
  called: Called
  invitation: Invitation
}): readonly Person[] {
  const { world, seating } = called
  const lookups = lookupsOf(world.register)
  const away = lookups.person(invitation.personId)?.away?.deputyId ?? null
  const deputy = away === null ? null : lookups.person(away)
  const leads = invitation.seat === 'chair' ? seating.people.filter(({ seats }) => seats.includes('deputy')) : []
  return [...(deputy ? [deputy] : []), ...leads.map(({ person }) => person)].filter(
    (person, at, all) => person.status === 'active' && person.id !== invitation.personId && all.indexOf(person) === at,
  )
}
