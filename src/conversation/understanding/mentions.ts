import { abbreviated } from './abbreviated.ts'
import { keyOf } from './fold.ts'
import { numberIn } from './numbers.ts'
import { stemOf } from './purposes.ts'
import { inSwedish } from './translated.ts'
import { languageOf } from './language.ts'
import type { Entry, Gazetteer } from './gazetteer.ts'
import type { Token } from './tokens.ts'
import { turnedRound } from './turned-round.ts'
import { english, small, systemNouns } from './words.ts'
import { unglue } from './glued.ts'
import { type Mention, type Words, unique } from './mention.ts'
import { misspelt, nameWords } from './misspelt.ts'

/** A name that is said with an ending, a joint or a translation, and for sure. */
const inEndings = {
  how: 'inflected',
  certainty: 0.93,
  asWritten: false,
  common: false,
  ask: false,
  far: false,
  rest: '',
} as const

/** At most so many costly look-ups in a message, whatever it holds. */
const mostFuzzy = 40

const mostGlued = 6

/**
 * What a message names, in its order. Each round takes what the rounds before it have left: names as they stand and inflected, shortened,
 * translated, misspelt, written together, and what people say for a unit. In every round the longest goes first.
 */
export function mentionsIn(tokens: readonly Token[], words: Words, language = languageOf(tokens)): Mention[] {
  const at = lookedAt(tokens, words)
  takeTurnedRound(at)
  takeAsTheyStand(at)
  if (!words.gazetteer.crowded) takeAbbreviated(at)
  if (language === 'en') translate(at)
  const strange = tokens.map((token) => !isRead(token, words, language))
  takeMisspelt(at, strange)
  const unread = (place: number): boolean => at.taken[place] === null && strange[place] === true
  takeGlued(at, unread)
  joinParts(at.mentions, tokens, unread)
  addUnitsOfTheName(at)
  takeUnits(at)
  return at.mentions.sort((a, b) => a.start - b.start)
}

/** The message, and what has been found in it so far. */
type Looked = {
  tokens: readonly Token[]
  words: Words
  /** Of each token, as names are looked up. */
  keys: readonly string[]
  /** Of each token, what number it is. */
  numbers: readonly (number | null)[]
  mentions: Mention[]
  /** Of each token, what it is part of. */
  taken: readonly (Mention | null)[]
  take(mention: Mention): void
  drop(mention: Mention): void
}

function lookedAt(tokens: readonly Token[], words: Words): Looked {
  const taken: (Mention | null)[] = tokens.map(() => null)
  const mentions: Mention[] = []
  return {
    ...{ tokens, words, mentions, taken },
    keys: tokens.map((token) => keyOf(token.fold)),
    numbers: tokens.map(({ fold }) => numberIn(fold)),
    take(mention) {
      mentions.push(mention)
      taken.fill(mention, mention.start, mention.end)
    },
    drop(mention) {
      mentions.splice(mentions.indexOf(mention), 1)
      taken.fill(null, mention.start, mention.end)
    },
  }
}

/** Every stretch of at most so many tokens that a name may be, the longest first. */
function* stretches(tokens: readonly Token[], most: number): Generator<{ start: number; length: number }> {
  for (let length = Math.min(most, tokens.length); length >= 1; length--)
    for (let start = 0; start + length <= tokens.length; start++)
      if (together(tokens, start, length) && !cutsChain(tokens, start, length)) yield { start, length }
}

function takeTurnedRound({ tokens, keys, words: { gazetteer }, take }: Looked): void {
  for (let start = 0; start + 2 < tokens.length; start++) {
    const found = turnedRound(tokens, start, gazetteer)
    if (found === null || gazetteer.exact(keys[start]!).length > 0) continue
    const entries = found.entries.map((entry) => ({ ...entry, common: false }))
    take({ ...inEndings, start, end: found.end, entries, certainty: 0.95 })
  }
}

