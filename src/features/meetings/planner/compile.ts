/** An instance, and what has happened since its plan was published, made into a problem. */
import { type Calendar, calendarOf, indexFrom } from '../../../governance/calendar/calendar.ts'
import { customaryCalendar, type MunicipalCalendar } from '../../../governance/calendar/municipal-calendar.ts'
import { easterSunday } from '../../../governance/calendar/swedish-days.ts'
import { daysThrough, weekOf } from '../../../governance/calendar/weeks.ts'
import { addDays, type Day, day } from '../../../lib/day.ts'
import type { Change, PlannedMeeting } from './change.ts'
import { cellsPerDay, type Group, type Instance } from './instance.ts'
import { type Body, type Demand, type Failure, hard, type Order, type Problem, type Slot } from './problem.ts'
import { cellOf } from './times.ts'

const lunch = { from: 8, through: 9 }
const noon = 8
const wholeDay = (1 << cellsPerDay) - 1

export function problemOf(instance: Instance, change: Change | null = null): Problem {
  const calendar = calendarOf(instance.from, instance.to, calendarIn(instance))
  const context: Context = {
    instance,
    calendar,
    busy: busyTimes(instance, calendar, change),
    today: change?.today ?? instance.today,
    published: publishedIn(instance, calendar, change),
    moveWeight: change ? instance.weights.move : 0,
    seats: seatsOf(instance),
  }
  const indexes = new Map(instance.groups.map(({ id }, index) => [id, index]))
  const orders = instance.precedences.map(({ before, after, minWD, maxWD, strength }): Order => ({
    before: indexes.get(before)!,
    after: indexes.get(after)!,
    least: minWD,
    most: maxWD,
    price: strength === 'rule' ? hard : instance.weights.order,
  }))
  const bodies = instance.groups.map((group, index) => bodyOf(group, index, orders, context))
  return {
    instance,
    calendar,
    days: calendar.days.length,
    position: Int32Array.from(calendar.days, ({ position }) => position ?? -1),
    bodies,
    orders,
    neighbours: neighboursOf(bodies, orders),
    mostPerDay: instance.maxPerPersonDay,
    countWeight: instance.weights.count,
    moveWeight: context.moveWeight,
  }
}

type Published = { kept: ReadonlySet<number>; cancelled: ReadonlySet<number>; least: number }
type Context = {
  instance: Instance
  calendar: Calendar
  /** Busy half hours of each person, by working day. */
  busy: readonly Int32Array[]
  today: Day
  published: ReadonlyMap<string, Published>
  moveWeight: number
  seats: Int32Array
}

/** Nothing new can be called before this day. */
function earliestFor(group: Group, { instance, today }: Context): Day {
  return addDays(today, group.noticeDays ?? instance.noticeDays)
}

function bodyOf(group: Group, index: number, orders: readonly Order[], context: Context): Body {
  const { calendar, published } = context
  const earliest = earliestFor(group, context)
  const own = published.get(group.id) ?? { kept: new Set<number>(), cancelled: new Set<number>(), least: 0 }
  const fixed = fixedSlots(group, context)
  const slots = slotsOf(group, own, fixed, context)
  const onDay = calendar.days.map((): Slot[] => [])
  for (const slot of slots) onDay[slot.day]!.push(slot)
  for (const list of onDay) list.sort((one, other) => one.cost - other.cost)
  const called = [...own.kept].map(dayIn).filter((at) => calendar.days[at]!.day < earliest)
  const frozen = [...new Set([...called, ...fixed.keys()])]
  return {
    index,
    id: group.id,
    name: group.name ?? group.id,
    least: Math.max(group.min, own.least),
    most: group.max,
    target: group.target,
    quorum: group.quorum,
    slots,
    onDay,
    demands: [
      ...group.windows.map((window) => demandOf(window, calendar)),
      ...frozen.map((at) => ({ label: calendar.days[at]!.day, from: at, through: at, frozen: true })),
    ],
    shared: group.members.filter((person) => context.seats[person]! > 1),
    ordersBefore: orders.filter(({ after }) => after === index),
    ordersAfter: orders.filter(({ before }) => before === index),
    ...spacing(group, frozen, context),
    published: own.kept.size + fixed.size,
  }
}

