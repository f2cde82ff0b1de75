/**
 * Softmax regression over named features: learns from examples which class a sentence belongs to, and how surely. Trained with
 * plain stochastic gradient steps in an order that is always the same, so that the same examples always give the same answers.
 */
import { createHash } from 'node:crypto'
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
/** A feature that no example has counts like one that hardly any has. */
const unheard = 3

/**
 * What has been learnt from the same examples serves again, as long as anybody uses it: municipalities that govern by the same
 * documents are asked the same, and learning is the most of what their rulebooks cost.
 */
export function learn(examples: readonly Example[]): Softmax {
  const digest = digestOf(examples)
  const known = learnt.get(digest)?.deref()
  if (known) return known
  const softmax = learnAnew(examples)
  for (const [each, one] of learnt) if (one.deref() === undefined) learnt.delete(each)
  learnt.set(digest, new WeakRef(softmax))
  return softmax
}

const learnt = new Map<string, WeakRef<Softmax>>()

function digestOf(examples: readonly Example[]): string {
  const digest = createHash('sha256')
  for (const { of, features, weight } of examples) digest.update(JSON.stringify([of, weight, ...features]))
  return digest.digest('base64')
}

function learnAnew(examples: readonly Example[]): Softmax {
  const vocabulary = vocabularyOf(examples)
  const classes = [...new Set(examples.map(({ of }) => of))]
  const at = new Map(classes.map((one, index) => [one, index]))
  const rows = examples.map(({ of, features, weight }) => ({
    target: at.get(of) ?? 0,
    weight,
    ...asRow(features, vocabulary),
  }))
  const size = classes.length
  return softmaxOf(packed(trained(rows, vocabulary.hashes.length, size), size), vocabulary, classes)
}

function trained(rows: readonly Learning[], height: number, size: number): Float32Array {
  const weights = new Float32Array(height * size)
  const share = new Float64Array(size)
  const moved = new Int32Array(size)
  const order = rows.map((_, index) => index)
  const next = sameEveryTime()
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    for (const index of order) step(rows[index]!, weights, share, moved, rate / (1 + slowing * epoch))
  }
  return weights
}

function softmaxOf(weights: Packed, vocabulary: Vocabulary, classes: readonly string[]): Softmax {
  const share = new Float64Array(classes.length)
  return {
    classify(features) {
      const { features: ids, values } = asRow(features, vocabulary)
      for (let i = 0; i < ids.length; i++) values[i]! *= weights.scales[ids[i]!]!
      shares({ features: ids, values }, weights.steps, share)
      return new Map(classes.map((one, index) => [one, share[index] ?? 0]))
    },
    has: (name) => idOf(name, vocabulary) >= 0,
  }
}

/** A weight as one of 255 steps between the extremes of its feature: a quarter of the room, and nothing that can be seen. */
type Packed = { steps: Int8Array; scales: Float32Array }

const mostSteps = 127

function packed(weights: Float32Array, size: number): Packed {
  const steps = new Int8Array(weights.length)
  const scales = new Float32Array(weights.length / size)
  for (let row = 0; row < scales.length; row++) {
    const start = row * size
    let most = 0
    for (let one = 0; one < size; one++) most = Math.max(most, Math.abs(weights[start + one]!))
    if (most === 0) continue
    scales[row] = most / mostSteps
    for (let one = 0; one < size; one++) steps[start + one] = Math.round((weights[start + one]! / most) * mostSteps)
  }
  return { steps, scales }
}

/** The features that examples have, by the order of their names' hashes, so that no name has to be kept. */
type Vocabulary = { hashes: Uint32Array; rarity: Float32Array }

/** What few examples have tells more. */
function vocabularyOf(examples: readonly Example[]): Vocabulary {
  const counts = new Map<number, number>()
  for (const { features } of examples) {
    for (const name of features.keys()) {
      const hashed = hash(name)
      counts.set(hashed, (counts.get(hashed) ?? 0) + 1)
    }
  }
  const hashes = Uint32Array.from(counts.keys()).sort()
  return { hashes, rarity: Float32Array.from(hashes, (one) => Math.log(1 + examples.length / counts.get(one)!) / 2) }
}

/** Its place in the vocabulary, negative when no example has it. */
function idOf(name: string, { hashes }: Vocabulary): number {
  const wanted = hash(name)
  let [from, to] = [0, hashes.length - 1]
  while (from <= to) {
    const middle = (from + to) >>> 1
    const found = hashes[middle]!
    if (found === wanted) return middle
    if (found < wanted) from = middle + 1
    else to = middle - 1
  }
  return -1
}

/** FNV-1a over the name's code units, 32 bits: of 20 000 names hardly two fall together. */
function hash(name: string): number {
  let hashed = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hashed = Math.imul(hashed ^ name.charCodeAt(at), 0x01000193)
  return hashed >>> 0
}

type Row = { features: Int32Array; values: Float32Array }
type Learning = Row & { target: number; weight: number }

/** Of length one, so that long and short sentences weigh alike. */
function asRow(features: Features, vocabulary: Vocabulary): Row {
  const known: [number, number][] = []
  let square = 0
  for (const [name, strength] of features) {
    const id = idOf(name, vocabulary)
    const value = strength * (id < 0 ? unheard : vocabulary.rarity[id]!)
    square += value * value
    if (id >= 0) known.push([id, value])
  }
  const length = Math.sqrt(square) || 1
  return {
    features: Int32Array.from(known, ([id]) => id),
    values: Float32Array.from(known, ([, value]) => value / length),
  }
}

/** Writes into `share` how likely each class is. */
function shares({ features, values }: Row, weights: Float32Array | Int8Array, share: Float64Array): void {
  const size = share.length
  share.fill(0)
  // Four features at a time: added in the same order, but each share is fetched and put back a fourth as often.
  let i = 0
  for (; i + 3 < features.length; i += 4) {
    const [a, b, c, d] = [
      features[i]! * size,
      features[i + 1]! * size,
      features[i + 2]! * size,
      features[i + 3]! * size,
    ]
    const [av, bv, cv, dv] = [values[i]!, values[i + 1]!, values[i + 2]!, values[i + 3]!]
    for (let one = 0; one < size; one++) {
      share[one] =
        share[one]! + weights[a + one]! * av + weights[b + one]! * bv + weights[c + one]! * cv + weights[d + one]! * dv
    }
  }
  for (; i < features.length; i++) {
    const start = features[i]! * size
    const value = values[i]!
    for (let one = 0; one < size; one++) share[one]! += weights[start + one]! * value
  }
  let most = -Infinity
  for (let one = 0; one < size; one++) if (share[one]! > most) most = share[one]!
  let total = 0
  for (let one = 0; one < size; one++) total += share[one] = Math.exp(share[one]! - most)
  for (let one = 0; one < size; one++) share[one]! /= total
}

/** `moved`: room for as many as there are classes. */
function step(row: Learning, weights: Float32Array, share: Float64Array, moved: Int32Array, pace: number): void {
  const size = share.length
  shares(row, weights, share)
  share[row.target]! -= 1
  let count = 0
  for (let one = 0; one < size; one++) if (Math.abs(share[one]!) > negligible) moved[count++] = one
  for (let i = 0; i < row.features.length; i++) {
    const start = row.features[i]! * size
    const by = pace * row.weight * row.values[i]!
    for (let nth = 0; nth < count; nth++) weights[start + moved[nth]!]! -= by * share[moved[nth]!]!
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
