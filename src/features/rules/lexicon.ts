/**
 * One municipality's words: what it says itself, what means the same in the language, how compounds come apart and
 * what a misspelt word was meant to be. Built once per governance.
 */
import { edits } from '../../conversation/understanding/distance.ts'
import { swedish } from '../../conversation/understanding/dictionary.ts'
import { glossary } from '../../governance/glossary.ts'
import { grouped } from '../../lib/grouped.ts'
import { stem, wordsOf } from './stem.ts'
import { askWords } from './words/asking.ts'
import { emptyWords, paleWords } from './words/little.ts'
import { kindsOfThings, sameWords } from './words/same.ts'

/** A word as it can be compared: its stem, what means the same, and its parts when it is a compound. */
export type Term = {
  stem: string
  /** What else it may be called, each a little less sure than the stem itself. */
  like: readonly (readonly [term: string, weight: number])[]
  parts: { modifier: Term; head: Term } | null
  /** The municipality's documents or the language's groups of words have it. */
  known: boolean
  /** It was misspelt, and read as something else. */
  corrected?: boolean
}

/** How strongly a text speaks of each stem or group of words, 0–1. */
export type Weights = ReadonlyMap<string, number>

export type Lexicon = {
  /** The word's term; a misspelt word is read as the only known word close to it. */
  term(word: string): Term
  /** The words of a text that say something, and what several of them say together. */
  terms(text: string): Term[]
  isEmpty(word: string): boolean
  /** The stem of a word, of a misspelt one the stem of what was meant. */
  stem(word: string): string
  /** Whether the municipality's rules or the language's groups of words hold exactly this word. */
  has(word: string): boolean
}

/**
 * `texts`: everything the municipality's rules say, so that its own words are known. `kinds`: stems of names to the stem of
 * what they are, so that what is said of every committee is said of one.
 */
export function lexiconOf(texts: Iterable<string>, kinds: ReadonlyMap<string, string> = new Map()): Lexicon {
  // Only what the language does not bring already: its words are the same for everybody, and many.
  const own = new Set<string>()
  const written = new Map<string, string>()
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      if (general.empty.has(word)) continue
      const stemmed = stem(word)
      if (!general.stems.has(stemmed)) own.add(stemmed)
      if (!general.written.has(word)) written.set(word, stemmed)
    }
  }
  const known = { has: (stemmed: string) => general.stems.has(stemmed) || own.has(stemmed) }
  const spelling = spellingOf([general.byLength, byLength(written)])
  const cache = new Map<string, Term>()

  function plain(stemmed: string, isKnown: boolean): Term {
    return { stem: stemmed, like: likeOf(stemmed), parts: null, known: isKnown }
  }

  function likeOf(stemmed: string): (readonly [string, number])[] {
    const groups: (readonly [string, number])[] = (general.groups.get(stemmed) ?? []).map((group) => [group, 0.85])
    const kind = kinds.get(stemmed)
    if (kind !== undefined) groups.push([kind, 0.9])
    const rest = stemmed.startsWith('it') ? stemmed.slice(2) : ''
    if (rest.length < 4 || !known.has(rest)) return groups
    return [...groups, [rest, 0.75], ...(general.groups.get(rest) ?? []).map((group) => [group, 0.6] as const)]
  }

  function split(word: string): Term['parts'] {
    let best: { modifier: Term; head: Term; size: number } | null = null
    for (let at = 3; at <= word.length - 3; at++) {
      const head = stem(word.slice(at))
      if (!known.has(head) || head.length < 3) continue
      const modifier = linked(word.slice(0, at)).find((part) => known.has(part))
      if (modifier === undefined) continue
      const size = Math.min(modifier.length, head.length)
      if (!best || size > best.size) best = { modifier: plain(modifier, true), head: plain(head, true), size }
    }
    return best && { modifier: best.modifier, head: best.head }
  }

  /** A compound of which only one part is known: "säkerhetsnivå". */
  function halfSplit(word: string): Term['parts'] {
    for (let at = word.length - 3; at >= 5; at--) {
      const modifier = linked(word.slice(0, at)).find((part) => part.length > 4 && known.has(part))
      if (modifier !== undefined) return { modifier: plain(modifier, true), head: plain(`?${word.slice(at)}`, false) }
    }
    return null
  }

  function term(word: string): Term {
    const before = cache.get(word)
    if (before) return before
    const stemmed = stem(word)
    const broader = (general.broader.get(stemmed) ?? []).map((wide) => [wide, 0.6] as const)
    const whole = plain(stemmed, known.has(stemmed))
    // A part of a compound is not of that kind: a "mobilabonnemang" is no equipment.
    let made: Term = { ...whole, like: [...whole.like, ...broader], parts: word.length > 6 ? split(word) : null }
    if (!made.known && !made.parts) {
      const meant = spelling.correct(word)
      if (meant !== null) made = { ...plain(meant, true), parts: null, corrected: true }
      else made.parts = word.length > 7 ? halfSplit(word) : null
    }
    if (cache.size < 5_000) cache.set(word, made)
    return made
  }

  return {
    term,
    isEmpty: (word) => general.empty.has(word),
    stem: (word) => (general.empty.has(word) || known.has(stem(word)) ? stem(word) : term(word).stem),
    has: (word) => known.has(stem(word)),
    terms: (text) => {
      const words = joined(wordsOf(text), (word) => known.has(stem(word)))
      const found = words.filter((word) => !general.empty.has(word)).map(term)
      return [...found, ...phrasesIn(words).map(({ group }) => ({ stem: group, like: [], parts: null, known: true }))]
    },
  }
}

