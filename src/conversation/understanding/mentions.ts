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

export function mentionsIn(tokens: readonly Token[], words: Words, language = languageOf(tokens)): Mention[] {
  const taken: (Mention | null)[] = tokens.map(() => null)
  const mentions: Mention[] = []
  const take = (mention: Mention): void => {
    mentions.push(mention)
    for (let at = mention.start; at < mention.end; at++) taken[at] = mention
  }
  const shouting = tokens.length > 1 && tokens.every((token) => token.raw === token.raw.toUpperCase())
  const keys = tokens.map((token) => keyOf(token.fold))
  const numbers = tokens.map(({ fold }) => numberIn(fold))
  const stems = tokens.map(({ cue, fold }) => (/^(?:och|and)$/.test(cue) ? '' : stemOf(small.has(cue) ? cue : fold)))

  for (let start = 0; start + 2 < tokens.length; start++) {
    const found = turnedRound(tokens, start, words.gazetteer)
    if (found === null || words.gazetteer.exact(keys[start]!).length > 0) continue
    take({
      start,
      end: found.end,
      entries: found.entries.map((entry) => ({ ...entry, common: false })),
      how: 'inflected',
      certainty: 0.95,
      asWritten: false,
      common: false,
      ask: false,
      far: false,
      rest: '',
    })
  }
  for (let length = Math.min(6, tokens.length); length >= 1; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      if (!free(taken, start, length) || !together(tokens, start, length) || cutsChain(tokens, start, length)) continue
      const key = length === 1 ? keys[start]! : keys.slice(start, start + length).join('')
      if (key.length < 2 && length > 1) continue
      const found =
        words.gazetteer.find(key, hyphened(tokens, start, length) ? 1 : length) ??
        inFigures(keys, numbers, start, length, words) ??
        inOtherForms(tokens, stems, start, length, words)
      if (!found || (found.how === 'head' && length > 1)) continue
      const raw = tokens.slice(start, start + length).map((token) => token.raw)
      const asWritten =
        found.how === 'exact' && found.entries.some((entry) => keyOf(entry.raw) === key && sameCase(entry.raw, raw))
      if (length === 1 && !mayNameAlone(tokens, start, found.how, asWritten, shouting, words)) continue
      // "för skola" is no "förskola".
      if (
        length > 1 &&
        small.has(tokens[start]!.fold) &&
        !found.entries.some(({ raw: name }) => nameWords(name) >= length) &&
        !(found.how === 'exact' && outOfPlace(tokens, start, length, words, found.entries))
      )
        continue
      // "Lex är" is no inflected "Lexär".
      if (length > 1 && found.how !== 'exact' && small.has(tokens[start + length - 1]!.fold)) continue
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

  for (let start = 0; start + 1 < tokens.length && !words.gazetteer.crowded; start++) {
    const [a, b] = [taken[start], taken[start + 1]]
    // A whole name stands; the first word of one may go on.
    if (
      b !== null ||
      (a !== null &&
        !(a?.end === start + 1 && a.entries.every(({ kind, form }) => kind !== 'system' || form === 'family')))
    )
      continue
    const entries = abbreviated(tokens, start, words)
    if (entries.length === 0) continue
    if (a) mentions.splice(mentions.indexOf(a), 1)
    take({
      start,
      end: start + 2,
      entries: unique(entries),
      ...inEndings,
    })
  }
  if (language === 'en') translate(tokens, taken, words, take)
  const strange = tokens.map((token) => !isRead(token, words, language))
  const slips = tokens.map((token) => slipped(token, words))
  const unread = (at: number): boolean => taken[at] === null && strange[at] === true
  const budget = { left: mostFuzzy }
  let glued = 0
  // A misspelt whole name wins over a part of it that happens to be spelt right: "Dexter Skla" is "Dexter Skola".
  for (let length = Math.min(5, tokens.length); length >= 1; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      if (budget.left === 0) break
      let unknown = 0
      let partial = true
      for (let at = start; at < start + length; at++) {
        if (taken[at] === null) {
          if (strange[at] || (length > 1 && slips[at])) unknown++
          else if (length === 1) partial = false
        } else {
          const whole = taken[at]!
          if (whole.start < start || whole.end > start + length) partial = false
          if (
            whole.how === 'fuzzy' ||
            // "hur ser styrgruppen ut": a group by its own name takes in no word beside it.
            (length > 1 && whole.how === 'exact' && whole.entries.some(({ kind }) => kind === 'body')) ||
            (whole.entries.some(
              (entry) => entry.form === 'name' && (entry.kind === 'system' || entry.kind === 'person'),
            ) &&
              length > 1 &&
              !whole.common &&
              whole.how === 'exact')
          )
            partial = false
        }
      }
      if (!partial || unknown === 0 || !together(tokens, start, length) || cutsChain(tokens, start, length)) continue
      const figured = figures(keys, numbers, start, length)
      const key = length === 1 ? keys[start]! : (figured ?? keys.slice(start, start + length).join(''))
      if (key.length < 4 || key.length > 40) continue
      const odd = (at: number): boolean => strange[at]! || (length > 1 && slips[at]!)
      const mention = misspelt(key, start, length, tokens, figured !== null, odd, words, budget)
      if (!mention) continue
      for (let at = start; at < start + length; at++) {
        const old = taken[at]
        if (old) {
          mentions.splice(mentions.indexOf(old), 1)
          for (let back = old.start; back < old.end; back++) taken[back] = null
        }
      }
      take(mention)
    }
  }
  for (let at = 0; at < tokens.length && glued < mostGlued; at++) {
    if (!unread(at) || keys[at]!.length < 7) continue
    glued++
    const mention = unglue(keys[at]!, at, words)
    if (mention) take(mention)
  }
  joinParts(mentions, tokens, unread)
  for (const [at, mention] of mentions.entries()) {
    // "skolans system", where there is "Skolan Online"
    if (!mention.entries.every(({ kind, form }) => kind === 'system' && (form === 'family' || form === 'part')))
      continue
    const entries = words.gazetteer.called(keys.slice(mention.start, mention.end).join(''))
    if (entries.length > 0) mentions[at] = { ...mention, entries: [...mention.entries, ...entries] }
  }
  for (let length = Math.min(3, tokens.length); length >= 1; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      if (!free(taken, start, length) || !together(tokens, start, length) || cutsChain(tokens, start, length)) continue
      const entries = words.gazetteer.called(keys.slice(start, start + length).join(''))
      if (entries.length === 0) continue
      const common = entries.every((entry) => entry.common)
      const whole = { how: 'inflected', certainty: 0.93, asWritten: false, ask: false, far: false, rest: '' } as const
      take({ start, end: start + length, entries, common, ...whole })
    }
  }
  return mentions.sort((a, b) => a.start - b.start)
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
function translate(
  tokens: readonly Token[],
  taken: readonly (Mention | null)[],
  { gazetteer }: Words,
  take: (mention: Mention) => void,
): void {
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
      take({
        start,
        end: start + length,
        entries: entries.map((entry) => ({ ...entry, common: false })),
        ...inEndings,
      })
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

function inFigures(
  keys: readonly string[],
  numbers: readonly (number | null)[],
  start: number,
  length: number,
  words: Words,
): ReturnType<Gazetteer['find']> {
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
