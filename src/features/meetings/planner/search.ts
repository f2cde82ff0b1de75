/**
 * Ruin and recreate: a few bodies that share people are taken out of the plan and put back, each as well as the others allow.
 * A worse plan is accepted now and then, less and less, so that the search does not stop at the first hollow.
 */
import { type Bookings, bookedFrom, type Extra, noBookings } from './bookings.ts'
import { type Chain, type ChainSolver, chainSolver, type Prices, type Span } from './chain.ts'
import { bodyCost, isPrepared } from './judge.ts'
import { type PairSolver, pairSolver } from './pair.ts'
import { type Body, hard, type Order, type Plan, type Problem } from './problem.ts'
import type { Random } from './random.ts'

export type Found = { plan: Plan; weighed: number }

type SearchOptions = {
  random: Random
  /** Told how many rounds are done; from 0 when the search begins to 1 when it must end. */
  spent(rounds: number): number
  /** A plan to begin with, e.g. the published one. */
  start: Plan | null
  /** Prices of scarce time that lead the search to good plans sooner. */
  prices: Extra | null
  /** Nothing can be better than this, so the search may end there. */
  bound: number
  better(found: Found): void
}

export type Searcher = (options: SearchOptions) => Found

/** With the working memory that all searches of the problem share. */
export function searcher(problem: Problem): Searcher {
  const chains = chainSolver(problem)
  const pairs = pairSolver(problem)
  return (options) => search(problem, chains, pairs, options)
}

function search(problem: Problem, chains: ChainSolver, pairs: PairSolver, options: SearchOptions): Found {
  const { bodies, neighbours } = problem
  const { random, prices, bound } = options
  const bookings = options.start ? bookedFrom(problem, options.start) : noBookings(problem)
  const orderOf = pairedBy(problem.orders)
  const tried = makerOf(problem, bookings, chains, pairs, orderOf)
  const sums = runningSums(problem, bookings)

  if (!options.start) {
    const scarce = bodies.toSorted((one, other) => one.slots.length / one.target - other.slots.length / other.target)
    const chained = scarce.filter(({ index }) => orderOf.has(index))
    tried.putBack([...chained, ...scarce.filter(({ index }) => !orderOf.has(index))], prices)
  }
  let best: Found = { plan: [...bookings.plan], weighed: sums.refresh(bodies) }
  options.better(best)
  if (bodies.length === 0) return best
  const improved = (weighed: number): void => {
    if (weighed >= best.weighed - 1e-9) return
    best = { plan: [...bookings.plan], weighed }
    options.better(best)
  }
  tried.polish(random.shuffled(bodies), 4, random)
  let current = sums.refresh(bodies)
  improved(current)

  // How it lies when each body has the year to itself: who pays most beyond that is worth trying again.
  const alone = bodies.map((body) => aloneCost(problem, chains, body))
  const warmth = Math.max(1, 0.001 * (best.weighed % hard))
  for (let round = 0; options.spent(round) < 1 && best.weighed > bound + 1e-6; round++) {
    const heat = Math.max(0.02, warmth * (1 - options.spent(round)) ** 2)
    const chosen = withPairs(choose(), orderOf)
    const old = chosen.map((index) => bookings.free(bodies[index]!))
    tried.putBack(
      random.shuffled(chosen).map((index) => bodies[index]!),
      noise(),
    )
    tried.polish(
      chosen.map((index) => bodies[index]!),
      2,
      random,
    )
    const touched = [
      ...new Set([...chosen, ...chosen.flatMap((index) => bodies[index]!.ordersAfter.map(({ after }) => after))]),
    ]
    const weighed = sums.refresh(touched.map((index) => bodies[index]!))
    if (weighed <= current + 1e-9 || random.next() < Math.exp((current - weighed) / heat)) {
      current = weighed
      improved(current)
    } else {
      for (const index of chosen) bookings.free(bodies[index]!)
      for (const [at, index] of chosen.entries()) bookings.book(bodies[index]!, old[at]!)
      current = sums.refresh(touched.map((index) => bodies[index]!))
    }
    // Gone too far: back to the best.
    if (round % 500 === 499 && current > best.weighed + 3 * warmth) {
      for (const body of bodies) bookings.free(body)
      for (const body of bodies) bookings.book(body, best.plan[body.index]!)
      current = sums.refresh(bodies)
    }
  }
  return best

  /** A body that pays much, and some that it shares people with. */
  function choose(): number[] {
    let seed = random.below(bodies.length)
    for (let draw = 0; draw < 3 && random.next() < 0.8; draw++) {
      const other = random.below(bodies.length)
      if (sums.own(other) - alone[other]! > sums.own(seed) - alone[seed]!) seed = other
    }
    const near = random.shuffled(neighbours[seed]!)
    return [seed, ...near.slice(0, 1 + random.below(Math.min(4, near.length + 1)))]
  }

  /** Sometimes none: then each is put back as well as can be. */
  function noise(): Extra | null {
    // A published meeting is kept unless the noise is as loud as a move: now and then one must give way to save two.
    const loudest = problem.moveWeight > 0 && random.next() < 0.3 ? 1.5 * problem.moveWeight : 4
    const loud = random.next() < 0.4 ? 0 : random.next() * loudest
    const priced = prices !== null && random.next() < 0.5 ? prices : null
    const scale = 0.5 + random.next()
    if (loud === 0 && priced === null) return null
    return (body, slot) => random.next() * loud + (priced === null ? 0 : scale * priced(body, slot))
  }
}