/** How well a text with these weights speaks of the term, 0–1; `firm` when it names it outright. */
export function match(term: Term, weights: Weights): { hit: number; firm: boolean } {
  let best = weights.get(term.stem) ?? 0
  for (const [like, weight] of term.like) best = Math.max(best, weight * (weights.get(like) ?? 0))
  if (best >= 0.9 || !term.parts) return { hit: best, firm: best > 0.3 }
  const modifier = match(term.parts.modifier, weights).hit
  const head = match(term.parts.head, weights).hit
  // What a compound is of is told by both parts: "personregister" is not any register.
  const both = modifier > 0 && head > 0 ? 0.45 * (modifier + head) : Math.max(0.4 * modifier, 0.3 * head)
  return both > best
    ? { hit: both, firm: modifier > 0.55 && head > 0.55 && !isGeneral(term.parts) }
    : { hit: best, firm: best > 0.3 }
}

/** "Programutveckling": a compound of words that nearly every rule holds names nothing by its parts. */
function isGeneral({ modifier, head }: { modifier: Term; head: Term }): boolean {
  return general.pale.has(modifier.stem) && general.pale.has(head.stem)
}

/** Weighs a text's words, so that what is said in several ways counts as said most strongly. */
export function weigh(about: readonly (readonly [text: string, strength: number])[], lexicon: Lexicon): Weights {
  const weights = new Map<string, number>()
  const add = (term: string, strength: number) => {
    if ((weights.get(term) ?? 0) < strength) weights.set(term, strength)
  }
  for (const [text, strength] of about) {
    for (const term of lexicon.terms(text)) {
      add(term.stem, strength)
      for (const [like, weight] of term.like) add(like, strength * Math.min(1, weight + 0.1))
      if (!term.parts) continue
      for (const [part, weight] of [
        [term.parts.head, 0.6],
        [term.parts.modifier, 0.45],
      ] as const) {
        add(part.stem, strength * weight)
        for (const [like] of part.like) add(like, strength * weight * 0.9)
      }
    }
  }
  return weights
}

/** "it samordnaren" is "it-samordnaren" where such a word exists. */
export function joined(words: readonly string[], isKnown: (word: string) => boolean): string[] {
  const out: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const next = words[at + 1]
    if (word === 'it' && next !== undefined && !general.empty.has(next) && isKnown(`it${next}`)) {
      out.push(`it${next}`)
      at++
    } else out.push(word)
  }
  return out
}

/** The groups of words said with several words: "följs upp", "bygga ut bredband". */
export function phrasesIn(words: readonly string[]): { group: string; from: number; length: number }[] {
  const stems = words.map(stem)
  const found: { group: string; from: number; length: number }[] = []
  for (let at = 0; at < stems.length; at++) {
    for (const { rest, group } of general.phrases.get(stems[at] ?? '') ?? []) {
      if (rest.every((part, offset) => stems[at + 1 + offset] === part))
        found.push({ group, from: at, length: rest.length + 1 })
    }
  }
  return found
}

