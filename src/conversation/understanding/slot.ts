import { clauseWord, isName, nameWithin } from './name-ends.ts'
import type { RoleHit } from './roles.ts'
import type { Unit, Words } from './unit.ts'
import { english, small, systemEnding, systemNouns } from './words.ts'

/** What is asked about though nothing of that name is known. */
export type Slot = {
  /** As written. */
  text: string
  /** Nothing but ordinary words, none of which says "a system". */
  ordinary: boolean
  /** A word ends as systems do, or "systemet" stands before. */
  saysSystem: boolean
  tokens: readonly number[]
}

/** The words that no name, role or question word accounts for, from the first to the last of them. */
export function slotOf(unit: Unit, words: Words): Slot | null {
  if (unit.unread.length === 0) return null
  const after = afterRole(unit, words)
  const found = after.length > 0 ? after : unit.unread
  let end = found[0]!
  for (const at of found.slice(1)) {
    if (at - end > 3) break
    end = at
  }
  let { first, last } = nameWithin(unit, { first: found[0]!, last: end }, words)
  const chosen = found.filter((at) => first <= at && at <= last)
  while (first > 0 && unit.tokens[first]!.before === 'hyphen') first--
  while (
    last + 1 < unit.tokens.length &&
    (unit.tokens[last + 1]!.before === 'hyphen' || /^\d+$/.test(unit.tokens[last + 1]!.fold))
  )
    last++
  // "sopbilarnas system"
  const whose = unit.tokens[last]!.fold.endsWith('s') && /^(?:system|program)$/.test(unit.tokens[last + 1]?.fold ?? '')
  if (whose) last++
  const shouting = unit.tokens.every((token) => token.raw === token.raw.toUpperCase())
  const tokens = unit.tokens.slice(first, last + 1)
  const strange = chosen.some((at) => {
    const token = unit.tokens[at]!
    if (!words.dictionary.isWordOrCompound(token.fold) && !english.has(token.fold)) return true
    return token.capital && !shouting && token.before !== 'stop'
  })
  const saysSystem =
    tokens.some((token) => systemEnding.test(token.fold)) ||
    whose ||
    unit.tokens.some((token, at) => at < first && at >= first - 3 && systemNouns.has(token.fold))
  return { text: tokens.map((token) => token.raw).join(' '), ordinary: !strange, saysSystem, tokens: chosen }
}

/** Unread words that follow a role or contact word through "för", "till", "av" …: the thing asked about. */
function afterRole(unit: Unit, words: Words): number[] {
  const roles: readonly RoleHit[] = unit.roles
  const from = roles.length > 0 ? roles[0]!.end : -1
  // "vem äger Lex i stadshuset"
  if (unit.unread.includes(from) && isName([unit.tokens[from]!], unit.language, words))
    return unit.unread.filter((number) => number >= from)
  for (let at = Math.max(from, 0); at < unit.tokens.length; at++) {
    if (clauseWord.test(unit.tokens[at]!.cue) && unit.unread.some((number) => number < at)) break
    if (!joints.has(unit.tokens[at]!.fold)) continue
    const found = unit.unread.filter((number) => number > at)
    if (found.length > 0 && found[0]! - at <= 4) return found
  }
  return []
}

const joints = new Set('for till av i om med hos pa kring angaende gallande of about regarding with'.split(' '))
/** What says something of the matter; "på nätet" only says where. */
export function contentWords(unit: Unit): string[] {
  const said = unit.tokens.filter((token, at) => unit.unread.includes(at) && !small.has(token.cue))
  const matter = said.filter(
    (token) =>
      !(somewhere.test(token.fold) && /^(?:pa|i)$/.test(unit.tokens[unit.tokens.indexOf(token) - 1]?.cue ?? '')),
  )
  return (matter.length > 0 ? matter : said).map(({ fold }) => fold)
}
const somewhere = /^(?:natet|webben|internet|jobbet|kontoret|datorn|mobilen|telefonen|kommunen|hemsidan)$/
