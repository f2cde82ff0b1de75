/** What weights are worth: what would be told with them, and how well their sureness parts right from wrong. */
import { surerOf } from '../../src/features/rules/weighing.ts'
import type { Candidate, Case } from './cases.ts'
import type { Weights } from './fit.ts'

export type Outcome = { due: number; right: number; silent: number; cited: number; ranked: number; area: number }

/** Of a register's questions, not of the rules'. */
export const isOfRegister = (set: string): boolean => set.startsWith('register ')

type Sure = Candidate & { sure: number }

/** Each case by the weights that `weightsOf` gives for its set. */
export function outcomeOf(cases: readonly Case[], weightsOf: (set: string) => Weights): Outcome {
  const asked = cases.map((one) => ({ ...one, sure: sureOf(one, weightsOf(one.set)) }))
  const due = asked.filter(({ right }) => right.length > 0)
  // What the register is asked is its own where no rule is weighed.
  const silent = asked.filter(({ set, right, weighed }) => right.length === 0 && (weighed || !isOfRegister(set)))
  const weighed = due.filter(({ sure }) => sure.length > 0)
  const isRanked = ({ right, sure: [best] }: (typeof asked)[number]) =>
    best !== undefined && right.includes(best.source)
  return {
    due: due.length,
    right: due.filter((one) => one.right.includes(toldOf(one, one.sure) ?? '')).length,
    silent: silent.length,
    cited: silent.filter((one) => toldOf(one, one.sure) !== null).length,
    ranked: weighed.filter(isRanked).length / Math.max(1, weighed.length),
    area: areaUnder(asked.flatMap((one) => (one.sure[0] ? [{ sure: one.sure[0].sure, right: isRanked(one) }] : []))),
  }
}

function sureOf({ weighed }: Case, weights: Weights): readonly Sure[] {
  const candidates = weighed?.candidates ?? []
  const odds = candidates.map(({ signs }) =>
    Math.exp(Object.entries(signs).reduce((sum, [sign, value]) => sum + value * (weights[sign] ?? 0), 0)),
  )
  const whole = odds.reduce((sum, one) => sum + one, 1)
  return candidates.map((one, at) => ({ ...one, sure: odds[at]! / whole })).toSorted((a, b) => b.sure - a.sure)
}

/** What is told in the end: as it was, where the weights change nothing of it. */
function toldOf({ weighed, told }: Case, sure: readonly Sure[]): string | null {
  if (!weighed) return told
  const better = surerOf(weighed.before, weighed.needed, sure, ({ speaks }) => speaks)
  return better?.source ?? weighed.before[0] ?? null
}

/** How often one that is right is surer than one that is not. */
function areaUnder(all: readonly { sure: number; right: boolean }[]): number {
  const ordered = all.toSorted((a, b) => a.sure - b.sure)
  const right = ordered.filter((one) => one.right).length
  const ranks = ordered.reduce((sum, one, at) => sum + (one.right ? at + 1 : 0), 0)
  return (ranks - (right * (right + 1)) / 2) / Math.max(1, right * (ordered.length - right))
}
