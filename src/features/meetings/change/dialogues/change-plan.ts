/** What is booked is changed in a talk: another day for a meeting, one instead of a cancelled one, somebody who is away. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../../conversation/errors.ts'
import { buttons, messageOf, type Part, sentence, warning } from '../../../../conversation/say.ts'
import type { Unit } from '../../../../database/database.ts'
import { isAmong, onlyDay } from '../../../../governance/calendar/said-days.ts'
import { type Day, dayOf, instantAt } from '../../../../lib/day.ts'
import { shownOf, type World } from '../../../register/index.ts'
import { partyInWords } from '../../../rules/index.ts'
import { bodiesNamed } from '../../body/named.ts'
import { seatingOf } from '../../body/seats.ts'
import type { BusyTime } from '../../busy-time.ts'
import { hoursOf, type Meeting } from '../../meeting.ts'
import { isStrategist, type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { addBusyTimes, createPlan, meetingsOf, meetingWithId, planWithId, settlePlan } from '../../store.ts'
import { dayInWords } from '../../when-in-words.ts'
import type { YearGiven } from '../../year/given.ts'
import { nameOf } from '../../year/in-words.ts'
import { readYear } from '../../year/read.ts'
import { stretchOf } from '../../year/stretch.ts'
import { carryOutMended, meetingsToMove, mendedUndoSchema, undoMended } from '../carry-out.ts'
import { changeTexts, meetingTexts, mendedParts } from '../in-words.ts'
import { mend } from '../mend.ts'
import { type Mended, mendedSchema } from '../mended.ts'
import { asksToMove, readAway, readMove } from '../said.ts'
import { whoIsAway } from '../who-is-away.ts'

const name = 'meetings.change-plan'
const actions = { accept: 'meetings.accept-change', keep: 'meetings.keep-plan', undo: 'meetings.undo-change' }
const replaceAction = 'meetings.replace-meeting'
const planPayload = z.object({ planId: z.string() })
const meetingPayload = z.object({ meetingId: z.string() })

const says = {
  accept: /^(?:ja|japp|ok|okej|kör|gör så|flytta så|godkänn\w*|yes|move them so)\b/i,
  keep: /^(?:nej|låt (?:det|dem) vara|behåll|avbryt|no|leave it|cancel)\b/i,
  undo: /^(?:ångra|undo)\b/i,
}

type Step =
  | { kind: 'accept' | 'keep' | 'undo'; planId: string }
  | { kind: 'replace'; meetingId: string }
  | { kind: 'move'; text: string }
  | { kind: 'away'; text: string; from: Day; through: Day }

export function changePlan(needs: MeetingNeeds): Dialogue {
  return {
    name,
    takes: (turn) => stepOf(turn) !== null,
    async decide(turn) {
      const context = { turn, world: await worldOf(turn, needs), needs }
      const step = stepOf(turn)!
      switch (step.kind) {
        case 'accept':
          return accept(step.planId, context)
        case 'keep':
          return keep(step.planId, context)
        case 'undo':
          return undo(step.planId, context)
        case 'replace':
          return replace(step.meetingId, context)
        case 'move':
          return move(step.text, context)
        case 'away':
          return away(step, context)
        default:
          return step satisfies never
      }
    },
  }
}

type Context = { turn: Turn; world: World; needs: MeetingNeeds }

function stepOf(turn: Turn): Step | null {
  if (turn.action) {
    if (turn.action.name === replaceAction) {
      const meeting = meetingPayload.safeParse(turn.action.payload)
      return meeting.success ? { kind: 'replace', meetingId: meeting.data.meetingId } : null
    }
    const found = Object.entries(actions).find(([, action]) => action === turn.action!.name)
    const plan = planPayload.safeParse(turn.action.payload)
    return found && plan.success ? { kind: found[0] as keyof typeof actions, planId: plan.data.planId } : null
  }
  const text = saidIn(turn)?.trim()
  if (text === undefined) return null
  if (turn.progress?.dialogue === name) {
    const plan = planPayload.safeParse(turn.progress.data)
    if (plan.success && turn.progress.step === 'done' && says.undo.test(text)) return { kind: 'undo', ...plan.data }
    if (plan.success && turn.progress.step === 'proposed') {
      if (says.accept.test(text)) return { kind: 'accept', ...plan.data }
      if (says.keep.test(text)) return { kind: 'keep', ...plan.data }
    }
  }
  const absence = readAway(text, dayOf(turn.now))
  if (absence) return { kind: 'away', text, ...absence }
  return asksToMove(text) || turn.reading?.intent === 'meeting_move' ? { kind: 'move', text } : null
}

/** Another day for a meeting: the one that is named, or the one that disturbs the year least. */
async function move(text: string, context: Context): Promise<Decision> {
  const { turn, world } = context
  const { language } = turn
  const texts = changeTexts[language]
  const [body, ...others] = bodiesNamed(text, turn.reading, world.governance)
  if (!body || others.length > 0) return plain(texts.whichMeeting)
  const given = await yearOf(Number(world.today.slice(0, 4)), context)
  if (!mayChange(body.id, given, context)) return plain(texts.onlyLeader(strategistIn(world, turn)))
  const said = readMove(text, world.today)
  const ahead = await bookedFrom(world.today, body.id, context)
  const meeting =
    said.which.length === 0 ? ahead[0] : ahead.find((one) => said.which.some((days) => isAmong(one.day, days)))
  if (!meeting) return plain(texts.noMeeting(body.name))
  const day = said.to[0] ? onlyDay(said.to[0]) : null
  if (day !== null) return moveTo(meeting, { day, start: said.start }, context)
  const words = texts.moveWords(nameOf(meeting, { world }), dayInWords(meeting.day, language, world.today))
  return offer({ words, leaving: [meeting] }, await yearOf(Number(meeting.day.slice(0, 4)), context), context)
}

