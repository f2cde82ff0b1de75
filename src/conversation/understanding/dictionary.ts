import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fold } from './fold.ts'
import { remembered } from './remembered.ts'

/** Tells ordinary Swedish words from names and misspellings. */
export type Dictionary = {
  /** A Swedish word in any of its forms, written with or without å, ä and ö. Lower-case reading: names of people and places do not count. */
  isWord(word: string): boolean
  /** A word only as another with an -s: "kompas". */
  isLooseGenitive(word: string): boolean
  /** A word, or two words written together ("spårvagnssystem"). */
  isWordOrCompound(word: string): boolean
  /** The pairs of words that a word may be made of, without what joins them: "budget", "uppföljning". */
  splits(word: string): readonly (readonly [string, string])[]
}

let loaded: Dictionary | null = null

/** The Swedish hunspell dictionary, read once: some 40 ms and 4 MB. */
export function swedish(): Dictionary {
  loaded ??= fromHunspell(read('index.dic'), read('index.aff'))
  return loaded
}

function read(file: string): string {
  return readFileSync(path.join(path.dirname(createRequire(import.meta.url).resolve('dictionary-sv')), file), 'utf8')
}

type Suffix = { flag: string; add: string; strip: string; when: RegExp | null }

/** Words are kept as 32-bit hashes of their folded form beside the number of their set of suffix flags. */
function fromHunspell(words: string, rules: string): Dictionary {
  const size = 1 << 19
  const hashes = new Int32Array(size)
  const flagSets = new Uint16Array(size)
  const sets: string[] = ['']
  const numbers = new Map<string, number>([['', 0]])

  const add = (hash: number, flags: string): void => {
    let number = numbers.get(flags)
    if (number === undefined) {
      number = sets.push(flags) - 1
      numbers.set(flags, number)
    }
    let at = hash & (size - 1)
    while (hashes[at] !== 0 && hashes[at] !== hash) at = (at + 1) & (size - 1)
    if (hashes[at] === hash && flagSets[at] !== number) {
      const both = `${sets[flagSets[at]!]}${flags}`
      let joined = numbers.get(both)
      if (joined === undefined) {
        joined = sets.push(both) - 1
        numbers.set(both, joined)
      }
      number = joined
    }
    hashes[at] = hash
    flagSets[at] = number
  }
  // A hundred thousand lines at every start, so letters are read where they stand, and few are cut out.
  for (let start = words.indexOf('\n') + 1; start < words.length;) {
    let end = words.indexOf('\n', start)
    if (end < 0) end = words.length
    const first = words.charCodeAt(start)
    // Names (capitalised entries) are not ordinary words.
    if ((first >= 97 && first <= 122) || first > 0xdf) {
      let letters = start
      let space = end
      for (; letters < end; letters++) {
        const code = words.charCodeAt(letters)
        if (code === slash) break
        if (space === end && isSpace(code)) space = letters
      }
      let flags = ''
      if (letters < end) {
        let flagsEnd = letters + 1
        while (flagsEnd < end && !isSpace(words.charCodeAt(flagsEnd))) flagsEnd++
        flags = words.slice(letters + 1, flagsEnd)
      } else letters = space
      if (!flags.includes('%')) add(hashOfFolded(words, start, letters), flags)
    }
    start = end + 1
  }

  const suffixes = new Map<string, Suffix[]>()
  let longest = 0
  for (const line of rules.split('\n')) {
    const [kind, flag, strip, rawAdd, when] = line.split(/\s+/)
    if (kind !== 'SFX' || flag === undefined || strip === undefined || rawAdd === undefined || when === undefined)
      continue
    const added = rawAdd.split('/')[0] ?? ''
    const suffix: Suffix = {
      flag,
      add: added === '0' ? '' : fold(added),
      strip: strip === '0' ? '' : fold(strip),
      when: when === '.' ? null : new RegExp(`${fold(when)}$`),
    }
    longest = Math.max(longest, suffix.add.length)
    const list = suffixes.get(suffix.add)
    if (list) list.push(suffix)
    else suffixes.set(suffix.add, [suffix])
  }

  const flagsOf = (word: string): string | null => flagsAt(hashOf(word))
  const flagsAt = (hash: number): string | null => {
    let at = hash & (size - 1)
    while (hashes[at] !== 0) {
      if (hashes[at] === hash) return sets[flagSets[at]!] ?? ''
      at = (at + 1) & (size - 1)
    }
    return null
  }
  const beginnings = new Int32Array(41)
  const listed = (raw: string): boolean => {
    const word = fold(raw)
    if (word.length === 0 || word.length > 40) return false
    // What the word begins with is hashed once, however many endings are tried after it.
    let begun = seed
    for (let at = 0; at < word.length; at++) begun = beginnings[at + 1] = Math.imul(begun ^ word.charCodeAt(at), prime)
    if (flagsAt(mixed(begun)) !== null) return true
    for (let length = 0; length <= longest && length < word.length; length++) {
      const list = suffixes.get(length === 0 ? '' : word.slice(word.length - length))
      if (!list) continue
      const end = word.length - length
      for (const { flag, strip, when } of list) {
        let hash = beginnings[end]!
        for (let at = 0; at < strip.length; at++) hash = Math.imul(hash ^ strip.charCodeAt(at), prime)
        if (flagsAt(mixed(hash))?.includes(flag) && (when === null || when.test(word.slice(0, end) + strip)))
          return true
      }
    }
    return false
  }
  const genitive = (word: string): boolean =>
    word.endsWith('s') && word.length > 4 && flagsOf(word.slice(0, -1)) !== null
  const isWord = remembered((raw) => listed(raw) || genitive(fold(raw)))
  const isLooseGenitive = remembered((raw) => {
    const word = fold(raw)
    return word.length > 4 && word.endsWith('s') && flagsOf(word) === null && listed(word.slice(0, -1))
  })
  const isWordOrCompound = remembered((raw: string): boolean => {
    const word = fold(raw)
    if (isWord(word)) return true
    if (word.length < 8 || word.length > 40) return false
    for (let at = 3; at <= word.length - 4; at++) {
      const tail = word.slice(at)
      if (!isWord(tail)) continue
      const head = word.slice(0, at)
      if (flagsOf(head) !== null || (head.length > 4 && head.endsWith('s') && flagsOf(head.slice(0, -1)) !== null))
        return true
      if (head.length >= 4 && (flagsOf(`${head}a`) !== null || flagsOf(`${head}e`) !== null)) return true
    }
    return false
  })
  const headOf = (head: string): string | null => {
    if (flagsOf(head) !== null) return head
    if (head.length > 4 && head.endsWith('s') && isWord(head.slice(0, -1))) return head.slice(0, -1)
    if (head.length > 4 && head.endsWith('es') && flagsOf(`${head.slice(0, -2)}a`) !== null)
      return `${head.slice(0, -2)}a`
    if (head.length < 4) return null
    for (const vowel of ['a', 'e']) {
      if (flagsOf(head + vowel) !== null) return head + vowel
      if (/[aeou]$/.test(head) && flagsOf(head.slice(0, -1) + vowel) !== null) return head.slice(0, -1) + vowel
    }
    return null
  }
  const splits = remembered((raw: string): readonly (readonly [string, string])[] => {
    const word = fold(raw)
    const found: [string, string][] = []
    if (word.length < 6 || word.length > 40) return found
    for (let at = 2; at <= word.length - 3 && found.length < 4; at++) {
      const [start, tail] = [word.slice(0, at), word.slice(at)]
      if (start.length < 4 ? !shortHeads.has(start) : noHeads.has(start)) continue
      if (noTails.test(tail) || !(tail.length < 4 ? flagsOf(tail) !== null : isWord(tail))) continue
      const head = start.length < 4 ? start : headOf(start)
      if (head !== null) found.push([head, tail])
    }
    if (found.length > 0 || word.length < 10) return found
    // "bygglovs-ärenden": what comes first is two words written together.
    for (let at = 6; at <= word.length - 4; at++) {
      const head = word.slice(0, word[at - 1] === 's' ? at - 1 : at)
      const tail = word.slice(at)
      if (!noTails.test(tail) && isWord(tail) && head.length >= 6 && inTwo(head)) found.push([head, tail])
    }
    return found.slice(0, 2)
  })
  const inTwo = (word: string): boolean => {
    for (let at = 3; at <= word.length - 3; at++)
      if (
        flagsOf(word.slice(at)) !== null &&
        (at < 4 ? shortHeads.has(word.slice(0, at)) : flagsOf(word.slice(0, at)) !== null)
      )
        return true
    return false
  }
  return { isWord, isLooseGenitive, isWordOrCompound, splits }
}

