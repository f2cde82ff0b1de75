import { isGeneral, rootsOfVerb } from './deverbal.ts'
import type { Token } from './tokens.ts'
import { small, systemNouns } from './words.ts'

/** What a clause tells of a system: "där man [köper] [biljetter] till [badhuset]". Words as looked up. */
export type Told = {
  /** What is done, with the small word that belongs to it: "räknar", "ut". */
  done: { verb: string; particle: string | null } | null
  /** Who does it, if that is said by a noun. */
  doer: string | null
  /** What it is done with or to: the head first, then what stands before it. */
  what: readonly string[]
  /** What else is said: where, to whom, for what. */
  besides: readonly string[]
}

/** "systemet där man …", "programmet som …", "var bokar man …": what a system is told by; null: by nothing of the kind. */
export function toldIn(tokens: readonly Token[]): Told | null {
  const from = opening(tokens)
  if (from === null) return null
  const clause = tokens.slice(from.at, ending(tokens, from.at))
  return from.kind === 'for' ? named(clause) : clauseOf(clause, from.kind)
}

type Opening = { at: number; kind: 'where' | 'that' | 'who' | 'verb' | 'for' }

const head =
  /^(?:\w*system(?:et|en)?|program(?:met)?|app(?:en)?|verktyg(?:et)?|tjanst(?:en)?|sidan?|sajten|portalen|modulen|registret|databasen|losningen|grejen|stallet?)$/
const answers = /^(?:ansvarar|ager|forvaltar|skoter|svarar|bestammer|ar|har|kan|vet)$/
const doers = /^(?:man|vi|jag|du|ni|de|dom|en|folk|alla|nagon|nagra|personal|personalen)$/

/** Where the clause begins that tells of a system. */
function opening(tokens: readonly Token[]): Opening | null {
  for (let at = 0; at + 2 < tokens.length; at++) {
    const { cue, fold } = tokens[at]!
    const noun = head.test(fold) && !(fold === 'en')
    // "det som sänder fullmäktige", "det där som läser av mätarna"
    // "den som ansvarar för systemet där …" is somebody.
    const that =
      (cue === 'det' || (cue === 'den' && !answers.test(tokens[at + 2]!.cue))) &&
      /^(?:som|dar)$/.test(tokens[at + 1]!.cue) &&
      !head.test(tokens[at + 2]!.fold)
    const stranded = !noun && !that ? strandedAt(tokens, at) : null
    if (stranded !== null) return stranded
    if (!noun && !that) continue
    let next = at + 1
    if (that && tokens[next]!.cue === 'dar' && tokens[next + 1]!.cue === 'som') next++
    if (tokens[next]!.before === 'stop') continue
    const { cue: first } = tokens[next]!
    const second = tokens[next + 1]?.cue ?? ''
    if (first === 'som' || first === 'vilket') return { at: next + 1, kind: doers.test(second) ? 'who' : 'that' }
    if (first === 'dar' || first === 'i' || first === 'med')
      if (first === 'dar' || second === 'vilket') return { at: next + (first === 'dar' ? 1 : 2), kind: 'where' }
    if (doers.test(first)) return { at: next, kind: 'who' }
    if (first === 'for' && second === 'att') return { at: next + 2, kind: 'that' }
    if (noun && (first === 'for' || first === 'till' || first === 'over') && !doers.test(second))
      return { at: next + 1, kind: 'for' }
    // "vilket system bokar man bilar i"
    if (noun && doers.test(second) && /^(?:vilket|vilken)$/.test(tokens[at - 1]?.cue ?? ''))
      return { at: next, kind: 'verb' }
  }
  // "hur bokar man en bil, vem ansvarar för det systemet"
  const how = tokens.findIndex(({ cue }) => cue === 'hur')
  if (
    how >= 0 &&
    how <= 2 &&
    doers.test(tokens[how + 2]?.cue ?? '') &&
    tokens.some(
      ({ cue }, at) =>
        at > how + 3 &&
        /^(?:systemet|programmet|appen|verktyget)$/.test(cue) &&
        /^(?:det|den)$/.test(tokens[at - 1]!.cue),
    )
  )
    return { at: how + 1, kind: 'verb' }
  // "var bokar man bilar"
  const start = tokens.findIndex(({ cue }) => !/^(?:och|men|hej|sa|i)$/.test(cue))
  if (tokens[start]?.cue === 'var' && doers.test(tokens[start + 2]?.cue ?? '')) return { at: start + 1, kind: 'verb' }
  return null
}

