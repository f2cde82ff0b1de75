/** What else is said about a meeting: before the notice, after it, and when it is off. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import type { AgendaPoint } from '../agenda/agenda.ts'
import { dayInWords } from '../when-in-words.ts'
import type { Called } from './called.ts'
import type { NoticeDays } from './days.ts'
import { subjectOf, textsIn } from './in-words.ts'
import type { Invitation } from './invitation.ts'
import { agendaParts, answerButtons, choicesPart, publicNote, statusButtons } from './notice.ts'
import { tallyParts } from './tally.ts'

export function reminder(called: Called, invitation: Invitation, language: Language): Draft {
  const says = textsIn(language).remind.says(...subjectOf(called, language))
  return messageOf([sentence(says), choicesPart(answerButtons({ called, invitation, language }), language)])
}

export function cancelled(called: Called, language: Language): Draft {
  const { cancelled } = textsIn(language)
  const [body, when] = subjectOf(called, language)
  return messageOf([
    { says: '', shows: [{ kind: 'heading', text: cancelled.heading(body) }] },
    sentence(cancelled.says(body, when, called.meeting.cancelledBecause)),
  ])
}

export function released(called: Called, language: Language): Draft {
  return { text: textsIn(language).released(...subjectOf(called, language)) }
}

export function lateAgenda(called: Called, language: Language): Draft {
  const says = textsIn(language).agenda.says(...subjectOf(called, language))
  return messageOf([sentence(says), ...agendaParts(called.agenda, called, language)])
}

/** Somebody has raised something since then. */
export function hasNewer(agenda: readonly AgendaPoint[], since: Date): boolean {
  return agenda.some(({ raisedAt }) => raisedAt !== null && raisedAt > since)
}

/** Null when the body asks for nothing, or the person has said it. */
export function askStatus(called: Called, personId: string, language: Language): Draft | null {
  const asked = called.agenda.filter(
    ({ asks, reports }) => asks !== null && !reports.some((report) => report.personId === personId),
  )
  if (asked.length === 0) return null
  const [body, when] = subjectOf(called, language)
  const { status } = textsIn(language)
  return messageOf([
    ...asked.map(({ asks }) => sentence(status.says(body, when, asks!))),
    choicesPart(statusButtons({ called, language }), language),
  ])
}

/** To whoever convenes, some days before the notice: agenda and room. */
export function prepare(called: Called, days: NoticeDays, language: Language): Draft {
  const { prepare: words } = textsIn(language)
  const [body, when] = subjectOf(called, language)
  const { meeting, rules, world } = called
  const where = meeting.place ?? rules.place ?? meeting.link ?? rules.link
  const setPlace = {
    label: words.setPlace,
    action: { name: 'meetings.set-place', payload: { meetingId: meeting.id } },
    opens: 'form' as const,
  }
  return messageOf([
    sentence(words.says(body, when, dayInWords(days.call, language, world.today))),
    ...agendaParts(called.agenda, called, language),
    sentence(words.askRaise),
    sentence(where === null ? words.noRoom : words.room(where)),
    ...publicNote(called, language),
    buttons([setPlace]),
  ])
}

/** To whoever convenes, shortly before: who comes, what is on the agenda. */
export function before(called: Called, undelivered: readonly string[], language: Language): Draft {
  const says = textsIn(language).before.says(...subjectOf(called, language))
  return messageOf([
    sentence(says),
    ...tallyParts(called, undelivered, language),
    ...agendaParts(called.agenda, called, language),
  ])
}

/** To whoever convenes, when its day has passed and nobody has written anything down. */
export function askHeld(called: Called, language: Language): Draft {
  const { held } = textsIn(language)
  const { id, municipality } = called.meeting
  const payload = { meetingId: id, host: municipality }
  const offered = [
    { label: held.record, action: { name: 'meetings.record', payload }, style: 'primary' as const },
    { label: held.notHeld, action: { name: 'meetings.not-held', payload } },
  ]
  return messageOf([sentence(held.asks(...subjectOf(called, language))), choicesPart(offered, language)])
}