async function moveTo(meeting: Meeting, to: { day: Day; start: string | null }, context: Context): Promise<Decision> {
  const { turn, world } = context
  const { language } = turn
  const texts = changeTexts[language]
  if (to.day <= world.today) return plain(texts.past)
  const year = Number(to.day.slice(0, 4))
  const given = await yearOf(year, context)
  const isWorkingDay = stretchOf(given, true)?.calendar.days.some(({ day }) => day === to.day)
  if (!isWorkingDay) return plain(texts.notWorkingDay(dayInWords(to.day, language, world.today)))
  const { minutes, ...from } = hoursOf(meeting)
  const hours = { day: to.day, start: to.start ?? from.start, minutes }
  const words = texts.moveWords(nameOf(meeting, { world }), dayInWords(meeting.day, language, world.today))
  const { body, target, id } = meeting
  const moves = [{ id, body, target, from: { ...from, minutes }, to: hours }]
  const mended: Mended = { year, words, moves, added: [], broken: [] }
  const busy = busyAt(meeting, hours, given)
  return proposed(mended, [], context, busy.length === 0 ? [] : [warning(texts.busy(busy.join(', ')))])
}

/** Who sits in the body and is taken at the time, by another meeting or in the calendar. */
function busyAt(meeting: Meeting, hours: ReturnType<typeof hoursOf>, given: YearGiven): readonly string[] {
  const body = given.world.governance.body(meeting.body)
  if (!body) return []
  const starts = instantAt(hours.day, hours.start)
  const ends = new Date(starts.getTime() + hours.minutes * 60_000)
  const overlaps = (one: { startsAt: Date; endsAt: Date }) => one.startsAt < ends && one.endsAt > starts
  const seated = (bodyId: string) => {
    const other = given.world.governance.body(bodyId)
    const setting = given.settings.find((one) => one.body === bodyId) ?? null
    return other ? seatingOf(other, setting, given.world).people.map(({ person }) => person) : []
  }
  const inMeetings = new Set(
    [...given.meetings, ...given.elsewhere]
      .filter((one) => one.id !== meeting.id && overlaps(one))
      .flatMap((one) => seated(one.body).map(({ id }) => id)),
  )
  return seated(meeting.body)
    .filter(({ id }) => inMeetings.has(id) || given.busy.some((one) => one.personId === id && overlaps(one)))
    .map((person) => shownOf(person, given.world.governance).name ?? '')
    .filter((one) => one !== '')
}

/** One instead of a cancelled meeting. */
async function replace(meetingId: string, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const texts = changeTexts[turn.language]
  const { municipality } = turn.inbound
  const meeting = await needs.database.unit(municipality, (unit) => meetingWithId(unit, municipality, meetingId))
  if (!meeting || meeting.state !== 'cancelled' || meeting.replacedBy !== null) return plain(texts.noLonger)
  const given = await yearOf(Number(meeting.day.slice(0, 4)), context)
  if (!mayChange(meeting.body, given, context)) return plain(texts.onlyLeader(strategistIn(world, turn)))
  const words = texts.replaceWords(nameOf(meeting, { world }), dayInWords(meeting.day, turn.language, world.today))
  return offer({ words, leaving: [meeting] }, given, context)
}

