/** A meeting as a notice to one person: what, when, where, what about, and the buttons to answer with. Changed in place when answered. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Button, Draft, Field, Link, Meaning } from '../../../conversation/message.ts'
import { type Part, buttons, fields, links, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { type AgendaPoint, headingIn } from '../agenda/agenda.ts'
import { publicRecordNote } from '../../records/index.ts'
import { relayTextsIn } from '../relay/in-words.ts'
import type { ToPassOn } from '../relay/relay.ts'
import { dayInWords } from '../when-in-words.ts'
import type { Called } from './called.ts'
import { leadersOf, somebody, subjectOf, textsIn } from './in-words.ts'
import type { Invitation } from './invitation.ts'

/** Called · called before, to another time · called before, with other details. */
export type News = 'called' | 'moved' | 'changed'

export type NoticeOf = {
  called: Called
  invitation: Invitation
  language: Language
  /** The person's own file of the meeting. */
  calendarFile: string
  /** The file for the company that is met; null when nobody outside is. */
  companyFile: string | null
  /** The meeting stands in Microsoft's calendar, and answers given there are read. */
  inOutlook: boolean
  joinUrl: string | null
  /** What the person has left to pass on of the meeting before. */
  toPassOn: ToPassOn | null
  news: News
}

export function noticeOf(about: NoticeOf): Draft {
  const { called, invitation, language, news } = about
  const texts = textsIn(language)
  const [body, when] = subjectOf(called, language)
  const heading = news === 'moved' ? texts.moved.heading(body) : texts.notice.heading(body)
  return messageOf([
    { says: '', shows: [{ kind: 'heading', text: heading }] },
    sentence(openingOf(about)),
    ...(called.meeting.kind === 'extraordinary' ? [sentence(texts.notice.extraordinary)] : []),
    fields(placeOf(called, language, when)),
    ...agendaParts(called.agenda, called, language),
    links(linksOf(about)),
    ...companyPart(about),
    ...publicNote(called, language),
    ...answeredPart(invitation, called, language),
    ...(about.toPassOn ? [passOnPart(about.toPassOn, called, language)] : []),
    note(about.inOutlook ? texts.notice.answerEither : texts.notice.answerHere),
    choicesPart([...answerButtons(about), ...informedButtons(about)], language),
  ])
}

function openingOf({ called, invitation, language, news }: NoticeOf): string {
  const texts = textsIn(language)
  const [body, when] = subjectOf(called, language)
  if (news === 'moved') return texts.moved.says(body, when)
  if (news === 'changed') return texts.changed(body, when)
  if (invitation.answeredVia === 'convener' && invitation.seat !== 'substitute')
    return called.meeting.target === null
      ? [
          texts.notice.convening(body, when, called.seating.people.length - 1),
          ...(called.body.shared ? [texts.notice.othersCall] : []),
        ].join(' ')
      : texts.notice.withCompany(body, when)
  if (invitation.seat === 'substitute' && invitation.insteadOf !== null)
    return texts.notice.instead(somebody(called, invitation.insteadOf, language), body, when)
  return texts.notice.called(body, when)
}

function placeOf(called: Called, language: Language, when: string): readonly Field[] {
  const { notice } = textsIn(language)
  const place = called.meeting.place ?? called.rules.place
  const row = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  return [
    { label: notice.when, value: when },
    ...row(notice.where, place),
    ...row(notice.convener, leadersOf(called, 'convener', language)),
    ...row(notice.chair, leadersOf(called, 'chair', language)),
  ]
}

/** The agenda as a list, with the papers that belong to it. */
export function agendaParts(agenda: readonly AgendaPoint[], called: Called, language: Language): readonly Part[] {
  const { notice } = textsIn(language)
  if (agenda.length === 0) return [sentence(notice.noAgenda)]
  const items = agenda.map((point) => headingOf(point, called, language))
  const papers = agenda.flatMap((point) => point.links)
  return [
    sentence(`${notice.agenda}:`),
    { says: list(items).says, shows: [{ kind: 'list', items, ordered: true }] },
    ...(papers.length > 0 ? [links(papers)] : []),
  ]
}

