/** When a duty is to be done: each stretch around a day that it is owed once in. */
import type { Duty, Frequency } from '../../../governance/manifest/schema.ts'
import { type Day, addDays, day, daysBetween } from '../../../lib/day.ts'
import type { Period } from '../duty.ts'

export type PeriodsGiven = {
  today: Day
  /** The municipality's own dates, `mm-dd`. */
  yearlyEvents: { readonly [event in 'budget' | 'business-plan']?: string | undefined }
  /** Since when duties are followed here. */
  since: Day
  /** The latest day it was done, for a longest time between two. */
  lastDone: Day | null
  /** The day that began it for this target, where something happening does. */
  began?: Day
}

/** The year of `today` with one before and one after. Empty for what only something that happens makes due, and for what the bot computes. */
export function periodsOf({ when }: Duty, given: PeriodsGiven): readonly Period[] {
  const year = Number(given.today.slice(0, 4))
  const years = [year - 1, year, year + 1]
  switch (when.rule) {
    case 'yearly':
      return years.map((each) => byDay(each, when.by))
    case 'before': {
      if (when.event !== 'budget' && when.event !== 'business-plan') return []
      const on = given.yearlyEvents[when.event]
      return on === undefined ? [] : years.map((each) => beforeDay(each, on))
    }
    case 'frequency':
      return often(when.frequency, years, given)
    case 'on':
      if (when.occurs === 'joins') return given.began ? [afterBegan(given.began, when.withinDays ?? customaryDays)] : []
      return when.occurs === 'missing' ? [untilThere(given)] : []
    case 'always':
      return []
    default:
      return when satisfies never
  }
}

function byDay(year: number, monthDay: string): Period {
  const dueOn = day(`${year}-${monthDay}`)
  return { key: String(year), opens: addDays(day(`${year - 1}-${monthDay}`), 1), dueOn, gapAfter: dueOn }
}

function beforeDay(year: number, monthDay: string): Period {
  const dueOn = addDays(day(`${year}-${monthDay}`), -1)
  return { key: String(year), opens: day(`${year - 1}-${monthDay}`), dueOn, gapAfter: dueOn }
}

function often(frequency: Frequency, years: readonly number[], given: PeriodsGiven): readonly Period[] {
  switch (frequency.rule) {
    case 'exactly':
    case 'at-least':
    case 'at-least-per-target':
      return years.flatMap((year) => slotsOf(year, frequency.times, given.since))
    case 'between':
      return years.flatMap((year) => slotsOf(year, frequency.least, given.since))
    case 'as-needed': {
      const from = given.lastDone ?? given.since
      const dueOn = addDays(from, frequency.longestGapDays)
      return [{ key: `efter-${from}`, opens: from, dueOn, gapAfter: frequency.advisory ? null : dueOn }]
    }
    default:
      return frequency satisfies never
  }
}

/**
 * So many times a year, evenly: the rule is held to the year's end, our pace to the middle of each stretch's last month, so that what
 * is to be done is not left to July or Christmas.
 */
function slotsOf(year: number, times: number, since: Day): readonly Period[] {
  const excused = times - heldTo(year, times, since)
  const monthOf = (slot: number) => Math.max(1, Math.round((12 * slot) / times))
  return Array.from({ length: times }, (_, index) => ({
    key: times === 1 ? String(year) : `${year}-${index + 1}`,
    opens: day(`${year}-01-01`),
    dueOn: day(`${year}-${String(monthOf(index + 1)).padStart(2, '0')}-15`),
    gapAfter: day(`${year}-12-31`),
    ...(index < excused ? { excused: true as const } : {}),
  }))
}

/** The year that duties began to be followed in counts for its share, rounded down; some days into it is still the whole year. */
function heldTo(year: number, times: number, since: Day): number {
  const [first, next] = [day(`${year}-01-01`), day(`${year + 1}-01-01`)]
  if (since <= first) return times
  if (since >= next) return 0
  return Math.floor((times * daysBetween(since, next)) / daysBetween(first, next) + 0.1)
}

/** Within so many days, unless the municipality says otherwise: no document does. */
const customaryDays = 60

function afterBegan(began: Day, within: number): Period {
  const dueOn = addDays(began, within)
  return { key: `${dueOn.slice(0, 4)}-ny`, opens: began, dueOn, gapAfter: null }
}

/** Said of once a year, for as long as it is missing. */
function untilThere({ today, since }: PeriodsGiven): Period {
  const years = Math.max(0, Math.floor(daysBetween(since, today) / 365))
  return { key: `saknas-${years}`, opens: addDays(since, years * 365), dueOn: null, gapAfter: null }
}
