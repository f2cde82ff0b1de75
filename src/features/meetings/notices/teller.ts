/** Writes to people about one meeting, each in the own language and with the own calendar links. */
import { bodyInWords } from '../../../governance/body-name.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import type { Unit } from '../../../database/database.ts'
import { type Person, lookupsOf } from '../../register/index.ts'
import { type CalendarEvent, connectionOf, eventsOf, generationsOf } from '../calendars/store.ts'
import { companyReader } from '../companies/contact.ts'
import type { Called } from './called.ts'
import { textsIn } from './in-words.ts'
import type { Invitation } from './invitation.ts'
import { noticeAgainKey, noticeKey, onceKey } from './keys.ts'
import * as message from './messages.ts'
import type { NoticeNeeds } from './needs.ts'
import { leftToPassOn } from '../relay/last.ts'
import type { ToPassOn } from '../relay/relay.ts'
import { type News, noticeOf } from './notice.ts'

export type Telling = {
  called: Called
  /** Whose people are told; the meeting may be another municipality's. */
  municipality: string
  now: Date
  /** Whoever caused it knows it already. */
  by?: string | null
}

/** What links and notices need beside the meeting itself, for many meetings of one host at once. */
export type Mailing = {
  generationOf(personId: string): number
  event(meetingId: string): CalendarEvent | null
  /** The host has let the bot into its calendars. */
  connected: boolean
  /** What somebody has left to pass on of the body's last meeting. */
  toPassOn(body: string, personId: string): ToPassOn | null
}

export async function mailingFor(unit: Unit, municipality: string, called: readonly Called[]): Promise<Mailing> {
  const people = called.flatMap(({ meeting, invitations, seating }) => [
    ...invitations.map(({ personId }) => personId),
    ...seating.people.map(({ person }) => person.id),
    ...(meeting.target === null ? [] : [companyReader(meeting.target)]),
  ])
  const host = called[0]?.meeting.municipality ?? municipality
  const ids = called.map(({ meeting }) => meeting.id)
  const events = await eventsOf(unit, host, ids)
  const left = new Map<string, ReadonlyMap<string, ToPassOn>>()
  for (const { meeting, body, seating, world } of called)
    if (body.informs.length > 0 && !left.has(meeting.body))
      left.set(meeting.body, await leftToPassOn(unit, municipality, { body, people: seating.people }, world))
  return {
    generationOf: await generationsOf(unit, municipality, [...new Set(people)]),
    event: (meetingId) => events.get(meetingId) ?? null,
    connected: (await connectionOf(unit, host)) !== null,
    toPassOn: (body, personId) => left.get(body)?.get(personId) ?? null,
  }
}

export type Teller = ReturnType<typeof tellerFor>

export function tellerFor(needs: NoticeNeeds, { called, municipality }: Telling, mailing: Mailing) {
  const { meeting, world, invitations } = called
  const { generationOf } = mailing
  const event = mailing.event(meeting.id)
  const inOutlook = event !== null || mailing.connected
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
  const companyFile = (company: string): string => {
    const reader = companyReader(company)
    return needs.links.url({ municipality, personId: reader, meetingId: meeting.id }, generationOf(reader))
  }
  const drafted = (invitation: Invitation, news: News): Draft => {
    const { personId } = invitation
    const generation = generationOf(personId)
    const isConvener = invitation.answeredVia === 'convener'
    return noticeOf({
      called,
      invitation,
      news,
      language: languageOf(personId),
      calendarFile: needs.links.url({ municipality, personId, meetingId: meeting.id }, generation),
      companyFile: isConvener && meeting.target !== null ? companyFile(meeting.target) : null,
      inOutlook,
      joinUrl: event?.joinUrl ?? null,
      toPassOn: mailing.toPassOn(meeting.body, personId),
    })
  }
  const whyOf = ({ personId, seat }: Invitation) =>
    textsIn(languageOf(personId)).notice.why(seat, bodyInWords(called.body, languageOf(personId)))
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
      const why = textsIn(language).cancelled.why(bodyInWords(called.body, language))
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
        textsIn(language).cancelled.why(bodyInWords(called.body, language)),
        { urgent },
      )
    },
    reminder(invitation: Invitation): Outbound {
      const { personId } = invitation
      const language = languageOf(personId)
      const why = textsIn(language).remind.why(bodyInWords(called.body, language))
      const draft = message.reminder(called, invitation, language)
      return to(personId, draft, `${onceKey('remind', meeting.id, personId)}:${invitation.toldOf}`, why, { urgent })
    },
    /** Only to those who were called before the newest item came. */
    lateAgenda(): Outbound[] {
      return ours
        .filter(({ calledAt, answer }) => answer !== 'declined' && message.hasNewer(called.agenda, calledAt))
        .map(({ personId }) => {
          const language = languageOf(personId)
          const why = textsIn(language).agenda.why(bodyInWords(called.body, language))
          return to(personId, message.lateAgenda(called, language), onceKey('agenda', meeting.id, personId), why, {
            urgent,
          })
        })
    },
    /** Once each, so that whoever is asked with the notice is not asked again. */
    statusQuestions(of: readonly Invitation[]): Outbound[] {
      return of.flatMap(({ personId, answer, seat }) => {
        const language = languageOf(personId)
        const draft = message.askStatus(called, personId, language)
        if (draft === null || seat === 'substitute' || seat === 'guest' || answer === 'declined') return []
        const why = textsIn(language).status.why(bodyInWords(called.body, language))
        return [to(personId, draft, onceKey('status', meeting.id, personId), why, { urgent })]
      })
    },
    toConvener: ({ id }: Person, what: string, draft: Draft): Outbound =>
      to(
        id,
        draft,
        `meetings.${what}:${meeting.id}:${id}:${meeting.icsSequence}`,
        textsIn(languageOf(id)).prepare.why(bodyInWords(called.body, languageOf(id))),
        { urgent },
      ),
    languageOf,
    ours,
  }
}
