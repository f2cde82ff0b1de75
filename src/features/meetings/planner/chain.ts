/**
 * One body's whole year, exactly: the cheapest chain of meetings, where a day has a price and so has every distance.
 * A layer holds, for each day, the cheapest way to have the k-th meeting there; the next layer is made from it.
 */
import { type Body, type Demand, hard, type Problem, type Slot } from './problem.ts'

/** What a meeting on each day costs, and the slot it would take; Infinity where there is none. */
export type Prices = { cost: Float64Array; slot: (Slot | undefined)[] }
export type Span = Pick<Demand, 'from' | 'through' | 'frozen'>
export type Chain = { cost: number; slots: readonly Slot[] }

export type ChainSolver = {
  /** Only chains that keep every rule about distances, windows and number. Null when there is none. */
  keeping(body: Body, prices: Prices, spans: readonly Span[]): Chain | null
  /** The chain that breaks the fewest such rules, but keeps what is frozen. Slower. */
  breaking(body: Body, prices: Prices, spans: readonly Span[]): Chain
}

export function chainSolver({ days, bodies, position, countWeight, moveWeight }: Problem): ChainSolver {
  const layers = Math.max(...bodies.map((body) => mostLayers(body)))
  // Working memory, used again for every chain.
  const usable = new Int32Array(days)
  const places = new Int32Array(days)
  const prices = new Float64Array(days)
  const closing = new Float64Array(days)
  const firstSource = new Int32Array(days)
  const lastSource = new Int32Array(days)
  const backs = Array.from({ length: layers + 1 }, () => new Int32Array(days))
  let current = new Float64Array(days)
  let next = new Float64Array(days)
  let size = 0

  const prepare = (given: Prices): void => {
    size = 0
    for (let day = 0; day < days; day++) {
      const price = given.cost[day]!
      if (price === Infinity) continue
      usable[size] = day
      places[size] = position[day]!
      prices[size++] = price
    }
  }

  const followed = (count: number, end: number, given: Prices): Slot[] => {
    const slots: Slot[] = []
    for (let layer = count, at = end; layer >= 1; at = backs[layer]![at]!, layer--) slots.push(given.slot[usable[at]!]!)
    return slots.reverse()
  }

  return {
    keeping(body, given, spans) {
      prepare(given)
      const { between, entering, leaving, shortest, longest, least, most, target } = body
      const firstSpanEnd = Math.min(Infinity, ...spans.map(({ through }) => through))
      const lastSpanStart = Math.max(-Infinity, ...spans.map(({ from }) => from))
      const behind = latestDue(spans, days)
      for (let at = 0, low = 0, high = -1, due = 0; at < size; at++) {
        const day = usable[at]!
        while (low < at && places[at]! - places[low]! > longest) low++
        while (high + 1 < at && places[at]! - places[high + 1]! >= shortest) high++
        // No span may lie wholly between two meetings.
        while (due < at && usable[due]! < behind[day]!) due++
        firstSource[at] = Math.max(low, due)
        lastSource[at] = high
        current[at] = entering[day]! < hard && day <= firstSpanEnd ? entering[day]! + prices[at]! : Infinity
        closing[at] = leaving[day]! < hard && day >= lastSpanStart ? leaving[day]! : Infinity
      }
      let best = least === 0 && spans.length === 0 && body.empty < hard ? body.empty + countWeight * target : Infinity
      let bestCount = 0
      let bestEnd = -1
      for (let count = 1; count <= most; count++) {
        if (count >= least) {
          const counted = countWeight * Math.abs(count - target)
          for (let at = 0; at < size; at++) {
            const cost = current[at]! + closing[at]! + counted
            if (cost < best) {
              best = cost
              bestCount = count
              bestEnd = at
            }
          }
        }
        if (count === most) break
        const back = backs[count + 1]!
        let isAlive = false
        for (let at = 0; at < size; at++) {
          const end = lastSource[at]!
          const place = places[at]!
          let cheapest = Infinity
          let from = -1
          for (let source = firstSource[at]!; source <= end; source++) {
            const cost = current[source]! + between[place - places[source]!]!
            if (cost < cheapest) {
              cheapest = cost
              from = source
            }
          }
          back[at] = from
          next[at] = cheapest + prices[at]!
          if (from >= 0) isAlive = true
        }
        if (!isAlive) break
        const swapped = current
        current = next
        next = swapped
      }
      if (best === Infinity) return null
      return { cost: best + moveWeight * body.published, slots: followed(bestCount, bestEnd, given) }
    },

    breaking(body, given, spans) {
      prepare(given)
      const { between, entering, leaving, least, most, target, empty } = body
      const open = spans.filter(({ frozen }) => !frozen)
      const frozen = spans.filter((span) => span.frozen)
      const firstFrozen = Math.min(Infinity, ...frozen.map(({ through }) => through))
      const lastFrozen = Math.max(-Infinity, ...frozen.map(({ from }) => from))
      const behind = latestDue(frozen, days)
      const numbered = (count: number) =>
        countWeight * Math.abs(count - target) + (count < least || count > most ? hard : 0)
      let best = frozen.length > 0 ? Infinity : empty + numbered(0) + hard * open.length
      let bestCount = 0
      let bestEnd = -1
      for (let at = 0; at < size; at++) {
        const day = usable[at]!
        const missed = open.filter(({ through }) => through < day).length
        const left = open.filter(({ from }) => from > day).length
        current[at] = day > firstFrozen ? Infinity : entering[day]! + prices[at]! + hard * missed
        closing[at] = day < lastFrozen ? Infinity : leaving[day]! + hard * left
      }
      const last = mostLayers(body)
      for (let count = 1; count <= last; count++) {
        const counted = numbered(count)
        for (let at = 0; at < size; at++) {
          const cost = current[at]! + closing[at]! + counted
          if (cost < best) {
            best = cost
            bestCount = count
            bestEnd = at
          }
        }
        if (count === last) break
        const back = backs[count + 1]!
        next.fill(Infinity, 0, size)
        for (let source = 0; source < size; source++) {
          const base = current[source]!
          if (base === Infinity) continue
          // Spans that begin after the source are missed by every target beyond their end.
          const ends = open.filter(({ from }) => from > usable[source]!).map(({ through }) => through)
          ends.sort((one, other) => one - other)
          let missed = 0
          for (let at = source + 1; at < size; at++) {
            if (usable[source]! < behind[usable[at]!]!) break
            while (missed < ends.length && ends[missed]! < usable[at]!) missed++
            const cost = base + between[places[at]! - places[source]!]! + missed * hard
            if (cost < next[at]!) {
              next[at] = cost
              back[at] = source
            }
          }
        }
        for (let at = 0; at < size; at++) next[at] = next[at]! + prices[at]!
        const swapped = current
        current = next
        next = swapped
      }
      return { cost: best + moveWeight * body.published, slots: followed(bestCount, bestEnd, given) }
    },
  }
}

/** Frozen meetings may be more than the rule allows, and one too many may be what breaks the least. */
function mostLayers({ most, demands }: Body): number {
  return Math.max(most, demands.filter(({ frozen }) => frozen).length) + 1
}

/** For each day the latest start among the spans that have ended before it: no meeting from there on, and one was missed. */
export function latestDue(spans: readonly Span[], days: number): Float64Array {
  const due = new Float64Array(days).fill(-Infinity)
  for (const { from, through } of spans) {
    const after = Math.max(0, through + 1)
    if (after < days) due[after] = Math.max(due[after]!, from)
  }
  for (let day = 1; day < days; day++) due[day] = Math.max(due[day]!, due[day - 1]!)
  return due
}
