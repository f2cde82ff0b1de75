/** Lets what is learnt of questions decide between rules, where the words alone choose another or none. */
import { recently } from '../../../lib/recently.ts'
import { match, type Weights } from '../lexicon.ts'
import type { Question } from '../question.ts'
import { type Found, isObject, type Rulebook } from '../rulebook.ts'
import type { Statement } from '../statements/statement.ts'
import type { Ask } from '../words/asking.ts'
import { notOfRules, notSaid } from './learned.ts'

export type Picked = {
  question: Question
  found: readonly Found[]
  best: Found | null
  /** The rule that is to be cited first, when it is not the statement's own first. */
  source?: string
}

/** What is learnt of one question. */
export type Hunch = {
  /** The likeliest rule, by its source, or silence, by its key. */
  of: string
  /** How likely, and how likely the next is. */
  share: number
  next: number
  /** How likely it is that the question is not for the rules at all. */
  other: number
  /** How likely it is that it is asked of rules, and that none says it. */
  unsaid: number
  /** The share of its words that any rule has. */
  known: number
  /** How likely each rule is. */
  shares: ReadonlyMap<string, number>
  wellTaught: boolean
}

/** One message is asked about more than once, in a row, and the same of other systems of its kind in the same words. */
export const hunchOf: (text: string, book: Rulebook) => Hunch = recently(100, newHunch)

function newHunch(text: string, { learned }: Rulebook): Hunch {
  const shares = learned.likely(text)
  const hunch = {
    of: '',
    share: 0,
    next: 0,
    other: 0,
    unsaid: 0,
    known: learned.known(text),
    shares,
    wellTaught: learned.wellTaught,
  }
  for (const [of, share] of shares) {
    if (of === notOfRules) hunch.other = share
    else if (of === notSaid) hunch.unsaid = share
    else if (share > hunch.share) Object.assign(hunch, { of, share, next: hunch.share })
    else if (share > hunch.next) hunch.next = share
  }
  return hunch
}

export const isSilence = (of: string) => of.startsWith('silence:')

/** Measured on the halves of the sets that are tuned on. */
const clear = 0.3
const faint = 0.17
const ahead = 1.3
/** What is hardly said in the rules' words needs a surer hunch. */
const familiar = 0.55
const strange = 0.4
const clearThoughStrange = 0.36
/** So clear that hardly any word needs to be known. */
const verySure = 0.6
const foreign = 0.25
const whateverWords = 0.65
const nearly = 0.8

const isClearThoughStrange = (share: number, known: number) =>
  (known >= strange && share >= clearThoughStrange) || (known >= foreign && share >= verySure) || share >= whateverWords
const nearlyCertain = 0.85
const wordForWord = 0.9
const certainEnough = 0.75
const nearlyAsked = 0.7
/** A figure, a time or a decision is hardly answered by a rule that gives none. */
const figures: readonly Ask[] = ['amount', 'duration', 'frequency', 'decides']
/** Nor who pays, appoints, chairs or convenes by one that does not say. */
const outright: readonly Ask[] = ['pays', 'price', 'appoints', 'chairs', 'convenes', 'choice']

export function heed(picked: Picked, hunch: Hunch, book: Rulebook): Picked {
  return asWholePath(decided(picked, hunch, book), book)
}

/** "Får vi köpa in ett eget system?" and "hur gör vi": the whole way, not only its first step. */
function asWholePath(picked: Picked, { entries }: Rulebook): Picked {
  const { best, question, found } = picked
  // "Någon har köpt en egen skrivare, vad gäller": what is done is not begun.
  if (isDone(question)) return picked
  const asksHow = question.ofAll || (question.hints.has('steps') && !question.asksWho && !question.closed)
  const source = picked.source ?? best?.statement.sources[0]
  if (!best || source === undefined || best.statement.nature === 'list') return picked
  if (!question.permission && !asksHow) return picked
  const path = entries.find(({ statement: { steps = [] } }) => (asksHow ? steps.includes(source) : steps[0] === source))
  if (!path) return picked
  const before =
    question.before && asksHow
      ? isOfFirst(question)
        ? (path.statement.steps?.[0] ?? null)
        : path.statement.before
      : null
  return { ...picked, best: asFound(path.statement, best.like, found), source: before ?? source }
}

/** "Vad gör jag först": the first step, not the one that has to come before the decision. */
const isOfFirst = ({ words }: Question): boolean =>
  words.some(({ word }) => word === 'forst' || word === 'first') &&
  !words.some(({ word }) => /^(?:innan|fore|infor|before)$/.test(word))

