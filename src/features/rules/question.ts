/** What a rule question asks for, and about what: read from its words alone, against one municipality's lexicon. */
import { joined, phrasesIn, type Lexicon, type Term } from './lexicon.ts'
import { fold, stem, wordsOf } from './stem.ts'
import { adjuncts, askWords, type Ask, bodyEndings, bodyNames, documentWords, paleWords, ruleCues } from './words.ts'

export type Question = {
  /** The kinds of answer that must be given, and those that the wording leans towards. */
  sure: ReadonlySet<Ask>
  hints: ReadonlySet<Ask>
  /** The matter: each word with how much it weighs. */
  matter: readonly Word[]
  /** What several of its words mean together; it helps where it is found and costs nothing where it is not. */
  phrases: readonly Word[]
  /** Groups that are named, as stems: "styrgrupp". */
  groups: readonly string[]
  /** It asks what comes before something. */
  before: boolean
  /** It names an exception: what is not owned, not approved. */
  exception: boolean
  /** The words that ask: "vem", "när". */
  asking: ReadonlySet<string>
  english: boolean
  /** "Vem", "vilka": it asks for somebody. */
  asksWho: boolean
  /** It asks, and not only which systems. */
  interrogative: boolean
  /** It can be answered with yes or no. */
  closed: boolean
  /** "Utser", not "har utsetts". */
  actively: boolean
  /** It asks whether something is allowed. */
  permission: boolean
  /** The document itself is mentioned. */
  document: boolean
  /** The wording shows that rules are asked about. */
  aboutRules: boolean
}

export type Word = { word: string; term: Term; weight: number; asking?: boolean }

/** What is said beside the question weighs less, unless the question itself says nothing of the matter. */
const beside = 0.4

/** Hints of these kinds are ways to ask, hardly ever the matter. */
const talk: ReadonlySet<Ask> = new Set([
  'purpose',
  'steps',
  'means',
  'agenda',
  'when',
  'yearly',
  'may',
  'members',
  'who',
])

