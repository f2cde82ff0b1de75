import type { EntityKind, Knowledge, Named } from './reading.ts'
import { type ByKey, byKey as listsByKey } from './by-key.ts'
import type { Dictionary } from './dictionary.ts'
import { lately } from '../../lib/lately.ts'
import { fold, keyOf, keyWithoutDiacritics } from './fold.ts'
import { type FuzzyIndex, fuzzyIndex } from './fuzzy.ts'
import { numbersByKey } from './numbers-by-key.ts'
import { peopleNames } from './people-names.ts'
import { beginning, howKeysBegin } from './how-keys-begin.ts'
import { isOfWords, soundOf, soundsOf, soundsOfWords } from './sound.ts'
import { bareNouns, rootOf, stemsOf } from './morphology.ts'
import { stemOf } from './purposes.ts'
import { sameThing } from './same-things.ts'
import { unitsCalled } from './unit-words.ts'
import { emptyProductWords, english, likeHeads, neutralHeads, small, systemNouns } from './words.ts'
import { categoryForms, englishBody, shortUnits, wordsOf } from './also-called.ts'

/** One way to call one thing. */
export type Entry = {
  kind: EntityKind
  id: string
  /** The thing's full name. */
  name: string
  /** What is matched: the whole name or an alias, or only a part that several may share; `called`: what people
   * say for a unit of such a name. */
  form: 'name' | 'alias' | 'family' | 'part' | 'given' | 'surname' | 'called'
  /** As written in the register. */
  raw: string
  /** Also an ordinary word, so that it needs more than its letters to be taken for a name. */
  common: boolean
}

export type Gazetteer = {
  /** What these letters name, as they stand or inflected. */
  find(key: string, words?: number): { entries: readonly Entry[]; how: 'exact' | 'inflected' | 'head' } | null
  exact(key: string): readonly Entry[]
  /** Systems of a name of several words, each of which may be inflected: "de digitala låsen" of "Digitalt lås". */
  inForms(stems: readonly string[]): readonly Entry[]
  /** Units that people call so, though their names do not say it: "skolan". */
  called(key: string): readonly Entry[]
  /** Names that sound as this is written: "Fortnocks". None where it is crowded. */
  sounding(key: string): readonly string[]
  /** How names sound; none in a very large register. */
  fuzzySounds: FuzzyIndex
  fuzzy: FuzzyIndex
  /** Names of several words by the first three letters of the first. None where it is crowded. */
  beginning(letters: string): readonly { words: readonly string[]; entry: Entry }[]
  /** Systems by one word of a name of several: "Agresso" of "Unit4 Agresso". None where it is crowded. */
  ofWord(word: string): readonly Entry[]
  /** Words of such names that a misspelt word may stand for. */
  fuzzyWords: FuzzyIndex
  /** So many systems that a near name exists by chance: what sounds alike and what is near a word of a name is not looked for. */
  crowded: boolean
  /** Things that are called something besides, and all systems, units and the like; not people of one name only. */
  byId(kind: EntityKind, id: string): Pick<Named, 'name' | 'aliases'> | undefined
}

