/**
 * The definitions' rules for how differing answers become one. Each is told at least one answer. Where people differ too
 * much, the proposal is what is best known, or else the lower answer: a municipality should not praise itself by a draw.
 */
import type { Consolidation, Question, Value } from '../../survey/index.ts'
import type { Answered, Because, ProposalState } from './proposal.ts'
import { keyOf, numericSpread, rangeOf, splitSpread, votesOf } from './spread.ts'

export type Ruled = { state: ProposalState; value: Value | null; because: Because; spread: number }
export type Rule = (answers: readonly Answered[], question: Question) => Ruled

export function ruleFor(consolidation: Consolidation): Rule {
  return rules[consolidation]
}

/** A scale's answers may differ by one step; a number's by a fifth of its range. The middle of an even number is rounded down. */
const median: Rule = (answers, question) => {
  const numbers = answers.map(({ value }) => Number(value)).toSorted((a, b) => a - b)
  const [below, above] = [numbers[(numbers.length - 1) >> 1]!, numbers[numbers.length >> 1]!]
  const value = below === above ? below : Math.floor((below + above) / 2)
  const spread = numericSpread(numbers, question)
  const distance = numbers.at(-1)! - numbers[0]!
  if (distance === 0) return { state: 'agreed', value, because: 'all-said-the-same', spread }
  const tolerance = question.kind === 'rating' ? 1 : (rangeOf(question) ?? Math.abs(value)) / 5
  return distance <= tolerance
    ? { state: 'agreed', value, because: 'close-enough', spread }
    : { state: 'discuss', value, because: 'far-apart', spread }
}

/** Yes and no cannot be averaged. Until it is settled, the best placed are believed, and of those who differ the no. */
const unanimous: Rule = (answers, question) => {
  const votes = votesOf(answers)
  if (votes.length === 1) return agreed(votes[0]!.value)
  const best = votesOf(bestPlaced(answers, question))
  const value = best.length === 1 ? best[0]!.value : lowest(best, question)
  return { state: 'discuss', value, because: 'split', spread: splitSpread(votes, question) }
}

/** One example is enough for a yes. */
const any: Rule = (answers) => {
  const yes = answers.some(({ value }) => value === true)
  return { state: 'agreed', value: yes, because: yes ? 'one-yes-is-enough' : 'all-said-no', spread: 0 }
}

/** Three quarters decide. */
const majority: Rule = (answers, question) => {
  const votes = votesOf(answers)
  const [first] = votes
  if (votes.length === 1) return agreed(first!.value)
  const spread = splitSpread(votes, question)
  if (first!.count >= answers.length * 0.75)
    return { state: 'agreed', value: first!.value, because: 'three-quarters', spread }
  const top = votes.filter(({ count }) => count === first!.count)
  const keys = new Set(top.map(({ value }) => keyOf(value)))
  const best = votesOf(bestPlaced(answers, question)).filter(({ value }) => keys.has(keyOf(value)))
  return { state: 'discuss', value: lowest(best.length > 0 ? best : top, question), because: 'split', spread }
}

/** Everything that somebody has named. What one person alone has named, among several, is to be confirmed. */
const union: Rule = (answers, question) => {
  const lists = answers.map(({ value }) => (Array.isArray(value) ? (value as readonly string[]) : [String(value)]))
  const counts = new Map<string, number>()
  for (const named of lists.flat()) counts.set(named, (counts.get(named) ?? 0) + 1)
  if (counts.size > 1) counts.delete(noneOfThem)
  const order = question.options.map(({ value }) => String(value))
  const named = [...counts.keys()].toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
  const unsure = named.filter((each) => counts.get(each)! < answers.length)
  const spread = named.length === 0 ? 0 : unsure.length / named.length
  const alone = answers.length > 2 && named.some((each) => each !== noneOfThem && counts.get(each) === 1)
  if (alone) return { state: 'confirm', value: named, because: 'named-by-one', spread }
  return { state: 'agreed', value: named, because: spread === 0 ? 'all-said-the-same' : 'named-by-several', spread }
}

/** Facts are taken from whoever is best placed to know. Others' answers are taken when those are silent, and to be confirmed. */
const primary: Rule = (answers, question) => {
  const best = bestPlaced(answers, question)
  const ruled = byKind[question.kind](best, question)
  const [first] = question.respondents
  const silent = first !== undefined && !best.some(({ role }) => role === first || role === null)
  if (ruled.state !== 'agreed') return ruled
  return silent
    ? { ...ruled, state: 'confirm', because: 'best-placed-silent' }
    : { ...ruled, because: best.length === answers.length ? ruled.because : 'best-placed' }
}

/** Texts are not made into one: all stand. */
const list: Rule = (answers) => ({
  state: 'agreed',
  value: [...new Set(answers.map(({ value }) => String(value)))],
  because: 'every-text',
  spread: 0,
})

const rules: Record<Consolidation, Rule> = {
  median,
  unanimous,
  any,
  majority,
  union,
  primary,
  list,
  // Meant for panels, which give no single answer; in a survey with one answer it is what most people say.
  distribution: (answers, question) => byKind[question.kind](answers, question),
}

/** How people in the same role are brought together. */
const byKind: Record<Question['kind'], Rule> = {
  rating: median,
  number: median,
  boolean: unanimous,
  choice: majority,
  choices: union,
  text: majority,
  'long-text': list,
}

/** The definition's word for "none of them". */
const noneOfThem = 'none'

/** Answers from the role that stands first among those who have answered; a group's common answer is as good as the first. */
function bestPlaced(answers: readonly Answered[], { respondents }: Question): readonly Answered[] {
  for (const role of respondents) {
    const theirs = answers.filter((answer) => answer.role === role || (answer.role === null && role === respondents[0]))
    if (theirs.length > 0) return theirs
  }
  return answers
}

/** The answer with the lowest score; without scores, the one that stands last among the choices. */
function lowest(votes: readonly { value: Value }[], question: Question): Value {
  const scoreOf = (value: Value): number => {
    if (typeof value === 'boolean') return value ? 1 : 0
    const place = question.options.findIndex((option) => option.value === value)
    return question.options[place]?.score ?? -place
  }
  return votes.toSorted((one, other) => scoreOf(one.value) - scoreOf(other.value))[0]!.value
}

function agreed(value: Value): Ruled {
  return { state: 'agreed', value, because: 'all-said-the-same', spread: 0 }
}
