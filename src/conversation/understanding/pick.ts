import * as cues from './cues.ts'
import type { Draft } from './draft.ts'
import { edits } from './distance.ts'
import { keyOf } from './fold.ts'
import { stemsOf } from './morphology.ts'
import type { Choice, Memory } from './reading.ts'
import { roleOf } from './register.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'
import { small, systemNouns } from './words.ts'

/** A short reply that picks one or all of what was offered: "vux", "den första", "båda". */
export function pick(unit: Unit, memory: Memory | null, words: Words): Draft | null {
  const pending = memory?.pending
  if (!memory || memory.offered.length === 0 || unit.tokens.length > 8 || listsSystems(unit)) return null
  const chosen =
    byPlace(unit, memory.offered) ??
    byName(unit, memory.offered, words) ??
    byUnit(unit, memory.offered, words) ??
    byDescription(unit, memory.offered, words)
  if (!chosen || chosen.length === 0) return null
  const systems = chosen.filter((choice) => choice.kind === 'system').map((choice) => choice.id)
  const people = chosen.filter((choice) => choice.kind === 'person').map((choice) => choice.id)
  const role = roleOf(unit, words)
  const base: Draft = {
    intent: pending?.intent ?? 'role_lookup',
    role: role === undefined ? (pending?.role ?? memory.role) : role.role,
    field: pending?.field ?? null,
    matter: pending?.matter ?? null,
    units: pending?.units ?? [],
    vendors: pending?.vendors ?? [],
    categories: pending?.categories ?? [],
    systems,
    people,
    bodies: chosen.filter((choice) => choice.kind === 'body').map((choice) => choice.id),
    certainty: 0.97,
  }
  return base
}

/** "Vilka system har HR?" is a question of its own, whatever was offered before it. */
const listsSystems = ({ line, shape }: Unit): boolean => cues.listing.test(shape) && cues.systemNoun.test(line)

const figures: Readonly<Record<string, number>> = {
  ettan: 1,
  tvaan: 2,
  trean: 3,
  fyran: 4,
  femman: 5,
  sexan: 6,
  sjuan: 7,
  attan: 8,
  nian: 9,
}

/** "2an", "2:an", "3e" */
const inFigure = /^(\d)(?:an|a|e|nd|rd|st|th)$/

const places: readonly RegExp[] = [
  /\b(?:1|forsta|forstnamnda|ettan|ett|one|first|en)\b/,
  /\b(?:2|andra|tvaan|tva|two|second)\b/,
  /\b(?:3|tredje|trean|tre|three|third)\b/,
  /\b(?:4|fjarde|fyran|fyra|four|fourth)\b/,
  /\b(?:5|femte|femman|fem|five|fifth)\b/,
]

function byPlace(unit: Unit, offered: readonly Choice[]): readonly Choice[] | null {
  // "Menar du Lex?" – "ja"
  if (
    offered.length === 1 &&
    /^(?:ja|jo|japp|jepp|precis|exakt|just|stammer|yes|yep|correct|right)\b/.test(unit.line) &&
    unit.tokens.length <= 4
  )
    return offered
  if (unit.mentions.length > 0) return null
  if (
    unit.tokens.some(
      (token) =>
        !small.has(token.cue) &&
        !inFigure.test(token.fold) &&
        !/^(?:\d|forsta|forstnamnda|ettan|tva|tvaan|tre|trean|fyra|fyran|fem|femman|tredje|fjarde|femte|sista|sistnamnda|nummer|nr|number|first|second|third|fourth|fifth|last|one|two|three|both|alternativ|bada|alla|menar|samtliga)$/.test(
          token.cue,
        ),
    )
  )
    return null
  const line = unit.tokens.map(({ cue, fold }) => inFigure.exec(fold)?.[1] ?? cue).join(' ')
  if (/\b(?:bada|alla|samtliga|both|all)\b/.test(line)) return offered
  if (/\b(?:sista|sistnamnda|last)\b/.test(line)) return offered.slice(-1)
  // "trean" of "Omsorg 2" and "Omsorg 3" is the one called so.
  const figure = figures[line.replace(/^(?:den|det|han|hon|menar|jag) /, '')]
  const called = offered.filter(({ name }) => figure !== undefined && new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(name))
  if (called.length === 1) return called
  const at = places.findIndex((place) => place.test(line))
  if (
    at < 0 ||
    !offered[at] ||
    (/^(?:en|ett|one)$/.test(line) && offered.length > 1 && line !== 'ett' && line !== 'one')
  )
    return null
  return [offered[at]]
}