/** Every slot that the calendar and the notice time allow. Where somebody needed is busy it has failures. */
function slotsOf(
  group: Group,
  { kept, cancelled }: Published,
  fixed: ReadonlyMap<number, FixedTime>,
  context: Context,
): readonly Slot[] {
  const { instance, calendar, moveWeight, busy } = context
  const earliest = earliestFor(group, context)
  const { weights } = instance
  const slots: Slot[] = []
  for (const [at, on] of calendar.days.entries()) {
    if (on.position === null) continue
    const given = fixed.get(at)
    if (given) {
      // What is booked is booked: it is weighed no more, and what it breaks is no fault of the plan.
      slots.push({
        ...given,
        day: at,
        index: slots.length,
        wishes: 0,
        failures: [],
        cost: -moveWeight,
        isKept: true,
        isFixed: true,
      })
      continue
    }
    const price =
      (on.isKlamdag ? weights.klamdag : 0) +
      (on.schoolBreak === null ? 0 : weights.lov) +
      (on.isHalfDay ? weights.halvdag : 0) +
      (group.pref.wday !== null && group.pref.wday !== on.weekday ? weights.wday : 0)
    for (const start of instance.starts) {
      const key = keyOf(at, start)
      const isKept = kept.has(key)
      if (!fits(start, group.dur, on.isHalfDay) || cancelled.has(key) || (on.day < earliest && !isKept)) continue
      const mask = ((1 << group.dur) - 1) << start
      const isFree = (person: number) => (busy[person]![at]! & mask) === 0
      const present = group.members.filter(isFree).length
      const failures = failuresOf(group, isFree, present)
      const wishes =
        price +
        weights.absent * (group.members.length - present) +
        (group.avoid.some((avoided) => isAvoided(avoided, on, start, group.dur)) ? weights.avoid : 0) +
        (group.pref.start !== null && group.pref.start !== start ? weights.time : 0)
      const cost = wishes + failures.length * hard - (isKept ? moveWeight : 0)
      slots.push({ day: at, start, mask, key, index: slots.length, wishes, failures, cost, isKept, isFixed: false })
    }
  }
  return slots
}

type FixedTime = { start: number; mask: number; key: number }

/** Fixed meetings by working day. One on a day when nobody is called counts as on the nearest day after it. */
function fixedSlots(group: Group, { calendar }: Context): ReadonlyMap<number, FixedTime> {
  const slots = new Map<number, FixedTime>()
  for (const { date, start, dur } of group.fixed) {
    const isFree = (at: number) => calendar.days[at]?.position !== null && !slots.has(at)
    let at = indexFrom(calendar, date)
    while (at < calendar.days.length && !isFree(at)) at++
    if (at >= calendar.days.length) continue
    const cell = Math.min(cellsPerDay - 1, Math.max(0, Math.floor(cellOf(start))))
    const isThere = calendar.days[at]!.day === date
    slots.set(at, { start: cell, mask: isThere ? (((1 << dur) - 1) << cell) & wholeDay : 0, key: keyOf(at, cell) })
  }
  return slots
}

function isAvoided(
  { from, to, wdays, cells }: Group['avoid'][number],
  on: Calendar['days'][number],
  start: number,
  length: number,
): boolean {
  if (from !== undefined && on.day < from) return false
  if (to !== undefined && on.day > to) return false
  if (wdays !== undefined && !wdays.includes(on.weekday)) return false
  return cells === undefined || (start <= cells[1] && start + length > cells[0])
}

