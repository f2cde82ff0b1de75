/**
 * The year as a search problem: for every body its possible slots, each with its price, and what its meetings owe each other.
 * A rule that cannot be kept costs `hard`, which is more than all wishes together: least broken first, then fewest moves, then best.
 */
import type { Calendar } from '../../../governance/calendar/calendar.ts'
import type { Instance } from './instance.ts'

export const hard = 100_000

/** Why a slot breaks a rule: somebody who is needed is busy. */
export type Failure = { because: 'chair' | 'required'; person: number } | { because: 'quorum'; present: number }

/** One possible meeting of a body. */
export type Slot = {
  /** Index among the working days, and the half hour it starts. */
  day: number
  start: number
  /** The half hours it takes, as bits. */
  mask: number
  key: number
  /** Its place among the body's slots. */
  index: number
  /** What is wished otherwise about it, without what it breaks. */
  wishes: number
  failures: readonly Failure[]
  /** Wishes, what it breaks, and what keeping it saves. */
  cost: number
  isKept: boolean
  /** Held or booked before the plan was made. */
  isFixed: boolean
}

/** Working days, first through last, within which there must be a meeting. `frozen`: held or called already. */
export type Demand = { label: string; from: number; through: number; frozen: boolean }

/** Every meeting of `after` needs one of `before` so many working days earlier. Costs `hard` where it is a rule, less where it is a wish. */
export type Order = { before: number; after: number; least: number; most: number; price: number }

export type Body = {
  index: number
  id: string
  name: string
  least: number
  most: number
  target: number
  quorum: number
  slots: readonly Slot[]
  /** The same by day, cheapest first. */
  onDay: readonly (readonly Slot[])[]
  demands: readonly Demand[]
  /** Members who sit in other bodies, too. */
  shared: readonly number[]
  ordersBefore: readonly Order[]
  ordersAfter: readonly Order[]
  /** Distances that keep the rule, on plan-days. */
  shortest: number
  longest: number
  /** Price of a distance between two meetings, and from the year's edges to a day; `hard` included where it breaks the rule. */
  between: Float64Array
  entering: Float64Array
  leaving: Float64Array
  /** Price of no meeting at all. */
  empty: number
  /** How many meetings of the published plan it has; each that is not kept is a move. */
  published: number
}

export type Problem = {
  instance: Instance
  calendar: Calendar
  days: number
  /** Plan-day of each working day; -1 where nobody is called. */
  position: Int32Array
  bodies: readonly Body[]
  orders: readonly Order[]
  /** Bodies that share people or an order with each body. */
  neighbours: readonly (readonly number[])[]
  mostPerDay: number
  countWeight: number
  /** What a move costs; 0 when there is no published plan. */
  moveWeight: number
}

/** The slots of each body, by its index, in the order of the days. */
export type Plan = readonly (readonly Slot[])[]
