/** Names that are written wrong: by a letter or two, by how they sound, or word by word; and how far off is too far to answer. */
import { keyOf } from './fold.ts'
import type { Entry, Gazetteer } from './gazetteer.ts'
import { type Mention, type Words, digits, unique } from './mention.ts'
import { soundOf } from './sound.ts'
import type { Token } from './tokens.ts'
import { likeHeads, small } from './words.ts'

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

export function misspelt(
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

export const nameWords = (name: string): number => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length

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
  if (count === 2 && least <= 10 && weight > 1.5 && twoOthers(a, b)) return true
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
