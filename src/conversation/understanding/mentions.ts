import { abbreviated } from './abbreviated.ts'
import type { Dictionary } from './dictionary.ts'
import { keyOf } from './fold.ts'
import { numberIn } from './numbers.ts'
import { stemOf } from './purposes.ts'
import { soundOf } from './sound.ts'
import { inSwedish } from './translated.ts'
import { languageOf } from './language.ts'
import type { Entry, Gazetteer } from './gazetteer.ts'
import type { RoleLexicon } from './roles.ts'
import type { Token } from './tokens.ts'
import { turnedRound } from './turned-round.ts'
import { english, likeHeads, small, systemNouns } from './words.ts'

/** A stretch of the message that names something. */
export type Mention = {
  start: number
  end: number
  entries: readonly Entry[]
  how: 'exact' | 'inflected' | 'head' | 'fuzzy' | 'glued'
  /** 0–1. */
  certainty: number
  /** Written exactly as in the register, capital letters too. */
  asWritten: boolean
  /** An ordinary word as well. */
  common: boolean
  /** So far from the name, or so short a name, that it is asked about. */
  ask: boolean
  /** Likelier another name than a slip: not here, though this one may be offered. */
  far: boolean
  /** What else the same word says: "ansvarig" in "lexansvarig". */
  rest: string
}

export type Words = {
  gazetteer: Gazetteer
  dictionary: Dictionary
  roles: RoleLexicon
  cues: { has(word: string): boolean }
}

/** At most so many costly look-ups in a message, whatever it holds. */
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

/** Whether a word names something by itself that the long name it may be part of is not. */
function namesAnother(word: string, key: string, gazetteer: Gazetteer): boolean {
  const [best] = gazetteer.fuzzy.near(key, 1)
  const meant = best === undefined ? [] : gazetteer.exact(best.key)
  return (
    gazetteer
      .find(word)
      ?.entries.some(
        ({ kind, form, id }) =>
          form !== 'part' && (kind === 'system' || kind === 'person') && meant.every((entry) => entry.id !== id),
      ) ?? false
  )
}

