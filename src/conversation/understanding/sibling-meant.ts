import type { Draft } from './draft.ts'
import { fold, keyOf } from './fold.ts'
import { stemsOf } from './morphology.ts'
import type { Memory } from './reading.ts'
import { roleOf } from './register.ts'
import type { Unit, Words } from './unit.ts'
import { small } from './words.ts'

/**
 * "nej inte skola, förskola", "journal alltså", "byt A mot B": after a question about one system of a family, another of it,
 * told by the word that parts them. Null where anything else is said, or where more than one could be meant.
 */
export function siblingMeant(unit: Unit, memory: Memory | null, words: Words): Draft | null {
  const [id, ...others] = memory?.systems ?? []
  if (memory === null || id === undefined || others.length > 0 || memory.offered.length > 0) return null
  if (unit.tokens.length > 8 || !/^(?:role_lookup|system_info)$/.test(memory.intent ?? '')) return null
  const name = words.gazetteer.byId('system', id)?.name ?? ''
  const [first, ...rest] = partsOf(name)
  if (first === undefined || rest.length === 0) return null
  const family = words.gazetteer.exact(first).filter(({ kind, form }) => kind === 'system' && form === 'family')
  if (family.length < 2) return null
  // "nej, den andra"
  const [one2, two, ...more2] = family
  if (two !== undefined && more2.length === 0 && theOther.test(unit.line) && unit.mentions.length === 0) {
    const other = one2!.id === id ? two : one2!
    return { intent: memory.intent ?? 'role_lookup', role: memory.role, systems: [other.id], certainty: 0.93 }
  }
  const members = family.map((entry) => ({ id: entry.id, parts: partsOf(entry.name).slice(1) }))
  let denies = false
  let denied = 0
  const said: string[] = []
  for (const [at, { fold: word, cue, raw }] of unit.tokens.entries()) {
    const fits = members.some(({ parts }) => parts.some((part) => isPart(word, part, words)))
    // "A" is a small word, too.
    if (fits && (!small.has(word) || (raw.length === 1 && raw !== word))) {
      if (denies) denied++
      else said.push(word)
      denies = false
    } else if (word === first) continue
    else if (/^(?:inte|ej|icke|not|byt|byta|ersatt|change|replace)$/.test(cue)) denies = true
    else if (!(small.has(cue) || correcting.test(cue)) || isRole(unit, at)) return null
  }
  if (said.length === 0 || (denied === 0 && !corrects.test(unit.line) && unit.tokens.length > 3)) return null
  const meant = members.filter(({ parts }) => said.every((word) => parts.some((part) => isPart(word, part, words))))
  const whole = meant.filter(({ parts }) => parts.length === said.length)
  const [one, ...more] = whole.length > 0 ? whole : meant
  if (one === undefined || more.length > 0 || one.id === id) return null
  const role = roleOf(unit, words)
  return {
    intent: memory.intent ?? 'role_lookup',
    role: role === undefined ? memory.role : role.role,
    field: memory.asked?.field ?? null,
    systems: [one.id],
    certainty: 0.93,
  }
}

const theOther =
  /^(?:(?:nej|na|nja|fel|inte|ta|jag|menar|menade|no|not|that|one|i|mean|meant) )*(?:(?:den|det|han|hon|the) )?(?:andra|andre|other|other one)(?: (?:menar|menade|jag|istallet|i stallet|da|alltsa|tack|instead|please))*$|^inte den utan den andra$/

const partsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(keyOf)

function isPart(word: string, part: string, { dictionary }: Words): boolean {
  return (
    fold(word) === part ||
    (word.length >= 4 && stemsOf(word).includes(part)) ||
    // "lönedelen"
    (word.length >= 6 &&
      part.length >= 3 &&
      dictionary.splits(word).some(([head]) => head === part || `${head}e` === part || head === `${part}e`))
  )
}

const isRole = ({ roles }: Unit, at: number): boolean => roles.some(({ start, end }) => start <= at && at < end)
const correcting =
  /^(?:menar|menade|mente|mean|meant|fel|wrong|forlat|sorry|oj|ops|oops|hoppsan|mot|skulle|vara|alltsa|istallet|instead|stallet|tankte|delen|varianten|forlåt|nej)$/
const corrects =
  /\b(?:nej|na|nja|nix|no|menar|menade|mente|mean|meant|fel|utan|alltsa|inte|istallet|instead|skulle|tankte|oj|ops|sorry|forlat)\b/
