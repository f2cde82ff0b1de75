/** The people of a planning problem, each with a number and with the half hours that are taken. */
import type { Calendar } from '../../../governance/calendar/calendar.ts'
import { seatingOf } from '../body/seats.ts'
import { isBooked, type Meeting } from '../meeting.ts'
import type { Instance } from '../planner/instance.ts'
import { busyCells } from './busy-cells.ts'
import type { YearGiven } from './given.ts'

export type People = {
  index(id: string): number
  /** Everybody who has got a number. Meetings that are no part of the problem take their members' time. */
  persons(isPlanned: (meeting: Meeting) => boolean): Instance['persons']
}

/** People get their number when somebody first asks for it. Those of other municipalities are names only: nobody knows their days. */
export function peopleIn(given: YearGiven, calendar: Calendar): People {
  const indexes = new Map<string, number>()
  const own = new Map(given.world.register.people.map((person) => [person.id, person]))
  const seats = Object.values(given.shared).flat()
  const names = new Map(seats.map((one) => [`${one.municipality}/${one.personId}`, one.name]))
  return {
    index(id) {
      const known = indexes.get(id)
      if (known !== undefined) return known
      indexes.set(id, indexes.size)
      return indexes.size - 1
    },
    persons(isPlanned) {
      const inMeetings = meetingsBy(given, isPlanned)
      return [...indexes.keys()].map((id) => {
        const person = own.get(id)
        const taken = [...given.busy.filter(({ personId }) => personId === id), ...(inMeetings.get(id) ?? [])]
        const away = person?.away ? [person.away] : []
        return { id, name: person?.name ?? names.get(id) ?? id, busy: busyCells(taken, away, calendar) }
      })
    },
  }
}

/** Booked meetings that stand outside the problem, by the people who sit there: extraordinary ones, and those that others plan. */
function meetingsBy(
  { meetings, elsewhere, world, settings }: YearGiven,
  isPlanned: (meeting: Meeting) => boolean,
): ReadonlyMap<string, readonly Meeting[]> {
  const outside = [...meetings.filter((one) => one.kind === 'extraordinary' || !isPlanned(one)), ...elsewhere]
  const by = new Map<string, Meeting[]>()
  for (const body of world.governance.manifest.bodies) {
    const booked = outside.filter((one) => one.body === body.id && isBooked(one))
    if (booked.length === 0) continue
    const { people } = seatingOf(body, settings.find((one) => one.body === body.id) ?? null, world)
    for (const { person } of people) by.set(person.id, [...(by.get(person.id) ?? []), ...booked])
  }
  return by
}
