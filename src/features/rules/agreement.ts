/** Whether what is chosen speaks of what is asked about, and what is done where two ways to choose say different things. */
import { swedish } from '../../conversation/understanding/dictionary.ts'
import { match } from './lexicon.ts'
import { asFound, type Hunch, isSilence, type Picked, statementOf } from './learned/heed.ts'
import { isDocumentWord, isPale, type Question, type Word } from './question.ts'
import type { Found, Rulebook } from './rulebook.ts'
import type { Statement } from './statements/statement.ts'
import { fold, stem } from './stem.ts'
import type { Ask } from './words/asking.ts'

/** Who pays, decides or orders, how often, how much: of one thing, and said of no other. */
const ofOneThing: readonly Ask[] = 'pays decides orders appoints amount price duration frequency choice'
  .split(' ')
  .map((ask) => ask as Ask)

/** "Vem kallar till föräldramötet": of a meeting is not enough. */
const ofGroups: readonly Ask[] = ['members', 'chairs', 'convenes']
const onlyByPart = 0.31

/** So like what is known to be asked that its words need not be met one by one. */
const asGoodAsAsked = 0.8
const ratherLike = 0.65
const hardlyMet = 0.2
const leastObject = 0.5

/** Only the asking is like: "vem beslutar om cykelbanor" and who decides on the IT plan. Then the rule is not cited. */
export function speaksOfObject(found: Found, question: Question, hunch: Hunch, book: Rulebook): boolean {
  const { statement } = found
  const like = Math.max(found.like, statement.sources.includes(hunch.of) ? hunch.share : 0)
  if (like >= asGoodAsAsked) return true
  const ofGroup = ofGroups.some((ask) => question.sure.has(ask))
  const least = ofGroup ? onlyByPart : hardlyMet
  // A word of the language that was read as another word is met by neither.
  const meets = ({ word, term }: Word) =>
    !(term.corrected === true && swedish().isWordOrCompound(word)) && isMet(term, statement, book) > least
  const ofOne = ofGroup || ofOneThing.some((ask) => question.sure.has(ask))
  const objects = question.matter.filter(isObject)
  if (statement.silent) return !isStrangeBuy(question, objects, meets)
  if (objects.length > 0 && !objects.some(meets) && (ofOne || like < ratherLike)) return false
  if (isStrangeBuy(question, objects, meets)) return false
  const property = propertyOf(question)
  // Both whose it is and what it is.
  if (property && !objects.every(meets) && Math.max(like, hunch.share) < ratherLike) return false
  const deed = deedOf(question)
  return deed === null || meets(deed.word) || Math.max(like, hunch.share) >= deed.needs
}

/** "Får vi köpa in en lastbil": what is bought is neither named by the rule nor some system or program. */
function isStrangeBuy({ matter, words }: Question, objects: readonly Word[], meets: (word: Word) => boolean): boolean {
  const deed = words.findIndex(({ word, asking }) => asking && buys.has(stem(word)))
  if (deed < 0) return false
  const after = new Set(words.slice(deed + 1).map(({ word }) => word))
  const tells = ({ word, asking }: Word) => asking && !buys.has(stem(word)) && !anyOne.test(word)
  // "Får kommundirektören köpa bil": what comes after the deed is what is bought.
  const named = matter.filter((one) => tells(one) && after.has(one.word))
  const told = named.length > 0 ? named : matter.filter(tells)
  if (told.some(({ word }) => isPale(word) || namesSystem.test(word))) return false
  const bought = objects.filter((one) => told.includes(one))
  return bought.length > 0 && !bought.some(meets)
}

/** Which one of them, not what it is. */
const anyOne =
  /^(?:ny|nya|nytt|egen|eget|egna|annan|annat|andra|fler|flera|storre|battre|billig\w*|new|own|another|other)$/

const buys = new Set(
  'köpa köper köp skaffa skaffar handla inköpa anskaffa investera beställa ladda laddar strömma streama'
    .split(' ')
    .map((word) => stem(fold(word))),
)

/** "Vem städar", "får jag logga in": what is done, where it says more than that something is done. */
function deedOf({ words, matter, asksWho }: Question): { word: Word; needs: number } | null {
  const asked = words.filter(({ asking }) => asking).map(({ word }) => word)
  const at = asksWho && asked[0] === 'vem' ? 1 : asked[0] === 'far' && somebody.has(asked[1] ?? '') ? 2 : -1
  const word = at < 0 ? undefined : matter.find((one) => one.asking && one.word === asked[at])
  return word && isObject(word) ? { word, needs: at === 1 ? 0.6 : 0.5 } : null
}

/** "Måste systemägaren vara chef": a rule about the role that says nothing of it does not answer. */
function propertyOf({ words, matter, closed }: Question): Word | null {
  const asked = words.filter(({ asking }) => asking).map(({ word }) => word)
  const at = closed ? asked.findIndex((word) => word === 'vara' || word === 'be') : -1
  const [first, second] = asked.slice(at + 1).filter((word) => !articles.has(word))
  // "Vara med", "vara klar": of taking part and of times.
  if (at < 0 || first === undefined || second !== undefined) return null
  return matter.find((one) => one.word === first && isObject(one)) ?? null
}

const articles = new Set(['en', 'ett', 'a', 'an', 'the', 'ocksa', 'alltid'])

const somebody = new Set(['jag', 'vi', 'man'])

/** "Dokumentationssystemet" is some system. */
const namesSystem = /.(?:system|program|verktyg)(?:s|et|en|ets|ens)?$/

const isObject = ({ word, asking, weight }: Word) =>
  asking && weight >= leastObject && !isPale(word) && !isDocumentWord(word)

/** By the statement's own words, or by those that its rules are known to be asked with. */
function isMet(term: Word['term'], statement: Statement, book: Rulebook): number {
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
  const open = isSilence(hunch.of) && hunch.share >= rather ? statementOf(hunch.of, book) : null
  const silence = picked.found.find(({ statement }) => statement === open)
  if (best && silence && silence.like > best.like) return { question, found: picked.found, best: silence }
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

const rather = 0.5
const clearlyLikelier = 1.5
const surelyOpen = 0.3
