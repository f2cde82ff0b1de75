/** A plan of a year as it is shown, kept and decided on: what was weighed, the meetings, and what could not be kept. */
import { z } from 'zod'
import type { Day } from '../../../lib/day.ts'
import { hoursOf } from '../meeting.ts'
import type { SolvedYear } from '../planner/solve-instance.ts'
import { timeOf } from '../planner/times.ts'
import type { Broken } from '../planner/year-plan.ts'
import type { YearGiven } from './given.ts'
import type { Planning, Skipped } from './planning.ts'
import { wishesSchema } from './wish.ts'

const day = z.custom<Day>((value) => typeof value === 'string')
const meetingSchema = z.object({
  body: z.string(),
  target: z.string().nullable(),
  day,
  start: z.string(),
  minutes: z.number(),
  /** The meeting that is booked already and stays; null for one that is new. */
  id: z.string().nullable(),
})
export type ProposedMeeting = z.infer<typeof meetingSchema>

export const proposalSchema = z.object({
  year: z.number(),
  from: day,
  through: day,
  wishes: wishesSchema,
  meetings: z.array(meetingSchema),
  /** Weekday and time that the planner chose for bodies that had none. */
  picked: z.array(z.object({ body: z.string(), weekday: z.number(), start: z.string() })),
  broken: z.array(z.custom<Broken>()),
  /** Wishes that had to give way, by their words, and how many meetings they cost. */
  givenUp: z.array(z.object({ words: z.string(), meetings: z.number() })),
  skipped: z.array(z.custom<Skipped>()),
  weighed: z.object({
    people: z.number(),
    /** People whose busy times are known. */
    known: z.number(),
    schoolBreaks: z.number(),
    orders: z.number(),
    plannableDays: z.number(),
  }),
  /** No better plan exists. */
  isProven: z.boolean(),
  ms: z.number(),
})
export type Proposal = z.infer<typeof proposalSchema>

export function proposalOf(planning: Planning, given: YearGiven, solved: SolvedYear): Proposal {
  const { instance, stretch, groups, skipped } = planning
  const booked = given.meetings.filter(
    ({ kind, day: on, state }) => kind === 'ordinary' && on >= stretch.from && state !== 'held',
  )
  const planned = solved.meetings.flatMap(({ group, date, start, fixed }): ProposedMeeting[] => {
    // What is booked is told from its own row: it may lie on a day or an hour that is no slot.
    if (fixed) return []
    const { body, target, rules } = groups.get(group)!
    return [{ body: body.id, target, day: date, start, minutes: rules.minutes, id: null }]
  })
  const kept = booked.map((one): ProposedMeeting => ({
    body: one.body,
    target: one.target,
    ...hoursOf(one),
    id: one.id,
  }))
  const meetings = [...planned, ...kept].toSorted((one, other) =>
    `${one.day} ${one.start} ${one.body}`.localeCompare(`${other.day} ${other.start} ${other.body}`),
  )
  return {
    year: given.year,
    from: stretch.from,
    through: stretch.through,
    wishes: [...given.wishes],
    meetings,
    picked: solved.picked.map(({ group, wday, start }) => ({ body: group, weekday: wday, start: timeOf(start) })),
    broken: [...solved.broken],
    givenUp: givenUp(planned, given),
    skipped: [...skipped],
    weighed: {
      people: instance.persons.length,
      known: instance.persons.filter(({ busy }) => busy !== '').length,
      schoolBreaks: stretch.municipal.schoolBreaks.filter(
        ({ through, from }) => through >= stretch.from && from <= stretch.through,
      ).length,
      orders: instance.precedences.length,
      plannableDays: stretch.calendar.plannable,
    },
    isProven: solved.isProven,
    ms: Math.round(solved.ms),
  }
}

function givenUp(planned: readonly ProposedMeeting[], { wishes }: YearGiven): Proposal['givenUp'] {
  return wishes.flatMap((wish) => {
    if (wish.kind !== 'avoid') return []
    const meetings = planned.filter(
      (one) =>
        (wish.body === null || wish.body === one.body) &&
        (wish.from === undefined || one.day >= wish.from) &&
        (wish.through === undefined || one.day <= wish.through) &&
        (wish.weekdays === undefined || wish.weekdays.includes(new Date(`${one.day}T12:00:00Z`).getUTCDay())) &&
        (wish.hours === undefined || (one.start < wish.hours[1] && endOf(one) > wish.hours[0])),
    ).length
    return meetings > 0 ? [{ words: wish.words, meetings }] : []
  })
}

function endOf({ start, minutes }: ProposedMeeting): string {
  const [hour, minute] = start.split(':').map(Number)
  const end = hour! * 60 + minute! + minutes
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}
