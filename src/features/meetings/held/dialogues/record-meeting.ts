/** Takes the minutes in the chat: who was there, then point by point, each line saved as it is written. */
import { z } from 'zod'
import { headingIn } from '../../agenda/agenda.ts'
import { isQuestion } from '../../../../conversation/asks.ts'
import type { Decision, Dialogue, Progress, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { type Part, messageOf, sentence } from '../../../../conversation/say.ts'
import { type Day, addDays, day, isDay } from '../../../../lib/day.ts'
import { onlyDay, saidDays } from '../../../../governance/calendar/said-days.ts'
import { type World, lookupsOf } from '../../../register/index.ts'
import { saveOutcome } from '../../agenda/store.ts'
import { isRecordedLate } from '../../meeting.ts'
import { saidIn, worldOf } from '../../needs.ts'
import { loadCalled, titleOf } from '../../notices/called.ts'
import { seatOf } from '../../notices/invitation.ts'
import { somebody, subjectOf } from '../../notices/in-words.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { choicesPart } from '../../notices/notice.ts'
import { meetingsNear } from '../../notices/upcoming.ts'
import { meantIn, whichOf } from '../../notices/which.ts'
import { changeMeeting } from '../../store.ts'
import { dayInWords, shortDay, whenInWords } from '../../when-in-words.ts'
import { entryIn, stemsOf } from '../entry.ts'
import { entryInWords, minutesOf } from '../minutes.ts'
import type { Held } from '../held.ts'
import { textsIn } from '../in-words.ts'
import { type Attendance, type RecordEntry, wasLed } from '../record.ts'
import { addEntry, beginRecord, removeEntry, saveAttendance } from '../store.ts'
import { type Presence, accountedFor, corrected, invitationOf, presumed } from '../who-was-there.ts'
import { leads, mineToChange } from './mine.ts'
import { peopleSaid } from './people-said.ts'

const name = 'meetings.record-meeting'
const started = z.object({ meetingId: z.string(), heldOn: z.string().nullish() })
const atPoint = z.object({ meetingId: z.string(), at: z.number().int().min(0) })
const carried = atPoint.extend({ itemId: z.string() })
const written = atPoint.extend({ entryId: z.string() })
const presence = z.object({ present: z.array(z.string()), guests: z.array(z.string()) })
const inAttendance = started.extend({ presence })

const daysBack = 120
const actions = ['record', 'attendance-right', 'point', 'carry-item', 'remove-entry', 'look-over'].map(
  (each) => `meetings.${each}`,
)

export function recordMeeting(needs: NoticeNeeds): Dialogue {
  return {
    name,
    takes: (turn) =>
      turn.action ? actions.includes(turn.action.name) : turn.reading?.intent === 'meeting_held' || isLine(turn),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      if (turn.action) return pressed(needs, turn, world, turn.action)
      if (isLine(turn)) {
        const { step, data } = turn.progress!
        if (step === 'point') return write(needs, turn, world, atPoint.parse(data))
        return correct(needs, turn, world, inAttendance.parse(data))
      }
      return begin(needs, turn, world)
    },
  }
}

/** What is written while minutes are taken belongs to them, unless it is a question or a way out. */
function isLine(turn: Turn): boolean {
  const said = saidIn(turn)
  if (turn.progress?.dialogue !== name || said === null) return false
  return (
    !isQuestion(said) && !['cancel', 'help', 'meeting_held', 'meeting_minutes'].includes(turn.reading?.intent ?? '')
  )
}

async function pressed(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  { name: what, payload }: NonNullable<Turn['action']>,
) {
  const { meetingId } = z.object({ meetingId: z.string() }).parse(payload)
  const mine = await mineToChange(needs, turn, world, meetingId)
  if (!mine.ok) return { replies: [{ text: mine.says }] }
  const { held } = mine
  const refusal = refusalOf(held, turn)
  if (refusal) return { replies: [{ text: refusal }] }
  switch (what) {
    case 'meetings.record':
      return held.record
        ? showPoint(held, turn, 0)
        : askAttendance(held, turn, presumed(held.called), heldOnOf(held, payload))
    case 'meetings.attendance-right':
      return settleAttendance(needs, turn, world, held, started.parse(payload))
    case 'meetings.point':
      return showPoint(held, turn, atPoint.parse(payload).at)
    case 'meetings.carry-item':
      return carry(held, turn, carried.parse(payload))
    case 'meetings.remove-entry':
      return remove(held, turn, written.parse(payload))
    default:
      return lookOver(held, turn)
  }
}

