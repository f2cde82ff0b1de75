/** One municipality's rules, indexed: every statement that its manifest makes, with the words it is found by. */
import { getHeapStatistics } from 'node:v8'
import { waysToSay } from '../../governance/glossary.ts'
import type { Governance } from '../../governance/governance.ts'
import { type Asked, askedOf, type Likeness } from './asked.ts'
import { type Learned, learnedOf, silenceKey } from './learned/learned.ts'
import { type Lexicon, lexiconOf, match, type Term, weigh, type Weights } from './lexicon.ts'
import { bodyStatements } from './statements/bodies.ts'
import { documentStatements } from './statements/documents.ts'
import { matterStatements } from './statements/matters.ts'
import { namesOfRole, roleStatements } from './statements/roles.ts'
import type { About, Statement } from './statements/statement.ts'
import { isPale, type Question, type Word } from './question.ts'
import type { Ask } from './words/asking.ts'
import { fold, stem, wordsOf } from './stem.ts'

export type Rulebook = {
  lexicon: Lexicon
  entries: readonly Entry[]
  /** The stems of what a question about a system is made of: roles, units, kinds of system. */
  ofSystems: ReadonlySet<string>
  /** The stems of the names of categories. */
  categories: ReadonlySet<string>
  /** The stems of the words that the rules themselves are put in. */
  clauseWords: ReadonlySet<string>
  /** Words that only a few rules are put in, with the rules. */
  rareWords: ReadonlyMap<string, ReadonlySet<string>>
  /** The questions that the manifest says people ask. */
  asked: Asked
  /** What is learnt from them, and from how the rules are put. */
  learned: Learned
  /** How the words asked about lately are met by each entry. */
  met: Map<Term, Met>
  /** What was found for the wordings asked lately: the same is asked of one system after another. */
  found: WeakMap<Question, readonly Found[]>
}
/** By entry: how much of a word it is put in, 0–1, and whether it names it outright. `spread`: how many speak of it. */
type Met = { hits: Float64Array; firm: Uint8Array; spread: number }
type Entry = {
  statement: Statement
  weights: Weights
  core: readonly string[]
  long: number
  /** Of one that nothing is stated of: what its likeness goes by. */
  silence: string | null
}

export type Found = {
  statement: Statement
  /** How well it answers, 0–1 and a little more: coverage of the question, and how exactly it is that answer. */
  score: number
  /** The share of the question's matter that it speaks of, 0–1. */
  covers: number
  /** The share that it names outright, not only by a part of a compound. */
  named: number
  /** How like the question is to one that it is said to answer, 0–1. */
  like: number
  /** A word of what is asked about that it does not speak of at all. */
  misses: boolean
}

/**
 * Built when it is first asked about, its words first and the rest when a question needs it: who holds what at a system is told without.
 * A governance lives as long as the program does, its book only while others need the room less.
 */
export function rulesOf(governance: Governance): Rulebook {
  const shelved = books.get(governance) ?? { book: index(governance, () => makeRoom(governance)), bytes: bytes.words }
  const isNew = !books.delete(governance)
  // In the order of use, the latest last.
  books.set(governance, shelved)
  if (isNew) makeRoom(null)
  return shelved.book
}

const books = new Map<Governance, { book: Rulebook; bytes: number }>()
/** Measured: the words of a municipality's rules, and all that a question of the rules is held against, 3 to 9 MB. */
const bytes = { words: 1.5e6, whole: 7e6 }
/** A fourth of what the process may have: in Node's usual 4 GB 150 whole books, each of which takes half a second to build. */
const room = Math.max(24 * bytes.whole, getHeapStatistics().heap_size_limit / 4)

/** Lets the least recently used go. `grown`: whose book is whole from now on. */
function makeRoom(grown: Governance | null): void {
  const own = grown && books.get(grown)
  if (own) own.bytes = bytes.whole
  let taken = 0
  for (const [governance, { bytes: size }] of [...books].reverse()) {
    taken += size
    if (taken > room) books.delete(governance)
  }
}

