/**
 * What people are called, as numbers: most of a municipality's names are people's, and few of them are ever asked about. An entry is
 * made when it is met.
 */
import type { Dictionary } from './dictionary.ts'
import { keyOf, keyWithoutDiacritics } from './fold.ts'
import type { Entry } from './gazetteer.ts'
import { numbersByKey } from './numbers-by-key.ts'
import type { Named } from './reading.ts'

export type PeopleNames = {
  /** Everybody who is called so, in their order. */
  get(key: string): readonly Entry[]
}

/** The whole name · the first word and the last, of three or more · the first word · the last. */
const forms = ['name', 'alias', 'given', 'surname'] as const
type Form = (typeof forms)[number]

/** Builds in slices. `most`: a name that more than this many share names none of them. */
export function* peopleNames(
  people: readonly Named[],
  { dictionary, isCommon, most, mayBeMisspelt, called }: Needs,
): Generator<undefined, PeopleNames> {
  const ids = people.map(({ id }) => id)
  const names = people.map(({ name }) => name)
  const numbers = numbersByKey(most)
  for (const [number, { name, quiet }] of people.entries()) {
    for (const form of formsOf(name, quiet)) {
      const raw = rawOf(name, form)
      const keys = keysOf(raw)
      for (const each of keys) {
        numbers.add(each, number * forms.length + forms.indexOf(form))
        called(each)
      }
      const [key = ''] = keys
      if (!quiet && (form === 'name' || form === 'alias') && key.length >= 4) mayBeMisspelt(key)
    }
    if (number % slice === slice - 1) yield
  }
  return {
    get(key) {
      const all = numbers.get(key)
      if (all.length === 0) return nobody
      const entries: Entry[] = []
      // Those who share a key share a name, but for what falls together by chance: each is told once.
      let told = { raw: '', isCalled: false, common: false }
      for (const found of all) {
        const person = Math.floor(found / forms.length)
        const [name, form] = [names[person]!, forms[found % forms.length]!]
        const raw = rawOf(name, form)
        if (told.raw !== raw) told = { raw, isCalled: keysOf(raw).includes(key), common: isCommon(raw, dictionary) }
        if (told.isCalled) entries.push({ kind: 'person', id: ids[person]!, name, form, raw, common: told.common })
      }
      return entries
    },
  }
}

type Needs = {
  dictionary: Dictionary
  isCommon(raw: string, dictionary: Dictionary): boolean
  most: number
  /** Told of each whole name, but for the many whom nobody asks about. */
  mayBeMisspelt(key: string): void
  /** Told of each key that anybody is found by. */
  called(key: string): void
}

const slice = 500
const nobody: readonly Entry[] = []

const wordsOf = (name: string): string[] => name.split(/\s+/).filter(Boolean)

function formsOf(name: string, quiet = false): readonly Form[] {
  const words = quiet ? 1 : wordsOf(name).length
  if (words < 2) return ['name']
  return words > 2 ? ['name', 'given', 'surname', 'alias'] : ['name', 'given', 'surname']
}

function rawOf(name: string, form: Form): string {
  if (form === 'name') return name
  const [given, surname] = [firstWord(name), lastWord(name)]
  if (form === 'alias') return `${given} ${surname}`
  return form === 'given' ? given : surname
}

/** Without taking the name apart: of a common name there are many, and each is met. */
function firstWord(name: string): string {
  let from = 0
  while (isSpace(name, from)) from++
  let to = from
  while (to < name.length && !isSpace(name, to)) to++
  return name.slice(from, to)
}

function lastWord(name: string): string {
  let to = name.length
  while (isSpace(name, to - 1)) to--
  let from = to
  while (from > 0 && !isSpace(name, from - 1)) from--
  return name.slice(from, to)
}

function isSpace(name: string, at: number): boolean {
  const code = name.charCodeAt(at)
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0
}

function keysOf(raw: string): string[] {
  const [key, spelt] = [keyOf(raw), keyWithoutDiacritics(raw)]
  const keys = spelt === null || spelt === key ? [key] : [key, spelt]
  return key === '' || spelt === '' ? keys.filter((each) => each !== '') : keys
}