/** "det vi låser upp med", "det hemtjänsten låser dörrar med", "där låntagarna finns": with no "som", and the joint last. */
function strandedAt(tokens: readonly Token[], at: number): Opening | null {
  const { cue, before } = tokens[at]!
  const leads =
    at === 0 || before !== 'space' || /^(?:for|om|ager|forvaltar|skoter|over|till)$/.test(tokens[at - 1]!.cue)
  if (!leads || !/^(?:det|den|dar)$/.test(cue)) return null
  const [next, verb] = [tokens[at + 1]!, tokens[at + 2]!]
  const somebody = doers.test(next.cue) && next.cue !== 'en'
  const doer = /^.{3,}(?:en|et|n|na|t|ar|er|or)$/.test(next.fold) && !small.has(next.cue)
  if (!(somebody || doer) || !isVerbal(verb)) return null
  if (cue === 'dar') return { at: at + 1, kind: 'where' }
  const end = ending(tokens, at + 1)
  const joint = tokens.findIndex(
    (token, place) =>
      place > at + 2 &&
      place < end &&
      /^(?:med|i|ur|pa|via|genom|till|fran)$/.test(token.cue) &&
      (place + 1 >= end || /^(?:hemma|hos|ute|nar|varje|i|till|pa)$/.test(tokens[place + 1]!.cue)),
  )
  if (joint < 0) return null
  return { at: at + 1, kind: somebody ? 'who' : 'that' }
}

/** A clause ends where the question goes on, or where another begins. */
function ending(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < tokens.length; at++) {
    const { cue, before } = tokens[at]!
    if (/^(?:vem|vems|vilken|who|eftersom|medan|innan)$/.test(cue)) return at
    if (before === 'stop' || (before === 'pause' && /^(?:vem|vad|hur|vilka|och|jag|vi|som|alltsa)$/.test(cue)))
      return at
    if (/^(?:nar|om|sa)$/.test(cue) && doers.test(tokens[at + 1]?.cue ?? '')) return at
    if (cue === 'nar') return at
  }
  return tokens.length
}

/** "kö till förskolan", "bokning av lokaler": nouns, the first of which may be what is done. */
function named(clause: readonly Token[]): Told | null {
  const groups = groupsOf(clause, 0)
  const [first, ...others] = groups
  if (first === undefined) return null
  const of = clause.some(({ cue }) => cue === 'av')
  if (first.length === 1 && others.length > 0 && of && /(?:ning|ning(?:en|ar)|ande|sel)$/.test(first[0]!))
    return { done: { verb: first[0]!, particle: null }, doer: null, what: others[0]!, besides: others.slice(1).flat() }
  return { done: null, doer: null, what: first, besides: others.flat() }
}

function clauseOf(clause: readonly Token[], kind: Opening['kind']): Told | null {
  let at = 0
  let doer: string | null = null
  let passive: string[] = []
  // "som gode män redovisar i"
  // "som löner betalas ut med": a noun may look like a verb where one follows.
  const somebody =
    kind === 'that' &&
    clause.length > 1 &&
    isContent(clause[0]!) &&
    (!isVerbal(clause[0]!) || (plural.test(clause[0]!.fold) && passiveVerb.test(clause[1]!.cue)))
  if (kind === 'who') at = 1
  else if (kind === 'where' || somebody) {
    if (doers.test(clause[0]?.cue ?? '')) at = 1
    else {
      const subject = clause.findIndex((token) => isContent(token) || /^(?:chef\w*|kolleg\w+)$/.test(token.cue))
      if (subject < 0) return null
      let verb = subject + 1
      while (verb < clause.length && !isVerbal(clause[verb]!) && !auxiliary.test(clause[verb]!.cue)) verb++
      // "där trasiga lampor anmäls"
      if (
        verb + 1 < clause.length &&
        plural.test(clause[verb]!.fold) &&
        /[as]$/.test(clause[subject]!.fold) &&
        passiveVerb.test(clause[verb + 1]!.cue)
      )
        verb++
      if (verb >= clause.length)
        return {
          done: null,
          doer: null,
          what: groupsOf(clause, 0)[0] ?? [],
          besides: groupsOf(clause, 0).slice(1).flat(),
        }
      doer = clause.slice(subject, verb).findLast((token) => isContent(token))?.fold ?? null
      at = verb
    }
  }
  // "där förskolan har kontakt med hemmet"
  if (clause[at]?.cue === 'har' && !verbal.test(clause[at + 1]?.cue ?? ''))
    return made(null, doer, groupsOf(clause, at + 1), clause)
  // "söker och betalar ut bistånd", "bokför och betalar fakturor": of two things that are done, the more particular one
  const also =
    /^(?:och|eller|samt)$/.test(clause[at + 1]?.cue ?? '') &&
    clause[at + 3] !== undefined &&
    isVerbal(clause[at]!) &&
    isVerbal(clause[at + 2]!)
  const besides = also && !rootsOfVerb(clause[at]!.fold, null).some((root) => isGeneral(root)) ? 2 : 0
  if (also && besides === 0) at += 2
  while (at < clause.length && (auxiliary.test(clause[at]!.cue) || aside.test(clause[at]!.cue))) at++
  if (kind === 'verb') {
    const [verb] = clause
    return made(verb === undefined ? null : { verb: verb.fold, particle: null }, null, groupsOf(clause, 2), clause)
  }
  const verb = clause[at]
  if (verb === undefined) return doer === null ? null : { done: null, doer: null, what: [doer], besides: [] }
  // "används för att utreda", "har hand om", "används för frånvaro"
  if (/^anvand(?:s|er)$/.test(verb.cue) && /^(?:for|till|vid|nar|av)$/.test(clause[at + 1]?.cue ?? '')) {
    const to = clause[at + 2]?.cue === 'att' ? at + 3 : null
    if (to === null) return made(null, doer, groupsOf(clause, at + 1), clause)
    return made({ verb: clause[to]?.fold ?? '', particle: null }, doer, groupsOf(clause, to + 1), clause)
  }
  if (doer !== null && (/.{3,}s$/.test(verb.fold) || /^(?:ligger|star|hamnar|landar|bor)$/.test(verb.cue))) {
    passive = [doer]
    doer = null
  }
  const rest = groupsOf(clause, at + 1 + besides)
  const groups = passive.length > 0 ? [passive, ...rest] : rest
  return made(
    small.has(verb.cue) && !said.test(verb.cue) ? null : { verb: verb.fold, particle: null },
    doer,
    groups,
    clause,
  )
}