function refusalOf({ called, record }: Held, turn: Turn): string | null {
  const texts = textsIn(turn.language)
  const subject = subjectOf(called, turn.language)
  if (called.meeting.state === 'cancelled') return texts.cancelled(...subject)
  if (called.meeting.startsAt > turn.now) return texts.notYet(...subject)
  return record?.state === 'final' ? texts.isFinal(...subject) : null
}

function heldOnOf({ called }: Held, payload: unknown): Day {
  const said = started.safeParse(payload).data?.heldOn
  return said && isDay(said) ? said : called.meeting.day
}

/** "Styrgruppen hölls i går", "för protokoll": finds the meeting among those that have been. */
async function begin(needs: NoticeNeeds, turn: Turn, world: World): Promise<Decision> {
  const texts = textsIn(turn.language)
  const { municipality } = turn.inbound
  const found = await needs.database.unit(municipality, async (unit) => {
    const past = await meetingsNear(unit, world, {
      from: addDays(world.today, -daysBack),
      through: world.today,
      states: ['planned', 'called', 'held'],
    })
    const own = []
    for (const meeting of past.toReversed()) {
      if (meeting.municipality !== municipality || meeting.startsAt > turn.now) continue
      const called = await loadCalled(unit, meeting, world)
      if (called && leads(called, turn, world, needs)) own.push(meeting)
    }
    return own
  })
  const open = found.filter(({ state }) => state !== 'held')
  const said = saidIn(turn) ?? ''
  const meant = meantIn(said, turn.reading?.bodies ?? [], world.today, 'back')
  // Nothing on that very day: then the day says when a meeting of another day was held.
  const which = whichOf(open.length > 0 ? open : found, meant)
  const byBody = which.is === 'other' && meant.bodies.length > 0 ? whichOf(open, { ...meant, days: [] }) : which
  if (byBody.is === 'none') return { replies: [{ text: texts.noneHeld }] }
  if (byBody.is === 'one') {
    const mine = await mineToChange(needs, turn, world, byBody.meeting.id)
    if (!mine.ok) return { replies: [{ text: mine.says }] }
    const refusal = refusalOf(mine.held, turn)
    if (refusal) return { replies: [{ text: refusal }] }
    const [on] = saidDays(said, world.today, 'back')
    const heldOn = (on && onlyDay(on)) ?? byBody.meeting.day
    if (mine.held.record) return showPoint(mine.held, turn, 0)
    return askAttendance(mine.held, turn, presumed(mine.held.called), heldOn)
  }
  const offered = byBody.meetings.slice(0, 5).map((meeting): Button<Meaning> => ({
    label: `${titleOf({ meeting, body: world.governance.body(meeting.body)!, world }, turn.language)} ${whenInWords(meeting, turn.language, world.today)}`,
    action: { name: 'meetings.record', payload: { meetingId: meeting.id } },
  }))
  return { replies: [messageOf([sentence(texts.whichHeld), choicesPart(offered, turn.language)])] }
}

function askAttendance(held: Held, turn: Turn, who: Presence, heldOn: Day, first: readonly Part[] = []): Decision {
  const { called } = held
  const { meeting } = called
  const texts = textsIn(turn.language).attendance
  const names = (ids: readonly string[]) =>
    ids.map((id) => somebody(called, id, turn.language)).toSorted((one, other) => one.localeCompare(other, 'sv'))
  const absent = accountedFor(called, who).filter((id) => !who.present.includes(id))
  const right = {
    label: texts.right,
    action: { name: 'meetings.attendance-right', payload: { meetingId: meeting.id, heldOn } },
    style: 'primary' as const,
  }
  return {
    replies: [
      messageOf([
        ...first,
        sentence(texts.ask(...subjectOf(called, turn.language))),
        sentence(who.present.length > 0 ? texts.present(names(who.present)) : texts.nobody),
        ...(absent.length > 0 ? [sentence(texts.absent(names(absent)))] : []),
        ...(who.guests.length > 0 ? [sentence(texts.guests(who.guests))] : []),
        sentence(texts.how),
        choicesPart([right], turn.language),
      ]),
    ],
    progress: { dialogue: name, step: 'attendance', data: { meetingId: meeting.id, heldOn, presence: who } },
  }
}

async function correct(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  { meetingId, heldOn, presence: before }: z.infer<typeof inAttendance>,
): Promise<Decision> {
  const mine = await mineToChange(needs, turn, world, meetingId)
  if (!mine.ok) return { replies: [{ text: mine.says }], progress: null }
  const { held } = mine
  const said = saidIn(turn) ?? ''
  if (/^\s*(?:ja|stämmer|det stämmer|korrekt|ok|okej|yes|right|that is right)\b/iu.test(said))
    return settleAttendance(needs, turn, world, held, { meetingId, heldOn })
  const people = peopleSaid(turn, held.called, accountedFor(held.called, before))
  const { presence: after, understood } = corrected(said, people, before, held.called)
  const first = understood ? [] : [sentence(textsIn(turn.language).attendance.unknown)]
  return askAttendance(held, turn, after, heldOn && isDay(heldOn) ? heldOn : held.called.meeting.day, first)
}