/** "den på bildning", "den hos miljö": the one of those offered whose unit is called so. */
function byUnit(
  { tokens, line, mentions }: Unit,
  offered: readonly Choice[],
  { homeOf }: Words,
): readonly Choice[] | null {
  if (!ofUnit.test(line) || mentions.some(({ entries }) => entries.some(({ kind }) => kind === 'system'))) return null
  const named = mentions.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'unit').map(({ id }) => id))
  const said = tokens.filter(({ cue, fold }) => !small.has(cue) && fold.length >= 3).map(({ fold }) => fold)
  const hit = offered.filter(({ kind, id }) => {
    const home = kind === 'system' ? homeOf(id) : null
    if (home === null) return false
    if (named.includes(home.id)) return true
    const parts = home.name.split(/[^\p{L}]+/u).map(keyOf)
    return said.length > 0 && said.every((word) => parts.some((part) => part.startsWith(withoutEnding(word))))
  })
  return hit.length === 1 ? hit : null
}
const ofUnit =
  /^(?:(?:nej|ja|jo|det|ar|jag|menar|menade|tar|ta) )*(?:den|det|dom|the one)?(?: som (?:ar|finns|ligger|anvands))?(?: dar)? ?(?:pa|hos|inom|i|for|under|at|in) (?:\w+ ){0,3}\w+$/
const withoutEnding = (word: string): string => (word.length >= 6 ? word.replace(/(?:en|et|n|s)$/, '') : word)

/** "den för journaler till sjuksköterskor": the one of those offered that is described so. */
function byDescription(unit: Unit, offered: readonly Choice[], { described }: Words): readonly Choice[] | null {
  if (!theOne.test(unit.line)) return null
  const said = unit.tokens.filter(({ cue }) => !small.has(cue)).map(({ fold }) => fold)
  const [best, next] = offered
    .map((choice) => ({ choice, fit: described.among(said, choice.id) }))
    .toSorted((a, b) => b.fit - a.fit)
  return best === undefined || best.fit === 0 || (next !== undefined && next.fit >= best.fit) ? null : [best.choice]
}
const theOne =
  /^(?:(?:nej|ja|jo|jag menar|jag menade|menar) )*(?:den|det|dom|han|hon|the one)?(?: dar)? ?(?:for|med|i|som|till|dar|inom|pa|hos|om|that|with|in) \w+|^(?:(?:nej|ja|jo|och|det|ar|jag|menar|menade) )*\w{4,}s(?: (?:da|system|systemet|den|det))*$|^(?:(?:nej|ja|jo|det|ar|for|om) )*\w{6,}(?:en|et|n|na)(?: (?:alltsa|da|menar|jag|tack))*$/

/** "lönedelen", "skolvarianten", "den tekniska" of "Teknik" */
function partSaid(word: string): string[] {
  const quality = /^(.{3,}?)isk(?:a|t)?$/.exec(word)?.[1]
  if (quality !== undefined) return [`${quality}ik`, `${quality}i`]
  const said = /^(.{3,}?)s?(?:delen|varianten|versionen|modulen|biten|sidan)$/.exec(word)?.[1]
  return said === undefined ? [] : [said, said.replace(/e$/, '')]
}

function byName(unit: Unit, offered: readonly Choice[], words: Words): readonly Choice[] | null {
  const named = unit.mentions.flatMap((mention) =>
    mention.entries.filter((entry) => entry.form === 'name' || entry.form === 'alias'),
  )
  const exact = offered.filter((choice) => named.some((entry) => entry.id === choice.id && entry.kind === choice.kind))
  if (exact.length > 0) return exact
  if (
    entriesOf(unit, 'system').some(
      ({ entries }) =>
        entries.some((entry) => entry.form === 'name') &&
        !entries.some((entry) => offered.some((choice) => choice.id === entry.id)),
    )
  )
    return null
  const partsOf = (choice: Choice): string[] =>
    [choice.name, ...(words.gazetteer.byId(choice.kind, choice.id)?.aliases ?? [])].flatMap((name) =>
      name
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .map(keyOf),
    )
  const parts = offered.map(partsOf)
  const shared = new Set(parts[0]!.filter((part) => offered.length > 1 && parts.every((other) => other.includes(part))))
  const said = unit.tokens
    .filter((token) => !small.has(token.cue) || token.raw.length <= 3)
    .flatMap((token) =>
      token.fold.length > 1 ? [token.fold, ...stemsOf(token.fold), ...partSaid(token.fold)] : [token.fold],
    )
  const whole = keyOf(unit.tokens.map((token) => token.fold).join(''))
  const own = (at: number): string[] =>
    parts[at]!.filter((part) => !shared.has(part) && !small.has(part) && !systemNouns.has(part))
  const hit = offered.filter(
    (_, at) =>
      own(at).some((part) => said.includes(part)) || whole === parts[at]!.filter((part) => !shared.has(part)).join(''),
  )
  if (hit.length > 0) return hit.length < offered.length || offered.length === 1 ? hit : null
  const near = offered.filter((_, at) =>
    own(at).some(
      (part) =>
        part.length >= 4 &&
        said.some(
          (word) =>
            word.length >= 4 && (edits(word, part, 1).count <= 1 || (word.length >= 4 && part.startsWith(word))),
        ),
    ),
  )
  return near.length === 1 && unit.tokens.length <= 4 ? near : null
}
