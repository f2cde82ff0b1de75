import { type Day, dayOf } from './day.ts'

/** Handed in wherever time matters; nothing else reads the time. */
export type Clock = { now(): Date; today(): Day }

export const systemClock: Clock = clockFrom(() => new Date())

export function clockFrom(now: () => Date): Clock {
  return { now, today: () => dayOf(now()) }
}

/** A clock that is set by hand: the playground, the simulator and tests move it. */
export type MovableClock = Clock & { set(instant: Date): void; advance(milliseconds: number): void }

export function movableClock(start: Date): MovableClock {
  let current = start
  return {
    ...clockFrom(() => new Date(current)),
    set: (instant) => void (current = instant),
    advance: (milliseconds) => void (current = new Date(current.getTime() + milliseconds)),
  }
}

/** The real time, moved: it goes on running after it has been set. For the playground. */
export function shiftedClock(): MovableClock {
  let shift = 0
  return {
    ...clockFrom(() => new Date(Date.now() + shift)),
    set: (instant) => void (shift = instant.getTime() - Date.now()),
    advance: (milliseconds) => void (shift += milliseconds),
  }
}
