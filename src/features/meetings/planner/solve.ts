/** A year's plan with its certificate: a first search, a bound whose prices tell what time is scarce, and a search led by them. */
import { boundOf } from './bound.ts'
import { type Judgement, judge } from './judge.ts'
import { hard, type Plan, type Problem } from './problem.ts'
import { randomFrom } from './random.ts'
import { type Found, searcher } from './search.ts'

/** Until a moment of the clock handed in, or a number of rounds: the latter gives the same plan on any machine. */
export type Budget =
  /** `least`: so many rounds are made whatever they take, so that a machine that is busy with other things plans as well, only later. */
  { kind: 'time'; until: number; now(): number; least?: number } | { kind: 'rounds'; rounds: number }

export type Solved = {
  plan: Plan
  judgement: Judgement
  /** No plan that breaks as few rules costs less than this. */
  bound: number
  /** No plan breaks fewer rules than this many. */
  leastBroken: number
  /** No better plan exists. */
  isProven: boolean
}

export type SolveOptions = {
  seed: number
  budget: Budget
  /** The plan to begin from when one is published. */
  start: Plan | null
  /** Told each better plan as it is found. */
  better?(found: Found): void
}

/** Shares of the budget: first search, bound, second search. */
const firstUntil = 0.25
const boundUntil = 0.5

export function solve(problem: Problem, { seed, budget, start, better }: SolveOptions): Solved {
  const spent = spending(budget)
  const search = searcher(problem)
  let best: Found | null = null
  const note = (found: Found): void => {
    if (best !== null && found.weighed >= best.weighed - 1e-9) return
    best = found
    better?.(found)
  }
  const first = search({
    random: randomFrom(seed),
    spent: spent(0, firstUntil),
    start,
    prices: null,
    bound: -Infinity,
    better: note,
  })
  const { bound, prices } = boundOf(problem, { best: first.weighed, spent: spent(firstUntil, boundUntil) })
  const second = search({
    random: randomFrom(seed + 1),
    spent: spent(boundUntil, 1),
    start: start === null ? null : first.plan,
    prices,
    bound,
    better: note,
  })
  const { plan, weighed } = second.weighed < first.weighed ? second : first
  const judgement = judge(problem, plan)
  const broken = judgement.violations.length
  return {
    plan,
    judgement,
    bound: Math.max(0, bound - broken * hard),
    leastBroken: Math.max(0, Math.floor(bound / hard)),
    isProven: weighed - bound < 1e-6,
  }
}

/** Makes the parts of a budget: each goes from 0 to 1. */
function spending(budget: Budget): (from: number, until: number) => (rounds: number) => number {
  if (budget.kind === 'rounds') return (from, until) => (rounds) => rounds / (budget.rounds * (until - from))
  const { least } = budget
  const began = budget.now()
  return (from, until) => {
    const starts = budget.now()
    // What a part before left unused goes to this one; it still ends when it should.
    const ends = Math.max(starts + 1, began + until * (budget.until - began))
    return (rounds) => {
      const now = budget.now()
      const inTime = (now - starts) / (ends - starts)
      if (least === undefined) return inTime
      const inRounds = rounds / (least * (until - from))
      return Math.max(Math.min(inTime, inRounds), (now - began) / (longest * (budget.until - began)))
    }
  }
}

/** So many times its time a plan may take to make its rounds. */
const longest = 10
