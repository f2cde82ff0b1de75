/** What differs between municipalities in a year: their own data, never a constant in a rule. */
import type { Day } from '../../lib/day.ts'
import type { ShortDay } from './swedish-days.ts'

type Period = { name: string; from: Day; through: Day }

export type MunicipalCalendar = {
  /** ISO weeks in which nobody is called: the July weeks. */
  summerWeeks: { from: number; through: number }
  /** Days between Christmas and New Year when nobody is called. */
  christmasBreak: boolean
  /** Which of the days that may end early do so here. */
  halfDays: readonly ShortDay[]
  /** Sportlov, påsklov, höstlov, lovdagar: avoided, not forbidden. */
  schoolBreaks: readonly Period[]
  /** Days when the municipality is closed for reasons of its own. */
  closed: readonly Day[]
  /** Meetings of committees, by day. */
  committeeDays: readonly { name: string; on: Day }[]
  /** Dates that finance must be settled before. */
  budgetDates: readonly { name: string; on: Day }[]
}

/** The customs of most municipalities; what nobody can know without asking is left empty. */
export const customaryCalendar: MunicipalCalendar = {
  summerWeeks: { from: 27, through: 32 },
  christmasBreak: true,
  halfDays: [
    'twelfth-night-eve',
    'maundy-thursday',
    'walpurgis-eve',
    'before-ascension',
    'before-national-day',
    'before-all-saints',
  ],
  schoolBreaks: [],
  closed: [],
  committeeDays: [],
  budgetDates: [],
}
