/** A planning problem as a file: the format that planners are compared with. Foreign data, so parsed at the door. */
import { z } from 'zod'
import { shortDays } from '../../../governance/calendar/swedish-days.ts'
import { type Day, isDay } from '../../../lib/day.ts'

/** Half hours from 08:00 to 17:00: a start is the number of one of them. */
export const cellsPerDay = 18

const aDay = z.custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'day' })
const whole = z.number().int().min(0)
const positive = z.number().int().min(1)
const weight = z.number().min(0)
const cell = whole.max(cellsPerDay - 1)

/** What is wished for, and how much. People value the fixed weekday most, then the time, then that all can come. */
const weightsSchema = z.object({
  /** For each plan-day off the even distance, and twice as much again far off. */
  gap: weight.default(1),
  gapFar: weight.default(2),
  wday: weight.default(12),
  time: weight.default(4),
  absent: weight.default(1),
  klamdag: weight.default(8),
  /** School breaks. */
  lov: weight.default(4),
  halvdag: weight.default(4),
  /** For each meeting more or fewer than the target. */
  count: weight.default(6),
  /** For each published meeting that is moved. */
  move: weight.default(1000),
  /** For each meeting without the one that it is wished to have before it. */
  order: weight.default(60),
  /** For each meeting where it is asked not to be: given up for a rule, and for nothing else. */
  avoid: weight.default(2000),
})

const windowSchema = z.union([
  z.object({ label: z.string(), from: aDay, to: aDay }),
  /** Some working days before a date: the budget. */
  z.object({ label: z.string(), before: aDay, minWD: whole, maxWD: whole }),
])

/** Where a body is asked not to meet: all that is said must hold. */
const avoidedSchema = z.object({
  from: aDay.optional(),
  to: aDay.optional(),
  wdays: z.array(positive.max(7)).optional(),
  /** Half hours, first through last. */
  cells: z.tuple([cell, cell]).optional(),
})

/** Whatever is left out is taken for granted: see `calendarIn` in compile.ts. */
const calendarSchema = z.object({
  summerWeeks: z.object({ from: whole, through: whole }),
  christmasBreak: z.boolean(),
  halfDays: z.array(z.enum(shortDays)),
  schoolBreaks: z.array(z.object({ name: z.string(), from: aDay, through: aDay })),
  closed: z.array(aDay),
  committeeDays: z.array(z.object({ name: z.string(), on: aDay })),
  budgetDates: z.array(z.object({ name: z.string(), on: aDay })),
})

const groupSchema = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  min: whole,
  max: positive,
  target: positive,
  /** Length in half hours. */
  dur: positive.max(cellsPerDay),
  /** Null: nobody is known to lead it, so nobody needs to be free for that. */
  chair: whole.nullable(),
  deputies: z.array(whole).default([]),
  required: z.array(whole).default([]),
  members: z.array(whole),
  quorum: whole.default(0),
  pref: z.object({ wday: positive.max(5).nullable(), start: cell.nullable() }).default({ wday: null, start: null }),
  windows: z.array(windowSchema).default([]),
  maxGapDays: positive.optional(),
  /** The planner may choose the weekday and the time that are not set. */
  pick: z.boolean().default(false),
  /** Days between its notice and a meeting, where it is not the instance's. */
  noticeDays: whole.optional(),
  avoid: z.array(avoidedSchema).default([]),
  /** Held or booked already: stays where it is. Any time of day, in half hours of length. */
  fixed: z.array(z.object({ date: aDay, start: z.string().regex(/^\d\d:\d\d$/, 'time'), dur: positive })).default([]),
})

const instanceSchema = z.object({
  from: aDay,
  to: aDay,
  today: aDay,
  noticeDays: whole,
  sportlovWeek: positive.max(53).default(9),
  semesterWeeks: z.tuple([positive.max(53), positive.max(53)]).default([27, 32]),
  starts: z.array(cell).min(1),
  maxPerPersonDay: positive,
  weights: weightsSchema.prefault({}),
  precedences: z
    .array(
      z.object({
        before: z.string(),
        after: z.string(),
        minWD: whole,
        maxWD: whole,
        strength: z.enum(['rule', 'preference']).default('rule'),
      }),
    )
    .default([]),
  calendar: calendarSchema.optional(),
  persons: z.array(
    z.object({
      id: z.string().min(1),
      name: z.string().optional(),
      /** `day:mask`: a working day's number in base 36, and its busy half hours as bits in hexadecimal. */
      busy: z.string().regex(/^(?:[0-9a-z]+:[0-9a-f]+(?:,[0-9a-z]+:[0-9a-f]+)*)?$/, 'busy'),
    }),
  ),
  groups: z.array(groupSchema).min(1),
})

export type Instance = z.infer<typeof instanceSchema>
export type Group = Instance['groups'][number]

/** What only shows when parts are held against each other. */
export type Mismatch =
  | { kind: 'same-id' | 'unknown-group' | 'unknown-person'; name: string }
  | { kind: 'not-json' | 'min-over-max' | 'wrong-order' }
export type InstanceFault =
  | { path: string; is: Mismatch }
  | { path: string; is: { kind: 'shape'; issue: z.core.$ZodRawIssue } }

export type Read<Value> = { ok: true; value: Value } | { ok: false; faults: readonly InstanceFault[] }

export function readInstance(text: string): Read<Instance> {
  const read = readJson(text, instanceSchema)
  if (!read.ok) return read
  const faults = mismatches(read.value)
  return faults.length > 0 ? { ok: false, faults } : read
}

/** Every fault of the shape at once. */
export function readJson<Value>(text: string, schema: z.ZodType<Value>): Read<Value> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { ok: false, faults: [{ path: '', is: { kind: 'not-json' } }] }
  }
  const parsed = schema.safeParse(data, { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => ({
      path: pathOf(issue.path),
      is: { kind: 'shape', issue: issue as z.core.$ZodRawIssue },
    })),
  }
}

function mismatches(instance: Instance): InstanceFault[] {
  const faults: InstanceFault[] = []
  const fault = (path: string, is: Mismatch) => faults.push({ path, is })
  if (instance.from > instance.to) fault('to', { kind: 'wrong-order' })
  const ids = new Set<string>()
  for (const [index, group] of instance.groups.entries()) {
    const at = `groups[${index}]`
    if (ids.has(group.id)) fault(`${at}.id`, { kind: 'same-id', name: group.id })
    ids.add(group.id)
    if (group.min > group.max) fault(`${at}.min`, { kind: 'min-over-max' })
    for (const part of ['deputies', 'required', 'members'] as const) {
      for (const person of group[part]) {
        if (person >= instance.persons.length) fault(`${at}.${part}`, { kind: 'unknown-person', name: `${person}` })
      }
    }
    if (group.chair !== null && group.chair >= instance.persons.length)
      fault(`${at}.chair`, { kind: 'unknown-person', name: `${group.chair}` })
  }
  for (const [index, { before, after, minWD, maxWD }] of instance.precedences.entries()) {
    const at = `precedences[${index}]`
    if (!ids.has(before)) fault(`${at}.before`, { kind: 'unknown-group', name: before })
    if (!ids.has(after)) fault(`${at}.after`, { kind: 'unknown-group', name: after })
    if (minWD > maxWD) fault(`${at}.minWD`, { kind: 'min-over-max' })
  }
  return faults
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`),
    '',
  )
}
