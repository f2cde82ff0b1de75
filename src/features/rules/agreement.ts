/** Whether what is chosen speaks of what is asked about, and what is done where two ways to choose say different things. */
import { match } from './lexicon.ts'
import { asFound, type Hunch, isSilence, type Picked, statementOf } from './learned/heed.ts'
import { isDocumentWord, isPale, type Question, type Word } from './question.ts'
import type { Found, Rulebook } from './rulebook.ts'
import type { Ask } from './words.ts'

/** Who pays, decides or orders, how often, how much: of one thing, and said of no other. */
const ofOneThing: readonly Ask[] = 'pays decides orders appoints amount price duration frequency choice'
  .split(' ')
  .map((ask) => ask as Ask)

/** So like what is known to be asked that its words need not be met one by one. */
const asGoodAsAsked = 0.8
const hardlyMet = 0.2
const leastObject = 0.5

/** Only the asking is like: "vem beslutar om cykelbanor" and who decides on the IT plan. Then the rule is not cited. */
export function speaksOfObject({ statement, like }: Found, question: Question, book: Rulebook): boolean {
  if (statement.silent || like >= asGoodAsAsked) return true
  if (!ofOneThing.some((ask) => question.sure.has(ask))) return true
  const objects = question.matter.filter(isObject)
  return objects.length === 0 || objects.some(({ term }) => isMet(term, { statement, book }) > hardlyMet)
}

const isObject = ({ word, asking, weight }: Word) =>
  asking && weight >= leastObject && !isPale(word) && !isDocumentWord(word)

/** By the statement's own words, or by those that its rules are known to be asked with. */
function isMet(term: Word['term'], { statement, book }: { statement: Found['statement']; book: Rulebook }): number {
  const own = book.entries.find((entry) => entry.statement === statement)
  return Math.max(
    own ? match(term, own.weights).hit : 0,
    ...statement.sources.map((source) => book.asked.speaks(source, term)),
  )
}

const hardlyAsked = 0.6
/** The hunch has to be this likely to be believed or to be doubted for. */
const leastHunch = 0.15

/**
 * The words say one rule and what is learnt another, neither of them surely. Of something that somebody does the words are
 * right; of all else what is learnt is, and where that is a silence nothing is cited.
 */
export function agreed(picked: Picked, hunch: Hunch, book: Rulebook): Picked {
  const { best, question } = picked
  if (!best || best.statement.silent || best.like >= hardlyAsked || best.statement.nature === 'list') return picked
  if (question.asksWho || question.sure.size > 0 || hunch.share < leastHunch) return picked
  const own = picked.source ?? best.statement.sources[0]
  if (own === undefined || own === hunch.of || best.statement.sources.includes(hunch.of)) return picked
  const { source: _, ...unsourced } = picked
  if (isSilence(hunch.of) && hunch.share < surelyOpen) return { ...unsourced, best: null }
  const statement = statementOf(hunch.of, book)
  if (!statement) return picked
  const chosen = { ...unsourced, best: asFound(statement, hunch.share, picked.found) }
  if (isSilence(hunch.of)) return chosen
  return hunch.share > hunch.next * clearlyLikelier ? { ...chosen, source: hunch.of } : picked
}

const clearlyLikelier = 1.5
const surelyOpen = 0.3
