/** A meeting gets another day: the one that is named, or the one that disturbs the year least. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import type { Decision } from '../../../../conversation/dialogue.ts'
import { warning } from '../../../../conversation/say.ts'
import { isAmong, onlyDay } from '../../../../governance/calendar/said-days.ts'
import { type Day, instantAt } from '../../../../lib/day.ts'
import { shownOf } from '../../../register/index.ts'
import { bodiesNamed } from '../../body/named.ts'
import { seatingOf } from '../../body/seats.ts'
import { hoursOf, type Meeting } from '../../meeting.ts'
import { saidIn } from '../../needs.ts'
import { meetingsOf, meetingWithId } from '../../store.ts'
import { dayInWords } from '../../when-in-words.ts'
import type { YearGiven } from '../../year/given.ts'
import { nameOf } from '../../year/in-words.ts'
import { stretchOf } from '../../year/stretch.ts'
import { changeTexts } from '../in-words.ts'
import type { Mended } from '../mended.ts'
import { type OtherTime, dayMeant, readOtherTime, startMeant } from '../other-time.ts'
import { readMove } from '../said.ts'
import { type Context, mayChange, plain, strategistIn, yearOf } from './context.ts'
import { offer, proposed } from './offered.ts'

export async function move(text: string, context: Context): Promise<Decision> {
  const { turn, world } = context
  const { language } = turn
  const texts = changeTexts[language]
  const [body, ...others] = bodiesNamed(text, turn.reading, world.governance)
  if (!body) return moveSpokenOf(context)
  if (others.length > 0) return plain(texts.whichMeeting)
  const given = await yearOf(Number(world.today.slice(0, 4)), context)
  if (!mayChange(body.id, given, context)) return plain(texts.onlyLeader(strategistIn(world, turn)))
  const said = readMove(text, world.today)
  const ahead = await bookedFrom(world.today, body.id, context)
  const meeting =
    said.which.length === 0 ? ahead[0] : ahead.find((one) => said.which.some((days) => isAmong(one.day, days)))
  if (!meeting) return plain(texts.noMeeting(bodyInWords(body, language)))
  const day = said.to[0] ? onlyDay(said.to[0]) : null
  if (day !== null) return moveTo(meeting, { day, start: said.start }, context)
  const words = texts.moveWords(nameOf(meeting, { world, language }), dayInWords(meeting.day, language, world.today))
  return offer({ words, leaving: [meeting] }, await yearOf(Number(meeting.day.slice(0, 4)), context), context)
}

/** "Flytta det till veckan efter": the meeting that was just spoken of; with none booked at all there is none to move. */
async function moveSpokenOf(context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const texts = changeTexts[turn.language]
  const { municipality } = turn.inbound
  const { about } = turn.memory ?? {}
  const meeting =
    about?.what === 'meeting'
      ? await needs.database.unit(municipality, (unit) => meetingWithId(unit, municipality, about.id))
      : null
  if (meeting) return suggest(meeting.id, context)
  const booked = await needs.database.unit(municipality, (unit) =>
    meetingsOf(unit, municipality, { from: world.today, states: ['planned', 'called'] }),
  )
  const spokenOf = turn.memory?.bodies ?? []
  const ofBody = booked.filter(({ body }) => spokenOf.length === 1 && body === spokenOf[0])
  const only = ofBody[0] ?? (booked.length === 1 ? booked[0] : undefined)
  if (only) {
    const to = readOtherTime(saidIn(turn) ?? '', world.today)
    return to ? correct({ meetingId: only.id, to }, context) : suggest(only.id, context)
  }
  return plain(booked.length === 0 ? texts.nothingBooked : texts.whichMeeting)
}

/** Another day or time for the meeting that was just booked or shown. */
export async function correct(
  { meetingId, to }: { meetingId: string; to: OtherTime },
  context: Context,
): Promise<Decision> {
  const found = await changeable(meetingId, context)
  if (!('meeting' in found)) return found
  const { meeting } = found
  return moveTo(meeting, { day: dayMeant(to, meeting), start: startMeant(to, hoursOf(meeting).start) }, context)
}

/** "Det krockar": the day that disturbs the year least, for the meeting that was just booked or shown. */
export async function suggest(meetingId: string, context: Context): Promise<Decision> {
  const { turn, world } = context
  const found = await changeable(meetingId, context)
  if (!('meeting' in found)) return found
  const { meeting, given } = found
  const words = changeTexts[turn.language].moveWords(
    nameOf(meeting, { world, language: turn.language }),
    dayInWords(meeting.day, turn.language, world.today),
  )
  return offer({ words, leaving: [meeting] }, given, context)
}

/** The meeting when it is still to come and the asker may move it; else what is said of that. */
async function changeable(
  meetingId: string,
  context: Context,
): Promise<{ meeting: Meeting; given: YearGiven } | Decision> {
  const { turn, world, needs } = context
  const texts = changeTexts[turn.language]
  const { municipality } = turn.inbound
  const meeting = await needs.database.unit(municipality, (unit) => meetingWithId(unit, municipality, meetingId))
  if (!meeting || (meeting.state !== 'planned' && meeting.state !== 'called')) return plain(texts.noLonger)
  const given = await yearOf(Number(meeting.day.slice(0, 4)), context)
  if (!mayChange(meeting.body, given, context)) return plain(texts.onlyLeader(strategistIn(world, turn)))
  return { meeting, given }
}

/** One instead of a cancelled meeting. */
export async function replace(meetingId: string, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const texts = changeTexts[turn.language]
  const { municipality } = turn.inbound
  const meeting = await needs.database.unit(municipality, (unit) => meetingWithId(unit, municipality, meetingId))
  if (!meeting || meeting.state !== 'cancelled' || meeting.replacedBy !== null) return plain(texts.noLonger)
  const given = await yearOf(Number(meeting.day.slice(0, 4)), context)
  if (!mayChange(meeting.body, given, context)) return plain(texts.onlyLeader(strategistIn(world, turn)))
  const words = texts.replaceWords(
    nameOf(meeting, { world, language: turn.language }),
    dayInWords(meeting.day, turn.language, world.today),
  )
  return offer({ words, leaving: [meeting] }, given, context)
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
  const words = texts.moveWords(nameOf(meeting, { world, language }), dayInWords(meeting.day, language, world.today))
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

function bookedFrom(from: Day, body: string, { turn, needs }: Context): Promise<readonly Meeting[]> {
  const { municipality } = turn.inbound
  return needs.database.unit(municipality, (unit) =>
    meetingsOf(unit, municipality, { body, from, states: ['planned', 'called'] }),
  )
}