/** A compound's first part as a word of its own: `skol` → `skola`, `lednings` → `ledning`. */
function linked(part: string): string[] {
  const forms = [stem(part)]
  if (/[^s]s$/.test(part)) forms.push(stem(part.slice(0, -1)))
  if (/[aeou]$/.test(part) && part.length > 3) forms.push(stem(part.slice(0, -1)))
  forms.push(stem(`${part}a`), stem(`${part}e`))
  return forms.filter((form) => form.length > 2)
}

/** Words with their stems. */
type WordsByLength = ReadonlyMap<number, readonly (readonly [word: string, stem: string])[]>

function byLength(written: ReadonlyMap<string, string>): WordsByLength {
  return grouped(
    [...written].filter(([word]) => word.length > 3),
    ([word]) => word.length,
  )
}

/** Reads a misspelt word as the only known word a slip or two away. A word of the language is never misspelt. */
function spellingOf(known: readonly WordsByLength[]): { correct(word: string): string | null } {
  return {
    correct(word) {
      if (word.length < 4 || /\d/.test(word) || swedish().isWord(word)) return null
      // Nearly anything long can be read as a compound, so such a word is only a slip away from what was meant.
      const compound = swedish().isWordOrCompound(word)
      if (compound && word.length < 8) return null
      const most = word.length < 9 || compound ? 1 : 2
      let best = most + 1
      let meant = new Set<string>()
      for (let length = word.length - most; length <= word.length + most; length++) {
        for (const [candidate, stemmed] of known.flatMap((words) => words.get(length) ?? [])) {
          if (word.length < 7 && candidate[0] !== word[0]) continue
          const { count } = edits(word, candidate, most)
          if (count > best || count > most) continue
          if (count < best) meant = new Set()
          best = count
          meant.add(stemmed)
        }
      }
      return meant.size === 1 ? ([...meant][0] ?? null) : null
    },
  }
}

/** What the language brings, whatever the municipality: built once. */
const general = (() => {
  const empty = new Set(emptyWords.flatMap((word) => wordsOf(word)))
  const stems = new Set<string>()
  const written = new Map<string, string>()
  for (const { sure, hint } of Object.values(askWords)) {
    for (const word of [...sure, ...hint].flatMap(wordsOf)) if (!empty.has(word)) written.set(word, stem(word))
  }
  const groups = new Map<string, string[]>()
  const phrases = new Map<string, { rest: string[]; group: string }[]>()
  const rows = [
    ...sameWords,
    ...glossary
      .filter(({ kind }) => kind === 'role')
      .map(({ sv, en, said }) => [
        sv.one,
        sv.the,
        sv.many,
        en.one,
        en.many,
        ...said.filter((way) => !/^\S+r$/.test(way)),
      ]),
  ]
  rows.forEach((row, at) => {
    const group = `#${at}`
    for (const way of row) {
      const parts = wordsOf(way).map(stem)
      const [first, ...rest] = parts
      if (first === undefined) continue
      if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, group }])
      else if (!empty.has(wordsOf(way)[0] ?? '')) {
        stems.add(first)
        written.set(wordsOf(way)[0] ?? '', first)
        if (!groups.get(first)?.includes(group)) groups.set(first, [...(groups.get(first) ?? []), group])
      }
    }
  })
  const broader = new Map<string, string[]>()
  for (const [wide, narrow] of kindsOfThings) {
    for (const word of narrow.flatMap((way) => (wordsOf(way).length === 1 ? wordsOf(way) : []))) {
      if (empty.has(word)) continue
      const stemmed = stem(word)
      stems.add(stemmed)
      written.set(word, stemmed)
      broader.set(stemmed, [...(broader.get(stemmed) ?? []), stem(wordsOf(wide).join(''))])
    }
  }
  const pale = new Set(paleWords.flatMap(wordsOf).map(stem))
  return { broader, empty, pale, stems, written, byLength: byLength(written), groups, phrases }
})()
