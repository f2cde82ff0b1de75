/** How far apart answers lie: 0 the same, 1 as far as they can. */
import { grouped } from '../../../lib/grouped.ts'
import type { Question, Value } from '../../survey/index.ts'
import type { Answered, Vote } from './proposal.ts'

/** Each answer with how many gave it, the most common first; of equally common ones, the earliest given. */
export function votesOf(answers: readonly Answered[]): Vote[] {
  return [...grouped(answers, ({ value }) => keyOf(value)).values()]
    .map((same) => ({
      value: same[0]!.value,
      count: same.length,
      roles: [...new Set(same.flatMap(({ role }) => role ?? []))],
    }))
    .toSorted((one, other) => other.count - one.count)
}

/** The same choices in another order are the same answer. */
export function keyOf(value: Value): string {
  return JSON.stringify(typeof value === 'object' ? value.toSorted() : value)
}

/** For numbers and scales: the distance between the outermost answers, as a share of the longest there can be. */
export function numericSpread(numbers: readonly number[], question: Question): number {
  const distance = Math.max(...numbers) - Math.min(...numbers)
  return distance === 0 ? 0 : Math.min(1, distance / (rangeOf(question) ?? Math.max(...numbers.map(Math.abs))))
}

/** The longest distance there can be between two answers; null when the question sets no bounds. */
export function rangeOf({ kind, options, min, max }: Question): number | null {
  if (kind === 'rating') {
    const steps = options.map(({ value }) => Number(value))
    return steps.length > 1 ? Math.max(...steps) - Math.min(...steps) : null
  }
  return min !== null && max !== null && max > min ? max - min : null
}

/** For choices: how far the most common answer is from being everybody's. */
export function splitSpread(votes: readonly Vote[], { kind, options }: Question): number {
  const given = votes.reduce((sum, { count }) => sum + count, 0)
  if (given < 2) return 0
  const possible = Math.min(given, kind === 'boolean' ? 2 : Math.max(2, options.length))
  return Math.min(1, (1 - votes[0]!.count / given) / (1 - 1 / possible))
}
