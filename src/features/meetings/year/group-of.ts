/** One body, or one of those that it meets each of, as the planner takes it: its number, its people, its times and what is fixed. */
import type { Body } from '../../../governance/manifest/schema.ts'
import { addDays, type Day, day } from '../../../lib/day.ts'
import type { BodyRules } from '../body/rules.ts'
import type { Seating } from '../body/seats.ts'
import { hoursOf, isFrozen, type Meeting } from '../meeting.ts'
import { cellsPerDay, type Group } from '../planner/instance.ts'
import { cellOf } from '../planner/times.ts'
import type { YearGiven } from './given.ts'
import type { People } from './people.ts'
import { type Number, numberIn, type Stretch } from './stretch.ts'
import type { Target } from './targets.ts'
import { wishesFor } from './wish.ts'

/** Every half hour from 08:30 to 15:30. */
export const halfHours: readonly number[] = Array.from({ length: 15 }, (_, at) => at + 1)
/** Before a yearly date by one to four weeks. Our custom: no document says how long. */
const beforeEvent = { minWD: 5, maxWD: 20 }
/** Plannable days: a part of the year must leave room to choose. */
const shortestPart = 15

export type Considered = {
  body: Body
  rules: BodyRules
  frequency: NonNullable<BodyRules['frequency']>['value']
  seating: Seating
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
export function groupOf(
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
