/** What a rule question asks for, and about what: read from its words alone, against one municipality's lexicon. */
import { recently } from '../../lib/recently.ts'
import { asksIn, hasCue } from './asks.ts'
import { askingPart, clausesOf, inSwedish, interrogatives } from './clauses.ts'
import { isGroupWord, namesGroup } from './groups.ts'
import { joined, phrasesIn, type Lexicon, type Term } from './lexicon.ts'
import { fold, stem, wordsOf } from './stem.ts'
import { adjuncts, documentWords, paleWords } from './words/little.ts'
import { askWords, type Ask } from './words/asking.ts'

export type Question = Wording & {
  /** The kinds of answer that must be given, and those that the wording leans towards. */
  sure: ReadonlySet<Ask>
  hints: ReadonlySet<Ask>
  /** The matter: each word with how much it weighs. */
  matter: readonly Word[]
  /** What several of its words mean together; it helps where it is found and costs nothing where it is not. */
  phrases: readonly Word[]
  /** Every word, also those that only ask. */
  words: readonly { word: string; asking: boolean }[]
  /** Groups that are named, as stems: "styrgrupp". */
  groups: readonly string[]
  /** The document itself is mentioned, or is all that is asked about. */
  document: boolean
  onlyDocument: boolean
  /** The wording shows that rules are asked about. */
  aboutRules: boolean
}

/** `asking`: it stands in the part that asks, not in what is told beside it. */
export type Word = { word: string; term: Term; weight: number; asking: boolean }

/**
 * One message is read more than once, in a row: whole, and with a system's kind in the place of its name. Without the name it is what
 * others have asked of other systems in the same words. Some kilobytes each.
 */
export const readQuestion: (text: string, lexicon: Lexicon) => Question = recently(200, readAnew)

function readAnew(text: string, lexicon: Lexicon): Question {
  const parts = clausesOf(text).map((clause) => inSwedish(joined(wordsOf(clause), (word) => lexicon.has(word))))
  const at = askingPart(parts)
  const read = parts.map((words, part) => readPart(words, part === at, lexicon))
  const wording = wordingOf(parts[at] ?? [], fold(text))
  const said: Said = {
    sure: new Set(read.flatMap(({ sure }) => sure)),
    hints: new Set(read.flatMap(({ hints }) => hints)),
    matter: read.flatMap(({ matter }) => matter),
    groups: read.flatMap(({ groups }) => groups),
  }
  const { sure, hints, matter } = settled(said, wording, parts[at] ?? [])
  const phrases = read.flatMap((part) => part.phrases)
  const documents = read.flatMap((part) => part.documents)
  return {
    ...wording,
    sure,
    hints,
    // With nothing else to ask about, the document is the matter.
    matter: matter.length > 0 ? matter : documents,
    phrases: matter.length > 0 ? [...phrases, ...documents.map((one) => ({ ...one, weight: 0.1 }))] : phrases,
    words: parts.flatMap((words, part) => words.map((word) => ({ word, asking: part === at }))),
    groups: said.groups,
    document: documents.length > 0,
    onlyDocument: documents.length > 0 && matter.length === 0,
    aboutRules: read.some(({ cue }) => cue) || sure.size > 0 || documents.length > 0,
  }
}

/** What is said beside the question weighs less, unless the question itself says nothing of the matter. */
const beside = 0.4

type Part = {
  sure: Ask[]
  hints: Ask[]
  matter: Word[]
  phrases: Word[]
  documents: Word[]
  groups: string[]
  cue: boolean
}

function readPart(words: readonly string[], asking: boolean, lexicon: Lexicon): Part {
  const stems = words.map((word) => lexicon.stem(word))
  const asks = asksIn(words, stems)
  const weightOf = askWeights(words, asks, asking)
  const together = phrasesIn(words)
  const part: Part = {
    sure: asking ? asks.filter(({ kind }) => kind === 'sure').map(({ ask }) => ask) : [],
    hints: asks.filter(({ kind }) => kind === 'hint' || !asking).map(({ ask }) => ask),
    matter: [],
    documents: [],
    groups: [],
    phrases: [...new Set(together.map(({ group }) => group))].map((group) => ({
      word: group,
      term: { stem: group, like: [], parts: null, known: true },
      weight: asking ? 0.6 : 0.3,
      asking,
    })),
    cue: hasCue(stems),
  }
  let place = 1
  words.forEach((word, i) => {
    if (adjunctWords.has(word) && part.matter.length > 0) place = 0.6
    const weight = weightOf[i] ?? 1
    if (weight === 0 || lexicon.isEmpty(word) || word.length < 2) return
    const term = lexicon.term(word)
    if (documentStems.has(word)) return void part.documents.push({ word, term, weight: 1, asking })
    // What is only known as part of a phrase is weighed with the phrase.
    if (!term.known && together.some(({ from, length }) => from <= i && i < from + length)) return
    if (namesGroup(word, term)) part.groups.push(term.stem)
    // "Som systemansvarig" tells who asks.
    const whose = words[i - 1] === 'som' ? 0.4 : place
    part.matter.push({ word, term, weight: (asking ? 1 : term.known ? beside : 0.1) * whose * weight, asking })
  })
  return part
}

