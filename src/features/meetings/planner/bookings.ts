/** Who is booked when, while a plan is being made: only people who sit in several bodies can collide. */
import type { Body, Plan, Problem, Slot } from './problem.ts'
import type { Prices } from './chain.ts'

/** What is added to a slot's price while searching; never part of what a plan costs. */
export type Extra = (body: Body, slot: Slot) => number

export type Bookings = {
  plan: readonly (readonly Slot[])[]
  book(body: Body, slots: readonly Slot[]): void
  /** Takes a body's meetings out, and gives them. */
  free(body: Body): readonly Slot[]
  /** People booked twice at a time, and people with too many meetings on a day. */
  collisions(): number
  /** The cheapest slot of each day that collides with nothing. Where all collide: none, or at `penalty` for each collision. */
  prices(body: Body, penalty: number, extra: Extra | null): Prices
}

export function noBookings(problem: Problem): Bookings {
  const { days, bodies, mostPerDay } = problem
  const people = problem.instance.persons.length
  const plan: (readonly Slot[])[] = bodies.map(() => [])
  const bodiesOf = sittingIn(bodies, people)
  const taken = new Int32Array(people * days)
  const meetings = new Uint8Array(people * days)
  /** Overlaps by person and day, where there are any. */
  const overlaps = new Map<number, number>()
  let doubled = 0
  let crowded = 0

  const add = (at: number, mask: number): void => {
    if ((taken[at]! & mask) !== 0) recount(at)
    taken[at]! |= mask
    if (++meetings[at]! === mostPerDay + 1) crowded++
  }
  const take = (at: number, mask: number): void => {
    if (meetings[at]!-- === mostPerDay + 1) crowded--
    if (overlaps.has(at)) recount(at)
    else taken[at]! &= ~mask
  }
  /** Counts a person's day from the plan itself. */
  const recount = (at: number): void => {
    const day = at % days
    const masks = bodiesOf[Math.floor(at / days)]!.flatMap((body) =>
      plan[body]!.filter((slot) => slot.day === day).map(({ mask }) => mask),
    )
    let overlapping = 0
    let all = 0
    for (const [index, mask] of masks.entries()) {
      overlapping += masks.slice(0, index).filter((other) => (other & mask) !== 0).length
      all |= mask
    }
    doubled += overlapping - (overlaps.get(at) ?? 0)
    if (overlapping > 0) overlaps.set(at, overlapping)
    else overlaps.delete(at)
    taken[at] = all
  }
  const eachSeat = (body: Body, slots: readonly Slot[], act: (at: number, mask: number) => void): void => {
    for (const { day, mask } of slots) for (const person of body.shared) act(person * days + day, mask)
  }
  const collisionsOf = (body: Body, { day, mask }: Slot): number => {
    let count = 0
    for (const person of body.shared) {
      const at = person * days + day
      if ((taken[at]! & mask) !== 0) count++
      if (meetings[at]! === mostPerDay) count++
    }
    return count
  }

  return {
    plan,
    book(body, slots) {
      plan[body.index] = slots
      eachSeat(body, slots, add)
    },
    free(body) {
      const slots = plan[body.index]!
      plan[body.index] = []
      eachSeat(body, slots, take)
      return slots
    },
    collisions: () => doubled + crowded,
    prices(body, penalty, extra) {
      const cost = new Float64Array(days).fill(Infinity)
      const slot = Array.from<Slot | undefined>({ length: days })
      const { shared } = body
      for (let day = 0; day < days; day++) {
        const possible = body.onDay[day]!
        if (possible.length === 0) continue
        let busy = 0
        let isCrowded = false
        for (const person of shared) {
          const at = person * days + day
          busy |= taken[at]!
          if (meetings[at]! >= mostPerDay) isCrowded = true
        }
        for (const one of possible) {
          // Cheapest first, and nothing that is added is negative.
          if (one.cost >= cost[day]!) break
          const collides = isCrowded || (busy & one.mask) !== 0
          if (collides && penalty === Infinity) continue
          const price =
            one.cost + (collides ? penalty * collisionsOf(body, one) : 0) + (extra === null ? 0 : extra(body, one))
          if (price < cost[day]!) {
            cost[day] = price
            slot[day] = one
          }
        }
      }
      return { cost, slot }
    },
  }
}

function sittingIn(bodies: readonly Body[], people: number): readonly (readonly number[])[] {
  const seats = Array.from({ length: people }, (): number[] => [])
  for (const { index, shared } of bodies) for (const person of shared) seats[person]!.push(index)
  return seats
}

export function bookedFrom(problem: Problem, plan: Plan): Bookings {
  const bookings = noBookings(problem)
  for (const body of problem.bodies) bookings.book(body, plan[body.index]!)
  return bookings
}