/** Builds in slices: the caller may rest between two of them. */
export function* gazetteerOf(knowledge: Knowledge, dictionary: Dictionary): Generator<undefined, Gazetteer> {
  const byKey = entriesByKey()
  const byBase = entriesByKey()
  const byBody = entriesByKey()
  const byBare = entriesByKey()
  const byWord = entriesByKey()
  const byForms = entriesByKey()
  const bySame = entriesByKey()
  const byRoot = entriesByKey()
  const byBeginning = new Map<string, { words: readonly string[]; entry: Entry }[]>()
  const crowded = knowledge.systems.length > 1500
  const fuzzyKeys = new Set<string>()
  const names = new Map<EntityKind, Map<string, Pick<Named, 'name' | 'aliases'>>>()
  const keep = (kind: EntityKind, { id, name, aliases }: Named): void => {
    if (!names.has(kind)) names.set(kind, new Map())
    names.get(kind)!.set(id, { name, aliases })
  }
  let done = 0

  const add = (key: string, entry: Entry, fuzzy: boolean): void => {
    if (key.length === 0) return
    byKey.push(key, entry)
    if (fuzzy && key.length >= 4) fuzzyKeys.add(key)
  }
  /** One thing's entries: the same way to call it is one entry, however many ways lead to it. */
  let own: Entry[] = []
  const entryOf = (
    ...[kind, { id, name }, form, raw, common]: [EntityKind, Named, Entry['form'], string, boolean]
  ): Entry => {
    if (own[0]?.id !== id || own[0].kind !== kind) own = []
    const before = own.find((one) => one.form === form && one.raw === raw && one.common === common)
    if (before) return before
    const entry: Entry = { kind, id, name, form, raw, common }
    own.push(entry)
    return entry
  }
  const addNamed = (kind: EntityKind, named: Named, raw: string, form: Entry['form'], fuzzy = true): void => {
    const key = keyOf(raw)
    const entry = entryOf(kind, named, form, raw, isCommon(raw, dictionary))
    add(key, entry, fuzzy)
    const spelt = keyWithoutDiacritics(raw)
    if (spelt !== null && spelt !== key) add(spelt, entry, false)
  }

  for (const system of knowledge.systems) {
    keep('system', system)
    for (const [form, raw] of [
      ['name', system.name] as const,
      ...system.aliases.map((alias) => ['alias', alias] as const),
    ]) {
      addNamed('system', system, raw, form)
      const forms = wordsOf(raw)
      if (forms.length > 1 && forms.length < 5)
        byForms.push(formsOf(forms.map(fold)), entryOf('system', system, form, raw, isCommon(raw, dictionary)))
      const key = keyOf(raw)
      const same = sameThing(key)
      if (same !== null) bySame.push(String(same), entryOf('system', system, 'alias', raw, true))
      if (key.length >= 6 && /^\p{L}+$/u.test(raw)) {
        const entry = entryOf('system', system, 'alias', raw, dictionary.isWord(key))
        for (const bare of bareNouns(key)) if (bare.length >= 4) byBare.push(bare, entry)
      }
      // "hyran" is also "hyressystemet".
      if (form === 'alias' && key.length >= 4 && /^\p{L}+(?:n|t|na)$/u.test(raw))
        byRoot.push(rootOf(key), entryOf('system', system, form, raw, false))
      for (const head of likeHeads) {
        if (key.endsWith(head) && key.length - head.length >= 3) {
          const base = key.slice(0, -head.length)
          const entry = entryOf('system', system, 'alias', raw, false)
          byBase.push(base, entry)
          // "bibliotekssystemet" and "biblioteksystemet"
          if (base.length >= 5) byBase.push(base.endsWith('s') ? base.slice(0, -1) : `${base}s`, entry)
          break
        }
      }
    }
    const words = wordsOf(system.name)
    // "O365" and "off 365" of "Office 365"
    if (words.length === 2 && /^\d{2,}$/.test(words[1]!) && /^\p{L}/u.test(words[0]!))
      for (const length of [1, ...Array.from({ length: words[0]!.length }, (_, at) => at).slice(3)])
        addNamed('system', system, `${words[0]!.slice(0, length)}${words[1]}`, 'alias', false)
    if (words.length > 1 && !crowded && !small.has(fold(words[0]!))) {
      const folded = words.map(fold)
      const entry = entryOf('system', system, 'alias', system.name, false)
      const letters = folded[0]!.slice(0, 3)
      byBeginning.set(letters, [...(byBeginning.get(letters) ?? []), { words: folded, entry }])
      // "time care" of "Time Care Planering"
      if (words.length > 2) addNamed('system', system, words.slice(0, 2).join(' '), 'family', false)
    }
    if (words.length > 1) {
      for (const word of words) {
        const key = keyOf(word)
        if (!crowded && key.length >= 4 && !systemNouns.has(key))
          byWord.push(key, entryOf('system', system, 'part', word, false))
      }
      const first = words[0]!
      if (
        first.length >= 2 &&
        !small.has(fold(first)) &&
        !emptyProductWords.has(fold(first)) &&
        !systemNouns.has(fold(first))
      ) {
        addNamed('system', system, first, 'family')
      }
      // "Axiell Book-IT" is also "Book-IT".
      if (words.length > 2 && words.slice(1).some((word) => !emptyProductWords.has(fold(word)) && word.length > 2))
        addNamed('system', system, words.slice(1).join(' '), 'part', false)
      for (const word of words.slice(1)) {
        const folded = fold(word)
        if (
          folded.length >= 2 &&
          !small.has(folded) &&
          !emptyProductWords.has(folded) &&
          !systemNouns.has(folded) &&
          !/^\d+$/.test(folded)
        ) {
          addNamed('system', system, word, 'part', false)
        }
      }
    }
    const outside = system.name.replace(/\([^)]*\)/g, ' ').trim()
    if (outside !== system.name && outside !== '') addNamed('system', system, outside, 'alias')
    const inside = /\(([^)]{2,})\)/.exec(system.name)?.[1]
    if (inside !== undefined) addNamed('system', system, inside, 'alias')
    if (++done % slice === 0) yield
  }
  for (const person of knowledge.people) {
    if (person.aliases.length === 0) continue
    keep('person', person)
    if (!person.quiet) for (const alias of person.aliases) addNamed('person', person, alias, 'alias')
  }
  // All of the people are gone through once: of their names is kept how they begin.
  const ofPeople = howKeysBegin(knowledge.people.length * keysOfOne)
  const people = yield* peopleNames(knowledge.people, {
    ...{ dictionary, isCommon, most },
    mayBeMisspelt: (key) => fuzzyKeys.add(key),
    called: ofPeople.add,
  })
  for (const kind of ['unit', 'workplace'] as const) {
    for (const unit of kind === 'unit' ? knowledge.units : knowledge.workplaces) {
      keep(kind, unit)
      for (const [form, raw] of [
        ['name', unit.name] as const,
        ...unit.aliases.map((alias) => ['alias', alias] as const),
      ]) {
        addNamed(kind, unit, raw, form)
        for (const short of shortUnits(raw)) addNamed(kind, unit, short, 'part', short.length >= 7)
        // "teknik & service": the sign is no word.
        const joined = raw.replaceAll(/-? och /gi, ' ')
        if (joined !== raw) addNamed(kind, unit, joined, 'alias', false)
      }
    }
  }
  const unitsOf = unitsCalled(knowledge.units)
  const ofUnit = (key: string): boolean =>
    byKey.get(key)?.some(({ kind }) => kind === 'unit' || kind === 'workplace') ?? false
  /** What no unit's own name says. */
  const called = (word: string): readonly Entry[] | undefined => {
    const all = unitsOf.get(word)
    if (all.length === 0 || ofUnit(word) || ['en', 'et', 'n', 't'].some((end) => ofUnit(word + end))) return undefined
    // "kosten" is the unit that is called after it, whatever other does the like.
    const stem = word.replace(/(?<=...)(?:en|et|n|s)$/, '')
    const after = all.filter(
      ({ unit }) => stem.length >= 4 && wordsOf(fold(unit.name)).some((part) => part.startsWith(stem)),
    )
    return (after.length > 0 ? after : all)
      .slice(0, most)
      .map(({ unit: { id, name }, sure }) => ({ kind: 'unit', id, name, form: 'called', raw: word, common: !sure }))
  }
  for (const vendor of knowledge.vendors) {
    keep('vendor', vendor)
    for (const [form, raw] of [
      ['name', vendor.name] as const,
      ...vendor.aliases.map((alias) => ['alias', alias] as const),
    ]) {
      addNamed('vendor', vendor, raw, form)
      // "egenutvecklade system", where the vendor is "Egenutvecklat"
      if (/^\p{L}{6,}(?:at|ad)$/u.test(raw))
        for (const end of ['at', 'ad', 'ade']) addNamed('vendor', vendor, raw.slice(0, -2) + end, 'alias', false)
      const bare = raw
        .replace(/[,.]/g, ' ')
        .replace(/\s(?:ab|sverige|sweden|nordic|group|as|asa|oy|inc|ltd|gmbh|aktiebolag|scandinavia)(?=\s|$)/gi, '')
        .trim()
      if (bare !== raw && bare.length >= 2) addNamed('vendor', vendor, bare, 'alias')
      const first = wordsOf(bare)[0]
      if (first !== undefined && first !== bare && first.length >= 4) addNamed('vendor', vendor, first, 'family', false)
    }
    if (++done % slice === 0) yield
  }
  for (const category of knowledge.categories) {
    keep('category', category)
    for (const raw of [category.id, category.name, ...category.aliases]) {
      addNamed('category', category, raw, 'name', false)
      for (const form of categoryForms(raw))
        add(
          form,
          { kind: 'category', id: category.id, name: category.name, form: 'name', raw, common: false },
          form.length >= 10,
        )
    }
  }
  for (const body of knowledge.bodies) {
    keep('body', body)
    for (const raw of [body.name, ...body.aliases]) {
      const key = keyOf(raw)
      const entry: Entry = { kind: 'body', id: body.id, name: body.name, form: 'name', raw, common: false }
      add(key, entry, true)
      byBody.push(key.replace(/(?:en|et|erna|n)$/, ''), entry)
      for (const words of englishBody(key)) add(words, entry, true)
      // "Kommunens IT-styrgrupp" is also just "styrgruppen".
      const last = /(?:it)?([a-z]*(?:grupp|rad|namnd|team|kommitte|utskott|forum))(?:en|et|n)?$/.exec(fold(raw))?.[1]
      if (last !== undefined && last.length >= 7) byBody.push(last, { ...entry, form: 'part' })
    }
  }
  const spellings = [...fuzzyKeys]
  // It is reached from what is kept, and needed no more.
  fuzzyKeys.clear()
  const inWords = new Map(
    crowded
      ? []
      : knowledge.systems.flatMap(({ name, aliases }) =>
          [name, ...aliases].filter((raw) => isOfWords(wordsOf(raw))).map((raw) => [keyOf(raw), raw] as const),
        ),
  )
  const soundsOfKey = (key: string): ReadonlySet<string> => {
    const raw = inWords.get(key)
    return new Set([...soundsOf(key), ...(raw === undefined ? [] : soundsOfWords(wordsOf(raw).map(fold)))])
  }
  const bySound = numbersByKey()
  const longSounds = new Set<string>()
  for (const [number, key] of crowded ? [] : spellings.entries()) {
    if (key.length < 5) continue
    for (const sound of soundsOfKey(key)) {
      bySound.add(sound, number)
      if (sound.length >= 6) longSounds.add(sound)
    }
    if (++done % slice === 0) yield
  }
  for (const lists of [byKey, byBase, byBody, byBare, byWord, byForms, bySame, byRoot]) lists.settle()
  yield
  const fuzzy = yield* fuzzyIndex(spellings)
  const fuzzyWords = yield* fuzzyIndex([...byWord.keys()])
  const fuzzySounds = yield* fuzzyIndex([...longSounds])

  const ofKeys = howKeysBegin(byKey.size)
  for (const key of byKey.keys()) ofKeys.add(key)
  const ofOthers = howKeysBegin(byBody.size + byBare.size + byBase.size + byRoot.size)
  for (const lists of [byBody, byBare, byBase, byRoot]) for (const key of lists.keys()) ofOthers.add(key)
  const beginnings = (key: string): boolean => ofKeys.long(key) || ofPeople.long(key)
  /** Most words begin no name. */
  const mayBegin = (key: string): boolean => [ofKeys, ofPeople, ofOthers].some(({ short }) => short(key))
  // A message is read in several rounds, and says some words more than once.
  const peopleCalled = lately(remembered, people.get)
  const named = (key: string): readonly Entry[] | undefined => {
    if (!mayBegin(key)) return undefined
    const others = byKey.get(key)
    const here = peopleCalled(key)
    if (here.length === 0) return others
    if (others === undefined) return here
    const systems = others.filter(({ kind }) => kind === 'system')
    return [...systems, ...here, ...others.slice(systems.length)].slice(0, most)
  }
  const exact = (key: string): readonly Entry[] => named(key) ?? nothing
  const bodyBeginnings = new Set([...byBody.keys()].map((key) => key.slice(0, 6)))
  const formStarts = new Set([...byForms.keys()].map((key) => key.slice(0, key.indexOf(' '))))
  const ofSameThing = (key: string): ReturnType<Gazetteer['find']> => {
    const thing = bySame.size === 0 ? null : sameThing(key)
    const same = thing === null || !(dictionary.isWordOrCompound(key) || key.startsWith('etjanst')) ? null : thing
    const others = same === null ? undefined : bySame.get(String(same))
    return others === undefined ? null : { entries: unique(others), how: 'inflected' }
  }
  const look = (key: string, words: number): ReturnType<Gazetteer['find']> => {
    // Most stretches of words are nothing's name. An ending changes five letters at most.
    if (words > 1 && key.length >= beginning + 5 && !beginnings(key) && !bodyBeginnings.has(key.slice(0, 6)))
      return null
    if (!mayBegin(key)) return words > 1 ? null : ofSameThing(key)
    const body = bodyBeginnings.has(key.slice(0, 6)) ? bodyOf(key, byBody) : null
    const here = named(key)
    if (here) return { entries: body === null ? here : preferNames(unique([...here, ...body])), how: 'exact' }
    if (body) return { entries: preferNames(unique(body)), how: 'inflected' }
    // "Planens" is "Planen" rather than anything called "Plan …".
    const whose = key.endsWith('s')
      ? named(key.slice(0, -1))?.filter(({ kind, form }) => kind === 'system' && form === 'name')
      : undefined
    if (whose !== undefined && whose.length > 0) return { entries: whose, how: 'inflected' }
    const inflected: Entry[] = []
    for (const stem of stemsOf(key)) {
      const genitive = stem.length === key.length - 1 && key.endsWith('s')
      for (const entry of (genitive ? named(stem) : byKey.get(stem)) ?? nothing) {
        if (entry.kind === 'person' && !genitive) continue
        inflected.push(entry.common || genitive || !dictionary.isWord(key) ? entry : { ...entry, common: true })
      }
      // "pulsens" is "Pulsen" rather than a word of "Klassisk puls".
      if (inflected.some(({ form }) => form !== 'part')) break
    }
    if (inflected.length === 0) {
      // "faktureringssystem" of "faktureringssystemet": the register writes the definite form.
      for (const ending of ['et', 'en', 'n', 't', 'na']) {
        for (const entry of byKey.get(key + ending) ?? nothing)
          if (entry.kind !== 'person' && entry.form === 'alias' && key.length >= 4) inflected.push(entry)
      }
    }
    if (inflected.length === 0 && words === 1 && key.length >= 6) {
      for (const bare of bareNouns(key)) {
        inflected.push(...(byBare.get(bare) ?? nothing))
        if (inflected.length > 0) break
      }
    }
    if (inflected.length > 0) return { entries: unique(inflected), how: 'inflected' }
    // Only one word can be a name and a head written together.
    if (words > 1) return null
    for (const head of headsOf(key, neutral)) {
      const base = key.slice(0, -head.length)
      const found = [base, base.endsWith('s') ? base.slice(0, -1) : null]
        .flatMap((candidate) =>
          candidate === null
            ? []
            : (byKey.get(candidate) ?? (candidate.length >= 7 ? (byBare.get(candidate) ?? []) : [])),
        )
        .filter((entry) => entry.kind === 'system' && !(entry.common && dictionary.isWordOrCompound(key)))
      if (found.length > 0) return { entries: unique(found), how: 'head' }
    }
    for (const head of headsOf(key, like)) {
      const base = key.slice(0, -head.length)
      const found = byBase.get(base) ?? (/(?:t|n|ts)$/.test(head) ? byRoot.get(rootOf(base)) : undefined)
      if (found) return { entries: unique(found), how: 'head' }
    }
    return ofSameThing(key)
  }
  const calledSo = lately(remembered, (key) => called(key) ?? stemsOf(key).flatMap((stem) => called(stem) ?? nothing))
  const alone = lately(remembered, (key) => look(key, 1))
  const among = lately(remembered, (key) => look(key, 2))
  return {
    find: (key, words = 1) => (words > 1 ? among(key) : alone(key)),
    exact,
    inForms: (stems) => (formStarts.has(stems[0] ?? '') ? (byForms.get(stems.join(' ')) ?? nothing) : nothing),
    called: (key) => (unitsOf.mayBegin(key) ? calledSo(key) : nothing),
    sounding: (key) => {
      const sound = soundOf(key)
      return bySound
        .get(sound)
        .map((number) => spellings[number]!)
        .filter((name) => soundsOfKey(name).has(sound))
    },
    fuzzy,
    fuzzyWords,
    fuzzySounds,
    ofWord: (word) => byWord.get(word) ?? nothing,
    beginning: (letters) => byBeginning.get(letters) ?? [],
    crowded,
    byId: (kind, id) => names.get(kind)?.get(id),
  }
}

