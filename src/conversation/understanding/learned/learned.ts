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
  const weights = new Map(Object.entries(signs).map(([sign, own]) => [sign, Int16Array.from(own)]))
  return {
    of(unit, words, goesOn) {
      const known: Int16Array[] = []
      for (const sign of signsOf(unit, words, goesOn)) {
        const own = weights.get(sign)
        if (own !== undefined) known.push(own)
      }
      if (known.length === 0) return null
      const shares = sharesOf(known, bias)
      let best = 0
      for (let at = 1; at < shares.length; at++) if (shares[at]! > shares[best]!) best = at
      return { kind: kinds[best]!, share: shares[best]!, shareOf: (kind) => shares[numbers.get(kind) ?? -1] ?? 0 }
    },
  }
}

/** How likely each kind is, of 1, by softmax. `weights`: for each sign kinds by number and what it gives them, in turn. Asked for every message. */
export function sharesOf(weights: readonly ArrayLike<number>[], bias: readonly number[]): Float64Array {
  const shares = Float64Array.from(bias)
  for (const own of weights) for (let at = 0; at < own.length; at += 2) shares[own[at]!]! += own[at + 1]!
  let top = -Infinity
  for (const sum of shares) if (sum > top) top = sum
  let whole = 0
  for (let at = 0; at < shares.length; at++) whole += shares[at] = Math.exp((shares[at]! - top) / scale)
  for (let at = 0; at < shares.length; at++) shares[at]! /= whole
  return shares
}

/** Weights are kept as whole numbers of this part of one. */
export const scale = 20