const isDone = ({ words }: Question): boolean =>
  /\b(?:har|hade|have|has) (?:\S+ ){0,2}(?:kopt|skaffat|bestallt|installerat|inforskaffat|handlat|bought|ordered|installed)\b/.test(
    words.map(({ word }) => word).join(' '),
  )

function decided(picked: Picked, hunch: Hunch, book: Rulebook): Picked {
  const { best, question, found } = picked
  const { of, share } = hunch
  if (!isTrusted(hunch)) return picked
  const [own = ''] = best?.statement.sources ?? []
  if (best && (own === of || (best.like >= wordForWord && share < nearlyCertain))) return picked
  // The time that the municipality has set by itself, where its documents set none.
  if (best && own === '' && figures.some((ask) => question.sure.has(ask) && (best.statement.asks[ask] ?? 0) >= 0.6))
    return picked
  if (best && isSettled(best) && share < certainEnough) return picked
  // What is both asked so and put so needs more than a faint hunch against it.
  if (best && best.like >= nearlyAsked && best.covers >= nearlyAsked && share < best.like / 2) return picked
  if (isSilence(of)) {
    if (best && own === '') return picked
    const silence = silenceOf(of, book)
    // That nobody is said to pay is no answer to who decides.
    if (silence && !best && share < clear && isOfOtherKind(silence, question)) return picked
    return silence ? { ...picked, best: asFound(silence, share, found) } : picked
  }
  if (best?.statement.nature === 'structured' && best.statement.sources.includes(of)) return { ...picked, source: of }
  const statement = found.find(({ statement: { sources } }) => sources[0] === of)?.statement ?? clauseOf(of, book)
  if (!statement) return picked
  if (!speaksOfGroup(statement, question, book)) return picked
  if (share < certainEnough && isOfAnother(statement, question, book)) return picked
  const figure = figures.find((ask) => question.sure.has(ask))
  const needs = figure === 'decides' ? nearlyCertain : certainEnough
  const answersWho = figure === 'decides' && question.ofPower && (statement.asks.who ?? 0) >= 0.6
  if (figure && !answersWho && (statement.asks[figure] ?? 0) < 0.6 && share < needs) return picked
  const needed = outright.filter((ask) => question.sure.has(ask))
  const says = needed.some((ask) => (statement.asks[ask] ?? 0) >= 0.6)
  if (needed.length > 0 && !(says && (speaksOfAll(statement, question, book) || isClearlyOne(hunch)))) return picked
  return { ...picked, best: asFound(statement, share, found), source: of }
}

const kindsOfSilence: readonly Ask[] = ['pays', 'decides', 'appoints', 'orders']

/** It is of one kind, and another is asked for outright. */
function isOfOtherKind({ asks }: Statement, { sure }: Question): boolean {
  const own = kindsOfSilence.filter((ask) => (asks[ask] ?? 0) >= 0.6)
  const asked = kindsOfSilence.filter((ask) => sure.has(ask))
  return own.length > 0 && asked.length > 0 && !asked.some((ask) => own.includes(ask))
}

const weightsOf = (statement: Statement, { entries }: Rulebook): Weights =>
  entries.find((entry) => entry.statement === statement)?.weights ?? new Map()

/** Far likelier than any other. */
const isClearlyOne = ({ share, next }: Hunch): boolean => share >= 0.6 && next < 0.1

/** Nothing that is asked about is left out. */
function speaksOfAll(statement: Statement, { matter }: Question, book: Rulebook): boolean {
  const weights = weightsOf(statement, book)
  return matter.every((word) => !isObject(word) || match(word.term, weights).hit > 0)
}

/** Another rule names outright what is asked about, and this one does not speak of it: "säkerhetsplanen" is not the strategy. */
function isOfAnother(statement: Statement, { matter }: Question, book: Rulebook): boolean {
  const weights = weightsOf(statement, book)
  return matter.some(
    (word) =>
      isObject(word) &&
      word.term.parts !== null &&
      match(word.term, weights).hit < 0.3 &&
      book.entries.some((entry) => match(word.term, entry.weights).hit >= 0.85),
  )
}

/** Of a group that is named, only what speaks of that group is said. */
function speaksOfGroup(statement: Statement, { groups, matter }: Question, book: Rulebook): boolean {
  if (groups.length === 0) return true
  const weights = weightsOf(statement, book)
  return matter.some(({ term }) => groups.includes(term.stem) && match(term, weights).hit > 0.3)
}

