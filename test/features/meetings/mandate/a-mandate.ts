import { calendarOf } from '../../../../src/governance/calendar/calendar.ts'
import { customaryCalendar } from '../../../../src/governance/calendar/municipal-calendar.ts'
import type { Frequency } from '../../../../src/governance/manifest/schema.ts'
import type { CountedMeeting, Given, Mandate } from '../../../../src/features/meetings/mandate/mandate.ts'
import { type Day, day } from '../../../../src/lib/day.ts'

export function aMandate(frequency: Frequency, settings: Partial<Mandate> = {}): Mandate {
  return { frequency, noticeDays: 14, apart: 5, adopted: null, eachQuarter: false, ...settings }
}

const rule = { sources: [], own: false }
export const between = (least: number, most: number): Frequency => ({ rule: 'between', least, most, ...rule })
export const exactly = (times: number): Frequency => ({ rule: 'exactly', times, ...rule })
export const atLeast = (times: number): Frequency => ({ rule: 'at-least', times, ...rule })
export const perCompany = (times: number): Frequency => ({
  rule: 'at-least-per-target',
  times,
  targets: 'wholly-owned-companies',
  ...rule,
})
export const asNeeded = (longestGapDays: number, advisory: boolean): Frequency => ({
  rule: 'as-needed',
  longestGapDays,
  advisory,
  stated: 'efter behov',
  ...rule,
})

export const held = (on: string, target: string | null = null): CountedMeeting => meeting(on, 'held', target)
export const booked = (on: string, target: string | null = null): CountedMeeting => meeting(on, 'booked', target)
const meeting = (on: string, state: 'held' | 'booked', target: string | null) => ({
  on: day(on),
  state,
  extraordinary: false,
  target,
})

const calendar = calendarOf(day('2026-01-01'), day('2026-12-31'), customaryCalendar)
/** The year 2026 on a day. */
export function given(today: string | Day, meetings: readonly CountedMeeting[], more: Partial<Given> = {}): Given {
  const { summerWeeks } = customaryCalendar
  return { today: day(today), calendar, summerWeeks, meetings, targets: [], carriers: null, ...more }
}
