import type { Choice, Knowledge } from './reading.ts'
import type { Dictionary } from './dictionary.ts'
import { fold } from './fold.ts'
import { alsoDone, isGeneral, rootsOfNoun, rootsOfVerb, withoutPrefix } from './deverbal.ts'
import { compoundRoots, rootOf } from './morphology.ts'
import { postingsUpTo } from './postings.ts'
import type { Meant } from './in-english.ts'
import type { Told } from './told.ts'
import { purposesOf, stemOf } from './purposes.ts'
import { small, systemNouns } from './words.ts'

/** Finds systems by what they are for: "systemet för bygglov", "där föräldrarna sjukanmäler barnen". */
export type Described = {
  find(words: readonly string[]): Match[]
  /** Ids of all systems that are for this: "schema". */
  of(word: string): string[]
  /** How many of the words fit one system. */
  among(words: readonly string[], id: string): number
  /** Systems that a clause tells of, the best first. */
  told(told: Told): ByTelling[]
  /** Systems that fit what was said in another language, word by word, the best first. */
  meant(meant: readonly Meant[]): ByMeaning[]
}
type ByMeaning = {
  choice: Choice
  /** How many of the words that must fit do; each counts as far as it fits. */
  needed: number
  /** All of them as they are written. */
  written: boolean
  evidence: number
  score: number
  /** One of them is what the description begins with. */
  leads: boolean
  /** One of them is the first or second thing that the description tells. */
  early: boolean
}
type ByTelling = {
  choice: Choice
  /** What is done, who does it and what it is done with, as far as they fit; 0: not at all, under 0.5 only by half a compound. */
  done: number
  doer: number
  what: number
  /** How many of the other words fit. */
  besides: number
  score: number
}
type Match = {
  choice: Choice
  /** How many of the words that were said fit. */
  words: number
  score: number
  /** Every word that says something about the matter fits. */
  all: boolean
  /** What speaks for it: a word of its description one; a compound, or a word of its name too, two. */
  evidence: number
  /** Every word that fits does so as it is written, not only by another word for the same. */
  written: boolean
  /** How many long words fit as they are written: few systems have such a word by chance. */
  long: number
  /** Each word is a compound of two that the description holds, as they are written: "fakturaskanning". */
  halves: boolean
  /** The only word that says anything is what the description begins with: what the system is. */
  leads: boolean
  /** The only word that says anything is no mere beginning of another: "bad" of "badrum". */
  whole: boolean
}

/** How a word fits a system: as it stands, by another word for the same, only by half of it. */
const as = { written: 1, meant: 0.85, half: 0.35 }