/** A group or a role whose every word was asked for. */
const isSettled = ({ statement: { id, nature }, covers, named }: Found): boolean =>
  nature === 'structured' && /^(?:role|body):/.test(id) && !id.includes('.decides') && covers >= 0.9 && named >= 0.8

function isTrusted({ share, next, known }: Hunch): boolean {
  if (known < familiar) return isClearThoughStrange(share, known)
  return share >= clear || (share >= faint && share >= ahead * next)
}

/** What a hunch is of: the rule as it is put, or the silence. */
export const statementOf = (of: string, book: Rulebook): Statement | null =>
  isSilence(of) ? silenceOf(of, book) : clauseOf(of, book)

function silenceOf(of: string, { entries }: Rulebook): Statement | null {
  const matter = of.slice('silence'.length)
  return entries.find(({ statement: { id, silent } }) => silent && id.endsWith(matter))?.statement ?? null
}

function clauseOf(source: string, { entries }: Rulebook): Statement | null {
  return entries.find(({ statement: { id } }) => id === `clause:${source}`)?.statement ?? null
}

export function asFound(statement: Statement, like: number, found: readonly Found[]): Found {
  const before = found.find((one) => one.statement === statement)
  return before
    ? { ...before, like: Math.max(before.like, like) }
    : { statement, like, covers: 0, named: 0, misses: false, score: 0 }
}

/** One rule, whatever else the words may be read as. */
export const isSureOfOne = ({ of, share, next }: Hunch): boolean => !isSilence(of) && share >= 0.7 && next < 0.1

/** So likely that a word nobody here knows is a word, not a name. */
export const isLikely = ({ share, next, other }: Hunch): boolean => share >= 0.5 && next < 0.1 && other < share / 8

/** Rather what no rule says, unless it is word for word what one is asked. */
export const isUnsaid = (hunch: Hunch, { like, covers, statement }: Found): boolean =>
  !statement.silent &&
  like < wordForWord &&
  hunch.unsaid >= (hunch.wellTaught ? leastUnsaid : leastWhenHardlyTaught) &&
  hunch.unsaid >
    (!hunch.wellTaught || statement.nature === 'list' || covers >= everyWord ? surelyLikelier : likelierBy) *
      ownShare(hunch, statement)

const leastUnsaid = 0.2
const leastWhenHardlyTaught = 0.3
const likelierBy = 0.8
/** What lists, or speaks of every word, is doubted less. */
const surelyLikelier = 1.2
const everyWord = 0.98

/** Found by some of its words only, when neither what is learnt nor what is known to be asked speaks for it. */
export function isFarFetched(hunch: Hunch, { like, covers, statement }: Found): boolean {
  if (!hunch.wellTaught || statement.silent || statement.sources.length === 0) return false
  const share = ownShare(hunch, statement)
  return (share < 0.3 && like < 0.4 && covers < 0.6 && covers > 0.3) || (share < 0.1 && like < 0.75 && covers < 0.62)
}

/** How likely it is that one of its rules answers. */
const ownShare = ({ shares }: Hunch, { sources }: Statement): number =>
  Math.max(0, ...sources.map((source) => shares.get(source) ?? 0))

/** Asked outright of the rules, whatever else the message was read as. */
export type Standing = 'nobody’s' | 'a list’s' | 'a wish’s' | 'a system’s'

const needed: Readonly<Record<Standing, number>> = {
  'nobody’s': 0.3,
  'a list’s': 0.7,
  'a wish’s': 0.45,
  'a system’s': 0.9,
}
const soundsLikeRules = 0.7

/** Whether it is surely for the rules, whoever else would take it. */
export function isForRules({ of, share, other, known }: Hunch, standing: Standing | null): boolean {
  if (standing === null) return false
  const nobodys = standing === 'nobody’s'
  if (share < other && !(nobodys && share >= clear && share >= nearly * other)) return false
  if (known < soundsLikeRules && !(nobodys && isClearThoughStrange(share, known))) return false
  if (standing === 'nobody’s') return share >= needed[standing] || (share >= faint && share >= 2 * other)
  return share >= needed[standing] && !isSilence(of)
}

/** What the words chose is hardly like what the rule is asked, and all that is learnt says that it is nobody's here. */
export const isElsewhere = ({ other, shares, wellTaught }: Hunch, { like, statement }: Found): boolean =>
  wellTaught &&
  !statement.silent &&
  other >= 0.75 &&
  like < 0.7 &&
  statement.sources.every((source) => (shares.get(source) ?? 0) < 0.1)

/** Whether it is rather one of those that no rule answers. */
export const isForOthers = ({ share, other }: Hunch): boolean => other >= 0.5 && other > 2 * share