/** Makes it when it is first asked for. */
function kept<Made>(make: () => Made): () => Made {
  let made: { it: Made } | null = null
  return () => (made ??= { it: make() }).it
}

/** `grows` is called when more than the words is made. */
function index(governance: Governance, grows: () => void): Rulebook {
  // Made once for the words and once more when they are asked about, which most municipalities' are not: kept, they take most of the room.
  const stated = () =>
    [
      ...bodyStatements(governance),
      ...roleStatements(governance),
      ...matterStatements(governance),
      ...documentStatements(governance),
    ].map((statement) => ({ statement, about: [...statement.about, ...fromClauses(statement, governance)] }))
  const texts = stated().flatMap(({ about }) => about.map(([text]) => text))
  const { clauses, notStated } = governance.manifest
  const asked = [...clauses, ...notStated].flatMap((one) => one.asked)
  const lexicon = lexiconOf([...texts, ...asked], kindsOfUnits(governance))
  const entries = kept((): readonly Entry[] => {
    grows()
    const made = stated().map(({ statement, about }) => ({
      statement,
      weights: weigh(about, lexicon),
      core: coreOf(statement.about, lexicon),
      silence: statement.silent ? keyOfSilence(statement) : null,
    }))
    const usual = made.reduce((sum, { weights }) => sum + weights.size, 0) / Math.max(1, made.length)
    return made.map((entry) => ({ ...entry, long: Math.log2(entry.weights.size / usual) }))
  })
  const ofSystems = new Set(
    namesAroundSystems(governance).flatMap((name) => lexicon.terms(name).map((term) => term.stem)),
  )
  const categories = new Set(
    governance.manifest.categories
      .flatMap(({ name }) => lexicon.terms(name).map((term) => term.stem))
      .filter((one) => !isPale(one)),
  )
  const clauseWords = kept(
    () => new Set(clauses.flatMap(({ rule, words }) => [rule, ...words].flatMap(wordsOf)).map(lexicon.stem)),
  )
  const rareWords = kept(() => rareIn(clauses, lexicon))
  const alike = kept(() => {
    grows()
    return askedOf(governance, lexicon)
  })
  const learned = kept(() => learnedOf(governance, lexicon))
  return {
    lexicon,
    ofSystems,
    categories,
    met: new Map(),
    found: new WeakMap(),
    get entries() {
      return entries()
    },
    get clauseWords() {
      return clauseWords()
    },
    get rareWords() {
      return rareWords()
    },
    get asked() {
      return alike()
    },
    get learned() {
      return learned()
    },
  }
}

const fewRules = 3

function rareIn(
  clauses: Governance['manifest']['clauses'],
  lexicon: Lexicon,
): ReadonlyMap<string, ReadonlySet<string>> {
  const where = new Map<string, Set<string>>()
  for (const { source, rule, ruleEn, words } of clauses) {
    for (const word of [rule, ruleEn ?? '', ...words].flatMap(wordsOf)) {
      if (lexicon.isEmpty(word)) continue
      const stemmed = lexicon.stem(word)
      where.set(stemmed, (where.get(stemmed) ?? new Set()).add(source))
    }
  }
  return new Map([...where].filter(([, sources]) => sources.size <= fewRules))
}

/** "Socialnämnden" is a committee: the rules for every committee are its own. */
function kindsOfUnits({ manifest }: Governance): ReadonlyMap<string, string> {
  const words: Partial<Record<string, string>> = { committee: 'nämnd', department: 'förvaltning', company: 'bolag' }
  const named = manifest.units.flatMap(({ name, aliases, kind }) => {
    const word = words[kind]
    return word ? [name, ...aliases].filter((said) => !/\s/.test(said)).map((said) => [said, word] as const) : []
  })
  return new Map(named.map(([said, word]) => [stem(wordsOf(said).join('')), stem(fold(word))]))
}