/** Hints of these kinds are ways to ask, hardly ever the matter. */
const talk: ReadonlySet<Ask> = new Set(
  'purpose steps means agenda when yearly may members who'.split(' ') as readonly Ask[],
)

/** How much each word still counts as matter when it also asks: 0 when it does nothing else. */
function askWeights(words: readonly string[], asks: ReturnType<typeof asksIn>, asking: boolean): number[] {
  const weights = words.map(() => 1)
  const lower = (at: number, to: number) => (weights[at] = Math.min(weights[at] ?? 1, to))
  for (const { ask, kind, from, length } of asks) {
    if (length > 1) for (let i = from; i < from + length; i++) lower(i, 0)
    // Who takes part may also be what is asked about.
    else if (kind === 'sure' && asking) lower(from, ask === 'members' ? 0.3 : 0)
    else if (kind === 'hint') lower(from, talk.has(ask) ? 0.25 : ask === 'common' ? 1 : 0.5)
  }
  return weights
}

type Said = { sure: Set<Ask>; hints: Set<Ask>; matter: Word[]; groups: readonly string[] }

/** Settles what the words alone leave open: the same word asks for different things in different questions. */
function settled({ sure, hints, matter, groups }: Said, wording: Wording, words: readonly string[]): Said {
  const text = words.join(' ')
  const demote = (ask: Ask) => {
    if (sure.delete(ask)) hints.add(ask)
  }
  if (!wording.asksWho && !/^(?:ar|ingar|sitter|hur|is|are|does|do|kan|far)$/.test(words[0] ?? '')) demote('members')
  // Without a group these words ask for something else: "vad ingår i rollen".
  const groupNamed = groups.length > 0 || matter.some(({ word }) => isGroupWord(word))
  if (!groupNamed && !hints.has('bodies') && !sure.has('bodies')) sure.delete('members')
  // "Vilken grupp är remissinstans" is not "vilka grupper finns".
  if (matter.some(({ word }) => !vague.has(stem(word)))) demote('bodies')
  // "Vad måste ske innan X beslutar": the steps are asked for, not who decides.
  if (hints.has('steps') && !wording.asksWho && !wording.closed) for (const set of [sure, hints]) set.delete('decides')
  if (aChoice.test(text)) sure.add('choice')
  if (/\b(?:kostar?|costs?)\b/.test(text) && /^(?:vad|hur mycket|what|how much)\b/.test(text)) {
    sure.clear()
    sure.add('price')
  }
  // "Hur många rapporter per år": how often, not how many.
  if (sure.has('amount') && (perYear.test(text) || ofMeetings.test(text))) {
    sure.delete('amount')
    sure.add('frequency')
  }
  // "Vem utser representanten", "hur ofta sammankallas": the first is asked for.
  if (sure.has('appoints')) for (const ask of ['members', 'chairs'] as const) sure.delete(ask)
  if (sure.has('frequency')) sure.delete('convenes')
  // "Ska det utses en systemansvarig": that it must, not who does it.
  if (wording.closed && wording.must && /^(?:ska|maste|bor|behover) det\b/.test(text)) demote('appoints')
  // "Vilka träffas i X": its members.
  const onlyGroup = groups.length > 0 && matter.every(({ word, term }) => groups.includes(term.stem) || isPale(word))
  if (sure.size === 0 && onlyGroup && /^(?:vilka|who)\b/.test(text) && !aTime.test(text) && !aMatter.test(text))
    sure.add('members')
  if (sure.has('chairs')) sure.delete('members')
  // "Är X gemensamt": X is the matter.
  const named = matter.some(({ word }) => !shared.has(stem(word)) && !vague.has(stem(word)))
  const light = wording.closed && hints.has('common') && named ? shared : null
  const story = !matter.some(({ asking, weight }) => asking && weight > 0.3)
  for (const ask of sure) hints.delete(ask)
  if (sure.has('frequency')) for (const ask of ['yearly', 'when'] as const) hints.delete(ask)
  return {
    sure,
    hints,
    groups,
    matter: matter.map((one) => ({
      ...one,
      weight: one.weight * (light?.has(stem(one.word)) ? 0.35 : 1) * (story && !one.asking ? 1 / beside : 1),
    })),
  }
}

