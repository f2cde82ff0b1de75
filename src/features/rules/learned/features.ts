/** A sentence as what can be learnt from: its stems, what they may mean, how it asks, and the pieces of its words. */
import { swedish } from '../../../conversation/understanding/dictionary.ts'
import { asksIn } from '../asks.ts'
import { inSwedish, longest } from '../clauses.ts'
import { joined, phrasesIn, type Lexicon, type Term } from '../lexicon.ts'
import { isDocumentWord } from '../question.ts'
import { stem, wordsOf } from '../stem.ts'

/** Features by name, with how strongly the sentence has them. */
export type Features = ReadonlyMap<string, number>

/** How much each kind of feature says, beside a stem of the matter, which counts one. `name`: a word that neither
 * a rule here nor the language knows. */
const strength = {
  talk: 0.6,
  meaning: 0.8,
  part: 0.5,
  meaningOfPart: 0.4,
  pair: 0.5,
  phrase: 0.9,
  ask: 0.6,
  piece: 0.25,
  name: 1,
}
const pieceLength = 4

export function featuresOf(text: string, lexicon: Lexicon): Features {
  const found = new Map<string, number>()
  const add = (name: string, weight: number) => {
    if ((found.get(name) ?? 0) < weight) found.set(name, weight)
  }
  const words = spokenIn(text, lexicon)
  const stems = words.map((word) => lexicon.stem(word))
  words.forEach((word, at) => {
    if (lexicon.isEmpty(word)) add(`word:${stem(word)}`, strength.talk)
    else {
      const term = lexicon.term(word)
      addTerm(term, add)
      addPieces(word, add)
      if (!term.known && !swedish().isWordOrCompound(word)) add('name', strength.name)
    }
    const next = stems[at + 1]
    if (next !== undefined) add(`pair:${stems[at]} ${next}`, strength.pair)
  })
  for (const { group } of phrasesIn(words)) add(`meaning:${group}`, strength.phrase)
  for (const { ask } of asksIn(words, stems)) add(`ask:${ask}`, strength.ask)
  return found
}

/** The words, without the document's own name when something is asked about what it says. */
function spokenIn(text: string, lexicon: Lexicon): readonly string[] {
  const words = inSwedish(joined(wordsOf(text.slice(0, longest)), (word) => lexicon.has(word)))
  const others = words.filter(
    (word, at) => !(isDocumentWord(word) && (isWhere(words[at - 1]) || words[at + 1] === 'om')),
  )
  return others.some((word) => !lexicon.isEmpty(word)) ? others : words
}

/** "Vad säger policyn om", "enligt strategin": only where it is to be found. */
const isWhere = (before: string | undefined) => before !== undefined && places.has(before)
const places = new Set('sager anger kraver enligt i per fran av says according in to the'.split(' '))

/** What the sentence is about: its words of the matter, without the talk. */
export function matterOf(text: string, lexicon: Lexicon): readonly Term[] {
  return spokenIn(text, lexicon).flatMap((word) => (lexicon.isEmpty(word) ? [] : [lexicon.term(word)]))
}

type Add = (name: string, weight: number) => void

function addTerm({ stem: stemmed, like, parts }: Term, add: Add): void {
  add(`word:${stemmed}`, 1)
  for (const [meaning] of like) add(`meaning:${meaning}`, strength.meaning)
  for (const part of parts ? [parts.modifier, parts.head] : []) {
    add(`word:${part.stem}`, strength.part)
    for (const [meaning] of part.like) add(`meaning:${meaning}`, strength.meaningOfPart)
  }
}

/** Pieces make a slip of the pen or an unheard compound still look like what it is. */
function addPieces(word: string, add: Add): void {
  if (word.length <= pieceLength) return
  const marked = `^${word}`
  for (let at = 0; at + pieceLength <= marked.length; at++)
    add(`piece:${marked.slice(at, at + pieceLength)}`, strength.piece)
}