function failuresOf(group: Group, isFree: (person: number) => boolean, present: number): readonly Failure[] {
  const failures: Failure[] = []
  const { chair } = group
  if (chair !== null && ![chair, ...group.deputies].some(isFree)) failures.push({ because: 'chair', person: chair })
  for (const person of group.required) if (!isFree(person)) failures.push({ because: 'required', person })
  if (present < group.quorum) failures.push({ because: 'quorum', present })
  return failures
}

function fits(start: number, length: number, isHalfDay: boolean): boolean {
  const end = start + length
  const overLunch = start <= lunch.through && end > lunch.from
  return end <= cellsPerDay && !overLunch && !(isHalfDay && start >= noon)
}

/** Meetings are to lie evenly: a little off is free, more costs, and half or 1.6 times the distance breaks the rule. */
function spacing(group: Group, frozen: readonly number[], context: Context) {
  const { instance, calendar } = context
  const { plannable } = calendar
  const { weights } = instance
  const ideal = plannable / group.target
  const isSingle = group.max === 1
  // Nothing can be done about distances between meetings that are fixed, so they break nothing.
  const given = givenGaps(frozen, calendar, earliestFor(group, context))
  const shortest = isSingle ? 0 : Math.min(Math.ceil(0.5 * ideal), given.least)
  const rule = group.maxGapDays ? Math.round((group.maxGapDays * 5) / 7) : Infinity
  const longest = isSingle ? Infinity : Math.max(Math.min(Math.floor(1.6 * ideal), rule), given.most)
  const tolerance = Math.max(1, 0.1 * ideal)
  const price = (gap: number, breaks: boolean) => {
    if (isSingle) return 0
    const off = Math.abs(gap - ideal)
    const soft = weights.gap * Math.max(0, off - tolerance) + weights.gapFar * Math.max(0, off - 0.25 * ideal)
    return soft + (breaks ? hard : 0)
  }
  // The years before and after are thought of as even, too: half a distance away from the edges.
  const edge = (gap: number) => price(gap, gap > longest + 0.5 * ideal)
  const fromEdge = 0.5 * ideal + 0.5
  return {
    shortest,
    longest,
    between: Float64Array.from({ length: plannable + 1 }, (_, gap) => price(gap, gap < shortest || gap > longest)),
    entering: Float64Array.from(calendar.days, ({ position }) => edge((position ?? 0) + fromEdge)),
    leaving: Float64Array.from(calendar.days, ({ position }) => edge(plannable - 1 + fromEdge - (position ?? 0))),
    empty: edge(plannable + ideal),
  }
}

/** The least distance between fixed meetings, and the most between two with no day left between them. */
function givenGaps(frozen: readonly number[], calendar: Calendar, earliest: Day): { least: number; most: number } {
  const days = frozen.toSorted((one, other) => one - other)
  const found = { least: Infinity, most: 0 }
  for (const [index, at] of days.entries()) {
    const next = days[index + 1]
    if (next === undefined) break
    const gap = calendar.days[next]!.position! - calendar.days[at]!.position!
    found.least = Math.min(found.least, gap)
    if (calendar.days[next]!.day < earliest) found.most = Math.max(found.most, gap)
  }
  return found
}

function demandOf(window: Group['windows'][number], calendar: Calendar): Demand {
  if ('before' in window) {
    const at = indexFrom(calendar, window.before)
    return { label: window.label, from: at - window.maxWD, through: at - window.minWD, frozen: false }
  }
  const through = indexFrom(calendar, window.to) - (isWorkingDay(calendar, window.to) ? 0 : 1)
  return { label: window.label, from: indexFrom(calendar, window.from), through, frozen: false }
}

function isWorkingDay(calendar: Calendar, when: Day): boolean {
  return calendar.days[indexFrom(calendar, when)]?.day === when
}