function takeAsTheyStand(at: Looked): void {
  const { tokens, words, taken, take } = at
  const stems = tokens.map(({ cue, fold }) => (/^(?:och|and)$/.test(cue) ? '' : stemOf(small.has(cue) ? cue : fold)))
  const shouting = tokens.length > 1 && tokens.every((token) => token.raw === token.raw.toUpperCase())
  for (const { start, length } of stretches(tokens, 6)) {
    if (!free(taken, start, length)) continue
    const key = keyAt(at, start, length)
    if (key.length < 2 && length > 1) continue
    const found =
      words.gazetteer.find(key, hyphened(tokens, start, length) ? 1 : length) ??
      inFigures(at, start, length) ??
      inOtherForms(tokens, stems, start, length, words)
    if (!found || (found.how === 'head' && length > 1)) continue
    const raw = tokens.slice(start, start + length).map((token) => token.raw)
    const asWritten =
      found.how === 'exact' && found.entries.some((entry) => keyOf(entry.raw) === key && sameCase(entry.raw, raw))
    if (length === 1 && !mayNameAlone(tokens, start, found.how, asWritten, shouting, words)) continue
    if (length > 1 && isOfSmallWords(at, start, length, found)) continue
    take({
      start,
      end: start + length,
      entries: asSpelt(found.entries, raw.join(' ')),
      how: found.how,
      certainty: found.how === 'exact' ? 0.99 : found.how === 'inflected' ? 0.98 : 0.97,
      asWritten,
      common: found.entries.every((entry) => entry.common),
      ask: false,
      far: false,
      rest: found.how === 'head' ? restOf(key, found.entries) : '',
    })
  }
}

/** "för skola" is no "förskola", and "Lex är" no inflected "Lexär". */
function isOfSmallWords(
  { tokens, words }: Looked,
  start: number,
  length: number,
  { how, entries }: NonNullable<ReturnType<Gazetteer['find']>>,
): boolean {
  if (how !== 'exact' && small.has(tokens[start + length - 1]!.fold)) return true
  if (!small.has(tokens[start]!.fold) || entries.some(({ raw: name }) => nameWords(name) >= length)) return false
  return how !== 'exact' || !outOfPlace(tokens, start, length, words, entries)
}

function takeAbbreviated({ tokens, words, taken, take, drop }: Looked): void {
  for (let start = 0; start + 1 < tokens.length; start++) {
    const [a, b] = [taken[start], taken[start + 1]]
    // A whole name stands; the first word of one may go on.
    const goesOn =
      !a || (a.end === start + 1 && a.entries.every(({ kind, form }) => kind !== 'system' || form === 'family'))
    if (b !== null || !goesOn) continue
    const entries = abbreviated(tokens, start, words)
    if (entries.length === 0) continue
    if (a) drop(a)
    take({ ...inEndings, start, end: start + 2, entries: unique(entries) })
  }
}

/** A misspelt whole name wins over a part of it that happens to be spelt right: "Dexter Skla" is "Dexter Skola". */
function takeMisspelt(at: Looked, strange: readonly boolean[]): void {
  const { tokens, keys, numbers, words, taken, take, drop } = at
  const slips = tokens.map((token) => slipped(token, words))
  const budget = { left: mostFuzzy }
  for (const { start, length } of stretches(tokens, 5)) {
    if (budget.left === 0) break
    const odd = (place: number): boolean => strange[place]! || (length > 1 && slips[place]!)
    if (!mayBeMisspelt(taken, start, length, odd)) continue
    const figured = figures(keys, numbers, start, length)
    const key = (length === 1 ? null : figured) ?? keyAt(at, start, length)
    if (key.length < 4 || key.length > 40) continue
    const mention = misspelt(key, start, length, tokens, figured !== null, odd, words, budget)
    if (!mention) continue
    for (const old of new Set(taken.slice(start, start + length))) if (old) drop(old)
    take(mention)
  }
}

/** Something in it is odd and free, and nothing in it stands for sure. */
function mayBeMisspelt(
  taken: readonly (Mention | null)[],
  start: number,
  length: number,
  odd: (place: number) => boolean,
): boolean {
  let isOdd = false
  for (let place = start; place < start + length; place++) {
    const whole = taken[place]
    if (whole) {
      if (whole.start < start || whole.end > start + length || stands(whole, length)) return false
    } else if (odd(place)) isOdd = true
    else if (length === 1) return false
  }
  return isOdd
}

function stands({ how, entries, common }: Mention, length: number): boolean {
  if (how === 'fuzzy') return true
  if (length === 1 || how !== 'exact') return false
  // "hur ser styrgruppen ut": a group by its own name takes in no word beside it.
  if (entries.some(({ kind }) => kind === 'body')) return true
  return !common && entries.some(({ form, kind }) => form === 'name' && (kind === 'system' || kind === 'person'))
}

function takeGlued({ tokens, keys, words, take }: Looked, unread: (place: number) => boolean): void {
  let glued = 0
  for (let place = 0; place < tokens.length && glued < mostGlued; place++) {
    if (!unread(place) || keys[place]!.length < 7) continue
    glued++
    const mention = unglue(keys[place]!, place, words)
    if (mention) take(mention)
  }
}

