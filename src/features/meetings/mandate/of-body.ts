/** How a body of the municipality stands on a day, from what is stored: its rule, its meetings, what it meets each of. */
import { calendarOf } from '../../../governance/calendar/calendar.ts'
import type { MunicipalCalendar } from '../../../governance/calendar/municipal-calendar.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import { type Day, day, dayOf } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import type { BodyRules } from '../body/rules.ts'
import type { Meeting } from '../meeting.ts'
import { targetsOf } from '../year/targets.ts'
import type { CountedMeeting, Standing } from './mandate.ts'
import { standingOf } from './standing.ts'

export type BodyGiven = {
  year: number
  world: World
  municipal: MunicipalCalendar
  /** The body's own of the year, cancelled ones left out. */
  meetings: readonly Meeting[]
  /** The day from which the municipality's meetings are known here at all. */
  began: Day
}

/** Plan-days that two meetings need between them for both to count. */
const apart = 5

/** Null when nobody has said how often it is to meet. */
export function bodyStanding(body: Body, rules: BodyRules, given: BodyGiven): Standing | null {
  const { year, world, municipal, meetings, began } = given
  if (rules.frequency === null) return null
  const mandate = {
    frequency: rules.frequency.value,
    noticeDays: rules.noticeDays.value,
    apart,
    adopted: knownFrom(meetings, year, began),
    eachQuarter: false,
  }
  return standingOf(mandate, {
    today: world.today,
    calendar: calendarOf(day(`${year}-01-01`), day(`${year}-12-31`), municipal),
    summerWeeks: municipal.summerWeeks,
    meetings: meetings.flatMap(countedOf),
    targets: targetsOf(body, world).flatMap((target) =>
      target === null ? [] : [{ id: target.id, name: target.name, from: null, until: null }],
    ),
    carriers: null,
  })
}

function countedOf({ state, heldOn, day: on, kind, target, leaderless }: Meeting): CountedMeeting[] {
  const extraordinary = kind === 'extraordinary'
  if (state === 'held') return leaderless ? [] : [{ on: heldOn ?? on, state: 'held', extraordinary, target }]
  return state === 'planned' || state === 'called' ? [{ on, state: 'booked', extraordinary, target }] : []
}

/** When the municipality's meetings came to be known here; today, while there are none. */
export function beganOn(meetings: readonly Pick<Meeting, 'createdAt'>[], today: Day): Day {
  return meetings.map(({ createdAt }) => dayOf(createdAt)).toSorted()[0] ?? today
}

/**
 * The first day that anything is known of. A body whose meetings are first written down in May is not held to January:
 * its number is counted on the rest of the year, and marked so.
 */
function knownFrom(meetings: readonly Meeting[], year: number, began: Day): Day | null {
  const days = meetings.map(({ heldOn, createdAt }) => {
    const written = dayOf(createdAt)
    return heldOn !== null && heldOn < written ? heldOn : written
  })
  const first = days.toSorted()[0] ?? began
  return first > day(`${year}-02-01`) ? first : null
}