export function readQuestion(text: string, lexicon: Lexicon): Question {
  const parts = clausesOf(text).map((clause) => inSwedish(joined(wordsOf(clause), (word) => lexicon.has(word))))
  const asking = askingPart(parts)
  const sure = new Set<Ask>()
  const hints = new Set<Ask>()
  const matter: Word[] = []
  const phrases: Word[] = []
  const groups: string[] = []
  const documents: Word[] = []
  let aboutRules = false

  parts.forEach((words, at) => {
    const stems = words.map((word) => lexicon.stem(word))
    const taken = words.map(() => false)
    const light = words.map(() => 1)
    for (const { ask, kind, from, length } of asksIn(words, stems)) {
      if (kind === 'sure' && (at === asking || parts.length === 1)) {
        sure.add(ask)
        // Who takes part may also be what is asked about.
        if (ask === 'members' && length === 1) light[from] = 0.3
        else for (let i = from; i < from + length; i++) taken[i] = true
      } else hints.add(ask)
      if (kind === 'hint' && length === 1)
        light[from] = Math.min(light[from] ?? 1, talk.has(ask) ? 0.25 : ask === 'common' ? 1 : 0.5)
      if (length > 1) for (let i = from; i < from + length; i++) taken[i] = true
    }
    if (cuesIn(stems)) aboutRules = true
    const together = phrasesIn(words)
    const groupsSaid = new Set(together.map(({ group }) => group))
    let adjunct = 1
    words.forEach((word, i) => {
      if (adjuncts.includes(word) && matter.length > 0) adjunct = 0.6
      if (taken[i] || lexicon.isEmpty(word) || word.length < 2) return
      if (documentStems.has(word)) {
        documents.push({ word, term: lexicon.term(word), weight: 1 })
        return
      }
      const term = lexicon.term(word)
      // What is only known as part of a phrase is weighed with the phrase.
      if (!term.known && together.some(({ from, length }) => from <= i && i < from + length)) return
      if (isGroup(word, term)) groups.push(term.stem)
      matter.push({
        word,
        term,
        weight:
          (at === asking ? 1 : term.known ? beside : 0.1) * (words[i - 1] === 'som' ? 0.4 : adjunct) * (light[i] ?? 1),
        asking: at === asking,
      })
    })
    for (const group of groupsSaid) {
      const term = { stem: group, like: [], parts: null, known: true }
      phrases.push({ word: group, term, weight: at === asking ? 0.6 : 0.3 })
    }
  })

  // Without a group these words ask for something else: "vad ingår i rollen", "vilken grupp är remissinstans".
  const asksWho = parts[asking]?.some((word) => persons.has(word)) ?? false
  const groupNamed = groups.length > 0 || matter.some(({ word }) => groupEndings.includes(word))
  if (
    sure.has('members') &&
    !asksWho &&
    !/^(?:ar|ingar|sitter|hur|is|are|does|do|kan|far)$/.test(parts[asking]?.[0] ?? '')
  ) {
    sure.delete('members')
    hints.add('members')
  }
  if (!groupNamed && !hints.has('bodies') && !sure.has('bodies')) sure.delete('members')
  if (sure.has('bodies') && matter.some(({ word }) => !vague.has(stem(word)))) {
    sure.delete('bodies')
    hints.add('bodies')
  }
  // "Vad måste ske innan X beslutar": the steps are asked for, not who decides.
  if (hints.has('steps') && !asksWho) {
    sure.delete('decides')
    hints.delete('decides')
  }
  if (
    /\b(?:vilken|vilket|vilka|which|what)\s+\S+\s+(?:ska|bor|should)\s+(?:vi|man|jag|kommunen|we|i)\b/.test(
      parts[asking]?.join(' ') ?? '',
    )
  ) {
    sure.add('choice')
  }
  if (
    parts[asking]?.some((word) => /^(?:kostar?|costs?)$/.test(word)) &&
    /^(?:vad|hur mycket|what|how much)\b/.test(parts[asking]?.join(' ') ?? '')
  ) {
    sure.clear()
    sure.add('price')
  }
  const closed = /^(?:ar|far|kan|maste|ska|hor|raknas|is|are|may|can|must|does|do)\b/.test(
    parts[asking]?.join(' ') ?? '',
  )
  // "Vilka träffas i X": its members.
  if (
    sure.size === 0 &&
    !/\b(?:datum|nar|tid|when|time)\b/.test(parts[asking]?.join(' ') ?? '') &&
    groups.length > 0 &&
    /^(?:vilka|who)\b/.test(parts[asking]?.join(' ') ?? '')
  ) {
    if (matter.every(({ word, term }) => groups.includes(term.stem) || isPaleWord(word))) sure.add('members')
  }
  // "Är X gemensamt": X is the matter.
  if (closed && hints.has('common') && matter.some(({ word }) => !shared.has(stem(word)) && !vague.has(stem(word)))) {
    for (const one of matter) if (shared.has(stem(one.word))) one.weight *= 0.35
  }
  for (const ask of sure) hints.delete(ask)
  if (sure.has('frequency')) for (const ask of ['yearly', 'when'] as const) hints.delete(ask)
  if (!matter.some(({ asking, weight }) => asking && weight > 0.3))
    for (const one of matter) if (!one.asking) one.weight /= beside

  return {
    sure,
    hints,
    phrases: matter.length > 0 ? [...phrases, ...documents.map((one) => ({ ...one, weight: 0.1 }))] : phrases,
    // With nothing else to ask about, the document is the matter.
    matter: matter.length > 0 ? matter : documents,
    groups,
    permission:
      !/^(?:far|kan) (?:man|vi|jag) (?:en|ett|nan|nat|nagon|nagot|nagra|it\w*) /.test(parts[asking]?.join(' ') ?? '') &&
      /^(?:far|kan|ar det (?:tillatet|ok|okej|forbjudet)|may|can|are we allowed|am i allowed)\b/.test(
        parts[asking]?.join(' ') ?? '',
      ),
    asksWho,
    asking: new Set(parts[asking]?.filter((word) => interrogatives.has(word))),
    english: /\b(?:the|who|what|how|does|do|is|are|which|must|may)\b/.test(parts[asking]?.join(' ') ?? ''),
    interrogative:
      !/\bfor (?:system|program|applikation)/.test(parts[asking]?.join(' ') ?? '') &&
      /\b(?:vem|vems|vad|hur|nar|var|vart|maste|ska|far|kan|finns|gar|who|whom|how|when|where|must|may|can|vilk\w+ (?!system|program|applikation)|wh(?:ich|at) (?!system|program|application|are the system))/.test(
        parts[asking]?.join(' ') ?? '',
      ),
    closed,
    actively: /\b(?:utser|utse|tillsatter|utnamner|bestammer|beslutar|forordnar|appoints?|designates)\b/.test(
      fold(text),
    ),
    before: /\b(?:innan|infor|fore|forst|before|first)\b/.test(fold(text)),
    exception: /\b(?:inte|ej|icke|utom|undantag|hyrd\w*|inhyrd\w*|not|except|without|utan)\b/.test(fold(text)),
    document: documents.length > 0,
    aboutRules: aboutRules || sure.size > 0 || documents.length > 0,
  }
}