/** A name, a given name and a surname, and some of them without å, ä and ö. */
const keysOfOne = 3

/** Heads by how long they are, so that a key is not compared with all of them. */
function byLength(heads: readonly string[]): [number, ReadonlySet<string>][] {
  const lengths = [...new Set(heads.map((head) => head.length))].toSorted((a, b) => b - a)
  return lengths.map((length) => [length, new Set(heads.filter((head) => head.length === length))])
}

const neutral = byLength(neutralHeads)

const like = byLength(likeHeads)

/** The heads that a key ends with, the longest first; at least three letters must stand before. */
function headsOf(key: string, heads: readonly [number, ReadonlySet<string>][]): string[] {
  return heads.flatMap(([length, set]) => {
    const end = key.length - length >= 3 ? key.slice(-length) : ''
    return set.has(end) ? [end] : []
  })
}

const nothing: readonly Entry[] = []

const slice = 500

/** So many of the latest look-ups are remembered, of each kind. */
const remembered = 128

/** A word that more than this many share names none of them. */
const most = 60

const entriesByKey = (): ByKey<Entry> =>
  listsByKey<Entry>(most, (one, other) => one.id === other.id && one.form === other.form && one.kind === other.kind)

function unique(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    (entry, at) => entries.findIndex((other) => other.kind === entry.kind && other.id === entry.id) === at,
  )
}

