/** Softmax over kinds of questions, fitted on sparse signs by gradient steps of their own size for each weight. */
import { scale, type Weights } from '../../src/conversation/understanding/learned/learned.ts'

export type Example = { signs: readonly string[]; kind: string }

const steps = 150
const pace = 0.12
/** Holds large weights back. */
const restraint = 4e-5
/** A sign that fewer examples have says nothing of others. */
const fewest = 3
/** Smaller weights, in twentieths, are left out. */
const least = 2

export function fitKinds(examples: readonly Example[]): Weights {
  const kinds = [...new Set(examples.map(({ kind }) => kind))].toSorted()
  const names = namesIn(examples)
  const numbers = new Map(names.map((name, at) => [name, at]))
  const rows = examples.map(({ signs }) => Int32Array.from(signs.flatMap((sign) => numbers.get(sign) ?? [])))
  const wanted = examples.map(({ kind }) => kinds.indexOf(kind))
  const width = kinds.length
  // The last row is what each kind has by itself.
  const weights = new Float64Array((names.length + 1) * width)
  const mean = new Float32Array(weights.length)
  const square = new Float32Array(weights.length)
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(rows, wanted, weights, width)
    const slower = pace * Math.min(1, (2 * (steps - step + 1)) / steps)
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at]! / examples.length + restraint * weights[at]!
      mean[at] = 0.9 * mean[at]! + 0.1 * slope
      square[at] = 0.999 * square[at]! + 0.001 * slope ** 2
      const by = mean[at]! / (1 - 0.9 ** step)
      weights[at]! -= (slower * by) / (Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  const rounded = (sign: number, kind: number): number => Math.round(scale * weights[sign * width + kind]!)
  return {
    kinds,
    bias: kinds.map((_, kind) => rounded(names.length, kind)),
    signs: Object.fromEntries(
      names.flatMap((name, sign) => {
        const own = kinds.flatMap((_, kind) => {
          const weight = rounded(sign, kind)
          return Math.abs(weight) < least ? [] : [kind, weight]
        })
        return own.length === 0 ? [] : [[name, own]]
      }),
    ),
  }
}

function namesIn(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>()
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts].flatMap(([sign, count]) => (count >= fewest ? [sign] : [])).toSorted()
}

function gradientOf(
  rows: readonly Int32Array[],
  wanted: readonly number[],
  weights: Float64Array,
  width: number,
): Float64Array {
  const gradient = new Float64Array(weights.length)
  const own = weights.length - width
  const shares = new Float64Array(width)
  for (const [at, row] of rows.entries()) {
    for (let kind = 0; kind < width; kind++) shares[kind] = weights[own + kind]!
    for (const sign of row) {
      const from = sign * width
      for (let kind = 0; kind < width; kind++) shares[kind]! += weights[from + kind]!
    }
    const top = Math.max(...shares)
    let whole = 0
    for (let kind = 0; kind < width; kind++) whole += shares[kind] = Math.exp(shares[kind]! - top)
    for (let kind = 0; kind < width; kind++) shares[kind]! /= whole
    shares[wanted[at]!]! -= 1
    for (const sign of [...row, own / width]) {
      const from = sign * width
      for (let kind = 0; kind < width; kind++) gradient[from + kind]! += shares[kind]!
    }
  }
  return gradient
}