/** The asks of a rule's own words, to know what it may answer. */
export function asksOf(text: string): { sure: ReadonlySet<Ask>; hints: ReadonlySet<Ask> } {
  const words = wordsOf(text)
  const found = asksIn(words, words.map(stem))
  return {
    sure: new Set(found.filter(({ kind }) => kind === 'sure').map(({ ask }) => ask)),
    hints: new Set(found.filter(({ kind }) => kind === 'hint').map(({ ask }) => ask)),
  }
}

/** The stems that a number stands before: "minst en representant". */
export function countedIn(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const counted = words.flatMap((word, at) => (numbers.has(word) ? words.slice(at + 1, at + 4) : []))
  return new Set(counted.map(stem))
}

const numbers = new Set(
  'en ett två tre fyra fem sex sju åtta nio tio elva tolv one two three four five six seven eight nine ten'
    .split(' ')
    .map(fold),
)

/** What only certain wordings can answer: a number, a price, a time, a permission. */
export function askedOfText(text: string): Partial<Record<Ask, number>> {
  const number =
    /\d|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|minst en|minst ett|bara en|bara ett|endast en|endast ett|two|three|four)\b/i
  const time = /(?:\d+|en|ett|två|tre|fyra|tio)\s+(?:minut|timm|dag|vecka|veckor|månad|år)/i
  const modal =
    /(?:\bfår\b|\bkan\b|tillåt|förbj|\bmåste\b|(?:är|ska|får)\s(?:\S+\s){0,3}(?:endast|bara)\b|\binte\b|undvik|\bbör\b|möjlig|frikoppl|godkän)/i
  return {
    ...(number.test(text) ? { amount: 0.9 } : {}),
    ...(/\d+\s*(?:kr|kronor|procent)/.test(text) ? { price: 0.9 } : {}),
    ...(time.test(text) ? { duration: 0.9 } : {}),
    ...(modal.test(text) ? { may: 1 } : {}),
    ...(/\b(?:innan|före|before)\b/i.test(text) ? { steps: 1 } : {}),
  }
}

function clausesOf(text: string): string[] {
  const clauses = text
    .slice(0, 2_000)
    .split(
      /[.?!;\n]+\s*|\s[-–—]\s|,\s+(?=(?:får|far|får|kan|måste|maste|ska|may|can)\b)|(?<!bestämmer|bestammer|beslutar|avgör|avgor|decides|decide)[,\s]+(?=(?:vem|vems|vad|hur|vilka|vilken|vilket|vart|who|what|how)\s(?!som\b))|(?<=undrar|veta|vet|och|men|fråga)[,\s]+(?=(?:vem|vilka|vad)\s)/i,
    )
    .filter((clause) => /\p{L}/u.test(clause))
  // "Till vem", "av vad": a single small word does not stand alone.
  return clauses.reduceRight<string[]>((parts, clause) => {
    const [next, ...rest] = parts
    const small =
      clause.trim().split(/\s+/).length < 2 &&
      next !== undefined &&
      /^(?:till|av|för|med|hos|i|på|under|from|to|by|for|och|and|eller)$/i.test(clause.trim())
    return small ? [`${clause} ${next}`, ...rest] : [clause, ...parts]
  }, [])
}

/** The last part that asks something; failing that, the last. */
function askingPart(parts: readonly (readonly string[])[]): number {
  for (let at = parts.length - 1; at >= 0; at--) {
    if (parts[at]?.some((word) => interrogatives.has(word))) return at
  }
  return parts.length - 1
}

const interrogatives = new Set(
  [
    ...[
      'vem',
      'vems',
      'vad',
      'vilka',
      'vilken',
      'vilket',
      'hur',
      'när',
      'var',
      'får',
      'ska',
      'måste',
      'kan',
      'är',
      'finns',
    ],
    ...[
      'who',
      'what',
      'which',
      'how',
      'when',
      'where',
      'may',
      'can',
      'must',
      'does',
      'is',
      'are',
      'står',
      'gäller',
      'behöver',
    ],
  ].map(fold),
)

