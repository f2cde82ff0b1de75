/** Softmax over the rules that may answer a question and saying none, fitted by gradient steps of their own size for each weight. */
import type { Case } from './cases.ts'

export type Weights = Readonly<Record<string, number>>
type Row = { weight: number; signs: Float64Array[]; right: boolean[] }

const steps = 500
const pace = 0.05
/** Holds large weights back. */
const restraint = 0.001
/** What is asked of a register is asked the same way many times. */
const ofRegister = 0.5

export function fit(cases: readonly Case[], names: readonly string[]): Weights {
  const rows = cases.flatMap((one) => rowOf(one, names) ?? [])
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Float64Array(names.length)
  const mean = new Float64Array(names.length)
  const square = new Float64Array(names.length)
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(rows, weights)
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at]! / total + restraint * weights[at]!
      mean[at] = 0.9 * mean[at]! + 0.1 * slope
      square[at] = 0.999 * square[at]! + 0.001 * slope ** 2
      weights[at]! -= (pace * (mean[at]! / (1 - 0.9 ** step))) / (Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round(weights[at]! * 100) / 100]))
}

/** Null where nothing can be learnt: a rule answers, and is none of those that may. */
function rowOf({ set, right, weighed }: Case, names: readonly string[]): Row | null {
  if (!weighed || weighed.candidates.length === 0) return null
  const isRight = weighed.candidates.map(({ source }) => right.includes(source))
  if (right.length > 0 && !isRight.includes(true)) return null
  return {
    weight: set.startsWith('register ') ? ofRegister : 1,
    signs: weighed.candidates.map(({ signs }) => Float64Array.from(names, (name) => signs[name] ?? 0)),
    right: isRight,
  }
}

function gradientOf(rows: readonly Row[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length)
  for (const { weight, signs, right } of rows) {
    const odds = signs.map((one) => Math.exp(Math.min(30, dot(one, weights))))
    const whole = odds.reduce((sum, one) => sum + one, 1)
    const ofRight = odds.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0)
    signs.forEach((one, at) => {
      const by = weight * (odds[at]! / whole - (right[at] ? odds[at]! / ofRight : 0))
      for (let sign = 0; sign < one.length; sign++) gradient[sign]! += by * one[sign]!
    })
  }
  return gradient
}

function dot(signs: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let at = 0; at < signs.length; at++) sum += signs[at]! * weights[at]!
  return sum
}