function preferNames(entries: readonly Entry[]): readonly Entry[] {
  return entries.some((entry) => entry.form === 'name') ? entries.filter((entry) => entry.form !== 'part') : entries
}

function formsOf(words: readonly string[]): string {
  return words
    .filter((word) => word !== 'och' && word !== 'and')
    .map(stemOf)
    .join(' ')
}

/** Every word of it is in the word list: "Vision", "Min plan". Names with digits are nobody's ordinary words. */
function isCommon(raw: string, dictionary: Dictionary): boolean {
  const words = wordsOf(raw)
  return (
    words.length > 0 &&
    words.length < 3 &&
    words.every((word) => /^\p{L}+$/u.test(word) && (dictionary.isWord(word) || english.has(fold(word))))
  )
}

function bodyOf(key: string, byBody: Pick<ByKey<Entry>, 'get'>): readonly Entry[] | null {
  for (let length = key.length; length >= 6; length--) {
    const found = byBody.get(key.slice(0, length))
    if (found && bodyEnding.test(key.slice(length))) return found
  }
  return null
}

const bodyEnding =
  /^(?:en|ens|et|ets|s|er|erna|ernas|n|ns)?(?:mote|motet|moten|moterna|motes|motena|traff|traffen|traffar|medlem|medlemmar|medlemmarna|ledamoter|ledamoterna|ordforande|ordforanden|ordf|dagordning|dagordningen|agenda|protokoll|protokollet|sammantrade|sammantradet|sammantraden|arbete|arbetet|meeting|meetings)?$/
