/** How often a body must meet, and how it stands: the nouns. What they mean in numbers is in the files beside. */
import type { Calendar } from '../../../governance/calendar/calendar.ts'
import type { Frequency } from '../../../governance/manifest/schema.ts'
import type { Day } from '../../../lib/day.ts'

export type Mandate = {
  frequency: Frequency
  /** Days between a notice and its meeting, and plan-days that two meetings need between them for both to count. */
  noticeDays: number
  apart: number
  /** The day the rule began to apply, when that was during the year: the number is then counted pro rata. */
  adopted: Day | null
  /** The municipality wants one in every quarter. A preference of its own, for no document says so. */
  eachQuarter: boolean
}

/** What there is to meet with each of, for a mandate per target. Bought or sold during the year: only that part counts. */
type Target = { id: string; name: string; from: Day | null; until: Day | null }

export type CountedMeeting = {
  on: Day
  /** Held means recorded as held; a booked day that has passed without a record counts as nothing. */
  state: 'held' | 'booked'
  /** Called beside the plan: shown, never counted toward the mandate. */
  extraordinary: boolean
  target: string | null
}

export type Given = {
  today: Day
  /** The counting year. */
  calendar: Calendar
  /** Days of this season do not count towards a longest gap. */
  summerWeeks: { from: number; through: number }
  meetings: readonly CountedMeeting[]
  targets: readonly Target[]
  /** When the act is carried by another body's meetings (a report to them): the days of those. */
  carriers: readonly Day[] | null
}

/** From the best to the worst; of several parts the worst is the whole's. `reminder` belongs to advisory rules, which cannot be broken. */
export const statuses = [
  'met',
  'on-track',
  'no-margin',
  'over-forecast',
  'over',
  'reminder',
  'behind-pace',
  'at-risk',
  'impossible',
  'breached',
] as const
export type Status = (typeof statuses)[number]

export function worstOf(all: readonly Status[]): Status {
  return statuses[Math.max(0, ...all.map((one) => statuses.indexOf(one)))]!
}

/** Meetings counted within a window of time. */
export type Count = {
  kind: 'count'
  status: Status
  held: number
  booked: number
  least: number
  most: number | null
  /** How many more must be held. */
  needed: number
  /** How many should have been held by today at an even pace, and the share of the window that has passed. */
  due: number
  elapsed: number
  /** How many more there is still time to call and hold. */
  capacity: number
  /** How many more must be booked; and how many more than the least are held or booked (negative when short). */
  toBook: number
  margin: number
  /** The first day on which the needed meetings no longer fit. Null when nothing is needed. */
  pointOfNoReturn: Day | null
  proRata: boolean
  extraordinary: number
}

/** The same rule for each quarter, or for each target. */
export type Parts = {
  kind: 'quarters' | 'targets'
  status: Status
  parts: readonly { id: string; name: string; count: Count }[]
  covered: number
  pointOfNoReturn: Day | null
}

/** A longest time between two meetings. */
export type Gap = {
  kind: 'gap'
  status: Status
  held: number
  /** Where the clock started: the last meeting, or the day the rule or the year began. */
  last: Day
  due: Day
  next: Day | null
  pointOfNoReturn: Day
}

export type Standing = Count | Parts | Gap