/** Somebody is away: noted at once, and what cannot be held without them moves, if that is wanted. */
async function away({ text, from, through }: Extract<Step, { kind: 'away' }>, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const { inbound, language } = turn
  const texts = changeTexts[language]
  const asker = inbound.person?.personId ?? null
  const [person, ...others] = whoIsAway(text, turn.reading, asker, world)
  if (!person || others.length > 0) return plain(texts.whoIsAway)
  if (person.id !== asker && !isStrategist(turn, world, needs)) return plain(texts.onlyOwnAway)
  const who = shownOf(person, world.governance).name ?? texts.whoIsAway
  const time: BusyTime = {
    id: needs.ids.next(),
    personId: person.id,
    startsAt: instantAt(from, '00:00'),
    endsAt: instantAt(through, '23:59'),
    kind: 'away',
    origin: 'chat',
    cameWith: null,
  }
  const noted = sentence(texts.away(who, from, through))
  const note = (unit: Unit) => addBusyTimes(unit, inbound.municipality, [time])
  const audit = { action: 'meetings.note-away', subject: { kind: 'person', id: person.id }, detail: { from, through } }
  const read = await yearOf(Number(from.slice(0, 4)), context)
  const given = { ...read, busy: [...read.busy, time] }
  const mended = isStrategist(turn, world, needs)
    ? await mend(given, { words: texts.awayWords(who, from, through), leaving: [] })
    : null
  if (!mended || mended.moves.length === 0) {
    const broken = (mended?.broken ?? []).map((one) => warning(meetingTexts[language].planner.broken(one)))
    const stays = mended && broken.length === 0 && given.meetings.length > 0 ? [sentence(texts.nothing)] : []
    return { replies: [messageOf([noted, ...broken, ...stays])], change: { audit, run: note } }
  }
  const decision = proposed(mended, [], context, [], [noted])
  return {
    ...decision,
    change: {
      audit: { ...audit, detail: { ...audit.detail, moves: mended.moves.length } },
      async run(unit) {
        await note(unit)
        await decision.change?.run(unit)
      },
    },
  }
}

async function offer(
  disturbance: { words: string; leaving: readonly Meeting[] },
  given: YearGiven,
  context: Context,
): Promise<Decision> {
  const texts = changeTexts[context.turn.language]
  const mended = await mend(given, disturbance)
  if (!mended || mended.moves.length + mended.added.length === 0) return plain(texts.noSlot)
  return proposed(mended, disturbance.leaving, context)
}

/** Shows a mended plan and keeps it until it is accepted or refused. */
function proposed(
  mended: Mended,
  replaced: readonly Meeting[],
  { turn, world, needs }: Context,
  warnings: readonly Part[] = [],
  before: readonly Part[] = [],
): Decision {
  const { inbound, language, now } = turn
  const texts = changeTexts[language]
  const planId = needs.ids.next()
  const offered = buttons([
    { label: texts.buttons.accept, action: { name: actions.accept, payload: { planId } }, style: 'primary' },
    { label: texts.buttons.keep, action: { name: actions.keep, payload: { planId } } },
  ])
  return {
    replies: [messageOf([...before, ...mendedParts(mended, replaced, world, language), ...warnings, offered])],
    progress: { dialogue: name, step: 'proposed', data: { planId } },
    change: {
      audit: {
        action: 'meetings.propose-change',
        subject: { kind: 'meeting-plan', id: planId },
        detail: { moves: mended.moves.length, added: mended.added.length },
      },
      run: (unit) =>
        createPlan(unit, inbound.municipality, {
          id: planId,
          year: mended.year,
          kind: 'change',
          state: 'draft',
          proposal: mended,
          undo: null,
          madeBy: inbound.person?.personId ?? null,
          madeAt: now,
          decidedBy: null,
          decidedAt: null,
        }),
    },
  }
}

