/** The minutes as a message, which is also what the Word file is made of. */
import type { Language } from '../../../conversation/inbound.ts'
import { headingIn } from '../agenda/agenda.ts'
import type { Draft } from '../../../conversation/message.ts'
import { type Part, fields, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import { standingInWords } from '../../records/index.ts'
import { isRecordedLate } from '../meeting.ts'
import { nameOf } from '../notices/called.ts'
import { somebody } from '../notices/in-words.ts'
import { dayInWords, shortDay } from '../when-in-words.ts'
import type { Held, Heading } from './held.ts'
import { textsIn } from './in-words.ts'
import type { Attendance, RecordEntry } from './record.ts'

export function minutesOf(held: Held, language: Language, last: readonly Part[] = []): Draft {
  const { minutes } = textsIn(language)
  const { called, record } = held
  // Of another municipality's minutes only that one knows what has been said.
  const isOwn = called.meeting.municipality === called.world.governance.key
  const state =
    record?.state === 'final' && record.finishedAt
      ? `${minutes.final(dayInWords(dayOf(record.finishedAt), language, called.world.today))} ${isOwn ? standingInWords(held.official, language) : ''}`.trim()
      : minutes.draft
  const title = minutes.title(nameOf(called, language))
  const points = held.headings.map((heading) => pointOf(held, heading, language)).filter((part) => part !== null)
  return messageOf([
    { says: title, shows: [{ kind: 'heading', text: title }] },
    note(state),
    fields(fieldsOf(held, language)),
    ...(points.length > 0 ? points : [sentence(minutes.nothing)]),
    ...last,
  ])
}

function fieldsOf({ called, attendance }: Held, language: Language) {
  const { minutes } = textsIn(language)
  const { meeting, rules, world } = called
  const row = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  const names = (presence: Attendance['presence'], guests: boolean): string | null =>
    attendance
      .filter((one) => one.presence === presence && (one.seat === 'guest') === guests)
      .map((one) => one.name ?? somebody(called, one.personId ?? '', language))
      .toSorted((one, other) => one.localeCompare(other, 'sv'))
      .join(', ') || null
  const recorded = meeting.recordedAt && dayInWords(dayOf(meeting.recordedAt), language, world.today)
  return [
    ...row(minutes.heldOn, meeting.heldOn && dayInWords(meeting.heldOn, language, world.today)),
    ...row(minutes.recordedOn, isRecordedLate(meeting) && recorded ? `${recorded} (${minutes.late})` : null),
    ...row(minutes.where, meeting.place ?? rules.place),
    ...row(minutes.present, names('present', false)),
    ...row(minutes.absent, names('absent', false)),
    ...row(minutes.guests, names('present', true)),
  ]
}

/** Null for a point that nothing was said of. */
function pointOf({ entries, called }: Held, about: Heading, language: Language): Part | null {
  const { heading, carried } = about
  const { minutes } = textsIn(language)
  const own = entries.filter((entry) => entry.heading === heading)
  if (own.length === 0 && !carried) return null
  const items = [...own.map((entry) => entryInWords(entry, called, language)), ...(carried ? [minutes.carried] : [])]
  return {
    says: `${headingIn(about, language)}\n${list(items).says}`,
    shows: [
      { kind: 'heading', text: headingIn(about, language) },
      { kind: 'list', items },
    ],
  }
}

export function entryInWords(entry: RecordEntry, called: Held['called'], language: Language): string {
  const { minutes } = textsIn(language)
  if (entry.kind === 'decision') return minutes.decision(entry.text)
  if (entry.kind === 'note') return entry.text
  const name = entry.responsibleId === null ? null : somebody(called, entry.responsibleId, language)
  return minutes.task(withStop(entry.text), name, entry.dueOn && shortDay(entry.dueOn, language))
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