/** "skolans system", where there is "Skolan Online" */
function addUnitsOfTheName({ mentions, keys, words: { gazetteer } }: Looked): void {
  for (const [nth, mention] of mentions.entries()) {
    if (!mention.entries.every(({ kind, form }) => kind === 'system' && (form === 'family' || form === 'part')))
      continue
    const entries = gazetteer.called(keys.slice(mention.start, mention.end).join(''))
    if (entries.length > 0) mentions[nth] = { ...mention, entries: [...mention.entries, ...entries] }
  }
}

function takeUnits(at: Looked): void {
  const { tokens, words, taken, take } = at
  for (const { start, length } of stretches(tokens, 3)) {
    if (!free(taken, start, length)) continue
    const entries = words.gazetteer.called(keyAt(at, start, length))
    if (entries.length === 0) continue
    take({ ...inEndings, start, end: start + length, entries, common: entries.every((entry) => entry.common) })
  }
}

function keyAt({ keys }: Looked, start: number, length: number): string {
  return length === 1 ? keys[start]! : keys.slice(start, start + length).join('')
}

/** "Backström" is not "Bäckström", where one is called so and another so. */
function asSpelt(entries: readonly Entry[], raw: string): readonly Entry[] {
  if (entries.length < 2 || entries.some(({ kind }) => kind !== 'person')) return entries
  const said = raw.toLowerCase()
  const spelt = entries.filter(({ raw: name }) => [name.toLowerCase(), `${name.toLowerCase()}s`].includes(said))
  return spelt.length > 0 ? spelt : entries
}

/** "Time hare Pool": two parts of one name around a word that is none of it. Asked about. */
function joinParts(mentions: Mention[], tokens: readonly Token[], unread: (at: number) => boolean): void {
  const part = ({ entries }: Mention): boolean =>
    entries.every(({ kind, form }) => kind === 'system' && (form === 'family' || form === 'part'))
  for (const first of mentions.filter(part)) {
    const second = mentions.find((other) => other.start === first.end + 1 && part(other))
    if (second === undefined || !unread(first.end) || !together(tokens, first.start, second.end - first.start)) continue
    const both = first.entries.filter(({ id }) => second.entries.some((entry) => entry.id === id))
    if (both.length === 0) continue
    mentions.splice(mentions.indexOf(second), 1)
    mentions[mentions.indexOf(first)] = {
      ...first,
      end: second.end,
      entries: both,
      how: 'fuzzy',
      ask: true,
      certainty: 0.8,
    }
  }
}

/** A word that carries the question or is put right as such a word; what is left may be a name. */
export function isRead(token: Token, words: Words, language: 'sv' | 'en'): boolean {
  return (
    small.has(token.cue) ||
    systemNouns.has(token.cue) ||
    words.cues.has(token.cue) ||
    words.roles.has(token.cue) ||
    // In a Swedish message an English word may well be a name: "Cosmic Care".
    (english.has(token.fold) && (language === 'en' || token.raw === token.fold)) ||
    // "nej, jag menar systemansvarig"
    /^(?:\d{1,2}|menar|menade|mente)$/.test(token.fold)
  )
}

/** Put right as a word of a question, though what was written is no word: it may be part of a misspelt name all the same. */
function slipped(token: Token, { dictionary }: Words): boolean {
  return (
    token.cue !== token.fold &&
    token.fold.length >= 5 &&
    !small.has(token.fold) &&
    !dictionary.isWordOrCompound(token.fold)
  )
}

/** "e-tjänsterna" is one word. */
function hyphened(tokens: readonly Token[], start: number, length: number): boolean {
  if (length !== 2) return false
  return tokens[start + 1]!.before === 'hyphen' && tokens[start]!.fold.length === 1
}

function free(taken: readonly (Mention | null)[], start: number, length: number): boolean {
  for (let at = start; at < start + length; at++) if (taken[at] !== null) return false
  return true
}

/** No stop within: a name does not cross the end of a sentence or a comma. */
function together(tokens: readonly Token[], start: number, length: number): boolean {
  for (let at = start + 1; at < start + length; at++) {
    const { before } = tokens[at]!
    if (before === 'stop' || before === 'pause') return false
  }
  return true
}

const quality =
  /^(?:new|newer|old|current|main|internal|external|digital|municipal|common|official|own|shared|online|it)$/

const thing = /^(?:the|our|your|this|a|an)$/