export function* describedBy(knowledge: Knowledge, dictionary: Dictionary): Generator<undefined, Described> {
  // The number of a system twice over, odd where the word is all that a name or an alias says.
  const postings = postingsUpTo(200)
  const known = new Map<string, readonly string[]>()
  const beginnings = knowledge.systems.map(({ description }) => wordsOf((description ?? '').slice(0, 60)).slice(0, 2))
  const first = beginnings.map(([word]) => word ?? '')
  let done = 0
  for (const [number, system] of knowledge.systems.entries()) {
    const keys = new Map<string, 0 | 1>()
    for (const word of wordsOf(system.description ?? '')) {
      let found = known.get(word)
      if (found === undefined) known.set(word, (found = keysOf(word, dictionary)))
      for (const key of found) keys.set(key, 0)
    }
    const described = new Set(keys.keys())
    /** What a name shares with the description says it twice. */
    const add = (key: string): void => void keys.set(key, described.has(key) ? 1 : (keys.get(key) ?? 0))
    for (const name of [system.name, ...system.aliases]) {
      const words = wordsOf(name)
      for (const word of words) {
        const whole = words.length === 1 ? withoutHead(word) : null
        if (word.length >= 4) for (const stem of stemsOfWord(word)) add(stem)
        if (whole === null) continue
        for (const key of [whole, ...purposesOf(whole)]) keys.set(key, 1)
        // Only what a compound begins with: "plats" is no "webbplatsen". In a very large register names are made up anyhow.
        if (knowledge.systems.length <= 5000)
          for (const [head, tail] of dictionary.splits(word)) {
            for (const key of [stemOf(head), ...purposesOf(stemOf(head))]) keys.set(key, keys.get(key) ?? 0)
            // "kartan" of "webbkartan", which is described by "kartor"
            if (described.has(stemOf(tail)) && !partsWays(word, tail)) keys.set(stemOf(tail), 1)
          }
      }
    }
    if (knowledge.systems.length <= 5000) addDone(system, keys, dictionary)
    for (const [key, named] of keys) postings.push(key, number * 2 + named)
    if (++done % 500 === 0) yield
  }
  known.clear()
  postings.settle()
  const systems = knowledge.systems.map(({ id, name }): Choice => ({ kind: 'system', id, name }))
  const total = Math.max(1, systems.length)

  /** How much half a compound says about each system. */
  const weights = (part: string): Map<number, { weight: number; fit: number }> => {
    const found = new Map<number, { weight: number; fit: number }>()
    const stem = stemOf(part)
    const keys = [[stem, as.written] as const, ...purposesOf(stem).map((row) => [row, as.meant] as const)]
    for (const [key, fit] of keys) {
      const list = postings.get(key)
      if (!list) continue
      const weight = Math.log(1 + total / list.length) * fit
      for (const posting of list) {
        const before = found.get(posting >> 1)
        if (before === undefined || before.weight < weight)
          found.set(posting >> 1, { weight, fit: Math.max(fit, before?.fit ?? 0) })
      }
    }
    return found
  }

  /** Which systems one word fits, how well, and whether it names them. */
  type Fit = { fit: number; evidence: number; weight: number; halves?: boolean }
  const fitting = (word: string): Map<number, Fit> => {
    const fits = new Map<number, Fit>()
    const look = (key: string, fit: number): void => {
      const list = postings.get(key)
      if (!list) return
      const weight = Math.log(1 + total / list.length)
      for (const posting of list) {
        const [number, evidence] = [posting >> 1, (posting & 1) + 1]
        const before = fits.get(number)
        if (!before || before.fit < fit || before.evidence < evidence)
          fits.set(number, {
            fit: Math.max(fit, before?.fit ?? 0),
            evidence: Math.max(evidence, before?.evidence ?? 0),
            weight: Math.max(weight, before?.weight ?? 0),
          })
      }
    }
    const pairs = dictionary.splits(word)
    for (const stem of stemsOfWord(word)) {
      look(stem, as.written)
      for (const row of meaningOf(word, stem)) look(row, as.meant)
    }
    if (pairs.length === 0) return fits
    // A long compound is as telling as two words: "hyreskontrakt".
    if (word.length >= 10)
      for (const [number, fit] of fits) if (fit.fit === as.written) fits.set(number, { ...fit, evidence: 2 })
    for (const pair of pairs) {
      const [head, tail] = [weights(pair[0]), weights(pair[1])]
      for (const number of new Set([...head.keys(), ...tail.keys()])) {
        const [a, b] = [head.get(number), tail.get(number)]
        const both = a !== undefined && b !== undefined
        const halves = both && a.fit === as.written && b.fit === as.written
        const before = fits.get(number)
        if (before && (before.fit >= as.meant || !both)) {
          if (both && before.evidence < 2) fits.set(number, { ...before, evidence: 2, halves })
          continue
        }
        fits.set(number, {
          fit: both ? as.meant : as.half,
          evidence: both ? 2 : 0,
          weight: (a?.weight ?? 0) + (b?.weight ?? 0),
          halves,
        })
      }
    }
    return fits
  }

  /** What a system's own words say, as words of their own: of a compound what it ends with, or what something is done with. */
  const ownOf = remembered((number: number): ReadonlySet<string> => {
    const system = knowledge.systems[number]!
    const own = new Set<string>()
    const add = (word: string): void => {
      for (const stem of stemsOfWord(word)) for (const key of [stem, ...meaningOf(word, stem)]) own.add(key)
    }
    for (const word of [system.description ?? '', system.name, ...system.aliases].flatMap((text) => wordsOf(text))) {
      add(word)
      for (const [head, tail] of dictionary.splits(word)) {
        if (!partsWays(word, tail)) add(tail)
        if (deedNoun.test(tail) || systemNouns.has(tail)) add(head)
      }
    }
    return own
  })
  const wholeIn = (number: number, word: string): boolean => {
    const own = ownOf(number)
    const isOwn = (part: string): boolean =>
      stemsOfWord(part).some((stem) => own.has(stem) || meaningOf(part, stem).some((row) => own.has(row)))
    return isOwn(word) || dictionary.splits(word).some((pair) => pair.every((part) => isOwn(part)))
  }

  const find = (words: readonly string[]): Match[] => {
    const told = words
      .map((word) => fold(word))
      .filter((word) => word.length >= 3 && !small.has(word) && !systemNouns.has(word))
    const content = told.filter((word) => !doing.has(word))
    if (content.length === 0 || content.length > 12) return []
    const alone = content.length === 1 ? new Set(stemsOfWord(content[0]!)) : null
    const scores = new Map<
      number,
      { words: number; score: number; evidence: number; written: boolean; halves: boolean; long: number }
    >()
    for (const word of content) {
      for (const [number, { fit, evidence, weight, halves }] of fitting(word)) {
        const before = scores.get(number) ?? { words: 0, score: 0, evidence: 0, written: true, halves: true, long: 0 }
        scores.set(number, {
          words: before.words + (fit >= as.meant ? 1 : 0),
          score: before.score + weight * fit,
          evidence: before.evidence + evidence,
          written: before.written && (fit === as.written || fit < as.meant),
          halves: before.halves && halves === true,
          long: before.long + (fit === as.written && word.length >= 8 ? 1 : 0),
        })
      }
    }
    // What is done with it speaks for a system that something else speaks for.
    for (const word of told.length > 12 ? [] : told.filter((verb) => doing.has(verb)))
      for (const [number, { fit, evidence, weight }] of fitting(word)) {
        const before = scores.get(number)
        if (before && before.words > 0 && fit >= as.meant)
          scores.set(number, { ...before, score: before.score + weight * fit, evidence: before.evidence + evidence })
      }
    return [...scores]
      .map(([number, { words: matched, score, evidence, written, halves, long }]) => {
        return {
          choice: systems[number]!,
          words: matched,
          score,
          all: matched === content.length,
          evidence,
          written,
          halves,
          long,
          whole: alone === null || wholeIn(number, content[0]!),
          leads: alone !== null && first[number] !== '' && stemsOfWord(first[number]!).some((stem) => alone.has(stem)),
        }
      })
      .sort((a, b) => b.words - a.words || b.score - a.score)
      .slice(0, 12)
  }
  const doneIn = (done: NonNullable<Told['done']>): Map<number, number> => {
    const found = new Map<number, number>()
    const look = (key: string, fit: number): void => {
      const list = postings.get(key)
      if (!list) return
      for (const posting of list)
        found.set(posting >> 1, Math.max(found.get(posting >> 1) ?? 0, (posting & 1) === 1 ? fit : fit * as.meant))
    }
    const roots = rootsOfVerb(done.verb, done.particle)
    for (const root of roots) look(`~${root}`, as.written)
    for (const root of roots) for (const other of alsoDone(root)) look(`~${other}`, as.meant)
    return found
  }

  const writtenTogether = (first: string, second: string): Set<number> => {
    const found = new Set<number>()
    for (const root of compoundRoots(first))
      for (const link of ['', 's']) {
        const list = postings.get(stemOf(root + link + second))
        if (list && list.length <= 20) for (const posting of list) found.add(posting >> 1)
      }
    return found
  }

  const told = (said: Told): ByTelling[] => {
    const found = new Map<number, ByTelling>()
    const of = (number: number): ByTelling => {
      let one = found.get(number)
      if (one === undefined) {
        one = {
          choice: systems[number]!,
          done: 0,
          doer: 0,
          what: 0,
          besides: 0,
          score: 0,
        }
        found.set(number, one)
      }
      return one
    }
    const [head, ...before] = said.what
    // "besökare" are not "besök".
    const agent = head !== undefined && /.{3,}are(?:n|ns|na|nas)?$/.test(head) ? 0.6 : 1
    if (head !== undefined) for (const [number, { fit }] of fitting(head)) of(number).what = fit * agent
    if (said.doer !== null) for (const [number, { fit }] of fitting(said.doer)) of(number).doer = fit
    for (const word of new Set([...before, ...said.besides]))
      for (const [number, { fit }] of fitting(word)) if (fit >= as.meant) of(number).besides += fit
    // "kö till dagis" of "dagiskön", "föreningar söker bidrag" of "föreningsbidrag": said apart what is written together.
    if (head !== undefined)
      for (const word of [...before, ...said.besides, ...(said.doer === null ? [] : [said.doer])])
        for (const number of writtenTogether(word, head)) of(number).besides += 1.5
    const general = said.done === null || rootsOfVerb(said.done.verb, null).some((root) => isGeneral(root))
    if (said.done !== null)
      for (const [number, fit] of doneIn(said.done))
        if (!general || found.has(number) || head === undefined) of(number).done = fit
    const long = (head?.length ?? 0) >= 8 ? 0.8 : 0
    for (const one of found.values())
      one.score =
        (3 + (one.what >= as.written ? long : 0)) * one.what +
        (general ? 1.2 : 2.5) * one.done +
        one.doer +
        Math.min(2, one.besides)
    return [...found.values()].toSorted((a, b) => b.score - a.score).slice(0, 8)
  }
  /** "budget" of "budgetarbete" */
  const begunBy = (word: string): string[] => [
    ...stemsOfWord(word),
    ...dictionary.splits(word).map(([head]) => stemOf(head)),
  ]
  const meant = (said: readonly Meant[]): ByMeaning[] => {
    const found = new Map<number, ByMeaning>()
    for (const { nouns, verbs, needed } of said.slice(0, 10)) {
      const fits = new Map<number, Fit>()
      const take = (number: number, fit: Fit): void => {
        const before = fits.get(number)
        if (before === undefined || before.fit < fit.fit || (before.fit === fit.fit && before.evidence < fit.evidence))
          fits.set(number, fit)
      }
      for (const noun of nouns)
        for (const [number, fit] of fitting(fold(noun).replace('-', ''))) if (fit.fit >= as.meant) take(number, fit)
      for (const verb of verbs)
        for (const [number, fit] of doneIn({ verb: fold(verb), particle: null }))
          if (fit >= as.meant) take(number, { fit, evidence: 1, weight: 2 })
      const leading = new Set(nouns.flatMap((noun) => stemsOfWord(fold(noun).replace('-', ''))))
      for (const [number, { fit, evidence, weight }] of fits) {
        const one = found.get(number)
        const leads = needed && stemsOfWord(first[number] ?? '').some((stem) => leading.has(stem))
        found.set(number, {
          choice: systems[number]!,
          needed: (one?.needed ?? 0) + (needed ? 1 : 0),
          written: (one?.written ?? true) && (!needed || fit === as.written),
          evidence: (one?.evidence ?? 0) + (needed ? evidence : 0),
          score: (one?.score ?? 0) + weight * fit * (needed ? 1 : 0.4),
          leads: (one?.leads ?? false) || leads,
          early:
            (one?.early ?? false) ||
            (needed && beginnings[number]!.some((word) => begunBy(word).some((stem) => leading.has(stem)))),
        })
      }
    }
    return [...found.values()].toSorted((a, b) => b.needed - a.needed || b.score - a.score).slice(0, 8)
  }
  const among = (words: readonly string[], id: string): number =>
    words
      .slice(0, 12)
      .filter((word) => word.length >= 3)
      .reduce((sum, word) => {
        const number = systems.findIndex((system) => system.id === id)
        const fit = fitting(word).get(number)
        return sum + (fit !== undefined && fit.fit >= as.meant ? fit.fit : 0)
      }, 0)
  const of = (word: string): string[] => {
    const fits = [...fitting(word)].filter(([, { fit }]) => fit >= as.meant)
    const written = fits.filter(([, { fit }]) => fit === as.written)
    return (written.length > 0 ? written : fits).map(([number]) => systems[number]!.id)
  }
  return { find, told, meant, among, of }
}

