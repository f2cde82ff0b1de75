import { keyOf } from './fold.ts'
import type { Mention } from './mention.ts'
import { numberIn } from './numbers.ts'
import type { Token } from './tokens.ts'
import type { Unit, Words } from './unit.ts'
import { emptyProductWords, neutralHeads, small, systemEnding, systemNouns } from './words.ts'

/** An unread word right beside a name, so that it may be another name: "Lex Nova". */
export function strangerBeside(unit: Unit, mention: Mention, words: Words): boolean | 'perhaps' {
  const shouting = unit.tokens.length > 1 && unit.tokens.every((token) => token.raw === token.raw.toUpperCase())
  // "Insikt kultur", where there are "Insikt" and "Insikt Skola": any word may be the rest of a name.
  const several = mention.entries.some(
    (entry) =>
      entry.kind === 'system' &&
      entry.form !== 'family' &&
      words.gazetteer
        .exact(keyOf(entry.raw))
        .some((other) => other.kind === 'system' && other.form === 'family' && other.id !== entry.id),
  )
  const right = unit.tokens[mention.end]
  if (right !== undefined && right.before !== 'pause' && right.before !== 'stop') {
    if (/^\d+$/.test(right.fold) || (family(mention) && (numberIn(right.fold) ?? 0) > 1)) return true
    if (right.before === 'hyphen') {
      return (
        !neutralHeads.includes(right.fold) &&
        !systemNouns.has(right.fold) &&
        !words.roles.has(right.fold) &&
        !words.dictionary.isWordOrCompound(right.fold)
      )
    }
    // "Castor Plus": what products are called besides.
    if (
      right.capital &&
      !shouting &&
      emptyProductWords.has(right.fold) &&
      (!systemNouns.has(right.fold) || mention.how === 'fuzzy') &&
      !/^(?:och|and)$/.test(right.fold)
    )
      return true
    // "Akten Möt", where there are "Akten" and "Akten Möte"
    if (several && right.capital && !shouting && !unit.unread.includes(mention.end) && small.has(right.fold))
      return 'perhaps'
    if (unit.unread.includes(mention.end) && !systemEnding.test(right.fold)) {
      const lower = unit.language === 'en' && /^[a-z]+$/.test(right.raw)
      if (!words.dictionary.isWordOrCompound(right.fold)) {
        if (!lower && right.fold.length > 1) return true
      } else if (right.capital && !shouting) return true
      else if (several || (unit.language === 'sv' && partly(mention) && !tells(mention, right, words))) return 'perhaps'
    }
  }
  const left = unit.tokens[mention.start - 1]
  const joint = unit.tokens[mention.start]?.before
  if (left === undefined || joint === 'pause' || joint === 'stop') return false
  if (joint === 'hyphen' || (joint === 'slash' && left.cue.startsWith('-'))) return true
  // "vem admar Lex": what stands right after "vem" is what the person does.
  const verb = unit.tokens[mention.start - 2]?.cue
  // "sorry, I meant Lex"
  if (/^(?:mean|meant|said|menar|menade|tankte|tanker)$/.test(left.cue)) return false
  if (!left.capital && verb !== undefined && /^(?:vem|som|who|vilka|nagon)$/.test(verb)) return false
  if (left.capital && !shouting && left.before !== 'stop' && unit.unread.includes(mention.start - 1)) return true
  // "the intranet Hjärtat", "Studio Core"
  if (unit.language === 'en' && /^[a-z]+$/.test(left.raw)) return false
  if (
    mention.how === 'fuzzy' &&
    left.capital &&
    !shouting &&
    left.before !== 'stop' &&
    !small.has(left.fold) &&
    !systemNouns.has(left.fold) &&
    !unit.roles.some(({ end }) => end === mention.start)
  )
    return true
  return (
    unit.unread.includes(mention.start - 1) &&
    !systemEnding.test(left.fold) &&
    left.fold.length > 1 &&
    !words.dictionary.isWordOrCompound(left.fold)
  )
}

/** Nothing but a part of a name: "Trygga" of "Trygga hem". */
function partly({ entries, how }: Mention): boolean {
  return how === 'exact' && entries.every(({ kind, form }) => kind !== 'system' || form === 'family' || form === 'part')
}

/** Whether a word says what the system is for. */
function tells({ entries }: Mention, token: Token, words: Words): boolean {
  return words.described.find([token.fold]).some(({ choice }) => entries.some(({ id }) => id === choice.id))
}

/** The name of several that numbers or words part: "Omsorg" of "Omsorg 2". */
function family({ entries }: Mention): boolean {
  return entries.some(({ kind, form }) => kind === 'system' && form === 'family')
}
