import type { Token } from './tokens.ts'
import type { Unit, Words } from './unit.ts'
import { english, systemNouns } from './words.ts'

/** Words of a stretch as indexes of tokens, from the first to the last. */
export type Run = { first: number; last: number }

/**
 * The part of a stretch that can be a name: "Lex visar gamla siffror" ends before its verb, "Lex eftersom …" before the clause, and
 * "sparar vi ritningar" begins after whoever does it.
 */
export function nameWithin(unit: Unit, { first, last }: Run, words: Words): Run {
  const { tokens } = unit
  let start = first
  while (start < last && clauseWord.test(tokens[start]!.cue) && !tokens[start]!.capital) start++
  if (start + 1 < last && present.test(tokens[start]!.fold) && doers.test(tokens[start + 1]!.cue)) start += 2
  while (start < last && !unit.unread.includes(start)) start++
  let end = start
  while (end < last && !endsBefore(unit, start, end + 1, words)) end++
  while (end > start && !unit.unread.includes(end) && tokens[end]!.before !== 'hyphen') end--
  return { first: start, last: end }
}

/** Whether a name that begins at `start` is over before `at`. */
function endsBefore({ tokens, language }: Unit, start: number, at: number, words: Words): boolean {
  const token = tokens[at]!
  if (token.before === 'stop' || token.before === 'pause') return true
  if (token.before !== 'space' || token.capital) return false
  const next = tokens[at + 1]
  if (clauseWord.test(token.cue) || (beforeThat.test(token.cue) && next?.cue === 'att')) return true
  if (clauseOf.test(token.cue) && next !== undefined && (doers.test(next.cue) || subject.test(next.cue))) return true
  if (!isName(tokens.slice(start, at), language, words)) return false
  if (language === 'en') return /^[a-z]+$/.test(token.raw) && !systemNouns.has(token.fold)
  return present.test(token.fold) && words.dictionary.isWord(token.fold) && next !== undefined
}

/** "vem äger Lex som …", "ansvarig för Lex, …": right after the role stands a name that is not here, and a clause of it. */
export function tellsOfStranger({ tokens, roles, unread }: Unit, { dictionary }: Words): boolean {
  const [role] = roles
  if (role === undefined) return false
  const at = /^(?:for|till|av|of)$/.test(tokens[role.end]?.cue ?? '') ? role.end + 1 : role.end
  const token = tokens[at]
  if (token === undefined || !unread.includes(at) || !token.capital || dictionary.isWordOrCompound(token.fold))
    return false
  const after = tokens.slice(at + 1).find(({ capital }) => !capital)
  return after !== undefined && (after.before === 'pause' || /^(?:som|dar|vilket|that|which|where)$/.test(after.cue))
}

/** A word with a capital, or one that is no word of the language. */
export function isName(said: readonly Token[], language: Unit['language'], { dictionary }: Words): boolean {
  return said.some(
    ({ capital, fold }) =>
      capital ||
      (language === 'sv' && !dictionary.isWordOrCompound(fold) && !english.has(fold) && /^\p{L}/u.test(fold)),
  )
}

/** Words that a clause begins with. */
export const clauseWord =
  /^(?:som|nar|eftersom|medan|innan|tills|trots|fastan|ifall|sedan|sen|nu|dar|vars|vilket|varfor|huruvida|emedan|enligt|that|which|when|if|since|because|while|now|until|where|although|whenever)$/
const beforeThat = /^(?:efter|for|utan|sa|genom|trots)$/
/** "om", "då", "så" begin a clause where whoever does something follows, and are something else elsewhere. */
const clauseOf = /^(?:om|da|sa|for|men|och)$/
const doers = /^(?:man|vi|jag|du|ni|de|dom|folk|alla|nagon|nagra|personalen)$/
const subject = /^(?:det|den|hon|han|hen|ingen)$/
/** What somebody or something does, as it mostly ends. */
const present = /^.{2,}(?:ar|er|[aeiouy]r)$/
