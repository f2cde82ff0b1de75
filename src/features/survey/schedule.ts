/** When a round writes to whom. Three messages at most: the invitation, one reminder to whoever is not done, the last day. */
import { type Calendar, calendarOf, indexFrom } from '../../governance/calendar/calendar.ts'
import { customaryCalendar, type MunicipalCalendar } from '../../governance/calendar/municipal-calendar.ts'
import { type Day, addDays } from '../../lib/day.ts'
import type { Delegation, Respondent, Round } from './round.ts'

/** The reminder comes so many working days before the last day, and never within three of the invitation. */
const reminderDaysBefore = 5
const calmDays = 3

export type Step = 'invitation' | 'reminder' | 'last-day'

/** Which message is due to somebody today; null when none is. Nobody is written to on a day off. */
export function messageDue(
  round: Round,
  respondent: Respondent,
  today: Day,
  municipal: MunicipalCalendar = customaryCalendar,
): Step | null {
  if (round.state !== 'open' || respondent.state === 'done' || today > round.closesOn) return null
  if (respondent.snoozedThrough !== null && today <= respondent.snoozedThrough) return null
  const calendar = workingDays(round, municipal)
  if (!isWorkingDay(calendar, today)) return null
  if (respondent.invitedAt === null) return 'invitation'
  if (today >= lastWorkingDay(calendar, round.closesOn)) return respondent.lastCalledAt === null ? 'last-day' : null
  if (respondent.remindedAt !== null) return null
  // Who asked to be reminded later is reminded then, and not once more.
  return respondent.snoozedThrough !== null || today >= reminderDay(round, calendar) ? 'reminder' : null
}

/** The slot of the three that a message to somebody who was handed a question takes; null when all are used. */
export function freeSlot({ invitedAt, remindedAt, lastCalledAt }: Respondent): Step | null {
  if (invitedAt === null) return 'invitation'
  if (remindedAt === null) return 'reminder'
  return lastCalledAt === null ? 'last-day' : null
}

/** The respondent's change when a message has been written. */
export function written(step: Step, at: Date): Partial<Respondent> {
  if (step === 'invitation') return { invitedAt: at }
  return step === 'reminder' ? { remindedAt: at } : { lastCalledAt: at }
}

/** A round says each of the three once to each person. */
export function noticeKey(step: Step, { roundId, personId }: Pick<Respondent, 'roundId' | 'personId'>): string {
  return `survey.${step}:${roundId}:${personId}`
}

/** What need not be said any more once somebody is done. */
export function noticeKeys(respondent: Pick<Respondent, 'roundId' | 'personId'>): readonly string[] {
  return [noticeKey('reminder', respondent), noticeKey('last-day', respondent)]
}

/** What need not be said any more to anybody once the round is closed. */
export function everyNoticeKey(respondent: Pick<Respondent, 'roundId' | 'personId'>): readonly string[] {
  return [noticeKey('invitation', respondent), ...noticeKeys(respondent)]
}

/** A round that has had its last day. */
export function hasEnded({ state, closesOn }: Round, today: Day): boolean {
  return state === 'open' && today > closesOn
}

/** Questions that were handed over and have come back unanswered. */
export function comeBack({ state, dueOn }: Delegation, today: Day): boolean {
  return state === 'open' && today > dueOn
}

/** The last day for a round that opens on this day: a working day, so that whoever is reminded can do something about it. */
export function closingDay(opensOn: Day, openDays: number, municipal: MunicipalCalendar = customaryCalendar): Day {
  const day = addDays(opensOn, openDays)
  return lastWorkingDay(calendarOf(addDays(opensOn, -1), day, municipal), day)
}

/** When a question handed over is wanted back: in a working week, or early enough to be answered all the same. */
export function delegationDay(round: Round, today: Day): Day {
  const { days } = calendarOf(today, round.closesOn, customaryCalendar)
  const ahead = days.filter(({ day }) => day > today).map(({ day }) => day)
  return ahead[Math.min(4, ahead.length - 2)] ?? ahead.at(-1) ?? round.closesOn
}

function isWorkingDay({ days }: Calendar, day: Day): boolean {
  return days.some((each) => each.day === day)
}

function workingDays({ opensOn, closesOn }: Round, municipal: MunicipalCalendar): Calendar {
  return calendarOf(addDays(opensOn, -7), addDays(closesOn, 7), municipal)
}

function reminderDay(round: Round, calendar: Calendar): Day {
  const last = indexFrom(calendar, lastWorkingDay(calendar, round.closesOn))
  const first = indexFrom(calendar, round.opensOn)
  return calendar.days[Math.max(last - reminderDaysBefore, first + calmDays)]?.day ?? round.closesOn
}

function lastWorkingDay({ days }: Calendar, by: Day): Day {
  return days.findLast(({ day }) => day <= by)?.day ?? by
}

/** So many working days from today. */
export function reminderAfter(today: Day, workingDaysAhead: number): Day {
  const { days } = calendarOf(today, addDays(today, 7 * (workingDaysAhead + 3)), customaryCalendar)
  return days.filter(({ day }) => day > today)[workingDaysAhead - 1]?.day ?? addDays(today, workingDaysAhead)
}