/** What a system's own words say is done with it, each by a key that no word has. */
function addDone(system: Knowledge['systems'][number], keys: Map<string, 0 | 1>, dictionary: Dictionary): void {
  const add = (word: string): void => {
    for (const root of rootsOfNoun(word)) {
      keys.set(`~${root}`, 1)
      const bare = withoutPrefix(root)
      if (bare !== null && !keys.has(`~${bare}`)) keys.set(`~${bare}`, 0)
    }
  }
  const words = [system.description ?? '', ...system.aliases].flatMap((text) => wordsOf(text))
  for (const word of words) add(word)
  for (const word of words)
    for (const pair of dictionary.splits(word))
      for (const part of pair) for (const root of rootsOfNoun(part)) if (!keys.has(`~${root}`)) keys.set(`~${root}`, 0)
}

/** Verbs that say what one does with any system. */
const doing = new Set(
  'soker soka ansoker ansoka lagger lagga ligger ligga skriver skriva hanterar hantera registrerar registrera ser anmaler satter satta fyller matar tittar titta jobbar finns kollar sparar sparas gor laggs lagras anvander anvands anvanda kor haller dar skoter loggar logga lasa laser hamtar hamta visar folja foljer ladda laddar skickar skicka rapporterar rapportera hittar arbetar arbeta'.split(
    ' ',
  ),
)

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => (word.length >= 3 || word === 'ko') && !small.has(word) && !systemNouns.has(word))
}

