/**
 * Softmax regression over named features: learns from examples which class a sentence belongs to, and how surely. Trained with
 * plain stochastic gradient steps in an order that is always the same, so that the same examples always give the same answers.
 */
import type { Features } from './features.ts'

/** `weight`: how much the example counts. */
export type Example = { of: string; features: Features; weight: number }

export type Softmax = {
  /** How likely each class is, summing to one. */
  classify(features: Features): ReadonlyMap<string, number>
  /** Whether any example has the feature. */
  has(name: string): boolean
}

const epochs = 7
const rate = 4
const slowing = 0.2
/** Smaller steps than this change nothing that can be seen. */
const negligible = 0.002

export function learn(examples: readonly Example[]): Softmax {
  const rarity = rarityIn(examples)
  const classes = [...new Set(examples.map(({ of }) => of))]
  const at = new Map(classes.map((one, index) => [one, index]))
  const ids = new Map([...rarity.keys()].map((name, index) => [name, index]))
  const rows = examples.map(({ of, features, weight }) => ({
    target: at.get(of) ?? 0,
    weight,
    ...asRow(features, rarity, ids),
  }))
  const weights = new Float32Array(ids.size * classes.length)
  const size = classes.length
  const share = new Float64Array(size)
  const order = rows.map((_, index) => index)
  const next = sameEveryTime()
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    for (const index of order) step(rows[index]!, weights, share, size, rate / (1 + slowing * epoch))
  }
  return {
    classify(features) {
      const row = asRow(features, rarity, ids)
      shares(row, weights, share, size)
      return new Map(classes.map((one, index) => [one, share[index] ?? 0]))
    },
    has: (name) => rarity.has(name),
  }
}

/** A feature that no example has counts like one that hardly any has. */
const unheard = 3

/** What few examples have tells more. */
function rarityIn(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].map(([name, count]) => [name, Math.log(1 + examples.length / count) / 2]))
}

type Row = { features: Int32Array; values: Float32Array }

/** Of length one, so that long and short sentences weigh alike. */
function asRow(features: Features, rarity: ReadonlyMap<string, number>, ids: ReadonlyMap<string, number>): Row {
  const known: [number, number][] = []
  let square = 0
  for (const [name, strength] of features) {
    const value = strength * (rarity.get(name) ?? unheard)
    square += value * value
    const id = ids.get(name)
    if (id !== undefined) known.push([id, value])
  }
  const length = Math.sqrt(square) || 1
  return {
    features: Int32Array.from(known, ([id]) => id),
    values: Float32Array.from(known, ([, value]) => value / length),
  }
}

function shares({ features, values }: Row, weights: Float32Array, share: Float64Array, size: number): void {
  share.fill(0)
  for (let i = 0; i < features.length; i++) {
    const start = features[i]! * size
    const value = values[i]!
    for (let one = 0; one < size; one++) share[one]! += weights[start + one]! * value
  }
  let most = -Infinity
  for (const one of share) if (one > most) most = one
  let total = 0
  for (let one = 0; one < size; one++) total += share[one] = Math.exp(share[one]! - most)
  for (let one = 0; one < size; one++) share[one]! /= total
}

function step(
  row: Row & { target: number; weight: number },
  weights: Float32Array,
  share: Float64Array,
  size: number,
  pace: number,
): void {
  shares(row, weights, share, size)
  share[row.target]! -= 1
  const moved: number[] = []
  for (let one = 0; one < size; one++) if (Math.abs(share[one]!) > negligible) moved.push(one)
  for (let i = 0; i < row.features.length; i++) {
    const start = row.features[i]! * size
    const by = pace * row.weight * row.values[i]!
    for (const one of moved) weights[start + one]! -= by * share[one]!
  }
}

/** A row of numbers 0–1 without pattern that is the same each time. */
function sameEveryTime(): () => number {
  let state = 1
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

function shuffle(order: number[], next: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
}