function nearLong(key: string, { fuzzy, crowded }: Gazetteer): boolean {
  if (crowded || key.length < 10) return false
  const [best] = fuzzy.near(key, key.length >= 12 ? 2 : 1)
  return best !== undefined && best.key[0] === key[0] && digits(best.key) === digits(key)
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

function misspelt(
  key: string,
  start: number,
  length: number,
  tokens: readonly Token[],
  figured: boolean,
  odd: (at: number) => boolean,
  words: Words,
  budget: { left: number },
): Mention | null {
  const { gazetteer, dictionary } = words
  if (length > 1 && small.has(tokens[start]!.fold)) return null
  // "reach me" of "Reachmee": what the small word goes with is no word.
  if (
    length > 1 &&
    small.has(tokens[start + length - 1]!.fold) &&
    !(length === 2 && key.length >= 7 && !gazetteer.crowded && endsSo(tokens, start, key, words))
  )
    return null
  // An ordinary word is never a misspelt name.
  const strange = tokens
    .slice(start, start + length)
    .filter((token, at) => odd(start + at) && gazetteer.exact(keyOf(token.fold)).length === 0)
  if (strange.length === 0) return null
  const heard = soundsLike(key, start, length, tokens, words)
  if (heard) return heard
  const written = tokens[start]!
  const named = length === 1 && written.capital && written.before !== 'stop'
  // A word that nobody has seen before is likelier a slip in a long name than a compound made on the spot.
  const made = length === 1 && key.length >= 6 && !dictionary.isWord(key) && dictionary.isWordOrCompound(key)
  const loose = named && key.length >= 5 && dictionary.isLooseGenitive(key)
  if (length === 1 && !made && !loose && dictionary.isWordOrCompound(key)) return null
  // Beside the first word of a family the rest is more likely a slip than a compound nobody has seen.
  const family = length > 1 && gazetteer.exact(keyOf(tokens[start]!.fold)).some((entry) => entry.form === 'family')
  if (
    length > 1 &&
    !figured &&
    strange.every((token) => (family ? dictionary.isWord(token.fold) : dictionary.isWordOrCompound(token.fold))) &&
    // Ordinary words that together come this near to a long name are that name: "bok upp idrott".
    !(
      nearLong(key, gazetteer) &&
      !tokens.slice(start, start + length).some(({ fold }) => namesAnother(keyOf(fold), key, gazetteer))
    )
  )
    return null
  budget.left--
  const near = gazetteer.fuzzy
    .near(key, made || loose ? 1 : key.length >= 6 ? 2 : 1)
    .filter((found) => isNear(key, found.key, found.count))
    .filter(
      (found) =>
        !(made || loose) ||
        (found.key[0] === key[0] &&
          (Math.min(found.key.length, key.length) >= (made ? 8 : 5) ||
            // "Småting" of "Småtting": a letter that is doubled or not.
            (made && found.key.replace(/(.)\1/g, '$1') === key.replace(/(.)\1/g, '$1')))),
    )
  const best = near[0]
  if (!best)
    return made || loose
      ? null
      : (wordByWord(start, length, tokens, words) ?? nearlySounding(key, start, length, words))
  const tied = near.filter((found) => found.count === best.count && found.weight - best.weight < 0.25)
  const entries = unique(
    tied
      .flatMap((found) => gazetteer.exact(found.key))
      .filter((entry) => entry.form !== 'part' && entry.form !== 'given' && entry.form !== 'surname'),
  )
  if (entries.length === 0) return null
  const short = gazetteer.crowded && best.key.length < 8
  // A vendor of the same name is no second reading.
  const main = entries.filter((entry) => entry.kind === 'system' || entry.kind === 'person')
  const one = new Set((main.length > 0 ? main : entries).map((entry) => entry.id)).size === 1 || tied.length === 1
  const close = near.some((found) => !tied.includes(found) && found.count === best.count)
  return {
    start,
    end: start + length,
    entries,
    how: 'fuzzy',
    certainty: best.count === 1 ? 0.95 : 0.9,
    asWritten: false,
    common: false,
    ask: !one || short || close || tooFar(key, best.key, best.count, gazetteer),
    far:
      (one && !close && isFar(key, best.key, best.count, best.weight)) ||
      // "Lifecare" is no "Time Care": a space that is missing is a slip, too.
      (length === 1 && best.count === 2 && key[0] !== best.key[0] && entries.every(({ raw }) => nameWords(raw) > 1)) ||
      (!one && best.count === 2 && key[0] !== best.key[0]),
    rest: '',
  }
}

function endsSo(
  tokens: readonly Token[],
  start: number,
  key: string,
  { gazetteer, dictionary, roles }: Words,
): boolean {
  const after = tokens[start + 2]
  if (after !== undefined && after.before === 'space' && !roles.has(after.cue) && after.cue !== 'vem') return false
  const { fold } = tokens[start]!
  const [best] = dictionary.isWordOrCompound(fold) || roles.has(fold) ? [] : gazetteer.fuzzy.near(key, 1)
  return best !== undefined && best.key[0] === key[0] && best.key.length > fold.length + 1
}

/** "skul24 fronvaro", "pulsn combine", "Agreso": every word near a word of one name, in order; the only name of which that is so. */
function wordByWord(start: number, length: number, tokens: readonly Token[], words: Words): Mention | null {
  const { gazetteer, dictionary } = words
  if (gazetteer.crowded || length > 3) return null
  let fitting: Entry[] | null = null
  let slips = 0
  for (let at = start; at < start + length; at++) {
    const key = keyOf(tokens[at]!.fold)
    const found = nearWords(key, gazetteer, length)
    if (found === null || (length === 1 && (key.length < 6 || dictionary.isWordOrCompound(key)))) return null
    slips += found.slips
    const ids = new Set(found.entries.map(({ id }) => id))
    fitting = fitting === null ? [...found.entries] : fitting.filter(({ id }) => ids.has(id))
  }
  const entries = unique(fitting ?? [])
  const whole = entries.filter(({ name }) => length === 1 || nameWords(name) === length)
  const [only] = whole.length > 0 ? whole : entries
  if (only === undefined || slips === 0 || (length === 1 && entries.length > 1) || whole.length > 1) return null
  return {
    start,
    end: start + length,
    entries: [{ ...only, form: length === 1 ? 'part' : 'alias' }],
    how: 'fuzzy',
    certainty: 0.9,
    asWritten: false,
    common: false,
    ask: length > 1 && whole.length === 0 && !(entries.length === 1 && slips === 1),
    far: false,
    rest: '',
  }
}

const nameWords = (name: string): number => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length

function nearWords(
  key: string,
  gazetteer: Gazetteer,
  length: number,
): { entries: readonly Entry[]; slips: number } | null {
  const exact = gazetteer.ofWord(key)
  if (exact.length > 0) return { entries: exact, slips: 0 }
  if (key.length < (length === 1 ? 6 : 5)) return null
  const most = length > 1 && key.length >= 6 ? 2 : 1
  const near = gazetteer.fuzzyWords
    .near(key, most)
    .filter((found) => digits(found.key) === digits(key) && found.key[0] === key[0] && found.key.length >= 5)
  const [best] = near
  if (!best || (length === 1 && best.key.length < 6)) return null
  const tied = near.filter((found) => found.count === best.count)
  return { entries: tied.flatMap((found) => gazetteer.ofWord(found.key)), slips: best.count }
}

/** One name alone sounds so, and what is written is no word. */
function soundsLike(
  key: string,
  start: number,
  length: number,
  tokens: readonly Token[],
  words: Words,
): Mention | null {
  const { gazetteer, dictionary } = words
  if (
    key.length < 5 ||
    gazetteer.crowded ||
    tokens.slice(start, start + length).every((token) => dictionary.isWord(token.fold))
  )
    return null
  const names = gazetteer.sounding(key).filter((name) => name[0] === key[0] || /^[cksqzvwfpjy]/.test(name))
  const entries = unique(
    names
      .flatMap((name) => gazetteer.exact(name))
      .filter((entry) => entry.form === 'name' || entry.form === 'alias' || entry.form === 'family'),
  )
  if (names.length !== 1 || entries.length === 0 || digits(key) !== digits(names[0]!)) return null
  return {
    start,
    end: start + length,
    entries,
    how: 'fuzzy',
    certainty: 0.93,
    asWritten: false,
    common: false,
    ask: false,
    far: false,
    rest: '',
  }
}

/** "fonero" of "Phoniro": what is misspelt is how it sounds. */
function nearlySounding(key: string, start: number, length: number, { gazetteer }: Words): Mention | null {
  if (gazetteer.crowded || key.length < 6) return null
  const sound = soundOf(key)
  const near = gazetteer.fuzzySounds.near(sound, 1).filter(({ key: other }) => other[0] === sound[0])
  const names = [...new Set(near.flatMap(({ key: other }) => gazetteer.sounding(other)))]
  const entries = unique(
    names.flatMap((name) => gazetteer.exact(name)).filter(({ kind, form }) => kind === 'system' && form !== 'part'),
  )
  if (entries.length !== 1 || names.some((name) => digits(name) !== digits(key))) return null
  return {
    start,
    end: start + length,
    entries,
    how: 'fuzzy',
    certainty: 0.9,
    asWritten: false,
    common: false,
    ask: sound.length < 8,
    far: false,
    rest: '',
  }
}

/** One edit from four letters on, two from six; up to four letters the first must be right. A head that both share does not count. */
function isNear(word: string, name: string, count: number): boolean {
  if (digits(word) !== digits(name)) return false
  const [a, b] = withoutHead(word, name)
  const [least, longest] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  if (least < 3 || longest < 4) return false
  if (least <= 4 && a[0] !== b[0]) return false
  return count <= (longest >= 6 ? 2 : 1)
}

/** Two slips in a short name: likelier another name. */
function isFar(word: string, name: string, count: number, weight: number): boolean {
  const [a, b] = withoutHead(word, name)
  const least = Math.min(a.length, b.length)
  return (
    count === 2 &&
    !(
      least >= 8 ||
      (least >= 7 && a[0] === b[0] && weight < (twoOthers(a, b) ? 1.6 : 2.05)) ||
      (least >= 6 && a[0] === b[0] && weight < 1.35)
    )
  )
}

/** Two letters that are others, none moved, doubled or left out: "Kommina" is likelier a name of its own than "Kontina". */
function twoOthers(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let others = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) others++
  return others === 2
}

