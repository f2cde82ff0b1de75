/** How the meetings of a stretch of time stand against the number it demands. */
import { type Day, addDays } from '../../../lib/day.ts'
import type { Count, CountedMeeting, Given, Mandate, Status } from './mandate.ts'

type Window = { from: Day; through: Day; least: number; most: number | null; proRata?: boolean }

export function countIn(window: Window, mandate: Mandate, given: Given, meetings: readonly CountedMeeting[]): Count {
  const { today } = given
  const { from, through, least, most } = window
  const within = meetings.filter(({ on }) => on >= from && on <= through)
  const ordinary = within.filter(({ extraordinary }) => !extraordinary)
  const held = ordinary.filter(({ on, state }) => state === 'held' && on <= today).map(({ on }) => on)
  const booked = ordinary.filter(({ on, state }) => state === 'booked' && on > today).map(({ on }) => on)
  const needed = Math.max(0, least - held.length)

  const positions = positionsIn(window, given)
  const elapsed = share(positions.filter((one) => one.day <= today).length, positions.length)
  const due = Math.floor(least * elapsed + 1e-9)
  const room = given.carriers
    ? amongCarriers(given.carriers.filter((on) => on >= from && on <= through && on > today).toSorted(), needed, today)
    : amongDays(positions, needed, { mandate, window, today, lastHeld: held.toSorted().at(-1) ?? null })

  const forecast = held.length + booked.length
  // What is booked inside the notice time is called already, so it needs no room.
  const called = given.carriers ? 0 : booked.filter((on) => on < addDays(today, mandate.noticeDays)).length
  const attainable = Math.max(forecast, held.length + called + room.capacity)
  const status = statusOf({ held: held.length, forecast, least, most, due, attainable, ended: today > through })
  return {
    kind: 'count',
    status,
    held: held.length,
    booked: booked.length,
    least,
    most,
    needed,
    due,
    elapsed,
    capacity: room.capacity,
    toBook: Math.max(0, least - forecast),
    margin: forecast - least,
    pointOfNoReturn: needed > 0 ? room.pointOfNoReturn : null,
    proRata: window.proRata ?? false,
    extraordinary: within.filter(({ extraordinary }) => extraordinary).length,
  }
}

type Numbers = {
  held: number
  forecast: number
  least: number
  most: number | null
  due: number
  attainable: number
  ended: boolean
}

/** The first that holds. */
function statusOf({ held, forecast, least, most, due, attainable, ended }: Numbers): Status {
  const over = most !== null && held > most ? 'over' : most !== null && forecast > most ? 'over-forecast' : null
  if (held >= least) return over ?? 'met'
  if (ended) return 'breached'
  if (attainable < least) return 'impossible'
  if (forecast < least) return 'at-risk'
  if (over) return over
  if (held < due) return 'behind-pace'
  return forecast === least ? 'no-margin' : 'on-track'
}

type Position = { day: Day; position: number }

export function positionsIn({ from, through }: { from: Day; through: Day }, { calendar }: Given): readonly Position[] {
  return calendar.days.flatMap(({ day, position }) =>
    position !== null && day >= from && day <= through ? [{ day, position }] : [],
  )
}

type Room = { capacity: number; pointOfNoReturn: Day | null }

/** Room among the days that a meeting can still be called to, keeping some days between meetings. */
function amongDays(
  positions: readonly Position[],
  needed: number,
  { mandate, window, today, lastHeld }: { mandate: Mandate; window: Window; today: Day; lastHeld: Day | null },
): Room {
  const { noticeDays, apart } = mandate
  const lastPosition = positions.findLast(({ day }) => lastHeld !== null && day <= lastHeld)?.position ?? -Infinity
  const earliest = addDays(today, noticeDays)
  const free = positions.filter(({ day, position }) => day >= earliest && position >= lastPosition + apart)
  const first = free[0]
  const capacity = first ? Math.floor((free.at(-1)!.position - first.position) / apart) + 1 : 0
  // The last day on which the first of the needed meetings can be held, with the others close behind it until the window ends.
  const lastStart = (positions.at(-1)?.position ?? -Infinity) - (needed - 1) * apart
  const start = positions.find(({ position }) => position === lastStart)
  return { capacity, pointOfNoReturn: start ? addDays(start.day, 1 - noticeDays) : window.from }
}

/** Room among another body's meetings: too late is the day when the last one that could carry it passes. */
function amongCarriers(left: readonly Day[], needed: number, today: Day): Room {
  return { capacity: left.length, pointOfNoReturn: left[left.length - needed] ?? today }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
