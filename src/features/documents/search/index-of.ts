/** The documents' own clauses, found by what they speak of: with the words, endings and kinds of words that the rules are found by. */
import type { Governance } from '../../../governance/governance.ts'
import { type Lexicon, match, readRuleQuestion, rulesOf, type Weights, weigh } from '../../rules/index.ts'
import type { Clause, Edition } from '../document.ts'

export type TextIndex = {
  editions: readonly Edition[]
  entries: readonly Entry[]
  lexicon: Lexicon
  /** The stems of what roles are called. */
  roles: ReadonlySet<string>
}
type Entry = { clause: Clause; edition: Edition; weights: Weights; heading: Weights }

export type Quoted = {
  clause: Clause
  edition: Edition
  /** The share of what is asked about that the clause speaks of, 0–1. */
  covers: number
  score: number
  /** Of the clause's text, the part that says it. */
  passage: string
}

export function indexOf(governance: Governance, editions: readonly Edition[], clauses: readonly Clause[]): TextIndex {
  const { lexicon } = rulesOf(governance)
  const byId = new Map(editions.map((edition) => [edition.id, edition]))
  const entries = clauses.flatMap((clause): Entry[] => {
    const edition = byId.get(clause.editionId)
    // A heading with nothing under it, like the document's title, says nothing that could be quoted.
    if (!edition || clause.text.trim() === '') return []
    const title = clause.heading ?? ''
    const weights = weigh(
      [
        [title, 1],
        [clause.text, 0.9],
        // What the whole document is about, each part of it is about.
        [edition.title, ofTitle],
      ],
      lexicon,
    )
    return [{ clause, edition, weights, heading: weigh([[title, 1]], lexicon) }]
  })
  const called = governance.manifest.roles.flatMap(({ label }) => [label.sv, label.en]).join(' ')
  return { editions, entries, lexicon, roles: new Set(lexicon.terms(called).map(({ stem }) => stem)) }
}

/** The clauses that speak of what is asked about, best first. A document that is named is the only one looked in. */
export function search(asked: string, { entries, lexicon, editions, roles }: TextIndex): readonly Quoted[] {
  const matter = aboutMore(
    readRuleQuestion(asked, lexicon).matter.filter(({ weight }) => weight > 0),
    lexicon,
  )
  if (matter.length === 0 || entries.length === 0) return []
  const named = editionsNamed(asked, editions)
  const within = named.length === 0 ? entries : entries.filter(({ edition }) => named.includes(edition))
  const ofTitles = new Set(named.flatMap(({ title }) => lexicon.terms(title).map(({ stem }) => stem)))
  const words = matter.filter(({ term }) => !ofTitles.has(term.stem))
  const asking = words.length > 0 ? words : matter
  const rows = asking.map(({ term, weight }) => {
    const hits = within.map(({ weights }) => match(term, weights).hit)
    const spread = hits.filter((hit) => hit > 0.3).length
    // A word that no text has says more of the asker's situation than of the matter.
    const story = spread === 0 ? elsewhere : 1
    return { hits, weight: story * weight * Math.max(0.3, Math.log((within.length + 1) / (spread + 0.5))) }
  })
  // "Vem utser systemägare": a clause that only names the role speaks of something else, unless it is headed by it.
  const ofMatter = asking.flatMap(({ term }, at) => (roles.has(term.stem) ? [] : [at]))
  const speaksOfIt = (at: number): boolean => ofMatter.some((row) => rows[row]!.hits[at]! > 0.3)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  return within
    .map(({ clause, edition, heading }, at): Quoted => {
      const told = rows.reduce((sum, { hits, weight }) => sum + weight * hits[at]!, 0)
      const isItsSubject = asking.some(({ term }) => match(term, heading).firm)
      const covers = total === 0 ? 0 : Math.min(1, told / total + (told > 0 && isItsSubject ? subject : 0))
      const short = clause.text.length < 600 ? 0.03 : 0
      return {
        clause,
        edition,
        covers: isItsSubject || speaksOfIt(at) ? covers : 0,
        score: covers + short,
        passage: '',
      }
    })
    .filter(({ covers }) => covers >= least)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map((quoted) => ({ ...quoted, passage: passageOf(quoted.clause.text, asking, lexicon) }))
}

/** "Vad säger rutinen om …": what kind of document it stands in is no matter that a clause speaks of, unless nothing else is asked about. */
function aboutMore(matter: Asking, lexicon: Lexicon): Asking {
  const kinds = new Set(lexicon.terms(kindsOfDocument).map(({ stem }) => stem))
  const rest = matter.filter(({ term }) => !kinds.has(term.stem))
  return rest.length > 0 ? rest : matter
}

const kindsOfDocument =
  'rutin riktlinje policy regler regel instruktion anvisning handbok reglemente strategi dokument guideline routine rules handbook'

/** Below this share of the matter a clause is about something else. */
const least = 0.55
/** From here on the best that there is may be quoted when the rules had nothing. */
export const enoughAlone = 0.62
/** From here on a text is taken to say something of what was asked, also when the rules have answered. */
export const surely = 0.75
const most = 5
const elsewhere = 0.6
const ofTitle = 0.7
/** What a clause is headed by is what it is about. */
const subject = 0.15
const longest = 420

type Asking = ReturnType<typeof readRuleQuestion>['matter']

/** The sentences around the one that speaks most of it. */
function passageOf(text: string, asking: Asking, lexicon: Lexicon): string {
  if (text.length <= longest) return text
  const sentences = text.split(/(?<=[.!?])\s+|\n/)
  const told = sentences.map((sentence) => {
    const weights = weigh([[sentence, 1]], lexicon)
    return asking.reduce((sum, { term, weight }) => sum + weight * match(term, weights).hit, 0)
  })
  const best = told.indexOf(Math.max(...told))
  let passage = sentences[best]!.slice(0, longest)
  for (const beside of sentences.slice(best + 1)) {
    if (passage.length + beside.length > longest) break
    passage = `${passage} ${beside}`
  }
  return `${best > 0 ? '… ' : ''}${passage}${passage.length < text.length ? ' …' : ''}`
}

/** Documents whose title's own words are all said: "säkerhetshandboken". A word that any document could be called by names none. */
function editionsNamed(asked: string, editions: readonly Edition[]): readonly Edition[] {
  const said = asked.toLowerCase()
  return editions.filter(({ title }) => {
    const words = title.toLowerCase().match(/[\p{L}\d-]{3,}/gu) ?? []
    const own = words.filter(
      (word) => !/^(?:policy|riktlinje|riktlinjer|plan|strategi|reglemente|handbok|för|och|kommun|kommuns)$/.test(word),
    )
    return own.length > 0 && own.every((word) => said.includes(word))
  })
}
