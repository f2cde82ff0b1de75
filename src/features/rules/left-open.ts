/** Whether what the documents are known to leave open is what is asked about, and not only a word of it. */
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { Hunch } from './learned/heed.ts'
import { match } from './lexicon.ts'
import { isPale, type Question } from './question.ts'
import { type Found, keyOfSilence, type Rulebook } from './rulebook.ts'

/** Each sign by how much it tells. Measured on what is left open, and on what was only taken for it. */
const counts = { share: 1.5, like: 0.4, met: 0.35, doubt: -0.25, nothingMet: -0.35, unasked: -0.6, anothers: -0.1 }
const enough = 0.45
/** Who pays, decides or convenes is told by what is asked for. */
const ofAnyKind = 'silence:other:'
const leastMet = 0.2
const leastWeight = 0.3

/** "Vem ska jobba i helgen" is not of working at a distance, nor "hur ofta byts datorer" of passwords. */
export function isAskedOf(
  found: Found,
  { question, hunch, reading }: { question: Question; hunch: Hunch; reading: Reading },
  book: Rulebook,
): boolean {
  const { statement, like } = found
  if (!statement.id.startsWith(ofAnyKind)) return true
  const share = hunch.shares.get(keyOfSilence(statement)) ?? 0
  const met = shareMet(found, question, book)
  const isAsked = reading.outcome === 'clear' || asks(question)
  const isAnothers = reading.outcome !== 'clear' && share < hunch.share / 2
  const signs = {
    share,
    like,
    met,
    doubt: hunch.unsaid + hunch.other,
    nothingMet: met > 0 ? 0 : 1,
    unasked: isAsked ? 0 : 1,
    anothers: isAnothers ? 1 : 0,
  }
  return sumOf(signs) >= enough
}

/** "Hon ska jobba i helgen" tells, "ska hon jobba i helgen" asks. */
function asks({ words, asking, interrogative, closed }: Question): boolean {
  const [first] = words.filter((word) => word.asking)
  const isTold = subjects.has(first?.word ?? '') && [...asking].every((word) => modal.has(word))
  return !isTold && (interrogative || closed)
}

const subjects = new Set(['jag', 'du', 'hon', 'han', 'hen', 'den', 'det', 'vi', 'ni', 'de', 'dom', 'man'])
const modal = new Set(['ska', 'maste', 'far', 'kan', 'bor'])

const sumOf = (signs: typeof counts): number =>
  Object.entries(signs).reduce((sum, [sign, value]) => sum + value * counts[sign as keyof typeof counts], 0)

/** How much of what is asked about it speaks of; what only its questions speak of counts half. */
function shareMet({ statement }: Found, { matter }: Question, book: Rulebook): number {
  const weighty = matter.filter(({ weight }) => weight >= leastWeight)
  const telling = weighty.filter(({ word }) => !isPale(word))
  const words = telling.length > 0 ? telling : weighty
  const own = book.entries.find((entry) => entry.statement === statement)
  const meets = (hit: number) => (hit > leastMet ? 0.5 : 0)
  const met = words.map(({ term, weight }) => {
    const isOwn = own ? match(term, own.weights).hit : 0
    return weight * (meets(isOwn) + meets(Math.max(isOwn, book.asked.speaks(keyOfSilence(statement), term))))
  })
  const whole = words.reduce((sum, { weight }) => sum + weight, 0)
  return whole === 0 ? 0 : met.reduce((sum, one) => sum + one, 0) / whole
}
