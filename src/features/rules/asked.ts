/**
 * How like a question is to those that the manifest says people ask. A sentence is compared with a sentence, by what it is about
 * and by what kind of answer it wants, so that everyday wording finds a rule that shares no word with it.
 */
import type { Governance } from '../../governance/governance.ts'
import { type Lexicon, match, type Term, type Weights } from './lexicon.ts'
import { isDocumentWord, isPale, type Question, readQuestion } from './question.ts'
import { asksIn } from './asks.ts'
import { silenceKey } from './learned/learned.ts'
import { stem, wordsOf } from './stem.ts'
import type { Ask } from './words/asking.ts'
import { sameTalk } from './words/same.ts'

/** What a question was like: a rule's source, or a silence by its matter. */
export type Likeness = ReadonlyMap<string, number>

export type Asked = {
  alike(question: Question): Likeness
  /** How much of a word a rule or a silence is put in, found by or known to be asked with, 0–1. */
  speaks(of: string, term: Term): number
}

/** `telling`: it is of the matter, not of the asking. */
type Part = { term: Term; weight: number; telling: boolean }
type Sentence = { parts: readonly Part[]; weights: Weights; total: number }
/** The kinds of answer that are wanted and leant towards. */
type Kind = Pick<Question, 'sure' | 'hints'>
type Example = Sentence & { of: string; kind: Kind }

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
  const bags = subjects.map(({ said }) =>
    weightsOf(said.flatMap((text) => readQuestion(text, lexicon).words.map(({ word }) => termOf(word, lexicon)))),
  )
  const rarity = rarityAmong(bags)
  const terms = new Map<string, Term>()
  // One and the same for a word that many examples have, so that what it hits is looked up once.
  const shared = (word: string): Term => {
    const known = terms.get(word) ?? termOf(word, lexicon)
    if (terms.size < mostTerms) terms.set(word, known)
    return known
  }
  const sentence = (question: Question) => sentenceOf(question, { lexicon, rarity, termOf: shared })
  // Thousands of examples are kept, and hardly any of what they are made of is theirs alone.
  const [oneKind, onePart] = [sharedKinds(), sharedParts()]
  const examples = subjects.flatMap(({ of, asked }) =>
    asked.map((text): Example => {
      const question = readQuestion(text, lexicon)
      const { parts, weights, total } = sentence(question)
      const kind = oneKind({ sure: question.sure, hints: question.hints })
      return { of, kind, parts: parts.map(onePart), weights, total }
    }),
  )
  const holding = postings(examples)

  const bagOf = new Map(subjects.map(({ of }, at) => [of, bags[at]!]))

  return {
    speaks: (of, term) => match(term, bagOf.get(of) ?? none).hit,
    alike(question) {
      const said = sentence(question)
      const best = new Map<string, number>()
      const hits = new Map<Term, number>()
      const hitOf = (term: Term): number => {
        const hit = hits.get(term) ?? match(term, said.weights).hit
        hits.set(term, hit)
        return hit
      }
      for (const at of candidates(said.parts, holding)) {
        const example = examples[at]!
        const like = likeness(question, said, example, hitOf)
        if (like > (best.get(example.of) ?? 0)) best.set(example.of, like)
      }
      return best
    },
  }
}

/** Gives one and the same for kinds that are the same. */
function sharedKinds(): (kind: Kind) => Kind {
  const known = new Map<string, Kind>()
  return (kind) => {
    const name = [kind.sure, kind.hints].map((asks) => [...asks].sort().join(' ')).join('|')
    const one = known.get(name) ?? kind
    known.set(name, one)
    return one
  }
}

/** Gives one and the same for parts that are the same. */
function sharedParts(): (part: Part) => Part {
  const known = new Map<Term, Part[]>()
  return (part) => {
    const alike = known.get(part.term) ?? []
    const one = alike.find(({ weight, telling }) => weight === part.weight && telling === part.telling)
    if (!one) known.set(part.term, [...alike, part])
    return one ?? part
  }
}

const none: Weights = new Map()
const mostTerms = 20_000

/** Words that say nothing of what a sentence is about, however it is put. */
const hollow = new Set(
  `och att som om en ett den det de dem dess i av for till med ar vara var varit ha har hade vi man jag du ni oss mig vart vara vart mitt
   min mina er ert sig sin sitt sina da nu ju val sa the a an of to in is are be been do does for by its we our you your i my
   that this and or sager sager star galler enligt says according`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** A word of the matter, or of the talk around it, where what asks alike is alike: "utser" and "tillsätter". */
function termOf(word: string, lexicon: Lexicon): Term {
  const stemmed = stem(word)
  const talk = talkOf.get(stemmed) ?? []
  const asks = asksIn([word], [stemmed]).flatMap(({ ask, kind }) => (kind === 'sure' ? [`@${ask}`] : []))
  const like = [...talk, ...asks].map((one) => [one, 0.9] as const)
  if (lexicon.isEmpty(word)) return { stem: stemmed, like, parts: null, known: true }
  const term = lexicon.term(word)
  return like.length === 0 ? term : { ...term, like: [...term.like, ...like] }
}

const talkOf: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>()
  sameTalk.forEach((line, at) => {
    for (const word of line.flatMap(wordsOf)) map.set(stem(word), [...(map.get(stem(word)) ?? []), `~${at}`])
  })
  return map
})()