/** Names of roles, units and categories, the municipality's own and the usual ones. */
function namesAroundSystems(governance: Governance): string[] {
  const { roles, units, categories } = governance.manifest
  const around = ['system-owner', 'system-manager', 'system-maintainer', 'it-contact', 'vendor'].flatMap(waysToSay)
  const own = roles.filter(({ scope }) => scope === 'system').flatMap((role) => namesOfRole(role, governance))
  return [
    ...around,
    ...own,
    ...['systemansvar', 'manager', 'owner', 'contact', 'kontakt'],
    ...[...units, ...categories].flatMap(({ name, aliases }) => [name, ...aliases]),
  ].filter((name) => !/\s/.test(name))
}

/** What is said tersely in a role or a duty is said more fully in the clause it rests on. */
function fromClauses({ nature, sources }: Statement, governance: Governance): About[] {
  if (nature !== 'structured' || sources.length > 2) return []
  return sources.flatMap((source) => {
    const clause = governance.clause(source)?.clause
    return clause
      ? [
          [clause.rule, 0.5],
          ...clause.words.map((word): About => [word, 0.5]),
          [clause.ruleEn ?? '', 0.5],
          [clause.modern ?? '', 0.5],
        ]
      : []
  })
}

function coreOf(about: readonly About[], lexicon: Lexicon): string[] {
  const first = about.find(([text]) => text !== '')
  return first ? lexicon.terms(first[0]).map((term) => term.stem) : []
}

/** Statements that may answer, best first. */
export function find(question: Question, book: Rulebook): readonly Found[] {
  const found = book.found.get(question) ?? lookThrough(question, book)
  book.found.set(question, found)
  return found
}

function lookThrough(question: Question, book: Rulebook): Found[] {
  const { entries, asked } = book
  const alike = asked.alike(question)
  const rowOf = ({ term, weight, word, asking }: Word) => {
    const { hits, firm, spread } = metBy(term, book)
    const rare = Math.min(rarest, Math.log((entries.length + 1) / (spread + 0.5)))
    const story = spread > 0 ? 1 : asking ? (term.known ? absent : everyday) : aside
    return { hits, firm, spread, weight: story * weight * Math.max(0.3, rare) * (isPale(word) ? 0.5 : 1) }
  }
  const words = question.matter.map(rowOf)
  const spoken = words.reduce((sum, { weight }) => sum + weight, 0)
  const phrases = question.phrases.map(rowOf)
  // A phrase that nobody here has a word for is missed like any other word.
  const total = spoken + phrases.reduce((sum, { weight, spread }) => sum + (spread === 0 ? weight : 0), 0)
  const rows = [...words, ...phrases]
  const stems = new Set(question.matter.flatMap(({ term }) => [term.stem, ...term.like.map(([like]) => like)]))
  const found: Found[] = []
  entries.forEach(({ statement, core, weights, long, silence }, at) => {
    const like = likenessOf(statement, silence, alike)
    let [told, named] = [0, 0]
    for (const { hits, firm, weight } of rows) {
      told += weight * hits[at]!
      if (firm[at] === 1) named += weight * hits[at]!
    }
    const covers = total === 0 ? 0 : Math.min(1.05, told / total)
    // Most speak of nothing that was said; how well they fit is of no matter then.
    if (covers < leastCover && total > 0 && like < alikeEnough) return
    const rescued = like >= alikeEnough && (statement.nature === 'clause' || statement.silent !== null)
    const fits = Math.max(fit(statement, question), rescued ? 0.7 : 0)
    if (fits === 0) return
    if (question.onlyDocument && statement.silent && like < surelyAlike) return
    if (covers * fits < leastCover && total > 0 && like < alikeEnough) return
    const shared = sharedOf(core, stems)
    if (statement.ofDocument && !question.document && shared === 0 && like < alikeEnough) return
    // What speaks of much speaks less of this; without a matter the principle comes first.
    const narrow = Math.max(-0.04, Math.min(0.04, -0.02 * long))
    const principle = total === 0 && weights.has(stem('grundprincip')) ? 0.1 : 0
    found.push({
      statement,
      covers: covers * fits,
      named: total === 0 ? 0 : (named * fits) / total,
      like,
      misses: words.some(({ hits }, word) => isObject(question.matter[word]!) && hits[at] === 0),
      score:
        covers * fits +
        0.08 * shared +
        narrow +
        principle +
        lean(statement, question, shared) +
        weightOfLikeness * like * (question.onlyDocument ? 2 * like : like),
    })
  })
  return found.sort((a, b) => b.score - a.score)
}

