/** "Bjud in Anna Berg till styrgruppen": somebody besides the body's own people, who is called at once and let go again in the same way. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import type { Unit } from '../../../../database/database.ts'
import { type Person, type World, lookupsOf, shownOf } from '../../../register/index.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { meetingSpokenOf, rememberMeeting } from '../../spoken-of.ts'
import { meetingWithId } from '../../store.ts'
import { type Called, loadCalled } from '../called.ts'
import { newInvitation } from '../carry-out.ts'
import { subjectOf, textsIn } from '../in-words.ts'
import { type Invitation, isOpen } from '../invitation.ts'
import { type InviteSaid, inviteSaid, isOfThem } from '../invite-said.ts'
import type { NoticeNeeds } from '../needs.ts'
import { choicesPart } from '../notice.ts'
import { changeInvitation, invite } from '../store.ts'
import { mailingFor, tellerFor } from '../teller.ts'
import { meetingsNear, partOf } from '../upcoming.ts'
import { meantIn, whichOf } from '../which.ts'

const name = 'meetings.invite-guest'
const pressed = z.object({
  meetingId: z.string(),
  host: z.string(),
  personId: z.string(),
  deed: z.enum(['invite', 'uninvite']),
})
type Pressed = z.infer<typeof pressed>

export function inviteGuest(needs: NoticeNeeds): Dialogue {
  return {
    name,
    takes: (turn) => (turn.action ? turn.action.name === name : meantBy(turn) !== null),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      if (turn.action) {
        const { personId, deed, ...where } = pressed.parse(turn.action.payload)
        return carriedOut(needs, turn, world, where, { deed, ids: [personId] })
      }
      const deed = meantBy(turn)!
      const texts = textsIn(turn.language).guests
      const where = await meetingMeant(needs, turn, world)
      if (!where) return { replies: [{ text: texts.whichMeeting }] }
      const named = peopleNamed(saidIn(turn)!, turn, world)
      const ids = named.length === 0 && isOfThem(saidIn(turn)!) ? (turn.memory?.people ?? []) : named
      if (ids.length > 0) return carriedOut(needs, turn, world, where, { deed, ids })
      const offered = likely(turn).map(({ id, name: label }): Button<Meaning> => ({
        label,
        action: { name, payload: { ...where, personId: id, deed } satisfies Pressed },
      }))
      const says = offered.length === 0 ? texts.notFound : texts.who
      return {
        replies: [messageOf([sentence(says), choicesPart(offered, turn.language)])],
        ...(turn.memory ? { memory: turn.memory } : {}),
      }
    },
  }
}

/** Those whom the reader found, or whose whole name stands there. */
function peopleNamed(said: string, { reading }: Turn, { register }: World): readonly string[] {
  const words = ` ${said.toLowerCase().replaceAll(/[^\p{L}\d-]+/gu, ' ')} `
  const whole = register.people.filter(
    ({ name, status }) => status !== 'left' && words.includes(` ${name.toLowerCase()} `),
  )
  return whole.length > 0 ? whole.map(({ id }) => id) : (reading?.people ?? [])
}

/** The people whom the words may name, when they name nobody for certain. */
function likely({ reading }: Turn) {
  return [...(reading?.choices ?? []), ...(reading?.unknown?.nearest ?? [])].filter(({ kind }) => kind === 'person')
}

function meantBy(turn: Turn): 'invite' | 'uninvite' | null {
  const said = saidIn(turn)
  if (said === null || !turn.reading) return null
  const meant = inviteSaid(said)
  if (meant === null) return null
  const isOfMeeting =
    meetingSpokenOf(turn) !== null ||
    turn.reading.bodies.length > 0 ||
    /(?<!\p{L})(?:mötet|meeting)(?!\p{L})/iu.test(said)
  if (!isOfMeeting) return null
  const names =
    (isOfThem(said) && (turn.memory?.people.length ?? 0) > 0) ||
    turn.reading.people.length > 0 ||
    likely(turn).length > 0 ||
    twoNames.test(said)
  if (meant === 'more') return names && turn.progress?.dialogue === name ? 'invite' : null
  // "Bjud in Kalle" of somebody unknown is nothing else either; "lägg till" may be of anything.
  return names || (meant === 'invite' && plainly.test(said)) ? meant : null
}

const twoNames = /(?<!\p{L})\p{Lu}\p{L}+(?:-\p{L}+)?\s+\p{Lu}\p{L}+/u
const plainly = /(?<!\p{L})(?:bjud\p{L}*\s+(?:också\s+|även\s+)?in|invite)\s+\p{Lu}/u

