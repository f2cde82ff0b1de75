/**
 * From a municipality to a planning problem: its bodies with their numbers and members, what comes before what, when people are
 * taken, and what is booked already. Nothing is left out silently: what cannot be planned is told with its reason.
 */
import { addDays, type Day, day } from '../../../lib/day.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import { type BodyRules, rulesOf } from '../body/rules.ts'
import { type Seating, seatingOf } from '../body/seats.ts'
import { hoursOf, isFrozen, type Meeting } from '../meeting.ts'
import { cellsPerDay, type Group, type Instance } from '../planner/instance.ts'
import { cellOf } from '../planner/times.ts'
import type { YearGiven } from './given.ts'
import { type People, peopleIn } from './people.ts'
import { type Number, numberIn, type Stretch, stretchOf } from './stretch.ts'
import { type Target, targetsOf } from './targets.ts'
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

/** Before the steering group by one or two weeks, and before a yearly date by one to four. Our custom: no document says how long. */
const preparing = { minWD: 5, maxWD: 10 }
const beforeEvent = { minWD: 5, maxWD: 20 }
const mostPerDay = 3
/** Every half hour from 08:30 to 15:30; with very many bodies every hour. */
const halfHours = Array.from({ length: 15 }, (_, at) => at + 1)
const fullHours = halfHours.filter((cell) => cell % 2 === 0)
const manyGroups = 40
/** Plannable days: a part of the year must leave room to choose. */
const shortestPart = 15

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
    starts: made.length > manyGroups ? fullHours : halfHours,
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