const leastCover = 0.2
const mostMet = 200

function metBy(term: Term, { entries, met }: Rulebook): Met {
  const before = met.get(term)
  if (before) return before
  const hits = new Float64Array(entries.length)
  const firm = new Uint8Array(entries.length)
  let spread = 0
  entries.forEach(({ weights }, at) => {
    const found = match(term, weights)
    hits[at] = found.hit
    firm[at] = found.firm ? 1 : 0
    spread += found.hit * found.hit
  })
  const made = { hits, firm, spread }
  if (met.size >= mostMet) met.clear()
  met.set(term, made)
  return made
}

/** From here on a question is like enough to one that a rule is said to answer. */
export const alikeEnough = 0.58
/** From here on it is as good as the same question. */
const surelyAlike = 0.7
const weightOfLikeness = 0.7

export const keyOfSilence = ({ id }: Statement): string =>
  silenceKey(id.slice(id.indexOf(':', id.indexOf(':') + 1) + 1))

/** A statement is found by what its rules are asked; the most exact rule counts fully. */
function likenessOf({ sources, nature }: Statement, silence: string | null, alike: Likeness): number {
  if (silence !== null) return alike.get(silence) ?? 0
  const [first = '', ...others] = sources
  const own = alike.get(first) ?? 0
  if (nature === 'list' || others.length > 3) return own
  return Math.max(own, ...others.map((source) => 0.9 * (alike.get(source) ?? 0)))
}

/** What is asked about, not where or when. */
export const isObject = ({ word, weight, asking }: Word): boolean => asking && weight >= 0.9 && !isPale(word)

/** How much of a statement's own matter the question names; what comes first in it weighs double. */
function sharedOf(core: readonly string[], stems: ReadonlySet<string>): number {
  const isNamed = (one: string) =>
    stems.has(one) || stems.has(`it${one}`) || (one.startsWith('it') && stems.has(one.slice(2)))
  const named = core.filter(isNamed).length + (isNamed(core[0] ?? '') ? 1 : 0)
  return core.length === 0 ? 0 : named / (core.length + 1)
}

/** Of words that no rule here has: one of the subject tells much, an everyday one less, one said aside hardly anything. */
const absent = 1.5
const everyday = 0.75
const aside = 0.2
const rarest = 4.5
/** Whether it is the kind of answer that is asked for: 0 when it is not. */
function fit({ asks, only, counted }: Statement, { sure, hints, permission, matter }: Question): number {
  if (only && !only.some((ask) => sure.has(ask) || hints.has(ask))) return 0
  if (sure.size === 0) return hints.has('may') && permission && (asks.may ?? 0) < least ? 0.45 : 1
  if (sure.has('amount') && !matter.some(({ term }) => counted?.has(term.stem))) return 0
  let best = 0
  for (const ask of sure) best = Math.max(best, asks[ask] ?? 0)
  return best < least ? 0 : best
}

/** A mere mention of a kind is no answer of that kind. */
const least = 0.6

/** Hints that tell more than the others. */
const strong: Partial<Record<Ask, number>> = { means: 0.15, document: 0.2, common: 0.03, steps: 0.2, who: 0.08 }