/** All that a word of a description may be found by. */
function keysOf(word: string, dictionary: Dictionary): readonly string[] {
  const stems = new Set([word, ...stemsOfWord(word)])
  for (const [head, tail] of dictionary.splits(word)) {
    if (head.length >= 2) stems.add(stemOf(head))
    if (!partsWays(word, tail)) stems.add(stemOf(tail))
  }
  return [...stems, ...[...stems].flatMap((stem) => meaningOf(word, stem))]
}

/** "fakturahantering" is about "fakturor", as "badrum" is not about "bad". */
const deedNoun =
  /(?:ning|ningen|ningar|ing|ingen|ingar|ande|andet|else|elsen|ation|ationen|ationer|kop|kopet|stod|stodet|data|register|arende|arenden|lista|listor|uppgifter|kontroll|hjalp)$/

/** For the few systems that people ask about in their own words. */
function remembered<T>(make: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>()
  return (number) => {
    let one = known.get(number)
    if (one === undefined) {
      if (known.size >= 500) known.clear()
      known.set(number, (one = make(number)))
    }
    return one
  }
}

/** A compound that means something else than what it ends with: a "webbplats" is no "plats". */
function partsWays(word: string, tail: string): boolean {
  const [whole, last] = [purposesOf(stemOf(word)), purposesOf(stemOf(tail))]
  return whole.length > 0 && last.length > 0 && !whole.some((row) => last.includes(row))
}

/** What else is called so: what "mätning" shares with "mat" is chance. */
function meaningOf(word: string, stem: string): readonly string[] {
  return stem === 'mat' && !/^mat(?:en|ens|s)?$/.test(word) ? [] : purposesOf(stem)
}

const headed =
  /^(.{3,}?)s?(?:system|systemet|systemen|programmet|program|appen|app|portalen|registret|verktyget|modulen|webben)$/

/** A word's stem and, when it is a system by its ending, the stem of what stands before. */
function stemsOfWord(word: string): string[] {
  const bare = headed.exec(word)?.[1]
  // "löne-" of "löner", "hyres-" of "hyra"
  return bare === undefined ? [stemOf(word)] : [...new Set([stemOf(word), stemOf(bare), rootOf(bare)])]
}

/** What a name of one word says besides that it is a system. */
function withoutHead(word: string): string {
  return stemOf(headed.exec(word)?.[1] ?? word)
}