/** Short words that begin compounds; other beginnings this short are prefixes ("för-") or chance. */
const shortHeads: ReadonlySet<string> = new Set(
  'va el it sop bok mat kok bad val ko tid bil las buss hus lon hem ris eko sjo vag sju tak skol bygg park kost'.split(
    ' ',
  ),
)
const noHeads: ReadonlySet<string> = new Set('over under efter fran till mellan genom inte alla detta'.split(' '))
/** Endings that look like words. */
const noTails =
  /^(?:ing\w*|ande\w*|ende\w*|arna|orna|erna|ar|or|er|ens|ets|are(?:n|ns|s)?|het\w*|skap\w*|aldrar\w*|eras?|ade|lig\w*)$/

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d
const slash = 0x2f

/** The hash of a part of a text as if it had been cut out and folded, which the commonest letters do not need. */
function hashOfFolded(text: string, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) hash = Math.imul(hash ^ code, prime)
    else if (code === 0xe5 || code === 0xe4 || code === 0xe9) hash = Math.imul(hash ^ (code === 0xe9 ? 101 : 97), prime)
    else if (code === 0xf6) hash = Math.imul(hash ^ 111, prime)
    else return hashOf(fold(text.slice(start, end)))
  }
  return mixed(hash)
}

const seed = 0x811c9dc5
const prime = 0x01000193

function hashOf(word: string): number {
  let hash = seed
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), prime)
  return mixed(hash)
}

function mixed(hash: number): number {
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return hash === 0 ? 1 : hash
}