/** Puts bodies into the plan, each as well as the others allow. */
function makerOf(
  problem: Problem,
  bookings: Bookings,
  chains: ChainSolver,
  pairs: PairSolver,
  orderOf: ReadonlyMap<number, Order>,
) {
  const { bodies } = problem

  const bestFor = (body: Body, extra: Extra | null): Chain => {
    const { plan } = bookings
    // An order that is only wished for is kept like a rule while it can be.
    const free = prepared(problem, body, bookings.prices(body, Infinity, extra), plan, () => Infinity)
    const wished = chains.keeping(body, free, spansFor(body, plan, 0))
    if (wished && wished.cost < hard) return wished
    const spans = spansFor(body, plan, hard)
    const priced = (order: Order) => (order.price < hard ? order.price : Infinity)
    const kept = hasWishedOrder(body)
      ? chains.keeping(body, prepared(problem, body, bookings.prices(body, Infinity, extra), plan, priced), spans)
      : wished
    if (kept && kept.cost < hard) return kept
    const any = prepared(problem, body, bookings.prices(body, hard, extra), plan, ({ price }) => price)
    const broken = chains.breaking(body, any, spans)
    return kept && kept.cost <= broken.cost ? kept : broken
  }

  const putPair = (order: Order, extra: Extra | null): boolean => {
    const later = bodies[order.after]!
    const earlier = bodies[order.before]!
    const found = pairs(order, bookings.prices(later, Infinity, extra), bookings.prices(earlier, Infinity, extra))
    if (!found) return false
    bookings.book(earlier, found.earlier)
    bookings.book(later, found.later)
    return true
  }

  return {
    /** Bodies that are not in the plan; of a pair, both. */
    putBack(missing: readonly Body[], extra: Extra | null): void {
      const done = new Set<number>()
      for (const body of missing) {
        if (done.has(body.index)) continue
        const order = orderOf.get(body.index)
        const both = order ? [bodies[order.before]!, bodies[order.after]!] : [body]
        for (const { index } of both) done.add(index)
        if (order && putPair(order, extra)) continue
        // The preparatory body first, for the other needs its days.
        for (const one of both) bookings.book(one, bestFor(one, extra).slots)
      }
    },

    /** Makes each body as good as the others allow, over and over while it helps. */
    polish(list: readonly Body[], times: number, random: Random): void {
      for (let time = 0; time < times; time++) {
        let isChanged = false
        for (const body of random.shuffled(list)) {
          const old = bookings.free(body)
          const { slots } = bestFor(body, null)
          bookings.book(body, slots)
          if (slots.length !== old.length || slots.some((slot, at) => slot !== old[at])) isChanged = true
        }
        if (!isChanged) return
      }
    },
  }
}

function hasWishedOrder({ ordersBefore, ordersAfter }: Body): boolean {
  return [...ordersBefore, ...ordersAfter].some(({ price }) => price < hard)
}

/** Its own windows, and the days when bodies that come after it need it to have met, by orders of that price at least. */
function spansFor(body: Body, plan: Plan, dearerThan: number): readonly Span[] {
  const orders = body.ordersAfter.filter(({ price }) => price >= dearerThan)
  if (orders.length === 0) return body.demands
  const needed = orders.flatMap(({ after, least, most }) =>
    plan[after]!.map(({ day }) => ({ from: day - most, through: day - least, frozen: false })),
  )
  return [...body.demands, ...needed]
}

/** Days on which what must come before has not come cost `penalty` for each. */
function prepared(
  problem: Problem,
  body: Body,
  prices: Prices,
  plan: Plan,
  penaltyOf: (order: Order) => number,
): Prices {
  for (const order of body.ordersBefore) {
    const penalty = penaltyOf(order)
    for (let day = 0; day < problem.days; day++) {
      if (prices.cost[day]! < Infinity && !isPrepared(day, order, plan[order.before]!)) prices.cost[day]! += penalty
    }
  }
  return prices
}

/** What the plan weighs, kept up to date body by body. */
function runningSums(problem: Problem, bookings: Bookings) {
  const costs = new Float64Array(problem.bodies.length)
  return {
    own: (index: number) => costs[index]!,
    refresh(changed: readonly Body[]): number {
      for (const body of changed) costs[body.index] = bodyCost(problem, body, bookings.plan[body.index]!, bookings.plan)
      return costs.reduce((sum, cost) => sum + cost, 0) + hard * bookings.collisions()
    },
  }
}

/** A body belongs to at most one pair; further orders are kept by days and windows. */
function pairedBy(orders: readonly Order[]): ReadonlyMap<number, Order> {
  const paired = new Map<number, Order>()
  const isAlone = (index: number) =>
    orders.filter(({ before, after }) => before === index || after === index).length === 1
  for (const order of orders) {
    if (!isAlone(order.before) || !isAlone(order.after)) continue
    paired.set(order.before, order)
    paired.set(order.after, order)
  }
  return paired
}

function withPairs(chosen: readonly number[], orderOf: ReadonlyMap<number, Order>): number[] {
  return [
    ...new Set(
      chosen.flatMap((index) => {
        const order = orderOf.get(index)
        return order ? [order.before, order.after] : [index]
      }),
    ),
  ]
}

function aloneCost(problem: Problem, chains: ChainSolver, body: Body): number {
  const prices = noBookings(problem).prices(body, Infinity, null)
  return chains.keeping(body, prices, body.demands)?.cost ?? chains.breaking(body, prices, body.demands).cost
}