async function meetingMeant(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
): Promise<{ meetingId: string; host: string } | null> {
  const spokenOf = meetingSpokenOf(turn)
  const bodies = turn.reading?.bodies ?? []
  if (spokenOf && bodies.length === 0) return { meetingId: spokenOf.id, host: spokenOf.of }
  const meetings = await needs.database.unit(turn.inbound.municipality, (unit) =>
    meetingsNear(unit, world, { from: world.today, states: ['planned', 'called'] }),
  )
  const which = whichOf(meetings, meantIn(saidIn(turn) ?? '', bodies, world.today))
  return which.is === 'one' ? { meetingId: which.meeting.id, host: which.meeting.municipality } : null
}

type Wish = { deed: Exclude<InviteSaid, 'more'>; ids: readonly string[] }

async function carriedOut(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  { meetingId, host }: { meetingId: string; host: string },
  { deed, ids }: Wish,
): Promise<Decision> {
  const texts = textsIn(turn.language)
  const { municipality } = turn.inbound
  const called = await needs.database.unit(municipality, async (unit) => {
    const meeting = await meetingWithId(unit, host, meetingId)
    return meeting && loadCalled(unit, meeting, world)
  })
  const isOn = called && (called.meeting.state === 'planned' || called.meeting.state === 'called')
  if (!isOn || called.meeting.day < world.today) return { replies: [{ text: texts.guests.whichMeeting }] }
  const memory = { ...rememberMeeting(called.meeting, turn.memory), people: ids }
  if (!partOf(called, turn.inbound.person?.personId ?? '').leads && !isStrategist(turn, world, needs))
    return { replies: [{ text: texts.guests.notYours(bodyInWords(called.body, turn.language)) }], memory }
  const people = ids.flatMap((id) => lookupsOf(world.register).person(id) ?? [])
  const each = people.map((person) => ({ person, ...told(called, person, deed, municipality, turn) }))
  const changing = each.flatMap(({ person, changes }) => (changes ? [{ person, ...changes }] : []))
  return {
    replies: [{ text: each.map(({ says }) => says).join(' ') }],
    memory,
    progress: { dialogue: name, step: 'invited', data: { meetingId, host } },
    ...(changing.length === 0
      ? {}
      : {
          change: {
            audit: {
              action: deed === 'invite' ? 'meetings.invite-guest' : 'meetings.uninvite-guest',
              subject: { kind: 'meeting', id: meetingId },
              detail: { people: changing.map(({ person }) => person.id) },
            },
            run: (unit) => change(unit, needs, called, changing, deed, { municipality, now: turn.now }),
          },
        }),
  }
}

type Told = { says: string; changes: { before: Invitation | null } | null }

function told(called: Called, person: Person, deed: Wish['deed'], municipality: string, turn: Turn): Told {
  const { guests } = textsIn(turn.language)
  const [body, when] = subjectOf(called, turn.language)
  const shown = shownOf(person, called.world.governance).name ?? textsIn(turn.language).aMember
  const before =
    called.invitations.find((one) => one.municipality === municipality && one.personId === person.id) ?? null
  const isMember = called.seating.people.some((one) => one.person.id === person.id)
  const isIn = before !== null && isOpen(before)
  const only = (says: string): Told => ({ says, changes: null })
  if (person.status === 'left') return only(guests.left(shown))
  if (deed === 'uninvite') {
    if (isMember) return only(guests.isMember(shown, bodyInWords(called.body, turn.language)))
    return isIn
      ? { says: guests.taken(shown, body, when), changes: { before } }
      : only(guests.wasNot(shown, body, when))
  }
  if (isIn) return only(guests.isIn(shown, body, when))
  if (isMember) return only(guests.willBe(shown, bodyInWords(called.body, turn.language)))
  return { says: guests.invited(shown, body, when), changes: { before } }
}

async function change(
  unit: Unit,
  needs: NoticeNeeds,
  called: Called,
  people: readonly { person: Person; before: Invitation | null }[],
  deed: Wish['deed'],
  { municipality, now }: { municipality: string; now: Date },
): Promise<void> {
  const teller = tellerFor(needs, { called, municipality, now }, await mailingFor(unit, municipality, [called]))
  for (const { person, before } of people) {
    if (deed === 'uninvite') {
      const ended = await changeInvitation(unit, before!, { endedAt: now })
      await needs.notices.post(unit, municipality, [teller.released(ended)])
      continue
    }
    const fresh = newInvitation(called, { municipality, personId: person.id, seat: 'guest', insteadOf: null, now })
    if (!before) {
      await invite(unit, [fresh])
      await needs.notices.post(unit, municipality, [teller.notice(fresh)])
      continue
    }
    const { seat, calledAt, toldOf, toldStart, answer, answeredAt, answeredVia, insteadOf } = fresh
    const again = await changeInvitation(unit, before, {
      ...{ seat, calledAt, toldOf, toldStart, answer, answeredAt, answeredVia, insteadOf },
      ...{ substituteId: null, remindedAt: null, endedAt: null },
    })
    const notice = teller.notice(again)
    await needs.notices.post(unit, municipality, [{ ...notice, key: `${notice.key}:${again.version}` }])
  }
}
