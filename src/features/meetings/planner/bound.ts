/**
 * A number that no plan can cost less than, and so a certificate of how good a plan is.
 * Bodies are planned each for itself, exactly, but pay for time that others want (Lagrangian relaxation): what must not be
 * used twice gets a price, raised where it is and lowered where it is not. Whatever the prices, the sum is a bound.
 */
import type { Extra } from './bookings.ts'
import { type Chain, type ChainSolver, chainSolver, type Prices } from './chain.ts'
import { type Body, hard, type Problem, type Slot } from './problem.ts'

export type Bound = {
  bound: number
  /** The prices that gave it; they lead the search, too. */
  prices: Extra
}

export type BoundOptions = {
  /** What the best plan known weighs. */
  best: number
  /** From 0 when it begins to 1 when it must end. */
  spent(rounds: number): number
}

export function boundOf(problem: Problem, { best, spent }: BoundOptions): Bound {
  const { bodies, days, orders, instance } = problem
  const chains = chainSolver(problem)
  const starts = instance.starts.length
  const covered = coveredStarts(instance.starts)
  const crowds = crowdsOf(problem)
  const crowdsWith = bodies.map(({ index }) => crowds.flatMap((crowd, at) => (crowd.includes(index) ? [at] : [])))
  const row = (crowd: number, day: number, start: number) => (crowd * days + day) * starts + start
  // A pair that collides breaks one rule, however many rows it shows in; so the prices of those may together be `hard` at most.
  const dearest = hard / (starts * Math.max(1, ...bodies.map((body) => crowdsWith[body.index]!.length)))

  let taken = new Float64Array(crowds.length * days * starts)
  let early = orders.map(() => new Float64Array(days))
  let bestTaken = taken.slice()
  let bestEarly = early.map((prices) => prices.slice())
  let bound = -Infinity
  const chain: (Chain | undefined)[] = bodies.map(() => undefined)
  let boldness = 1.2
  let sinceBetter = 0

  for (let round = 0; spent(round) < 1 && best - bound > 1e-6; round++) {
    for (const body of bodies) chain[body.index] ??= solved(chains, body, pricesFor(body))
    const value = chain.reduce((sum, one) => sum + one!.cost, 0) - taken.reduce((sum, price) => sum + price, 0)
    if (value > bound + 1e-6) {
      bound = value
      bestTaken = taken.slice()
      bestEarly = early.map((prices) => prices.slice())
      sinceBetter = 0
    } else if (++sinceBetter >= 12) {
      boldness *= 0.6
      if (boldness < 0.004) break
      sinceBetter = 0
      taken = bestTaken.slice()
      early = bestEarly.map((prices) => prices.slice())
      chain.fill(undefined)
      continue
    }
    if (!raised(value)) break
  }
  taken = bestTaken
  early = bestEarly
  return { bound, prices: (body, slot) => priceOf(body, slot) }

  /** Moves every price towards what is asked for. False when nothing is wrong with the plan that the prices give. */
  function raised(value: number): boolean {
    const uses = new Map<number, number>()
    for (const body of bodies) {
      for (const { day, mask } of chain[body.index]!.slots) {
        for (const crowd of crowdsWith[body.index]!) {
          for (const start of covered(mask)) {
            const at = row(crowd, day, start)
            uses.set(at, (uses.get(at) ?? 0) + 1)
          }
        }
      }
    }
    const excess = new Map<number, number>()
    for (const [at, count] of uses) if (count !== 1) excess.set(at, count - 1)
    for (let at = 0; at < taken.length; at++) if (taken[at]! > 0 && !uses.has(at)) excess.set(at, -1)
    const unprepared = orders.map((order, at) => {
      const lacking = new Float64Array(days)
      for (const { day } of chain[order.after]!.slots) lacking[day]! += 1
      for (const { day } of chain[order.before]!.slots) {
        for (let later = day + order.least; later <= Math.min(days - 1, day + order.most); later++) lacking[later]! -= 1
      }
      return lacking.map((lack, day) => (lack < 0 && early[at]![day]! === 0 ? 0 : lack))
    })
    let size = 0
    for (const over of excess.values()) size += over * over
    for (const lacking of unprepared) for (const lack of lacking) size += lack * lack
    if (size === 0) return false
    const step = (boldness * distance(best, value)) / size
    for (const [at, over] of excess) {
      const price = Math.min(dearest, Math.max(0, taken[at]! + step * over))
      if (price === taken[at]) continue
      taken[at] = price
      for (const body of crowds[Math.floor(at / (days * starts))]!) chain[body] = undefined
    }
    for (const [at, lacking] of unprepared.entries()) {
      for (const [day, lack] of lacking.entries()) {
        if (lack === 0) continue
        early[at]![day] = Math.min(orders[at]!.price, Math.max(0, early[at]![day]! + step * lack))
        chain[orders[at]!.after] = undefined
        chain[orders[at]!.before] = undefined
      }
    }
    return true
  }

  function priceOf({ index }: Body, { day, mask }: Slot): number {
    let price = 0
    for (const crowd of crowdsWith[index]!) for (const start of covered(mask)) price += taken[row(crowd, day, start)]!
    return price
  }

  function pricesFor(body: Body): Prices {
    const cost = new Float64Array(days).fill(Infinity)
    const slot = Array.from<Slot | undefined>({ length: days })
    const inOrder = orderPrices(body)
    for (let day = 0; day < days; day++) {
      for (const one of body.onDay[day]!) {
        if (one.cost >= cost[day]!) break
        const price = one.cost + priceOf(body, one)
        if (price >= cost[day]!) continue
        cost[day] = price
        slot[day] = one
      }
      cost[day]! += inOrder[day]!
    }
    return { cost, slot }
  }

  /** A meeting that needs another before it pays; one that others need is paid. */
  function orderPrices({ index }: Body): Float64Array {
    const prices = new Float64Array(days)
    for (const [at, { before, after, least, most }] of orders.entries()) {
      for (let day = 0; day < days; day++) {
        const price = early[at]![day]!
        if (price === 0) continue
        if (after === index) prices[day]! += price
        if (before !== index) continue
        for (let earlier = Math.max(0, day - most); earlier <= day - least; earlier++) prices[earlier]! -= price
      }
    }
    return prices
  }
}

