/** The minutes as they go to each of those who were called. */
import { bodyInWords } from '../../../governance/body-name.ts'
import type { Language, Outbound } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import { list, messageOf, sentence } from '../../../conversation/say.ts'
import { lookupsOf } from '../../register/index.ts'
import { subjectOf } from '../notices/in-words.ts'
import { choicesPart, publicNote } from '../notices/notice.ts'
import { relayTextsIn } from '../relay/in-words.ts'
import { heldOnOf } from '../relay/last.ts'
import { passOnText, toBeToldOf } from '../relay/relay.ts'
import type { Held } from './held.ts'
import { textsIn } from './in-words.ts'

/** How long minutes with nothing in them to do may wait for company: with decisions for those who were there, and without. */
const mayWait = { decisionsHeard: 14, nothingDecided: 42 }

/** Everybody of one municipality who was called, there or not: what was decided, what is theirs to do, and what they are to pass on. */
export function toThoseCalled(
  held: Held,
  { municipality: own, writer }: { municipality: string; writer: string | null },
): Outbound[] {
  const { called, record } = held
  const { world, invitations } = called
  return invitations
    .filter(({ municipality, personId }) => municipality === own && personId !== writer)
    .flatMap(({ personId }): Outbound[] => {
      const person = lookupsOf(world.register).person(personId)
      if (!person || person.status === 'left') return []
      const language = person.language ?? 'sv'
      return [
        {
          address: { to: 'person', personId },
          message: minutesFor(held, personId, language),
          nature: 'unasked',
          why: textsIn(language).minutes.why(bodyInWords(called.body, language)),
          key: minutesKey(held, personId, record?.version ?? 0),
          language,
          mayWaitDays: daysToWait(held, personId),
        },
      ]
    })
}

/** The same minutes as they were before they were opened again: what of them still waits is not to be read. */
export function earlierMinutes(held: Held): readonly string[] {
  const versions = Array.from({ length: held.record?.version ?? 0 }, (_, version) => version)
  return held.called.invitations.flatMap(({ personId }) =>
    versions.map((version) => minutesKey(held, personId, version)),
  )
}

function minutesKey({ called }: Held, personId: string, version: number): string {
  return `meetings.minutes:${called.meeting.id}:${personId}:${version}`
}

/** At once to whoever has something to do or to pass on, or was not there to hear what was decided. */
function daysToWait({ called, entries, attendance }: Held, personId: string): number {
  const { body, seating, world } = called
  const hasTask = entries.some(({ kind, responsibleId }) => kind === 'task' && responsibleId === personId)
  const isMember = seating.people.some(({ person, seats }) => person.id === personId && seats.includes('member'))
  if (hasTask || (isMember && toBeToldOf(body, world).length > 0)) return 0
  if (!entries.some(({ kind }) => kind === 'decision')) return mayWait.nothingDecided
  const heard = attendance.some((one) => one.personId === personId && one.presence === 'present')
  return heard ? mayWait.decisionsHeard : 0
}

function minutesFor({ called, entries }: Held, personId: string, language: Language): Draft {
  const texts = textsIn(language).minutes
  const { meeting, body } = called
  const decisions = entries.filter(({ kind }) => kind === 'decision').map(({ text }) => text)
  const tasks = entries.filter((one) => one.kind === 'task' && one.responsibleId === personId).map(({ text }) => text)
  const seat = called.seating.people.find(({ person }) => person.id === personId)
  const passesOn = seat?.seats.includes('member') ? toBeToldOf(body, called.world) : []
  const relay = relayTextsIn(language)
  const payload = { meetingId: meeting.id }
  const offered = [{ label: texts.word, action: { name: 'meetings.word-file', payload } }]
  return messageOf([
    sentence(texts.sent(...subjectOf(called, language))),
    ...(decisions.length > 0 ? [sentence(texts.decisions), list(decisions)] : [sentence(texts.noDecisions)]),
    ...(tasks.length > 0 ? [sentence(texts.yourTasks), list(tasks)] : []),
    ...(passesOn.length > 0
      ? [
          sentence(relay.passOn(passesOn.join(relay.and))),
          sentence(passOnText({ body, heldOn: heldOnOf(meeting), entries }, language, called.world.today)),
        ]
      : []),
    ...publicNote(called, language),
    choicesPart(offered, language),
  ])
}