type Considered = {
  body: Body
  rules: BodyRules
  frequency: NonNullable<BodyRules['frequency']>['value']
  seating: Seating
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

/** `part`: which of how many targets the body meets. */
type Context = {
  given: YearGiven
  stretch: Stretch
  people: People
  part: { index: number; of: number }
  leaving: readonly Meeting[] | null
}

/** Null when the year's number is reached, by meetings held or booked. */
function groupOf(
  { body, rules, frequency, seating }: Considered,
  target: Target | null,
  context: Context,
): Group | null {
  const { given, stretch, people } = context
  const { wishes, meetings } = given
  const own = meetings.filter((one) => one.body === body.id && one.target === (target?.id ?? null))
  const booked = own.filter((one) => one.kind === 'ordinary' && one.day >= stretch.from && one.state !== 'proposed')
  const fixed = context.leaving === null ? booked : booked.filter((one) => !mayMove(one, rules, given.world.today))
  const number =
    context.leaving === null ? numberIn(frequency, stretch, own) : asMany(booked, target, body, context.leaving)
  if (number === null || (context.leaving === null && booked.length >= number.target && booked.length >= number.min))
    return null
  const members = [
    ...seating.people.map(({ person }) => people.index(person.id)),
    ...(given.shared[body.id] ?? []).flatMap(({ municipality, personId }) =>
      municipality === given.world.governance.key ? [] : [people.index(`${municipality}/${personId}`)],
    ),
  ]
  const leads = led(seating, 'chair')
  const convener = led(seating, 'convener')[0]
  const times = wishesFor(wishes, 'time', body.id)
  const usual = usualTime(own)
  const weekday = times.findLast((one) => one.weekday !== null)?.weekday ?? rules.weekday ?? usual?.weekday ?? null
  const start = times.findLast((one) => one.start !== null)?.start ?? rules.start ?? usual?.start ?? null
  const startCell = start === null ? null : cellOf(start)
  return {
    id: groupId(body.id, target?.id ?? null),
    name: target === null ? body.name : `${body.name}, ${target.name}`,
    ...counted(number, booked.length),
    dur: Math.min(cellsPerDay, Math.ceil(rules.minutes / 30)),
    chair: leads[0] === undefined ? null : people.index(leads[0]),
    deputies: [
      ...leads.slice(1),
      ...seating.people.filter(({ seats }) => seats.includes('deputy')).map(({ person }) => person.id),
    ].map(people.index),
    required: convener === undefined ? [] : [people.index(convener)],
    members,
    quorum: Math.min(members.length, rules.quorum.value),
    pref: { wday: weekday, start: startCell !== null && halfHours.includes(startCell) ? startCell : null },
    pick: true,
    windows: [
      ...windowsOf(body, rules, context),
      ...(context.leaving === null && booked.length === 0 && number.target === 1 ? partOf(context) : []),
    ],
    noticeDays: rules.noticeDays.value,
    avoid: wishesFor(wishes, 'avoid', body.id).map(({ from, through, weekdays, hours }) => ({
      ...(from === undefined ? {} : { from }),
      ...(through === undefined ? {} : { to: through }),
      ...(weekdays === undefined ? {} : { wdays: weekdays }),
      ...(hours === undefined ? {} : { cells: cellsOf(hours) }),
    })),
    fixed: fixed.map((one) => {
      const { day: date, start: at, minutes } = hoursOf(one)
      return { date, start: at, dur: Math.max(1, Math.ceil(minutes / 30)) }
    }),
  }
}

/** A body that meets each of a set is planned as one group for each. */
export function groupId(body: string, target: string | null): string {
  return target === null ? body : `${body}/${target}`
}

/** Whether the plan may be mended by moving it: booked on a half hour, not called, not a fixed point, and not within its notice time. */
export function mayMove(meeting: Meeting, rules: BodyRules, today: Day): boolean {
  const cell = cellOf(hoursOf(meeting).start)
  if (isFrozen(meeting, today) || meeting.day < addDays(today, rules.noticeDays.value)) return false
  return hoursOf(meeting).minutes === rules.minutes && halfHours.includes(cell)
}

/** As many as are booked now, those that must go elsewhere included. */
function asMany(
  booked: readonly Meeting[],
  target: Target | null,
  { id }: Body,
  leaving: readonly Meeting[],
): Number | null {
  const own = leaving.filter((one) => one.body === id && one.target === (target?.id ?? null))
  const count = booked.length + own.length
  return count === 0 ? null : { min: count, max: count, target: count }
}

/** Fixed meetings may be more than the year asks for; they are booked all the same. */
function counted(
  { min, max, target, maxGapDays }: Number,
  fixed: number,
): Pick<Group, 'min' | 'max' | 'target' | 'maxGapDays'> {
  return {
    min,
    max: Math.max(max, fixed, 1),
    target: Math.max(target, fixed, 1),
    ...(maxGapDays === undefined ? {} : { maxGapDays }),
  }
}

function led({ people }: Seating, seat: 'chair' | 'convener'): readonly string[] {
  return people.filter(({ seats }) => seats.includes(seat)).map(({ person }) => person.id)
}

/** The weekday and the time that most of the booked meetings have, once there are some. */
function usualTime(own: readonly Meeting[]): { weekday: number; start: string } | null {
  const ordinary = own.filter(({ kind }) => kind === 'ordinary')
  if (ordinary.length < 3) return null
  const counts = new Map<string, number>()
  for (const one of ordinary) {
    const { day: on, start } = hoursOf(one)
    const key = `${new Date(`${on}T12:00:00Z`).getUTCDay()} ${start}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  const [weekday, start] = most![0].split(' ') as [string, string]
  return most![1] * 2 > ordinary.length ? { weekday: Number(weekday), start } : null
}

function cellsOf([from, through]: readonly [string, string]): [number, number] {
  const first = Math.max(0, Math.floor(cellOf(from)))
  return [Math.min(first, cellsPerDay - 1), Math.min(cellsPerDay - 1, Math.max(first, Math.ceil(cellOf(through)) - 1))]
}

/** What it prepares for, where there is still time to meet before it. */
function windowsOf(body: Body, rules: BodyRules, { given, stretch }: Context): Group['windows'] {
  const { yearlyEvents } = given.world.governance.manifest.municipality
  const year = stretch.through.slice(0, 4)
  const soonest = addDays(given.world.today, rules.noticeDays.value)
  return body.preparesFor.flatMap(({ event }) => {
    const on = yearlyEvents[event]
    if (on === undefined) return []
    const before: Day = day(`${year}-${on}`)
    // Some calendar days more than its working days, so that a window that has begun to close is not demanded.
    if (addDays(before, -Math.ceil(beforeEvent.minWD * 1.4) - 7) < soonest) return []
    return [{ label: event, before, ...beforeEvent }]
  })
}

/** One meeting with each of several is spread over the year: each has a part of it. */
function partOf({ stretch, part }: Context): Group['windows'] {
  const days = stretch.calendar.days.filter(({ position }) => position !== null)
  const each = Math.floor(days.length / part.of)
  if (part.of < 2 || each < shortestPart) return []
  const from = days[part.index * each]!.day
  const to = days[part.index === part.of - 1 ? days.length - 1 : (part.index + 1) * each - 1]!.day
  return [{ label: `${from}–${to}`, from, to }]
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
