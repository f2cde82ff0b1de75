/** Which part of a year can still be planned, and how much of each body's number falls to it. */
import { type Calendar, calendarOf } from '../../../governance/calendar/calendar.ts'
import { municipalCalendarOf } from '../../../governance/calendar/calendar-of.ts'
import type { MunicipalCalendar } from '../../../governance/calendar/municipal-calendar.ts'
import { daysThrough, weekOf } from '../../../governance/calendar/weeks.ts'
import type { Frequency } from '../../../governance/manifest/schema.ts'
import { type Day, day } from '../../../lib/day.ts'
import type { Meeting } from '../meeting.ts'
import type { YearGiven } from './given.ts'

export type Stretch = {
  from: Day
  through: Day
  municipal: MunicipalCalendar
  calendar: Calendar
  /** How much of the year's plannable days it holds, 0 to 1. */
  share: number
}

/** From today on, when the year has begun, unless the whole of it is wanted. Null when it is over. */
export function stretchOf(
  { year, world, days }: Pick<YearGiven, 'year' | 'world' | 'days'>,
  isWhole = false,
): Stretch | null {
  const first = day(`${year}-01-01`)
  const through = day(`${year}-12-31`)
  if (world.today >= through) return null
  const from = world.today > first && !isWhole ? world.today : first
  const municipal = withOwnDays(municipalCalendarOf(world.governance, first, through), days)
  const calendar = calendarOf(from, through, municipal)
  const whole = calendarOf(first, through, municipal).plannable
  return { from, through, municipal, calendar, share: calendar.plannable / whole }
}

/** The manifest's calendar with what has been told since. */
export function withOwnDays(calendar: MunicipalCalendar, days: YearGiven['days']): MunicipalCalendar {
  const of = (kind: YearGiven['days'][number]['kind']) => days.filter((one) => one.kind === kind)
  return {
    ...calendar,
    schoolBreaks: [...calendar.schoolBreaks, ...of('school-break')],
    closed: [...calendar.closed, ...of('closed').flatMap(({ from, through }) => daysThrough(from, through))],
    committeeDays: [...calendar.committeeDays, ...of('committee').map(({ name, from }) => ({ name, on: from }))],
    budgetDates: [...calendar.budgetDates, ...of('budget').map(({ name, from }) => ({ name, on: from }))],
  }
}

/** How many meetings the stretch should have, those booked in it included; null when the year's number is reached already. */
export type Number = { min: number; max: number; target: number; maxGapDays?: number }

/** Meetings that follow each other closer than this are one meeting in two parts, so no more than fit are asked for. */
const daysApart = 5

export function numberIn(frequency: Frequency, stretch: Stretch, own: readonly Meeting[]): Number | null {
  const held = own.filter(({ state, kind }) => state === 'held' && kind === 'ordinary')
  const before = held.filter(({ day: on }) => on < stretch.from).length
  // Nothing is known of the part of the year before the bot came: then only the rest is asked for.
  const isUnknown = stretch.share < 1 && held.length === 0
  const left = (number: number, round: (value: number) => number) =>
    isUnknown ? round(number * stretch.share) : number - before
  const room = Math.max(1, Math.floor(stretch.calendar.plannable / daysApart))
  const fitting = (least: number, most: number, target: number): Number | null => {
    const max = Math.min(room, left(most, Math.ceil))
    if (max < 1) return null
    const min = Math.max(0, Math.min(max, left(least, Math.floor)))
    return { min, max, target: Math.min(max, Math.max(1, min, left(target, Math.round))) }
  }
  switch (frequency.rule) {
    case 'exactly':
    case 'at-least-per-target':
      return fitting(frequency.times, frequency.times, frequency.times)
    case 'between': {
      const { least, most } = frequency
      return fitting(least, most, Math.min(most, least + 1))
    }
    case 'at-least':
      return fitting(frequency.times, frequency.times + 2, frequency.times)
    case 'as-needed': {
      const days = daysThrough(stretch.from, stretch.through).filter((one) => !isSummer(one, stretch)).length
      const times = Math.max(1, Math.ceil(days / frequency.longestGapDays))
      return { min: times, max: Math.min(room, times + 1), target: times, maxGapDays: frequency.longestGapDays }
    }
    default:
      return frequency satisfies never
  }
}

function isSummer(when: Day, { municipal }: Stretch): boolean {
  const week = weekOf(when)
  return week >= municipal.summerWeeks.from && week <= municipal.summerWeeks.through
}