/** What asks and what is talk counts for less than the matter. */
const asTalk = 0.6
/** What is told beside the question. */
const beside = 0.4

type Weighing = { lexicon: Lexicon; rarity(term: Term): number | null; termOf(word: string): Term }

function sentenceOf({ words, phrases }: Question, { lexicon, rarity, termOf: term }: Weighing): Sentence {
  const spoken = words.filter(({ word }) => !hollow.has(word) && !isDocumentWord(word))
  const parts = [
    ...spoken.map(({ word, asking }): Part => {
      const meant = term(word)
      const talk = lexicon.isEmpty(word) ? asTalk : isPale(word) ? 0.6 : 1
      const rare = rarity(meant)
      // What no rule here has is missed in every example; told beside the question it hardly matters.
      const aside = asking ? 1 : rare === null ? beside * beside : beside
      return { term: meant, weight: talk * (rare ?? absent) * aside, telling: talk === 1 }
    }),
    ...phrases.map((phrase): Part => ({
      term: phrase.term,
      weight: phrase.weight * (rarity(phrase.term) ?? absent),
      telling: true,
    })),
  ]
  return { parts, weights: weightsOf(parts.map(({ term }) => term)), total: sum(parts) }
}

const absent = 1.6

const sum = (parts: readonly Part[]) => parts.reduce((total, { weight }) => total + weight, 0)

/** Words that only one rule has tell more than those that many have. */
function rarityAmong(bags: readonly Weights[]): (term: Term) => number | null {
  const known = new Map<string, number | null>()
  return (term) => {
    const before = known.get(term.stem)
    if (before !== undefined) return before
    const spread = bags.reduce((total, bag) => total + match(term, bag).hit ** 2, 0)
    const rarity = spread === 0 ? null : Math.max(0.3, Math.min(3.5, Math.log((bags.length + 1) / (spread + 0.5))))
    if (known.size < 5_000) known.set(term.stem, rarity)
    return rarity
  }
}

function weightsOf(terms: readonly Term[]): Weights {
  const weights = new Map<string, number>()
  const add = (stemmed: string, strength: number) => weights.set(stemmed, Math.max(weights.get(stemmed) ?? 0, strength))
  for (const term of terms) {
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
    for (const one of weights.keys()) {
      const there = map.get(one)
      if (there) there.push(at)
      else map.set(one, [at])
    }
  })
  return map
}

/** Those that share a telling word with the question. */
function candidates(parts: readonly Part[], holding: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  const found = new Set<number>()
  const take = (one: string) => {
    for (const at of holding.get(one) ?? []) found.add(at)
  }
  const some = parts.some(({ telling }) => telling)
  for (const { term, telling } of parts) {
    if (some && !telling) continue
    for (const one of [term, ...(term.parts ? [term.parts.head, term.parts.modifier] : [])]) {
      take(one.stem)
      for (const [like] of one.like) take(like)
    }
  }
  return found
}

/** How much both say of the other, what is asked weighing more; less when they want different kinds of answer. */
function likeness(question: Question, said: Sentence, example: Example, hitOf: (term: Term) => number): number {
  if (example.total === 0 || said.total === 0) return 0
  let told = 0
  let [isTold, tells] = [false, false]
  for (const { term, weight, telling } of said.parts) {
    const { hit } = match(term, example.weights)
    told += weight * hit
    if (!telling) continue
    tells = true
    if (hit > 0.2) isTold = true
  }
  // Two sentences that only ask alike are not alike.
  if (tells && !isTold) return 0
  told /= said.total
  if (told < leastTold) return 0
  let back = 0
  for (const { term, weight } of example.parts) back += weight * hitOf(term)
  return told ** 0.6 * (back / example.total) ** 0.4 * sameKind(question, example.kind)
}

/** Below this the rest cannot make them alike. */
const leastTold = 0.35

/** A number, a price, a time or a payer is no answer to another question about the same. */
const apart: readonly Ask[] = [
  'pays',
  'price',
  'amount',
  'duration',
  'frequency',
  'orders',
  'appoints',
  'chairs',
  'convenes',
  'members',
  'agenda',
]

function sameKind(one: Kind, other: Kind): number {
  const wants = ({ sure }: Kind, ask: Ask) => sure.has(ask)
  const leans = ({ sure, hints }: Kind, ask: Ask) => sure.has(ask) || hints.has(ask)
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