function made(done: Told['done'], doer: string | null, groups: readonly string[][], clause: readonly Token[]): Told {
  const verbAt = done === null ? -1 : clause.findIndex(({ fold }) => fold === done.verb)
  const particle =
    done === null
      ? null
      : ([clause[verbAt + 1]?.cue, clause.at(-1)?.cue].find((cue) => cue !== undefined && particles.test(cue)) ?? null)
  const heads = groups.findIndex((group) => !people.test(group.at(-1)!))
  // "ställer barnen i kö": whom it is done to says less than what else is said.
  const main = heads > 0 ? heads : 0
  const what = groups[main] ?? []
  const besides = groups.filter((_, at) => at !== main)
  return { done: done && { ...done, particle }, doer, what: what.toReversed(), besides: besides.flat() }
}

/** The nouns from a place on, those that stand together in one group. */
function groupsOf(clause: readonly Token[], from: number): string[][] {
  const groups: string[][] = []
  let open = false
  for (let at = from; at < clause.length; at++) {
    const token = clause[at]!
    if (!isContent(token) || light.test(token.cue)) {
      open = false
      continue
    }
    if (open && token.before === 'space') groups.at(-1)!.push(token.fold)
    else groups.push([token.fold])
    open = true
  }
  return groups
}

const isContent = ({ cue, fold }: Token): boolean =>
  fold.length >= 2 &&
  (!small.has(cue) || /^(?:tips|bil|bra)$/.test(cue)) &&
  !systemNouns.has(fold) &&
  !aside.test(cue) &&
  !particles.test(cue)
const verbal = /^.{2,}(?:[aei]r|r|as|es|ts|s|ade|at|it)$/
const plural = /^.{3,}(?:ar|or|er|arna|orna|erna)$/
const passiveVerb = /^.{3,}(?:as|s)$/
/** "bibliotekets" is whose, not what is done; "pratar" is read as "prata". */
const isVerbal = ({ cue, fold }: Token): boolean =>
  (verbal.test(cue) || verbal.test(fold)) && !/.{2,}(?:ets|ens|ernas|arnas|ornas)$/.test(fold)
const auxiliary =
  /^(?:kan|ska|skall|skulle|vill|far|brukar|maste|bor|har|hade|ar|var|blir|behover|ocksa|alltid|ju|sjalv|sjalva)$/
const aside =
  /^(?:alltid|ocksa|ofta|ibland|digitalt|enkelt|sjalv|sjalva|hemifran|varje|numera|online|kommunens|kommunen)$/
export const people =
  /^(?:barn(?:en|et)?|elev(?:en|er|erna)|kund(?:en|er|erna)|brukare(?:n|na)?|patient(?:en|er|erna)|personal(?:en)?|medborgare?(?:n|na)?|invanare?(?:n|na)?|anhorig\w*|foraldrar(?:na)?|vardnadshavare(?:n|na)?|medarbetare(?:n|na)?|anstallda?|larare(?:n|na)?|klient(?:en|er|erna)|gast(?:en|er|erna)|besokare(?:n|na)?)$/
/** Verbs that count though they are words of any question. */
const said = /^(?:soker|soka|sok|hjalper)$/
const particles = /^(?:ut|in|upp|av|om|ner|over|fram|till)$/
/** "håller reda på", "har koll på": nothing that is done. */
const light =
  /^(?:ordning|reda|koll|kontroll|hand|grepp|overblick|saker|sak|nagot|grejer|hjalp|sig|information|uppgifter|data)$/