/** The small preferences that decide between statements about the same matter. */
function lean(
  { id, asks, nature, own, silent, exception, ofDocument }: Statement,
  question: Question,
  shared: number,
): number {
  const { hints, sure, groups, document } = question
  let lean = nature === 'structured' && (sure.size > 0 || hints.has('who') || hints.has('when')) ? 0.04 : 0
  for (const ask of hints) lean += (strong[ask] ?? 0.06) * (asks[ask] ?? 0)
  if (sure.size > 1) lean += 0.03 * [...sure].reduce((sum, ask) => sum + (asks[ask] ?? 0), 0)
  if (id.startsWith('body:') && groups.length > 0 && sure.size > 0) lean += 0.08
  // Who pays, decides or appoints is no answer to something else.
  if (
    sure.size === 0 &&
    outright.some((ask) => (asks[ask] ?? 0) >= 0.9 && !hints.has(ask)) &&
    !(question.permission && (asks.may ?? 0) >= 0.8)
  ) {
    lean -= hints.has('may') ? 0.15 : 0.08
  }
  if (document && id.startsWith('document:')) lean += 0.05
  // An exception is only for those who ask about it.
  if (exception && !question.exception) lean -= 0.25
  if (exception && question.exception) lean += 0.1
  if (question.onlyDocument && ofDocument) lean += 0.2
  if (own) lean -= 0.08
  // What somebody is asked to know is a reminder of a rule.
  if (id.startsWith('acknowledgement:')) lean -= 0.2
  if (silent && sure.size === 0) lean -= silent.asking && asksFor(question.asking, silent.asking) ? 0 : 0.12
  // Who does it is told by a step, not by the whole path.
  if (question.asksWho && nature === 'list' && id.startsWith('path:')) lean -= 0.08
  if (shared > 0.99 && id.startsWith('document:')) lean += 0.05
  return Math.min(lean, 0.3)
}

const inEnglish: Partial<Record<string, string>> = { nar: 'when', vem: 'who', hur: 'how', vilka: 'which', vad: 'what' }

const asksFor = (asking: ReadonlySet<string>, word: string): boolean =>
  asking.has(word) || asking.has(inEnglish[word] ?? word)

/** How much better another source must fit to be cited first. */
const clearly = 0.08

/** A statement's sources, those whose own clause answers the question best first. */
export function sourcesFor(statement: Statement, found: readonly Found[], question: Question): readonly string[] {
  if (statement.sources.length < 2 || statement.id === 'bodies') return statement.sources
  if (statement.id.startsWith('path:') && statement.nature === 'list') {
    const { before, sources } = statement
    return before && question.before ? [before, ...sources.filter((one) => one !== before)] : sources
  }
  const { naming } = statement
  if (question.asksWho && naming) return [naming, ...statement.sources.filter((one) => one !== naming)]
  const scores = new Map(
    found
      .filter(({ statement: { nature }, covers }) => nature === 'clause' && covers > 0.4)
      .map((one) => [one.statement.sources[0], one.score]),
  )
  const tellsWho = new Set(
    question.hints.has('who') || question.asksWho
      ? found
          .filter(({ statement: { asks } }) => (asks.who ?? 0) > 0.5)
          .flatMap((one) => one.statement.sources.slice(0, 1))
      : [],
  )
  // A clause about who chairs is not what is asked when nobody asks who chairs.
  const facets = new Map(
    found
      .filter(
        ({ statement: { nature, asks } }) =>
          nature === 'clause' && facetAsks.some((ask) => (asks[ask] ?? 0) > 0.8 && (statement.asks[ask] ?? 0) < 0.8),
      )
      .map((one) => [one.statement.sources[0], 0.15]),
  )
  const scoreOf = (source: string) =>
    (scores.get(source) ?? 0) - (facets.get(source) ?? 0) + (tellsWho.has(source) ? 0.15 : 0)
  const [first = '', ...others] = statement.sources
  const best = others.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0] ?? first
  return scoreOf(best) > scoreOf(first) + clearly
    ? [best, ...statement.sources.filter((one) => one !== best)]
    : statement.sources
}

const outright = ['pays', 'decides', 'appoints', 'orders', 'frequency', 'convenes', 'chairs'] as const
const facetAsks = ['members', 'chairs', 'convenes', 'frequency', 'appoints'] as const

/** Whether any sourced statement gives this kind of answer at all. */
export function answersAnywhere(ask: Ask, { entries }: Rulebook): boolean {
  return entries.some(({ statement }) => statement.silent === null && (statement.asks[ask] ?? 0) > least)
}