/** "the payroll system" where an alias is "lönesystemet". */
function translate({ tokens, words: { gazetteer }, taken, take }: Looked): void {
  for (let length = Math.min(4, tokens.length); length >= 1; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      if (!free(taken, start, length) || !together(tokens, start, length)) continue
      // "who should I email about Lex": a word alone is a thing only after "the".
      const before = tokens[start - 1]
      if (length === 1 && !/^(?:the|our|your|this|a)$/.test(before?.cue ?? '')) continue
      // "the fire alarm system" is no alarm system.
      if (
        before !== undefined &&
        !small.has(before.cue) &&
        !quality.test(before.cue) &&
        thing.test(tokens[start - 2]?.cue ?? '')
      )
        continue
      const keys = inSwedish(tokens.slice(start, start + length).map(({ fold }) => fold))
      const entries = unique(
        keys
          .flatMap((key) => gazetteer.find(key)?.entries ?? [])
          .filter(({ kind, form }) => kind === 'system' && form !== 'part'),
      )
      if (entries.length === 0) continue
      take({ ...inEndings, start, end: start + length, entries: entries.map((entry) => ({ ...entry, common: false })) })
    }
  }
}

/** "med vind, förvaltare": a small word that joins nothing to anything is the beginning of a name. */
function outOfPlace(
  tokens: readonly Token[],
  start: number,
  length: number,
  words: Words,
  entries: readonly Entry[],
): boolean {
  if (!entries.some(({ kind, form }) => kind === 'system' && form === 'name')) return false
  const [before, after] = [tokens[start - 1], tokens[start + length]]
  return (
    (before === undefined || before.cue === 'for' || words.roles.has(before.cue)) &&
    (after === undefined || after.before !== 'space' || words.roles.has(after.cue) || /^(?:vem|who)$/.test(after.cue))
  )
}

/** "skola tjugofyra" is "Skola24". */
function figures(
  keys: readonly string[],
  numbers: readonly (number | null)[],
  start: number,
  length: number,
): string | null {
  let any = false
  for (let at = start + 1; at < start + length && !any; at++) any = numbers[at] !== null
  if (!any) return null
  return Array.from({ length }, (_, at) => (at === 0 ? null : numbers[start + at]) ?? keys[start + at]).join('')
}

function inFigures({ keys, numbers, words }: Looked, start: number, length: number): ReturnType<Gazetteer['find']> {
  const key = figures(keys, numbers, start, length)
  return key === null ? null : words.gazetteer.find(key, length)
}

/** A part of "google-image-chart", which is one foreign name. */
function cutsChain(tokens: readonly Token[], start: number, length: number): boolean {
  const after = tokens[start + length]
  return (
    (tokens[start]!.cue.startsWith('-') && tokens[start]!.before === 'hyphen') ||
    (after !== undefined && after.before === 'hyphen' && after.cue.startsWith('-'))
  )
}

/** "de digitala låsen" of "Digitala lås": every word of a name may be inflected. */
function inOtherForms(
  tokens: readonly Token[],
  stems: readonly string[],
  start: number,
  length: number,
  { gazetteer }: Words,
): ReturnType<Gazetteer['find']> {
  if (length < 2 || length > 4 || small.has(tokens[start]!.fold)) return null
  const entries = gazetteer.inForms(stems.slice(start, start + length).filter((stem) => stem !== ''))
  return entries.length === 0 ? null : { entries: unique(entries), how: 'inflected' }
}

function sameCase(written: string, raw: readonly string[]): boolean {
  return written.replace(/[^\p{L}\p{N}]+/gu, '') === raw.join('').replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Small words, role words and the like name something only where they are written just so, in capitals of their own. */
function mayNameAlone(
  tokens: readonly Token[],
  at: number,
  how: string,
  asWritten: boolean,
  shouting: boolean,
  words: Words,
): boolean {
  const token = tokens[at]!
  const ordinary = small.has(token.fold) || words.roles.has(token.fold) || systemNouns.has(token.fold)
  if (words.gazetteer.exact(keyOf(token.fold)).some((entry) => entry.kind === 'category' || entry.kind === 'body'))
    return true
  if (!ordinary) return how === 'exact' || token.fold.length > 3 || !small.has(token.fold)
  if (how !== 'exact') return false
  const first = token.before === 'stop'
  return (
    asWritten &&
    token.capital &&
    !shouting &&
    (!first || (token.raw.length > 1 && token.raw === token.raw.toUpperCase()))
  )
}

function restOf(key: string, entries: readonly Entry[]): string {
  const name = entries.map((entry) => keyOf(entry.raw)).find((candidate) => key.startsWith(candidate))
  return name === undefined ? '' : key.slice(name.length)
}