/** Near enough to ask, not to answer. */
function tooFar(word: string, name: string, count: number, gazetteer: Gazetteer): boolean {
  const [a, b] = withoutHead(word, name)
  // "Simbad" is likelier a name of its own than a slip in "Simba".
  if (b.length <= 5 && a.startsWith(b)) return true
  if (Math.min(a.length, b.length) < 4) return true
  // Within a family the words that part its members must be near by themselves.
  for (const entry of gazetteer.exact(name)) {
    const parts = entry.raw.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    if (parts.length < 2) continue
    const family = keyOf(parts[0]!)
    if (gazetteer.exact(family).filter((other) => other.form === 'family').length < 2) continue
    if (!word.startsWith(family) || !name.startsWith(family)) continue
    if (name.length - family.length < 4 || (count > 1 && name.length - family.length < 8)) return true
  }
  return false
}

function withoutHead(a: string, b: string): [string, string] {
  for (const head of likeHeads) {
    if (a.endsWith(head) && b.endsWith(head) && a.length > head.length && b.length > head.length) {
      return [a.slice(0, -head.length), b.slice(0, -head.length)]
    }
  }
  return [a, b]
}

function digits(word: string): string {
  return word.replace(/\D+/g, ' ').trim()
}

/** "systemansvarigmagnacura": all of it must be words of a question and one name. */
function unglue(key: string, at: number, words: Words): Mention | null {
  const length = Math.min(key.length, 60)
  const glue = (part: string): boolean => gluing.has(part) || words.roles.has(part)
  const head: boolean[] = [true]
  for (let end = 1; end <= length; end++) {
    head[end] = false
    for (let start = Math.max(0, end - 20); start < end && !head[end]; start++)
      head[end] = head[start]! && glue(key.slice(start, end))
  }
  const tail: boolean[] = []
  tail[length] = true
  for (let start = length - 1; start >= 0; start--) {
    tail[start] = false
    for (let end = start + 1; end <= Math.min(length, start + 20) && !tail[start]; end++)
      tail[start] = tail[end]! && glue(key.slice(start, end))
  }
  for (let size = length - 1; size >= 3; size--) {
    for (let start = 0; start + size <= length; start++) {
      if (!head[start] || !tail[start + size]) continue
      const entries = words.gazetteer
        .exact(key.slice(start, start + size))
        .filter((entry) => entry.form !== 'part' && entry.form !== 'given' && entry.form !== 'surname')
      if (entries.length > 0)
        return {
          start: at,
          end: at + 1,
          entries,
          how: 'glued',
          certainty: 0.95,
          asWritten: false,
          common: false,
          ask: false,
          far: false,
          rest: `${key.slice(0, start)} ${key.slice(start + size)}`.trim(),
        }
    }
  }
  return null
}

function restOf(key: string, entries: readonly Entry[]): string {
  const name = entries.map((entry) => keyOf(entry.raw)).find((candidate) => key.startsWith(candidate))
  return name === undefined ? '' : key.slice(name.length)
}

const gluing = new Set(
  'vem vems vad vilken vilka ar som har for till av i pa hos om det den kontakta kontaktar ringa ringer fragar skoter ager hand nar who is the owns of for system it hej jag ska ansvarar ansvarig'.split(
    ' ',
  ),
)

function unique(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    (entry, at) => entries.findIndex((other) => other.kind === entry.kind && other.id === entry.id) === at,
  )
}