/** The meeting is held from here on, whatever is written afterwards. */
function settleAttendance(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  held: Held,
  { meetingId, heldOn }: z.infer<typeof started>,
): Decision {
  const { called } = held
  const { meeting, rules, body } = called
  const kept = inAttendance.safeParse(turn.progress?.data)
  const who = kept.success && kept.data.meetingId === meetingId ? kept.data.presence : presumed(called)
  const attendance = attendanceFrom(needs, held, who)
  const on = heldOn && isDay(heldOn) ? day(heldOn) : meeting.day
  const recorded = { ...meeting, heldOn: on, recordedAt: turn.now }
  const texts = textsIn(turn.language).attendance
  const present = who.present.length
  const leaderless = !wasLed(attendance)
  const told = [
    texts.saved(dayInWords(on, turn.language, world.today)),
    ...(isRecordedLate(recorded) ? [texts.late] : []),
    ...(leaderless ? [texts.leaderless] : []),
    ...(rules.quorum.value > 0 && present < rules.quorum.value ? [texts.belowQuorum(present, rules.quorum.value)] : []),
  ]
  const next = showPoint(held, turn, 0, [sentence(told.join(' '))])
  const record = { municipality: meeting.municipality, meetingId, body: body.id }
  return {
    ...next,
    change: {
      audit: { action: 'meetings.record-held', subject: { kind: 'meeting', id: meetingId } },
      async run(unit) {
        if (held.record === null)
          await beginRecord(unit, {
            ...record,
            ...{ state: 'draft', startedBy: turn.inbound.person?.personId ?? '', startedAt: turn.now },
            ...{ finishedBy: null, finishedAt: null, version: 1 },
          })
        await saveAttendance(unit, record, attendance)
        await changeMeeting(unit, meeting, { state: 'held', heldOn: on, recordedAt: turn.now, leaderless })
      },
    },
  }
}

function attendanceFrom({ ids }: NoticeNeeds, { called }: Held, who: Presence): Attendance[] {
  const people = accountedFor(called, who).map((personId): Attendance => {
    const invitation = invitationOf(called, personId)
    const seated = called.seating.people.find(({ person }) => person.id === personId)
    return {
      id: ids.next(),
      personId,
      name: null,
      presence: who.present.includes(personId) ? 'present' : 'absent',
      seat: invitation?.seat ?? (seated ? seatOf(seated) : 'guest'),
      insteadOf: invitation?.insteadOf ?? null,
    }
  })
  const guests = who.guests.map((guest): Attendance => ({
    ...{ id: ids.next(), personId: null, name: guest, presence: 'present', seat: 'guest', insteadOf: null },
  }))
  return [...people, ...guests]
}

function showPoint(held: Held, turn: Turn, at: number, first: readonly Part[] = []): Decision {
  const texts = textsIn(turn.language).point
  const index = Math.min(at, held.headings.length - 1)
  const { heading } = held.headings[index]!
  const entries = held.entries.filter((entry) => entry.heading === heading)
  const lines = entries.map((entry) => `- ${entryInWords(entry, held.called, turn.language)}`)
  return {
    replies: [
      messageOf([
        ...first,
        sentence(texts.says(index + 1, held.headings.length, headingIn(held.headings[index]!, turn.language))),
        ...(lines.length > 0 ? [sentence(lines.join('\n'))] : []),
        sentence(texts.how),
        choicesPart(pointButtons(held, turn, index), turn.language),
      ]),
    ],
    progress: progressAt(held, index),
  }
}

function pointButtons({ called, headings }: Held, turn: Turn, at: number): Button<Meaning>[] {
  const texts = textsIn(turn.language).point
  const meetingId = called.meeting.id
  const { itemId } = headings[at]!
  const go = (label: string, to: number): Button<Meaning> => ({
    label,
    action: { name: 'meetings.point', payload: { meetingId, at: to } },
  })
  return [
    ...(at + 1 < headings.length ? [go(texts.next, at + 1)] : []),
    ...(at > 0 ? [go(texts.previous, at - 1)] : []),
    ...(itemId === null
      ? []
      : [{ label: texts.carry, action: { name: 'meetings.carry-item', payload: { meetingId, at, itemId } } }]),
    { label: texts.done, action: { name: 'meetings.look-over', payload: { meetingId } }, style: 'primary' as const },
  ]
}