/** The cheapest year of a body, whether it keeps the rules or not. Mostly it is plain that keeping them is cheaper. */
function solved(chains: ChainSolver, body: Body, prices: Prices): Chain {
  const kept = chains.keeping(body, prices, body.demands)
  const cheapestDay = Math.min(0, ...prices.cost)
  if (kept && kept.cost <= hard + (body.most + 1) * cheapestDay) return kept
  const broken = chains.breaking(body, prices, body.demands)
  return kept && kept.cost <= broken.cost ? kept : broken
}

/** How far to go; not all the way when what remains is a rule that perhaps cannot be kept. */
function distance(best: number, value: number): number {
  return Math.max(0.5, Math.min(best - value, Math.max(20, 0.25 * (best % hard))))
}

/** The largest sets of bodies that one person sits in. */
function crowdsOf({ bodies, instance }: Problem): readonly (readonly number[])[] {
  const bodiesOf = instance.persons.map((): number[] => [])
  for (const { index, shared } of bodies) for (const person of shared) bodiesOf[person]!.push(index)
  const different = new Map(bodiesOf.filter((list) => list.length > 1).map((list) => [list.join(), list]))
  const sets = [...different.values()].toSorted((one, other) => other.length - one.length)
  const larger = sets.map((list) => new Set(list))
  return sets.filter((list, at) => !larger.slice(0, at).some((set) => list.every((body) => set.has(body))))
}

/** Which of the allowed starts lie within a meeting. Two meetings that overlap share the start of the later one. */
function coveredStarts(starts: readonly number[]): (mask: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  return (mask) => {
    const found = known.get(mask) ?? starts.flatMap((start, at) => ((mask >> start) & 1 ? [at] : []))
    known.set(mask, found)
    return found
  }
}
