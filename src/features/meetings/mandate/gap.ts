/** "Kontinuerligt", "efter behov": no number, but a longest time between two meetings. */
import { weekOf } from '../../../governance/calendar/weeks.ts'
import { type Day, addDays } from '../../../lib/day.ts'
import type { Gap, Given, Mandate } from './mandate.ts'

type AsNeeded = Extract<Mandate['frequency'], { rule: 'as-needed' }>

export function gapOf(frequency: AsNeeded, mandate: Mandate, given: Given): Gap {
  const { today } = given
  // An extraordinary meeting is a meeting: here it stops the clock like any other.
  const held = given.meetings.filter(({ on, state }) => state === 'held' && on <= today).map(({ on }) => on)
  const next = given.meetings.filter(({ on, state }) => state === 'booked' && on > today).map(({ on }) => on)
  const last = held.toSorted().at(-1) ?? mandate.adopted ?? given.calendar.from
  const due = dueAfter(last, frequency.longestGapDays, given.summerWeeks)
  const soonest = next.toSorted()[0] ?? null
  const pointOfNoReturn = addDays(due, 1 - mandate.noticeDays)
  const inTime = soonest !== null && soonest <= due
  const failing = today > due ? 'breached' : today >= pointOfNoReturn ? 'impossible' : 'at-risk'
  return {
    kind: 'gap',
    status: inTime ? 'on-track' : frequency.advisory ? 'reminder' : failing,
    held: held.length,
    last,
    due,
    next: soonest,
    pointOfNoReturn,
  }
}

/** The last day for the next meeting. The July weeks are not counted. */
function dueAfter(last: Day, days: number, summer: Given['summerWeeks']): Day {
  let due = last
  for (let left = days; left > 0;) {
    due = addDays(due, 1)
    const week = weekOf(due)
    if (week < summer.from || week > summer.through) left--
  }
  return due
}
