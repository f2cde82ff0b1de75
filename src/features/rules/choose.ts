/** Which of all that the documents say, or leave open, answers what was heard, by each sign in its turn; decision 0034 for what comes after. */
import type { System } from '../register/index.ts'
import { agreed, speaksOfObject } from './agreement.ts'
import { asksForNobodys, isToThePoint } from './facets.ts'
import type { Heard } from './hear.ts'
import { ruleInSection } from './in-section.ts'
import {
  asFound,
  heed,
  type Hunch,
  isElsewhere,
  isFarFetched,
  isUnsaid,
  type Picked,
  statementOf,
} from './learned/heed.ts'
import { isAskedOf } from './left-open.ts'
import { isPale, type Question, readQuestion } from './question.ts'
import { alikeEnough, find, type Found, type Rulebook } from './rulebook.ts'
import type { From, Statement } from './statements/statement.ts'
import { isHeard, isRatherUnsaid } from './story.ts'
import { standIn } from './systems.ts'

/** The best is null where nothing answers to the point. */
export function chosen(heard: Heard, book: Rulebook, from: From): Picked {
  const { text, whole, systems, hunch, story } = heard
  const byWords = agreed(heed(readings(whole, systems, from, book), hunch, book), hunch, book)
  const placed = ruleInSection(text, byWords.question, book, from)
  const sure = placed !== null ? statedBy(placed, byWords, book) : story ? heardIn(byWords, hunch, book) : null
  if (sure)
    return isToThePoint(sure.best.statement, sure.question, text, from.governance) ? sure : { ...sure, best: null }
  const { best, question } = byWords
  if (!best || isAnswer(best, heard, question, book, from)) return byWords
  return { ...byWords, best: leftOpenIn(byWords, heard, book) }
}

/** Nothing speaks against what the words chose. */
function isAnswer(best: Found, heard: Heard, question: Question, book: Rulebook, from: From): boolean {
  const { hunch, reading, story, text } = heard
  const isWordForWord = best.like >= wordForWord
  return (
    !(asksOfNothing(question) && !isWordForWord) &&
    !isUnsaid(hunch, best) &&
    !(story && !isWordForWord && isRatherUnsaid(hunch)) &&
    !isElsewhere(hunch, best) &&
    !isFarFetched(hunch, best) &&
    !(!isWordForWord && !best.statement.silent && asksForNobodys(question)) &&
    speaksOfObject(best, question, hunch, book) &&
    isAskedOf(best, { question, hunch, reading }, book) &&
    isToThePoint(best.statement, question, text, from.governance)
  )
}

/** What the documents are known to leave open, where what came before it is not to the point. */
const leftOpenIn = ({ found, question }: Picked, { hunch, reading }: Heard, book: Rulebook): Found | null =>
  found.find(
    (one) => one.statement.silent && one.like >= surelyOpen && isAskedOf(one, { question, hunch, reading }, book),
  ) ?? null

function statedBy(source: string, { question, found }: Picked, book: Rulebook): (Picked & { best: Found }) | null {
  const statement = statementOf(source, book)
  return statement && { question, found, best: asFound(statement, asGoodAsAsked, found), source }
}

/** What a story is heard to be of, unless its words are as good as what another rule is known to be asked. */
function heardIn(byWords: Picked, hunch: Hunch, book: Rulebook): (Picked & { best: Found }) | null {
  const { best, question, found } = byWords
  const statement = isHeard(hunch) && !isRatherUnsaid(hunch) ? statementOf(hunch.of, book) : null
  if (!statement || statement.silent || (best && best.like >= wordForWord)) return null
  // Who pays, decides or appoints is told by what says so.
  const says = (one: Statement) => [...question.sure].some((ask) => (one.asks[ask] ?? 0) >= 0.6)
  if (best && says(best.statement) && !says(statement)) return null
  if (best?.statement.sources.includes(hunch.of)) return { ...byWords, best, source: hunch.of }
  return { question, found, best: asFound(statement, hunch.share, found), source: hunch.of }
}

const wordForWord = 0.9
/** Of what stands in the part that was named. */
const asGoodAsAsked = 0.95

/** So like a question that is known to be left open. */
const surelyOpen = 0.7