function busyTimes(instance: Instance, calendar: Calendar, change: Change | null): readonly Int32Array[] {
  const busy = instance.persons.map((person) => {
    const days = new Int32Array(calendar.days.length)
    for (const part of person.busy === '' ? [] : person.busy.split(',')) {
      const [at, mask] = part.split(':')
      const index = Number.parseInt(at!, 36)
      if (index < days.length) days[index]! |= Number.parseInt(mask!, 16)
    }
    return days
  })
  const indexes = new Map(instance.persons.map(({ id }, index) => [id, index]))
  for (const { person, from, to } of change?.away ?? []) {
    const end = indexFrom(calendar, to) + (isWorkingDay(calendar, to) ? 1 : 0)
    busy[indexes.get(person)!]!.fill(wholeDay, indexFrom(calendar, from), end)
  }
  return busy
}

/** The published plan by body: what may be kept, what is cancelled, and how many must be held when cancelled ones are replaced. */
function publishedIn(instance: Instance, calendar: Calendar, change: Change | null): ReadonlyMap<string, Published> {
  if (!change) return new Map()
  const keysOf = (id: string, meetings: readonly PlannedMeeting[]) =>
    meetings
      .filter(({ group, date }) => group === id && isWorkingDay(calendar, date))
      .map(({ date, start }) => keyOf(indexFrom(calendar, date), cellOf(start)))
  return new Map(
    instance.groups.map(({ id }) => {
      const baseline = new Set(keysOf(id, change.baseline.meetings))
      const cancelled = new Set(keysOf(id, change.cancelled))
      const kept = new Set([...baseline].filter((key) => !cancelled.has(key)))
      return [id, { kept, cancelled, least: change.mustReplace && cancelled.size > 0 ? baseline.size : 0 }]
    }),
  )
}

function seatsOf({ persons, groups }: Instance): Int32Array {
  const seats = new Int32Array(persons.length)
  for (const { members } of groups) for (const person of members) seats[person]!++
  return seats
}

function neighboursOf(bodies: readonly Body[], orders: readonly Order[]): readonly (readonly number[])[] {
  const near = bodies.map(() => new Set<number>())
  const join = (one: number, other: number) => {
    near[one]!.add(other)
    near[other]!.add(one)
  }
  const bodiesOf = new Map<number, number[]>()
  for (const { index, shared } of bodies) {
    for (const person of shared) {
      const others = bodiesOf.get(person) ?? []
      for (const other of others) join(index, other)
      bodiesOf.set(person, [...others, index])
    }
  }
  for (const { before, after } of orders) join(before, after)
  return near.map((set, index) => [...set].filter((other) => other !== index).toSorted((one, other) => one - other))
}

/** What a benchmark instance takes for granted of its municipality. */
function calendarIn({ from, to, sportlovWeek, semesterWeeks, calendar }: Instance): MunicipalCalendar {
  if (calendar) return calendar
  const schoolBreaks: { name: string; from: Day; through: Day }[] = []
  for (const when of daysThrough(from, to)) {
    const week = weekOf(when)
    if (week === sportlovWeek) schoolBreaks.push({ name: 'sportlov', from: when, through: when })
    if (week === 44) schoolBreaks.push({ name: 'höstlov', from: when, through: when })
  }
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year++) {
    const easter = easterSunday(year)
    schoolBreaks.push({ name: 'påsklov', from: addDays(easter, 1), through: addDays(easter, 5) })
    schoolBreaks.push({ name: 'jullov', from: day(`${year}-12-21`), through: day(`${year + 1}-01-05`) })
  }
  return {
    ...customaryCalendar,
    summerWeeks: { from: semesterWeeks[0], through: semesterWeeks[1] },
    schoolBreaks,
    halfDays: ['twelfth-night-eve', 'maundy-thursday', 'walpurgis-eve', 'before-all-saints', 'before-christmas-eve'],
  }
}

function keyOf(at: number, start: number): number {
  return at * 32 + start
}
function dayIn(key: number): number {
  return Math.floor(key / 32)
}