function headingOf(point: AgendaPoint, called: Called, language: Language): string {
  const { notice } = textsIn(language)
  const { kind, raisedBy } = point
  const heading = headingIn(point, language)
  if (kind === 'carried') return notice.carried(heading)
  return raisedBy === null ? heading : notice.raisedBy(heading, somebody(called, raisedBy, language))
}

function linksOf({ called, calendarFile, joinUrl, language }: NoticeOf): readonly Link[] {
  const { notice } = textsIn(language)
  const join = joinUrl ?? called.meeting.link ?? called.rules.link
  return [
    ...(join === null ? [] : [{ label: notice.join, url: join }]),
    { label: notice.calendarFile, url: calendarFile },
  ]
}

/** Asked with the notice and nowhere else. */
function passOnPart({ heldOn, text }: ToPassOn, { world }: Called, language: Language): Part {
  const asks = relayTextsIn(language).askBefore(dayInWords(heldOn, language, world.today))
  return sentence(text === null ? asks : `${asks}\n${text}`)
}

function informedButtons({ toPassOn, language }: Pick<NoticeOf, 'toPassOn' | 'language'>): readonly Button<Meaning>[] {
  if (toPassOn === null) return []
  const { meetingId, host } = toPassOn
  return [
    {
      label: relayTextsIn(language).informed,
      action: { name: 'meetings.have-informed', payload: { meetingId, host } },
    },
  ]
}

/** A company or another municipality gets what is sent: what that makes of it is for the registrar. */
export function publicNote({ meeting, body }: Called, language: Language): readonly Part[] {
  return meeting.target !== null || body.shared ? [note(publicRecordNote(language))] : []
}

/** The company needs no account: whoever convenes passes the file on. */
function companyPart({ called, companyFile, language }: NoticeOf): readonly Part[] {
  if (companyFile === null) return []
  const { notice } = textsIn(language)
  const { contact } = called
  return [
    sentence(contact ? notice.passOnTo(contact.name, contact.email) : notice.passOn),
    links([{ label: notice.companyFile, url: companyFile }]),
  ]
}

function answeredPart(invitation: Invitation, called: Called, language: Language): readonly Part[] {
  const { notice } = textsIn(language)
  if (invitation.answer === 'accepted') return [sentence(notice.accepted)]
  if (invitation.answer === 'unanswered') return []
  if (invitation.substituteId === null) return [sentence(notice.declined)]
  return [sentence(notice.substituted(somebody(called, invitation.substituteId, language)))]
}

/** What can be answered now. */
export function answerButtons({ called, invitation, language }: Pick<NoticeOf, 'called' | 'invitation' | 'language'>) {
  const { notice } = textsIn(language)
  const about = { meetingId: called.meeting.id, host: called.meeting.municipality }
  const answer = (label: string, given: string, style?: 'primary'): Button<Meaning> => ({
    label,
    action: { name: 'meetings.answer', payload: { ...about, answer: given } },
    ...(style ? { style } : {}),
  })
  const instead = answer(notice.substitute, 'substitute')
  const own = {
    unanswered: [answer(notice.accept, 'accepted', 'primary'), answer(notice.decline, 'declined'), instead],
    accepted: [answer(notice.declineAfterAll, 'declined'), instead],
    declined: [answer(notice.acceptAnyway, 'accepted'), instead],
  }[invitation.answer]
  return [...own, ...statusButtons({ called, language })]
}

/** A button for each standing item that members are asked about. */
export function statusButtons({ called, language }: Pick<NoticeOf, 'called' | 'language'>): readonly Button<Meaning>[] {
  const { meeting } = called
  return called.agenda
    .filter(({ asks }) => asks !== null)
    .map(({ heading }) => ({
      label: textsIn(language).notice.giveStatus,
      action: {
        name: 'meetings.give-status',
        payload: { meetingId: meeting.id, host: meeting.municipality, item: heading },
      },
      opens: 'form' as const,
    }))
}

/** Buttons, and the same in words for whoever sees none. */
export function choicesPart(offered: readonly Button<Meaning>[], language: Language): Part {
  if (offered.length === 0) return { says: '', shows: [] }
  const labels = offered.map(({ label }) => label)
  return { says: textsIn(language).notice.choices(labels), shows: buttons(offered).shows }
}
