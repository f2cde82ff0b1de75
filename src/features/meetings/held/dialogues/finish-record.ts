/** Says that the minutes are ready: from arbetsmaterial to färdigställd, and out to those who were called. And opens them again. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Language, Outbound } from '../../../../conversation/inbound.ts'
import type { Draft } from '../../../../conversation/message.ts'
import { list, messageOf, sentence } from '../../../../conversation/say.ts'
import { lookupsOf } from '../../../register/index.ts'
import { saveOutcome } from '../../agenda/store.ts'
import { worldOf } from '../../needs.ts'
import { subjectOf } from '../../notices/in-words.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart, publicNote } from '../../notices/notice.ts'
import { toReaders } from '../../relay/dialogues/send-on.ts'
import { relayTextsIn } from '../../relay/in-words.ts'
import { heldOnOf, relaysFor } from '../../relay/last.ts'
import { passOnText, toBeToldOf } from '../../relay/relay.ts'
import { keepRelays } from '../../relay/store.ts'
import type { Held } from '../held.ts'
import { textsIn } from '../in-words.ts'
import { changeRecord } from '../store.ts'
import { mineToChange } from './mine.ts'

const about = z.object({ meetingId: z.string() })

export function finishRecord(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.finish-record',
    takes: (turn) => ['meetings.finish-record', 'meetings.reopen-record'].includes(turn.action?.name ?? ''),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const mine = await mineToChange(needs, turn, world, about.parse(turn.action?.payload).meetingId)
      if (!mine.ok) return { replies: [{ text: mine.says }] }
      return turn.action?.name === 'meetings.finish-record' ? finish(needs, turn, mine.held) : reopen(turn, mine.held)
    },
  }
}

function finish(needs: NoticeNeeds, turn: Turn, held: Held): Decision {
  const texts = textsIn(turn.language)
  const { called, record, headings } = held
  const { meeting, body } = called
  if (!record) return { replies: [{ text: texts.noneHeld }] }
  if (record.state === 'final') return { replies: [{ text: texts.isFinal(...subjectOf(called, turn.language)) }] }
  const payload = { meetingId: meeting.id }
  const offered = [
    { label: texts.minutes.reopen, action: { name: 'meetings.reopen-record', payload } },
    { label: texts.minutes.word, action: { name: 'meetings.word-file', payload } },
  ]
  const relay = relayTextsIn(turn.language)
  const readers = toReaders(held, called.world).length
  const passedOn = toBeToldOf(body, called.world)
  const toReach = [...new Set(body.informs.map(({ what }) => what))]
    .filter((what) => !passedOn.includes(what))
    .join(relay.and)
  const dealtWith = headings.flatMap(({ itemId, carried }) => (itemId === null || carried ? [] : [itemId]))
  return {
    replies: [
      messageOf([
        sentence(texts.minutes.finished(body.name)),
        ...publicNote(called, turn.language),
        ...(readers > 0 ? [sentence(relay.offer(toReach, readers))] : []),
        choicesPart(
          readers > 0
            ? [...offered, { label: relay.sendOn(readers), action: { name: 'meetings.send-on', payload } }]
            : offered,
          turn.language,
        ),
      ]),
    ],
    progress: null,
    change: {
      audit: { action: 'meetings.finish-record', subject: { kind: 'meeting', id: meeting.id } },
      async run(unit) {
        await changeRecord(unit, record, {
          state: 'final',
          finishedBy: turn.inbound.person?.personId ?? null,
          finishedAt: turn.now,
        })
        for (const itemId of dealtWith)
          await saveOutcome(
            unit,
            meeting.municipality,
            body.id,
            { itemId, meetingId: meeting.id, outcome: 'dealt-with' },
            turn.now,
          )
        await keepRelays(
          unit,
          relaysFor(meeting, { body, people: called.seating.people }, meeting.municipality, called.world, turn.now),
        )
        await needs.notices.post(unit, meeting.municipality, toThoseCalled(held, turn, record.version))
      },
    },
  }
}

/** Everybody who was called, there or not: what was decided, what is theirs to do, and what they are to pass on. */
function toThoseCalled(held: Held, turn: Turn, version: number): Outbound[] {
  const { called } = held
  const { meeting, world, invitations } = called
  const writer = turn.inbound.person?.personId
  return invitations
    .filter(({ municipality, personId }) => municipality === meeting.municipality && personId !== writer)
    .flatMap(({ personId }): Outbound[] => {
      const person = lookupsOf(world.register).person(personId)
      if (!person || person.status === 'left') return []
      const language = person.language ?? 'sv'
      return [
        {
          address: { to: 'person', personId },
          message: minutesFor(held, personId, language),
          nature: 'unasked',
          why: textsIn(language).minutes.why(called.body.name),
          key: `meetings.minutes:${meeting.id}:${personId}:${version}`,
          language,
        },
      ]
    })
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

function reopen(turn: Turn, { called, record }: Held): Decision {
  const texts = textsIn(turn.language)
  if (record?.state !== 'final') return { replies: [{ text: texts.minutes.reopened }] }
  const payload = { meetingId: called.meeting.id }
  const offered = [
    {
      label: texts.minutes.goOn,
      action: { name: 'meetings.point', payload: { ...payload, at: 0 } },
      style: 'primary' as const,
    },
    { label: texts.minutes.finish, action: { name: 'meetings.finish-record', payload } },
  ]
  return {
    replies: [messageOf([sentence(texts.minutes.reopened), choicesPart(offered, turn.language)])],
    change: {
      audit: { action: 'meetings.reopen-record', subject: { kind: 'meeting', id: called.meeting.id } },
      run: (unit) => changeRecord(unit, record, { state: 'draft', finishedBy: null, finishedAt: null }),
    },
  }
}