const persons = new Set(['vem', 'vilka', 'vilken', 'vilket', 'who', 'which', 'whom'])

/** English names of groups, in Swedish, so that one name is enough below. */
function inSwedish(words: readonly string[]): string[] {
  let text = ` ${words.join(' ')} `
  for (const [said, name] of groupNames) text = text.replace(said, name)
  return text.trim().split(' ')
}

const groupNames = bodyNames
  .toSorted((a, b) => b[0].length - a[0].length)
  .map(([said, name]) => [` ${fold(said)} `, ` ${fold(name)} `] as const)

function isGroup(word: string, { known }: Term): boolean {
  if (!groupEndings.some((ending) => word.endsWith(ending) && word.length > ending.length + 1)) return false
  return known || /grup/.test(word)
}

const groupEndings = bodyEndings.map(fold)

/** "Gruppen" alone names no group. */
export const isBareGroup = (stemmed: string): boolean => bareGroups.has(stemmed)

const bareGroups = new Set(groupEndings.map(stem))

const shared = new Set(askWords.common.hint.flatMap((way) => wordsOf(way).map(stem)))

const paleStems = new Set(paleWords.flatMap((word) => wordsOf(word).map(stem)))
const isPaleWord = (word: string) => paleStems.has(stem(word))

/** Words around "vilka grupper finns" that narrow nothing. */
const vague = new Set(
  'styrande samordning itsamordning itfrågor samverkan it olika gruppering grupp forum organ beslutande system program'
    .split(' ')
    .map((word) => stem(fold(word))),
)

type Found = { ask: Ask; kind: 'sure' | 'hint'; from: number; length: number }

/** Asks in a row of words, the longest reading first; a word belongs to one of each kind. */
function asksIn(words: readonly string[], stems: readonly string[]): Found[] {
  const found: Found[] = []
  for (let from = 0; from < words.length; from++) {
    for (const { ask, kind, exact, rest } of ways.get(stems[from] ?? '') ?? []) {
      if (exact !== null && exact !== words[from]) continue
      if (ask === 'decides' && kind === 'sure' && rest.length === 0 && nouns.has(words[from] ?? '')) continue
      if (rest.every((part, offset) => stems[from + 1 + offset] === part)) {
        found.push({ ask, kind, from, length: rest.length + 1 })
      }
    }
  }
  // A longer way to say it takes the words of a shorter: "bestämmer vem som blir" is not "bestämmer".
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.length > one.length &&
          ((other.kind === 'sure' && one.kind === 'sure') || (one.ask === 'purpose' && other.ask === 'steps')) &&
          other.from <= one.from &&
          other.from + other.length >= one.from + one.length,
      ),
  )
}

/** Nouns that share their stem with a verb that asks. */
const nouns = new Set(['beslut', 'beslutet', 'besluten', 'beslutets', 'decision'])

type Way = { ask: Ask; kind: 'sure' | 'hint'; exact: string | null; rest: readonly string[] }

const ways: ReadonlyMap<string, readonly Way[]> = (() => {
  const map = new Map<string, Way[]>()
  for (const [ask, { sure, hint }] of Object.entries(askWords) as [Ask, (typeof askWords)[Ask]][]) {
    for (const [kind, said] of [
      ['sure', sure],
      ['hint', hint],
    ] as const) {
      for (const way of said) {
        const words = wordsOf(way)
        const [first, ...rest] = words.map(stem)
        if (first === undefined) continue
        // Participles differ from their verbs only in form: "godkänd" is not "godkänner".
        const exact = ask === 'approved' || (first === 'godkan' && rest.length === 0) ? (words[0] ?? null) : null
        map.set(first, [...(map.get(first) ?? []), { ask, kind, exact, rest }])
      }
    }
  }
  return map
})()

function cuesIn(stems: readonly string[]): boolean {
  return stems.some((stemmed, at) =>
    (cues.get(stemmed) ?? []).some((rest) => rest.every((part, offset) => stems[at + 1 + offset] === part)),
  )
}

const cues: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const map = new Map<string, string[][]>()
  for (const cue of ruleCues) {
    const [first, ...rest] = wordsOf(cue).map(stem)
    if (first !== undefined) map.set(first, [...(map.get(first) ?? []), rest])
  }
  return map
})()

const documentStems = new Set(documentWords.flatMap((word) => wordsOf(word)))
