/** Says that the minutes are ready: from arbetsmaterial to färdigställd, and out to those who were called. And opens them again. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import { saveOutcome } from '../../agenda/store.ts'
import { worldOf } from '../../needs.ts'
import { subjectOf } from '../../notices/in-words.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart, publicNote } from '../../notices/notice.ts'
import { toReaders } from '../../relay/dialogues/send-on.ts'
import { relayTextsIn } from '../../relay/in-words.ts'
import { relaysFor } from '../../relay/last.ts'
import { toBeToldOf } from '../../relay/relay.ts'
import { keepRelays } from '../../relay/store.ts'
import type { Held } from '../held.ts'
import { textsIn } from '../in-words.ts'
import { earlierMinutes, toThoseCalled } from '../minutes-for.ts'
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
        sentence(texts.minutes.finished(bodyInWords(body, turn.language))),
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
        const reader = { municipality: meeting.municipality, writer: turn.inbound.person?.personId ?? null }
        await needs.notices.withdraw(unit, meeting.municipality, earlierMinutes(held))
        await needs.notices.post(unit, meeting.municipality, toThoseCalled(held, reader))
      },
    },
  }
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