const aChoice =
  /\b(?:vilken|vilket|vilka|which|what)\s+(?!(?:system|program|produkt\w*|regler|krav|metod|rutin\w*|ordning|steg|roller|princip\w*|hansyn|dokument)\b)\S+\s+(?:(?:ska|bor|should)\s+(?:vi|man|jag|kommunen|we|i)|(?:vi|man|jag|kommunen|we|i)\s+(?:ska|bor|koper|valjer|should|buy))\b|\b(?:vilken|vilket|vilka|which|what)\s+(?:sorts?\s+|slags\s+)?\S*(?:mobil|telefon|dator|laptop|skarm|platta|ipad|skrivare|abonnemang|phone|computer|tablet|printer)\S*\s+(?:far|har|kan|do|does|can|may|will)\b/
/** "Vilken skrivare ska vi ha": to be told which. `text`: folded. */
export const isChoice = (text: string): boolean => aChoice.test(text)
const perYear = /\b(?:per ar|om aret|varje ar|pa ett ar|under aret|under ett ar|a year|per year)\b/
/** "Hur många styrgruppsmöten". */
const ofMeetings = /\bhur manga \S*(?:moten|traffar|sammantraden)\b/
const aMatter = /\b(?:fragor|arenden|uppgifter|punkter|saker|issues|matters|tasks)\b/
const aTime = /\b(?:datum|nar|tid|when|time)\b/

type Wording = {
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
  /** "Vem bestämmer": who has the say, whether or not something is decided. */
  ofPower: boolean
  /** It asks whether something has to be. */
  must: boolean
  /** It asks whether something is allowed. */
  permission: boolean
  /** It asks what comes before something. */
  before: boolean
  /** It asks for every rule of its matter. */
  ofAll: boolean
  /** It names an exception: what is not owned, not approved. */
  exception: boolean
}

/** `words`: the part that asks. `text`: the whole message, folded. */
function wordingOf(words: readonly string[], text: string): Wording {
  const asked = words.join(' ')
  return {
    asking: new Set(words.filter((word) => interrogatives.has(word))),
    english: /\b(?:the|who|what|how|does|do|is|are|which|must|may)\b/.test(asked),
    asksWho: words.some((word) => persons.has(word)),
    interrogative: anyQuestion.test(asked) && !/\bfor (?:system|program|applikation)/.test(asked),
    closed: /^(?:ar|far|kan|maste|ska|hor|raknas|is|are|may|can|must|does|do)\b/.test(asked),
    actively: /\b(?:utser|utse|tillsatter|utnamner|bestammer|beslutar|forordnar|appoints?|designates)\b/.test(text),
    ofPower: /\b(?:vem|who)\b.*\b(?:bestammer|decides)\b/.test(asked),
    must: /^(?:maste|ska|bor|behover|must|should|do we have to|does)\b/.test(asked),
    permission: asksLeave.test(asked) && !asksForThing.test(asked),
    before: /\b(?:innan|infor|fore|forst|before|first)\b/.test(text),
    ofAll: /\b(?:vilka regler|vad galler|which rules|what rules|what applies)\b/.test(asked),
    exception: /\b(?:inte|ej|icke|utom|undantag|hyrd\w*|inhyrd\w*|not|except|without|utan)\b/.test(text),
  }
}

const persons = new Set(['vem', 'vems', 'whose', 'vilka', 'vilken', 'vilket', 'who', 'which', 'whom'])
const anyQuestion =
  /\b(?:vem|vems|vad|hur|nar|var|vart|maste|ska|far|kan|finns|gar|who|whom|how|when|where|must|may|can|vilk\w+ (?!system|program|applikation)|wh(?:ich|at) (?!system|program|application|are the system))/
const asksLeave = /^(?:far|kan(?! du\b)|ar det (?:tillatet|ok|okej|forbjudet)|may|can|are we allowed|am i allowed)\b/
/** "Får man någon utbildning": to be given something, not to be let. */
const asksForThing = /^(?:far|kan) (?:man|vi|jag) (?:en|ett|nan|nat|nagon|nagot|nagra|it\w*) /

const stemsIn = (words: readonly string[]) => new Set(words.flatMap((word) => wordsOf(word).map(stem)))

const adjunctWords = new Set(adjuncts.map(fold))
const documentStems = new Set(documentWords.flatMap(wordsOf))
/** "Policyn", "reglementet": which document is no part of the matter. */
export const isDocumentWord = (word: string): boolean => documentStems.has(word)

const shared = stemsIn(askWords.common.hint)
const pale = stemsIn(paleWords)
/** Words that nearly every rule holds. */
export const isPale = (word: string): boolean => pale.has(stem(word))

/** Words around "vilka grupper finns" that narrow nothing. */
const vague = stemsIn(
  'styrande samordning itsamordning itfrågor samverkan it olika gruppering grupp forum organ beslutande system program'.split(
    ' ',
  ),
)
