/**
 * Two bodies at once, exactly: each meeting of the later one has its own preparatory meeting some days before.
 * A state is a pair of days. The price of two distances is a sum, so a layer is made in two steps: first the later
 * body moves on, then the earlier one; that is several times quicker than trying every pair after every pair.
 */
import { latestDue, type Prices } from './chain.ts'
import { type Body, hard, type Order, type Problem, type Slot } from './problem.ts'

export type PairSolver = (order: Order, later: Prices, earlier: Prices) => { later: Slot[]; earlier: Slot[] } | null

export function pairSolver({ days, bodies, position, orders, countWeight }: Problem): PairSolver {
  const layers = Math.max(0, ...orders.map(({ after }) => bodies[after]!.most))
  const width = Math.max(1, ...orders.map(({ least, most }) => most - least + 1))
  const half = new Float64Array(days * days)
  const halfBack = Array.from({ length: layers + 1 }, () => new Int16Array(layers > 0 ? days * days : 0))
  const back = Array.from({ length: layers + 1 }, () => new Int16Array(days * width))
  let current = new Float64Array(days * width)
  let next = new Float64Array(days * width)

  return (order, laterPrices, earlierPrices) => {
    const later = sideOf(bodies[order.after]!, laterPrices)
    const earlier = sideOf(bodies[order.before]!, earlierPrices)
    if (!later || !earlier) return null
    const apart = solved({ order, later, earlier, isSharing: false })
    if (earlier.frozen === null) return apart
    // The last frozen preparatory meeting may be the one that the next meeting needs.
    const sharing = solved({ order, later, earlier, isSharing: true })
    return sharing && (!apart || sharing.cost < apart.cost) ? sharing : apart
  }

  function solved(pair: Pair): { cost: number; later: Slot[]; earlier: Slot[] } | null {
    const { later, earlier, isSharing } = pair
    const shared = isSharing ? 1 : 0
    const had = { later: later.kept.length, earlier: earlier.kept.length - shared }
    const fewest = Math.max(later.body.least - had.later, earlier.body.least - had.earlier, 1)
    const highest = Math.min(later.body.most - had.later, earlier.body.most - had.earlier)
    let best: { cost: number; count: number; state: number } | null = null
    begin(pair)
    for (let count = 1; count <= highest; count++) {
      if (count > 1 && !advance(count, pair)) break
      if (count < fewest) continue
      const end = cheapestEnd(pair)
      const cost =
        end.cost +
        countWeight * Math.abs(count + had.later - later.body.target) +
        countWeight * Math.abs(count + had.earlier - earlier.body.target)
      if (cost < (best?.cost ?? Infinity)) best = { cost, count, state: end.state }
    }
    return best && { cost: best.cost, ...followed(best.count, best.state, pair) }
  }

  /** The first layer: a state is a later day, and how many days more than the least its preparatory meeting comes before. */
  function begin({ order, later, earlier, isSharing }: Pair): void {
    current.fill(Infinity)
    for (const day of later.usable) {
      for (let more = 0; more <= order.most - order.least; more++) {
        const before = day - order.least - more
        if (before < 0) continue
        const entering = later.enter(day) + later.cost[day]!
        if (isSharing) {
          if (before === earlier.frozen) current[day * width + more] = entering
        } else if (before > (earlier.frozen ?? -1) && earlier.cost[before]! < Infinity) {
          current[day * width + more] = entering + earlier.enter(before) + earlier.cost[before]!
        }
      }
    }
  }

  function cheapestEnd({ order, later, earlier }: Pair): { cost: number; state: number } {
    const end = { cost: Infinity, state: -1 }
    for (const day of later.usable) {
      for (let more = 0; more <= order.most - order.least; more++) {
        const state = day * width + more
        if (current[state] === Infinity) continue
        const cost = current[state]! + later.leave(day) + earlier.leave(day - order.least - more)
        if (cost >= end.cost) continue
        end.cost = cost
        end.state = state
      }
    }
    return end
  }

  /** The meetings that led to a state. */
  function followed(count: number, end: number, { order, later, earlier }: Pair): { later: Slot[]; earlier: Slot[] } {
    const found = { later: [] as Slot[], earlier: [] as Slot[] }
    for (let layer = count, state = end; layer >= 1; layer--) {
      const day = Math.floor(state / width)
      const before = day - order.least - (state % width)
      found.later.push(later.slot[day]!)
      if (before !== earlier.frozen) found.earlier.push(earlier.slot[before]!)
      if (layer === 1) break
      const beforeThat = back[layer]![state]!
      const dayBefore = halfBack[layer]![day * days + beforeThat]!
      state = dayBefore * width + (dayBefore - order.least - beforeThat)
    }
    return {
      later: [...later.kept, ...found.later.reverse()],
      earlier: [...earlier.kept, ...found.earlier.reverse()],
    }
  }

  /** Makes the next layer of `current`. */
  function advance(count: number, pair: Pair): boolean {
    moveLater(halfBack[count]!, pair)
    const isAlive = moveEarlier(back[count]!, pair)
    const swapped = current
    current = next
    next = swapped
    return isAlive
  }

  /** The later body goes on to its next day; the earlier one is still where it was. */
  function moveLater(cameFrom: Int16Array, { order: { least, most }, later }: Pair): void {
    const { shortest, longest, between } = later.body
    half.fill(Infinity)
    for (let before = 0; before < days; before++) {
      const start = Math.min(days, before + least)
      const end = Math.min(days, before + most + 1)
      let low = days
      let high = -1
      for (let day = start; day < end; day++) {
        if (current[day * width + day - before - least]! === Infinity) continue
        low = Math.min(low, day)
        high = day
      }
      if (high < 0) continue
      for (let index = later.after[low]!; index < later.usable.length; index++) {
        const day = later.usable[index]!
        const place = position[day]!
        if (place - position[high]! > longest) break
        let cheapest = Infinity
        let source = -1
        for (let old = low; old <= high && old < day; old++) {
          const soFar = current[old * width + old - before - least]!
          if (soFar === Infinity || old < later.due[day]!) continue
          const gap = place - position[old]!
          if (gap < shortest || gap > longest) continue
          const cost = soFar + between[gap]!
          if (cost < cheapest) {
            cheapest = cost
            source = old
          }
        }
        half[day * days + before] = cheapest
        cameFrom[day * days + before] = source
      }
    }
  }

  /** Then the earlier body, to a day that prepares for it. */
  function moveEarlier(cameFrom: Int16Array, { order: { least, most }, later, earlier }: Pair): boolean {
    const { between } = earlier.body
    let isAlive = false
    next.fill(Infinity)
    for (const day of later.usable) {
      for (let more = 0; more <= most - least; more++) {
        const earlierDay = day - least - more
        if (earlierDay <= (earlier.frozen ?? -1) || earlier.cost[earlierDay] === Infinity) continue
        const place = position[earlierDay]!
        let cheapest = Infinity
        let source = -1
        const last = earlier.lastSource[earlierDay]!
        for (let at = earlier.firstSource[earlierDay]!; at <= last; at++) {
          const old = earlier.sources[at]!
          const cost = half[day * days + old]! + between[place - position[old]!]!
          if (cost < cheapest) {
            cheapest = cost
            source = old
          }
        }
        if (source < 0) continue
        isAlive = true
        next[day * width + more] = cheapest + later.cost[day]! + earlier.cost[earlierDay]!
        cameFrom[day * width + more] = source
      }
    }
    return isAlive
  }

  type Side = NonNullable<ReturnType<typeof sideOf>>
  type Pair = { order: Order; later: Side; earlier: Side; isSharing: boolean }

  /** A body as the pair sees it: from its first free day on. Null when a frozen day has nothing left to keep. */
  function sideOf(body: Body, { cost, slot }: Prices) {
    const kept = keptSlots(body, slot)
    if (!kept) return null
    const frozen = kept.at(-1)?.day ?? null
    const last = frozen ?? -1
    const usable: number[] = []
    for (let day = last + 1; day < days; day++) if (cost[day]! < Infinity) usable.push(day)
    const after = new Int32Array(days).fill(usable.length)
    for (let day = days - 1, at = usable.length; day >= 0; day--) {
      after[day] = at
      if (at > 0 && usable[at - 1] === day) at--
    }
    // What has begun by the last frozen day either holds it or has ended.
    const open = body.demands.filter((demand) => !demand.frozen && demand.from > last)
    const firstEnd = Math.min(Infinity, ...open.map(({ through }) => through))
    const lastStart = Math.max(-Infinity, ...open.map(({ from }) => from))
    const due = latestDue(open, days)
    // A frozen meeting can be followed, too.
    const sources = frozen === null ? usable : [frozen, ...usable]
    return {
      body,
      cost,
      slot,
      /** What is held or called already, and the last day of it. */
      kept,
      frozen,
      usable,
      /** Index of the first usable day after each day. */
      after,
      due,
      sources,
      ...reachOf(body, sources, due),
      enter(day: number): number {
        if (day > firstEnd) return Infinity
        if (frozen === null) return keeping(body.entering[day]!)
        const gap = position[day]! - position[frozen]!
        return gap < body.shortest || gap > body.longest ? Infinity : body.between[gap]!
      },
      leave: (day: number): number => (day < lastStart ? Infinity : keeping(body.leaving[day]!)),
    }
  }

  /** For each day, which of the sources it can follow: by distance, and without a missed span in between. */
  function reachOf(body: Body, sources: readonly number[], due: Float64Array) {
    const firstSource = new Int32Array(days)
    const lastSource = new Int32Array(days).fill(-1)
    let first = 0
    let last = -1
    for (let day = 0; day < days; day++) {
      const place = position[day]!
      if (place < 0) continue
      const isTooFar = (source: number) => place - position[source]! > body.longest || source < due[day]!
      while (first < sources.length && isTooFar(sources[first]!)) first++
      while (last + 1 < sources.length && place - position[sources[last + 1]!]! >= body.shortest) last++
      firstSource[day] = first
      lastSource[day] = last
    }
    return { firstSource, lastSource }
  }
}

function keptSlots(body: Body, slot: Prices['slot']): Slot[] | null {
  const days = body.demands.filter(({ frozen }) => frozen).map(({ from }) => from)
  const slots = days.toSorted((one, other) => one - other).map((day) => slot[day])
  const kept = slots.filter((one) => one !== undefined)
  return kept.length < slots.length ? null : kept
}

/** A price that breaks a rule is no price here. */
function keeping(price: number): number {
  return price >= hard ? Infinity : price
}
