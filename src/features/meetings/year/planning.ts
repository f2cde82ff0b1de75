/**
 * From a municipality to a planning problem: its bodies with their numbers and members, what comes before what, when people are
 * taken, and what is booked already. Nothing is left out silently: what cannot be planned is told with its reason.
 */
import type { Body } from '../../../governance/manifest/schema.ts'
import { type BodyRules, rulesOf } from '../body/rules.ts'
import { type Seating, seatingOf } from '../body/seats.ts'
import type { Meeting } from '../meeting.ts'
import type { Group, Instance } from '../planner/instance.ts'
import type { YearGiven } from './given.ts'
import { type Considered, groupId, groupOf, halfHours } from './group-of.ts'
import { peopleIn } from './people.ts'
import { type Stretch, stretchOf } from './stretch.ts'
import { targetsOf } from './targets.ts'
import { wishesFor } from './wish.ts'

export type Planning = {
  instance: Instance
  stretch: Stretch
  /** What each group of the instance is, by its id. */
  groups: ReadonlyMap<string, PlannedGroup>
  skipped: readonly Skipped[]
}

type PlannedGroup = { body: Body; target: string | null; rules: BodyRules; seating: Seating }

/**
 * `no-frequency`: nobody has said how often · `enough`: the year's number is held or booked · `hosted`: another municipality plans it ·
 * `asked`: left out on request · `nobody`: it has no members to plan for.
 */
export type Skipped = { body: string; because: 'no-frequency' | 'enough' | 'hosted' | 'asked' | 'nobody' }

/** Before the steering group by one or two weeks. Our custom: no document says how long. */
const preparing = { minWD: 5, maxWD: 10 }
const mostPerDay = 3
/** With very many bodies meetings begin on the hour. */
const fullHours = halfHours.filter((cell) => cell % 2 === 0)
const manyGroups = 40

/**
 * Null when the year is over. With `leaving`, meetings that must be held another day, it is the whole year with as many meetings as
 * are booked, and those that nobody has been called to may move.
 */
export function planningOf(given: YearGiven, leaving: readonly Meeting[] | null = null): Planning | null {
  const stretch = stretchOf(given, leaving !== null)
  if (!stretch) return null
  const people = peopleIn(given, stretch.calendar)
  const groups = new Map<string, PlannedGroup>()
  const skipped: Skipped[] = []
  const made: Group[] = []
  for (const body of given.world.governance.manifest.bodies) {
    const settled = considered(body, given, leaving)
    if ('because' in settled) {
      skipped.push(settled)
      continue
    }
    const targets = targetsOf(body, given.world)
    const own = targets.flatMap((target, index) => {
      const group = groupOf(settled, target, {
        given,
        stretch,
        people,
        part: { index, of: targets.length },
        leaving,
      })
      if (group)
        groups.set(group.id, { body, target: target?.id ?? null, rules: settled.rules, seating: settled.seating })
      return group ?? []
    })
    if (own.length === 0) skipped.push({ body: body.id, because: 'enough' })
    made.push(...own)
  }
  const instance: Instance = {
    from: stretch.from,
    to: stretch.through,
    today: given.world.today,
    noticeDays: 0,
    sportlovWeek: 9,
    semesterWeeks: [stretch.municipal.summerWeeks.from, stretch.municipal.summerWeeks.through],
    starts: [...(made.length > manyGroups ? fullHours : halfHours)],
    maxPerPersonDay: mostPerDay,
    weights: usualWeights,
    precedences: ordersOf(made, groups),
    calendar: mutable(stretch.municipal),
    persons: people.persons((meeting) => groups.has(groupId(meeting.body, meeting.target))),
    groups: made,
  }
  return { instance, stretch, groups, skipped }
}

/** People value the fixed weekday most, then the time, then that all can come. */
const usualWeights: Instance['weights'] = {
  gap: 1,
  gapFar: 2,
  wday: 12,
  time: 4,
  absent: 1,
  klamdag: 8,
  lov: 4,
  halvdag: 4,
  count: 6,
  move: 1000,
  order: 60,
  avoid: 2000,
}

function considered(body: Body, given: YearGiven, leaving: readonly Meeting[] | null): Considered | Skipped {
  const { world, settings, wishes, shared, meetings } = given
  const { key } = world.governance
  if (body.shared && body.shared.host !== key) return { body: body.id, because: 'hosted' }
  if (wishesFor(wishes, 'skip', body.id).length > 0) return { body: body.id, because: 'asked' }
  const setting = settings.find((one) => one.body === body.id) ?? null
  const times = wishesFor(wishes, 'times', body.id).at(-1)?.times ?? null
  const rules = rulesOf(body, setting)
  const booked = leaving === null ? 0 : meetings.filter((one) => one.body === body.id).length + leaving.length
  const frequency = withTimes(rules.frequency, times) ?? (booked > 0 ? withTimes(null, booked) : null)
  if (frequency === null) return { body: body.id, because: 'no-frequency' }
  const seating = seatingOf(body, setting, world)
  if (seating.people.length + (shared[body.id]?.length ?? 0) === 0) return { body: body.id, because: 'nobody' }
  return { body, rules, frequency, seating }
}

/** A number asked for is planned instead of the usual one; what a document demands is still what the body is held to. */
function withTimes(frequency: BodyRules['frequency'], times: number | null): Considered['frequency'] | null {
  if (times === null || frequency?.value.rule === 'at-least-per-target') return frequency?.value ?? null
  return { rule: 'exactly', times, sources: [], own: true }
}

function ordersOf(made: readonly Group[], groups: ReadonlyMap<string, PlannedGroup>): Instance['precedences'] {
  const isPlanned = new Set(made.map(({ id }) => id))
  return made.flatMap(({ id }) =>
    groups
      .get(id)!
      .body.before.flatMap(({ body, strength }) =>
        isPlanned.has(body) ? [{ before: id, after: body, ...preparing, strength }] : [],
      ),
  )
}

function mutable(calendar: Stretch['municipal']): NonNullable<Instance['calendar']> {
  return {
    ...calendar,
    halfDays: [...calendar.halfDays],
    schoolBreaks: [...calendar.schoolBreaks],
    closed: [...calendar.closed],
    committeeDays: [...calendar.committeeDays],
    budgetDates: [...calendar.budgetDates],
  }
}