async function accept(planId: string, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const { municipality, person } = turn.inbound
  const texts = changeTexts[turn.language]
  const found = await needs.database.unit(municipality, async (unit) => {
    const plan = await planWithId(unit, municipality, planId)
    if (plan?.state !== 'draft' || plan.kind !== 'change') return null
    const mended = mendedSchema.parse(plan.proposal)
    const meetings = await meetingsToMove(unit, municipality, mended)
    return meetings && { mended, meetings }
  })
  if (!found) return { ...plain(texts.noLonger), progress: null }
  const { mended, meetings } = found
  const given = await yearOf(mended.year, context)
  const bodies = new Set([...mended.moves, ...mended.added].map(({ body }) => body))
  if (![...bodies].every((body) => mayChange(body, given, context)))
    return plain(texts.onlyLeader(strategistIn(world, turn)))
  const count = mended.moves.length + mended.added.length
  const newIds = mended.added.map(() => needs.ids.next())
  return {
    replies: [
      messageOf([
        sentence(count === 1 ? texts.doneOne : texts.done(count)),
        buttons([{ label: texts.buttons.undo, action: { name: actions.undo, payload: { planId } } }]),
      ]),
    ],
    progress: { dialogue: name, step: 'done', data: { planId } },
    change: {
      audit: {
        action: 'meetings.change-plan',
        subject: { kind: 'meeting-plan', id: planId },
        because: mended.words,
        detail: { moved: mended.moves.map(({ id }) => id), added: newIds },
      },
      async run(unit) {
        const undoing = await carryOutMended(unit, municipality, mended, { meetings, newIds, planId, now: turn.now })
        const decided = { decidedBy: person?.personId ?? null, decidedAt: turn.now }
        await settlePlan(unit, municipality, planId, 'draft', { state: 'approved', ...decided, undo: undoing })
      },
    },
  }
}

async function keep(planId: string, { turn, needs }: Context): Promise<Decision> {
  const { municipality, person } = turn.inbound
  const texts = changeTexts[turn.language]
  const plan = await needs.database.unit(municipality, (unit) => planWithId(unit, municipality, planId))
  if (plan?.state !== 'draft') return { ...plain(texts.noLonger), progress: null }
  const decided = { decidedBy: person?.personId ?? null, decidedAt: turn.now }
  return {
    ...plain(texts.kept),
    progress: null,
    change: {
      audit: { action: 'meetings.refuse-change', subject: { kind: 'meeting-plan', id: planId } },
      run: (unit) => settlePlan(unit, municipality, planId, 'draft', { state: 'refused', ...decided }),
    },
  }
}

async function undo(planId: string, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const { municipality, person } = turn.inbound
  const texts = changeTexts[turn.language]
  const plan = await needs.database.unit(municipality, (unit) => planWithId(unit, municipality, planId))
  const undoing = mendedUndoSchema.safeParse(plan?.undo)
  if (plan?.state !== 'approved' || plan.kind !== 'change' || !undoing.success)
    return { ...plain(texts.noLonger), progress: null }
  const mended = mendedSchema.parse(plan.proposal)
  const given = await yearOf(mended.year, context)
  if (![...mended.moves, ...mended.added].every(({ body }) => mayChange(body, given, context)))
    return plain(texts.onlyLeader(strategistIn(world, turn)))
  const left = await needs.database.unit(municipality, async (unit) => {
    let changed = 0
    for (const { id, version } of undoing.data.moved) {
      if ((await meetingWithId(unit, municipality, id))?.version !== version) changed++
    }
    return changed
  })
  return {
    ...plain(left === 0 ? texts.undone : texts.undoneSome(left)),
    progress: null,
    change: {
      audit: { action: 'meetings.undo-change', subject: { kind: 'meeting-plan', id: planId }, detail: { left } },
      async run(unit) {
        const decided = { decidedBy: person?.personId ?? null, decidedAt: turn.now }
        await settlePlan(unit, municipality, planId, 'approved', { state: 'undone', ...decided })
        const kept = await undoMended(unit, municipality, undoing.data)
        if (kept < left) throw new OvertakenError('A meeting has changed meanwhile.')
      },
    },
  }
}

async function yearOf(year: number, { turn, world, needs }: Context): Promise<YearGiven> {
  const read = await needs.database.unit(turn.inbound.municipality, (unit) => readYear(unit, world, year))
  return { ...read, wishes: [] }
}

function bookedFrom(from: Day, body: string, { turn, needs }: Context): Promise<readonly Meeting[]> {
  const { municipality } = turn.inbound
  return needs.database.unit(municipality, (unit) =>
    meetingsOf(unit, municipality, { body, from, states: ['planned', 'called'] }),
  )
}

/** The strategist is in charge; whoever convenes a body may move its meetings. */
function mayChange(bodyId: string, { settings }: YearGiven, { turn, world, needs }: Context): boolean {
  if (isStrategist(turn, world, needs)) return true
  const body = world.governance.body(bodyId)
  if (!body) return false
  const { convener } = seatingOf(body, settings.find((one) => one.body === bodyId) ?? null, world)
  return convener.is === 'somebody' && convener.people.some(({ id }) => id === turn.inbound.person?.personId)
}

function strategistIn({ governance }: World, { language }: Turn): string {
  return governance.manifest.permissions.strategist
    .map((party) => partyInWords(party, { governance, language }))
    .join(', ')
}

function plain(text: string): Decision {
  return { replies: [{ text }] }
}
