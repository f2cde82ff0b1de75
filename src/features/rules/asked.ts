/**
 * How like a question is to those that the manifest says people ask. A sentence is compared with a sentence, by what it is about
 * and by what kind of answer it wants, so that everyday wording finds a rule that shares no word with it.
 */
import type { Governance } from '../../governance/governance.ts'
import { type Lexicon, match, type Term, weigh, type Weights } from './lexicon.ts'
import { isPale, type Question, readQuestion } from './question.ts'
import type { Ask } from './words.ts'

/** What a question was like: a rule's source, or a silence by its matter. */
export type Likeness = ReadonlyMap<string, number>

export type Asked = { alike(question: Question): Likeness }

type Part = { term: Term; weight: number }
type Example = { of: string; question: Question; parts: readonly Part[]; weights: Weights; total: number }

export const silenceKey = (matter: string): string => `silence:${matter}`

/** Every example of one municipality, indexed by its words. */
export function askedOf({ manifest }: Governance, lexicon: Lexicon): Asked {
  const subjects = [
    ...manifest.clauses.map(({ source, rule, ruleEn, words, asked }) => ({
      of: source,
      asked,
      said: [rule, ruleEn ?? '', ...words, ...asked],
    })),
    ...manifest.notStated.map(({ matter, words, asked }) => ({
      of: silenceKey(matter),
      asked: [matter, ...asked],
      said: [matter, ...words, ...asked],
    })),
  ]
  const bags = subjects.map(({ said }) => weigh(said.map((text) => [text, 1] as const), lexicon))
  const rarity = rarityAmong(bags)
  const examples = subjects.flatMap(({ of, asked }) =>
    asked.map((text): Example => {
      const question = readQuestion(text, lexicon)
      const parts = partsOf(question, rarity)
      return {
        of,
        question,
        parts,
        weights: weigh([[text, 1]], lexicon),
        total: parts.reduce((sum, { weight }) => sum + weight, 0),
      }
    }),
  )
  const holding = postings(examples)

  return {
    alike(question) {
      const parts = partsOf(question, rarity)
      const total = parts.reduce((sum, { weight }) => sum + weight, 0)
      const best = new Map<string, number>()
      if (total === 0) return best
      const seen = weighParts(question)
      for (const at of candidates(parts, holding)) {
        const example = examples[at]!
        const like = likeness(question, parts, total, seen, example)
        if (like > (best.get(example.of) ?? 0)) best.set(example.of, like)
      }
      return best
    },
  }
}

/** Words that only one rule has tell more than those that many have. */
function rarityAmong(bags: readonly Weights[]): (term: Term) => number | null {
  const known = new Map<string, number | null>()
  return (term) => {
    const before = known.get(term.stem)
    if (before !== undefined) return before
    const spread = bags.reduce((sum, bag) => sum + match(term, bag).hit ** 2, 0)
    const rarity = spread === 0 ? null : Math.max(0.4, Math.min(3.5, Math.log((bags.length + 1) / (spread + 0.5))))
    if (known.size < 5_000) known.set(term.stem, rarity)
    return rarity
  }
}

/** What no rule here has is missed in every example. */
const unheard = { asking: 1.6, aside: 0.15 }

function partsOf({ matter, phrases }: Question, rarity: (term: Term) => number | null): Part[] {
  return [...matter, ...phrases].map(({ term, weight, word, asking }) => ({
    term,
    weight: weight * (rarity(term) ?? (asking ? unheard.asking : unheard.aside)) * (isPale(word) ? 0.5 : 1),
  }))
}

function weighParts({ matter, phrases }: Question): Weights {
  const weights = new Map<string, number>()
  const add = (stem: string, strength: number) => weights.set(stem, Math.max(weights.get(stem) ?? 0, strength))
  for (const { term } of [...matter, ...phrases]) {
    add(term.stem, 1)
    for (const [like, weight] of term.like) add(like, Math.min(1, weight + 0.1))
    if (!term.parts) continue
    for (const [part, weight] of [
      [term.parts.head, 0.6],
      [term.parts.modifier, 0.45],
    ] as const) {
      add(part.stem, weight)
      for (const [like] of part.like) add(like, weight * 0.9)
    }
  }
  return weights
}

function postings(examples: readonly Example[]): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>()
  examples.forEach(({ weights }, at) => {
    for (const stem of weights.keys()) map.set(stem, [...(map.get(stem) ?? []), at])
  })
  return map
}

/** Those that share a word with the question. */
function candidates(parts: readonly Part[], holding: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  const found = new Set<number>()
  const take = (stem: string) => {
    for (const at of holding.get(stem) ?? []) found.add(at)
  }
  for (const { term } of parts) {
    for (const one of [term, ...(term.parts ? [term.parts.head, term.parts.modifier] : [])]) {
      take(one.stem)
      for (const [like] of one.like) take(like)
    }
  }
  return found
}

/** How much both say of the other, what is asked weighing more; less when they want different kinds of answer. */
function likeness(question: Question, parts: readonly Part[], total: number, seen: Weights, example: Example): number {
  if (example.total === 0) return 0
  const told = parts.reduce((sum, { term, weight }) => sum + weight * match(term, example.weights).hit, 0) / total
  const back = example.parts.reduce((sum, { term, weight }) => sum + weight * match(term, seen).hit, 0) / example.total
  return told ** 0.6 * back ** 0.4 * sameKind(question, example.question)
}

/** A number, a price, a time or a payer is no answer to another question about the same. */
const apart: readonly Ask[] = [
  'pays', 'price', 'amount', 'duration', 'frequency', 'orders', 'appoints', 'chairs', 'convenes', 'members', 'agenda',
]

function sameKind(one: Question, other: Question): number {
  const wants = (question: Question, ask: Ask) => question.sure.has(ask)
  const leans = (question: Question, ask: Ask) => question.sure.has(ask) || question.hints.has(ask)
  let kind = 1
  for (const ask of apart) {
    if (wants(one, ask) && !wants(other, ask)) kind *= leans(other, ask) ? 0.85 : 0.6
    else if (wants(other, ask) && !wants(one, ask)) kind *= leans(one, ask) ? 0.85 : 0.7
  }
  for (const ask of ['who', 'when', 'may', 'decides', 'steps'] as const) {
    if (leans(one, ask) !== leans(other, ask)) kind *= 0.95
  }
  return kind
}
