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
  { dictionary, isCommon, most, mayBeMisspelt }: Needs,
): Generator<undefined, PeopleNames> {
  const ids = people.map(({ id }) => id)
  const names = people.map(({ name }) => name)
  const numbers = numbersByKey(most)
  for (const [number, { name, quiet }] of people.entries()) {
    for (const form of formsOf(name, quiet)) {
      const raw = rawOf(name, form)
      for (const key of keysOf(raw)) numbers.add(key, number * forms.length + forms.indexOf(form))
      const key = keyOf(raw)
      if (!quiet && (form === 'name' || form === 'alias') && key.length >= 4) mayBeMisspelt(key)
    }
    if (number % slice === slice - 1) yield
  }
  return {
    get(key) {
      const all = numbers.get(key)
      if (all.length === 0) return nobody
      const known = new Map<string, { isCalled: boolean; common: boolean }>()
      return all.flatMap((found): Entry[] => {
        const name = names[Math.floor(found / forms.length)]!
        const form = forms[found % forms.length]!
        const raw = rawOf(name, form)
        let told = known.get(raw)
        if (told === undefined) {
          told = { isCalled: keysOf(raw).includes(key), common: isCommon(raw, dictionary) }
          known.set(raw, told)
        }
        const { isCalled, common } = told
        return isCalled ? [{ kind: 'person', id: ids[Math.floor(found / forms.length)]!, name, form, raw, common }] : []
      })
    },
  }
}

/** What the names are looked up by. */
export function* keysOfPeople(people: readonly Named[]): Generator<string> {
  for (const { name, quiet } of people) for (const form of formsOf(name, quiet)) yield* keysOf(rawOf(name, form))
}

type Needs = {
  dictionary: Dictionary
  isCommon(raw: string, dictionary: Dictionary): boolean
  most: number
  /** Told of each whole name, but for the many whom nobody asks about. */
  mayBeMisspelt(key: string): void
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
  const words = wordsOf(name)
  if (form === 'alias') return `${words[0]} ${words.at(-1)}`
  return form === 'given' ? words[0]! : words.at(-1)!
}

function keysOf(raw: string): string[] {
  const [key, spelt] = [keyOf(raw), keyWithoutDiacritics(raw)]
  return [...new Set(spelt === null ? [key] : [key, spelt])].filter((each) => each !== '')
}