const progressAt = ({ called }: Held, at: number): Progress => ({
  dialogue: name,
  step: 'point',
  data: { meetingId: called.meeting.id, at },
})

async function write(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  { meetingId, at }: z.infer<typeof atPoint>,
): Promise<Decision> {
  const mine = await mineToChange(needs, turn, world, meetingId)
  if (!mine.ok) return { replies: [{ text: mine.says }], progress: null }
  const { held } = mine
  const refusal = refusalOf(held, turn)
  if (refusal) return { replies: [{ text: refusal }], progress: null }
  const texts = textsIn(turn.language).point
  const said = saidIn(turn) ?? ''
  if (/^\s*(?:nästa(?: punkt)?|next(?: item)?)[\s.]*$/iu.test(said)) return showPoint(held, turn, at + 1)
  if (/^\s*(?:klart?|färdig|done)[\s.]*$/iu.test(said)) return lookOver(held, turn)
  const line = entryIn(said, world.today)
  if (!line) return { replies: [{ text: texts.empty }] }
  const index = Math.min(at, held.headings.length - 1)
  const { heading } = held.headings[index]!
  const { meeting, body } = held.called
  const [responsible] =
    line.kind === 'task' ? peopleSaid(turn, held.called, accountedFor(held.called, presumed(held.called))) : []
  const entry: RecordEntry = {
    id: needs.ids.next(),
    ...{
      municipality: meeting.municipality,
      meetingId,
      body: body.id,
      day: meeting.heldOn ?? meeting.day,
      place: index,
      heading,
    },
    ...{ kind: line.kind, text: line.text, dueOn: line.dueOn, stems: stemsOf(`${heading} ${line.text}`) },
    responsibleId: responsible ?? null,
    recordedBy: turn.inbound.person?.personId ?? '',
    recordedAt: turn.now,
  }
  const saved = [
    texts.saved[line.kind],
    ...(responsible && lookupsOf(world.register).person(responsible)
      ? [texts.taskFor(somebody(held.called, responsible, turn.language))]
      : []),
    ...(line.dueOn ? [texts.due(shortDay(line.dueOn, turn.language))] : []),
    texts.more,
  ]
  const undo = {
    label: texts.undo,
    action: { name: 'meetings.remove-entry', payload: { meetingId, at: index, entryId: entry.id } },
  }
  return {
    replies: [
      messageOf([sentence(saved.join(' ')), choicesPart([...pointButtons(held, turn, index), undo], turn.language)]),
    ],
    progress: progressAt(held, index),
    change: {
      audit: { action: 'meetings.write-minutes', subject: { kind: 'meeting', id: meetingId } },
      run: (unit) => addEntry(unit, entry),
    },
  }
}

function carry(held: Held, turn: Turn, { meetingId, at, itemId }: z.infer<typeof carried>): Decision {
  const texts = textsIn(turn.language).point
  const { meeting, body } = held.called
  const { heading } = held.headings.find((one) => one.itemId === itemId) ?? held.headings[at]!
  return {
    ...showPoint(held, turn, at + 1, [sentence(texts.carried(heading))]),
    change: {
      audit: { action: 'meetings.carry-item', subject: { kind: 'agenda-item', id: itemId } },
      run: (unit) =>
        saveOutcome(unit, meeting.municipality, body.id, { itemId, meetingId, outcome: 'carried' }, turn.now),
    },
  }
}

function remove(held: Held, turn: Turn, { at, entryId }: z.infer<typeof written>): Decision {
  const texts = textsIn(turn.language).point
  if (!held.entries.some(({ id }) => id === entryId)) return showPoint(held, turn, at, [sentence(texts.goneAlready)])
  const left = { ...held, entries: held.entries.filter(({ id }) => id !== entryId) }
  return {
    ...showPoint(left, turn, at, [sentence(texts.undone)]),
    change: {
      audit: { action: 'meetings.remove-entry', subject: { kind: 'meeting', id: held.called.meeting.id } },
      run: async (unit) => void (await removeEntry(unit, held.called.meeting.municipality, entryId)),
    },
  }
}

/** The minutes so far, ready to be said ready. */
function lookOver(held: Held, turn: Turn): Decision {
  const texts = textsIn(turn.language).minutes
  const payload = { meetingId: held.called.meeting.id }
  const offered: Button<Meaning>[] = [
    { label: texts.finish, action: { name: 'meetings.finish-record', payload }, style: 'primary' },
    { label: texts.goOn, action: { name: 'meetings.point', payload: { ...payload, at: 0 } } },
    { label: texts.word, action: { name: 'meetings.word-file', payload } },
  ]
  return { replies: [minutesOf(held, turn.language, [choicesPart(offered, turn.language)])], progress: null }
}
