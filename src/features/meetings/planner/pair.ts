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
    const later = bodies[order.after]!
    const earlier = bodies[order.before]!
    const laterStart = beginning(later, laterPrices)
    const earlierStart = beginning(earlier, earlierPrices)
    if (!laterStart || !earlierStart) return null
    const whole = solved(order, later, earlier, laterPrices, earlierPrices, laterStart, earlierStart, false)
    if (earlierStart.last < 0) return whole
    // The last frozen preparatory meeting may be the one that the next meeting needs.
    const sharing = solved(order, later, earlier, laterPrices, earlierPrices, laterStart, earlierStart, true)
    return sharing && (!whole || sharing.cost < whole.cost) ? sharing : whole
  }

  function solved(
    { least, most }: Order,
    later: Body,
    earlier: Body,
    laterPrices: Prices,
    earlierPrices: Prices,
    laterStart: Beginning,
    earlierStart: Beginning,
    isSharing: boolean,
  ): { cost: number; later: Slot[]; earlier: Slot[] } | null {
    const a = side(later, laterPrices, laterStart)
    const b = side(earlier, earlierPrices, earlierStart)
    const span = most - least + 1
    const shared = isSharing ? 1 : 0
    const fewest = Math.max(later.least - laterStart.count, earlier.least - earlierStart.count + shared, 1)
    const highest = Math.min(later.most - laterStart.count, earlier.most - earlierStart.count + shared)
    /** The earlier day that a state stands for: the later day and how many days more than the least come between. */
    current.fill(Infinity)
    for (const day of a.usable) {
      for (let more = 0; more < span; more++) {
        const before = day - least - more
        if (before < 0) continue
        if (isSharing) {
          if (before === earlierStart.last) current[day * width + more] = a.enter(day) + a.cost[day]!
        } else if (before > earlierStart.last && b.cost[before]! < Infinity) {
          current[day * width + more] = a.enter(day) + a.cost[day]! + b.enter(before) + b.cost[before]!
        }
      }
    }
    let best = Infinity
    let bestCount = 0
    let bestState = -1
    for (let count = 1; count <= highest; count++) {
      if (count >= fewest) {
        const counted =
          countWeight * Math.abs(count + laterStart.count - later.target) +
          countWeight * Math.abs(count + earlierStart.count - shared - earlier.target)
        for (const day of a.usable) {
          for (let more = 0; more < span; more++) {
            const soFar = current[day * width + more]!
            if (soFar === Infinity) continue
            const cost = soFar + a.leave(day) + b.leave(day - least - more) + counted
            if (cost < best) {
              best = cost
              bestCount = count
              bestState = day * width + more
            }
          }
        }
      }
      if (count === highest) break
      if (!advance(count + 1, least, span, a, b, earlierStart.last)) break
    }
    if (bestState < 0) return null
    const laterSlots: Slot[] = []
    const earlierSlots: Slot[] = []
    for (let count = bestCount, state = bestState; count >= 1; count--) {
      const day = Math.floor(state / width)
      const before = day - least - (state % width)
      laterSlots.push(laterPrices.slot[day]!)
      if (before !== earlierStart.last) earlierSlots.push(earlierPrices.slot[before]!)
      if (count === 1) break
      const beforeThat = back[count]![state]!
      const dayBefore = halfBack[count]![day * days + beforeThat]!
      state = dayBefore * width + (dayBefore - least - beforeThat)
    }
    return {
      cost: best,
      later: [...laterStart.slots, ...laterSlots.reverse()],
      earlier: [...earlierStart.slots, ...earlierSlots.reverse()],
    }
  }

  /** Makes the next layer of `current`. */
  function advance(count: number, least: number, span: number, a: Side, b: Side, frozen: number): boolean {
    const firstBack = halfBack[count]!
    const secondBack = back[count]!
    const { between } = b.body
    half.fill(Infinity)
    for (let before = 0; before < days; before++) {
      const start = Math.min(days, before + least)
      const end = Math.min(days, start + span)
      let low = days
      let high = -1
      for (let day = start; day < end; day++) {
        if (current[day * width + day - before - least]! === Infinity) continue
        low = Math.min(low, day)
        high = day
      }
      if (high < 0) continue
      for (let index = a.after[low]!; index < a.usable.length; index++) {
        const day = a.usable[index]!
        const place = position[day]!
        if (place - position[high]! > a.body.longest) break
        let cheapest = Infinity
        let source = -1
        for (let old = low; old <= high && old < day; old++) {
          const soFar = current[old * width + old - before - least]!
          if (soFar === Infinity || old < a.due[day]!) continue
          const gap = place - position[old]!
          if (gap < a.body.shortest || gap > a.body.longest) continue
          const cost = soFar + a.body.between[gap]!
          if (cost < cheapest) {
            cheapest = cost
            source = old
          }
        }
        half[day * days + before] = cheapest
        firstBack[day * days + before] = source
      }
    }
    next.fill(Infinity)
    let isAlive = false
    for (const day of a.usable) {
      for (let more = 0; more < span; more++) {
        const earlierDay = day - least - more
        if (earlierDay <= frozen || earlierDay < 0 || b.cost[earlierDay] === Infinity) continue
        const place = position[earlierDay]!
        let cheapest = Infinity
        let source = -1
        const last = b.lastSource[earlierDay]!
        for (let at = b.firstSource[earlierDay]!; at <= last; at++) {
          const old = b.sources[at]!
          const cost = half[day * days + old]! + between[place - position[old]!]!
          if (cost < cheapest) {
            cheapest = cost
            source = old
          }
        }
        if (source < 0) continue
        isAlive = true
        next[day * width + more] = cheapest + a.cost[day]! + b.cost[earlierDay]!
        secondBack[day * width + more] = source
      }
    }
    const swapped = current
    current = next
    next = swapped
    return isAlive
  }

  type Side = ReturnType<typeof side>
  /** A body as the pair sees it, from its first free day on. */
  function side(body: Body, { cost }: Prices, { last }: Beginning) {
    const usable: number[] = []
    for (let day = last + 1; day < days; day++) if (cost[day]! < Infinity) usable.push(day)
    const after = new Int32Array(days).fill(usable.length)
    for (let day = days - 1, at = usable.length; day >= 0; day--) {
      after[day] = at
      if (at > 0 && usable[at - 1] === day) at--
    }
    const spans = body.demands.filter(({ frozen, through }) => !frozen && through > last)
    const open = spans.filter(({ from }) => from > last)
    const firstEnd = Math.min(Infinity, ...open.map(({ through }) => through))
    const lastStart = Math.max(-Infinity, ...open.map(({ from }) => from))
    const due = latestDue(open, days)
    // A frozen meeting can be followed, too.
    const sources = last < 0 ? usable : [last, ...usable]
    return {
      body,
      cost,
      usable,
      /** Index of the first usable day after each day. */
      after,
      due,
      sources,
      ...reachOf(body, sources, due),
      enter(day: number): number {
        if (day > firstEnd) return Infinity
        if (last < 0) return keeping(body.entering[day]!)
        const gap = position[day]! - position[last]!
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
      while (
        first < sources.length &&
        (place - position[sources[first]!]! > body.longest || sources[first]! < due[day]!)
      )
        first++
      while (last + 1 < sources.length && place - position[sources[last + 1]!]! >= body.shortest) last++
      firstSource[day] = first
      lastSource[day] = last
    }
    return { firstSource, lastSource }
  }
}

type Beginning = { last: number; count: number; slots: Slot[] }

/** What is held or called already, which the pair goes on from. Null when one of those days has nothing left to keep. */
function beginning(body: Body, { slot }: Prices): Beginning | null {
  const frozen = body.demands.filter((demand) => demand.frozen).map(({ from }) => from)
  const slots = frozen.toSorted((one, other) => one - other).map((day) => slot[day])
  const kept = slots.filter((one) => one !== undefined)
  if (kept.length < slots.length) return null
  return { last: kept.at(-1)?.day ?? -1, count: kept.length, slots: kept }
}

function keeping(price: number): number {
  return price >= hard ? Infinity : price
}
