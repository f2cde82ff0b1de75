import { readFileSync } from 'node:fs'
import type { Unit, Words } from '../unit.ts'
import { signsOf } from './signs.ts'

/** What a question is likely to ask for, as learnt from questions whose meaning is known. */
export type Learned = {
  /** Null where too little of it is known. */
  of(unit: Unit, words: Words, goesOn: boolean): Likely | null
}

export type Likely = {
  /** An intent; with a role, its idea as well: `role_lookup owner`. */
  kind: string
  /** Of 1. */
  share: number
  shareOf(kind: string): number
}

/** `signs`: for each its kinds, by number, and their weights in twentieths, in turn. */
export type Weights = {
  kinds: readonly string[]
  bias: readonly number[]
  signs: Readonly<Record<string, readonly number[]>>
}

/** Read once, when the first reader is built. Written by `npm run fit:intents -- --write` (`test/fit`). */
export function learned(): Learned {
  loaded ??= learnedFrom(JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8')) as Weights)
  return loaded
}
let loaded: Learned | null = null

export function learnedFrom({ kinds, bias, signs }: Weights): Learned {
  const numbers = new Map(kinds.map((kind, number) => [kind, number]))
  const weights = new Map(Object.entries(signs))
  return {
    of(unit, words, goesOn) {
      const known = signsOf(unit, words, goesOn).flatMap((sign) => weights.get(sign) ?? [])
      if (known.length === 0) return null
      const shares = sharesOf(known, bias)
      const share = Math.max(...shares)
      return {
        kind: kinds[shares.indexOf(share)]!,
        share,
        shareOf: (kind) => shares[numbers.get(kind) ?? -1] ?? 0,
      }
    },
  }
}

/** How likely each kind is, of 1, by softmax. `weights`: kinds by number and the weights that signs give them, in turn. */
export function sharesOf(weights: readonly number[], bias: readonly number[]): Float64Array {
  const sums = Float64Array.from(bias)
  for (let at = 0; at < weights.length; at += 2) sums[weights[at]!]! += weights[at + 1]!
  const top = Math.max(...sums)
  const odds = sums.map((sum) => Math.exp((sum - top) / scale))
  const whole = odds.reduce((sum, one) => sum + one, 0)
  return odds.map((one) => one / whole)
}

/** Weights are kept as whole numbers of this part of one. */
export const scale = 20