/** "Vem betalar": of what is not said, and there are several things that somebody pays. */
const asksOfNothing = ({ matter, sure, groups }: Question): boolean =>
  matter.length === 0 && groups.length === 0 && (sure.has('pays') || sure.has('decides'))

/** A named system's kind stands for it; where no rule speaks of its kind, one may speak of every system. */
function readings(text: string, systems: readonly System[], from: From, book: Rulebook): Picked {
  const ofKind = ofKindIn(text, systems, from, book)
  const kind = once(() => pick(ofKind, book))
  if (systems.length === 0) return kind()
  const ofAny = ofAnyIn(text, systems, from, book)
  const any = once(() => pick(ofAny, book))
  const [first, second] = ofKind.sure.has('appoints') ? [any, kind] : [kind, any]
  if (first().best) return first()
  // Nothing is said well enough by its words; what is learnt may still know which it is.
  return second().best ? second() : kind()
}

export const ofKindIn = (text: string, systems: readonly System[], from: From, book: Rulebook): Question =>
  likeSaid(readQuestion(standIn(text, systems, from, true), book.lexicon), text, book)

export const ofAnyIn = (text: string, systems: readonly System[], from: From, book: Rulebook): Question =>
  readQuestion(standIn(text, systems, from, false), book.lexicon)

/** Looking through all that is said costs the most of a question. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** The kind that stands in for a name asks nothing: only who says "gemensam" asks whether it is. */
function likeSaid(question: Question, text: string, { lexicon }: Rulebook): Question {
  if (!question.hints.has('common') || readQuestion(text, lexicon).hints.has('common')) return question
  const known = unlikened.get(question)
  if (known) return known
  const plain = { ...question, hints: new Set([...question.hints].filter((ask) => ask !== 'common')) }
  unlikened.set(question, plain)
  return plain
}

/** One for each question, so that what was found for it is found again. */
const unlikened = new WeakMap<Question, Question>()

function pick(question: Question, book: Rulebook): Picked {
  const found = find(question, book)
  return { question, found, best: choose(found, question) ?? inCharge(question, book) }
}

/** Below these shares of the matter nothing is said to be answered. Measured on the development questions. */
const enough = 0.48
const enoughNamed = 0.3
const enoughForSilence = 0.6
const enoughInGeneral = 0.8
const enoughWhenExact = 0.78
const enoughWhenDecided = 0.55
/** Asked who pays or decides, the object has to be met. */
const ofFacts = ['pays', 'decides', 'appoints', 'orders', 'frequency', 'price', 'amount'] as const
const exactAsks = ['appoints', 'chairs', 'convenes'] as const

function choose(found: readonly Found[], question: Question): Found | null {
  if (question.matter.length === 0) {
    const hinted = [...question.hints].filter((ask) => ask === 'yearly' || ask === 'bodies')
    const open = [...question.sure, ...hinted]
    const fitting = found.filter(({ statement }) => open.some((ask) => (statement.asks[ask] ?? 0) >= 0.9))
    return fitting.find(({ covers }) => covers > 0) ?? fitting[0] ?? null
  }
  // Whether something is allowed is not told by what only speaks of systems in general.
  const general = question.permission && question.matter.every(({ word }) => isPale(word))
  const exact = !question.english && exactAsks.some((ask) => question.sure.has(ask))
  const decided = question.sure.has('decides') || question.sure.has('frequency')
  const needed = general ? enoughInGeneral : exact ? enoughWhenExact : decided ? enoughWhenDecided : enough
  const passing = found.filter(
    ({ covers, named, like, misses, statement }) =>
      (like >= alikeEnough &&
        (like >= 0.7 || covers >= 0.4) &&
        !(misses && like < 0.9 && ofFacts.some((ask) => question.sure.has(ask)))) ||
      (named >= enoughNamed && covers >= (statement.silent ? enoughForSilence : needed)),
  )
  return passing[0] ?? null
}

/** "Vem bestämmer över X" where nobody decides, but somebody answers for all of it. */
function inCharge(question: Question, book: Rulebook): Found | null {
  if (!question.sure.has('decides') || question.sure.size > 1 || !question.ofPower) return null
  const found = find({ ...question, sure: new Set(), hints: new Set(['who']) }, book)
  return (
    found.find(({ statement, covers, named }) => (statement.asks.who ?? 0) >= 0.6 && covers > 0.8 && named > 0.5) ??
    null
  )
}
