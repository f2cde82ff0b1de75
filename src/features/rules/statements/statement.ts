/** A statement: one thing the manifest says, or says that the documents leave open, with what it answers and why. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Governance } from '../../../governance/governance.ts'
import type { Day } from '../../../lib/day.ts'
import type { Register } from '../../register/index.ts'
import type { Texts } from '../texts/sv.ts'
import type { Ask } from '../words/asking.ts'

/** What an answer is made from: one municipality on one day, in one language. */
export type From = {
  governance: Governance
  register: Register
  today: Day
  language: Language
  /** Who asks, a person's id, when that is known: "vad ska jag göra". */
  asker?: string | null
  /** The questions that were offered just before; they are not offered again. */
  offered?: readonly string[]
}

export type Statement = {
  /** What it is about, with its part: "body:it-gruppen.frequency". */
  id: string
  /** The kinds of answer it gives, 0–1: how surely it is that answer. */
  asks: Readonly<Partial<Record<Ask, number>>>
  /** What it speaks of, and how strongly. */
  about: readonly About[]
  /** The rules it rests on, the most exact first. */
  sources: readonly string[]
  /** The municipality's own setting. */
  own: boolean
  /** Set when the documents leave it open: who may decide. */
  silent: { ask: string; asking?: string; orders?: boolean } | null
  /** A clause restated answers only what nothing more exact does. */
  nature: 'structured' | 'clause' | 'list'
  /** Whoever it makes responsible, a party. */
  party: string | null
  /** What the documents then do not say, when it is only the municipality's own setting. */
  unstated?: (t: Texts, from: From) => string
  /** The rules of the steps of a path that can be begun in the chat, in order. */
  steps?: readonly string[]
  /** The rule of a path that says what comes before its decision. */
  before?: string | null
  /** Of several rules, the one that names the party: it answers "vem". */
  naming?: string | null
  /** What it gives a number of. */
  counted?: ReadonlySet<string>
  /** It is about a document in force as such: when it was decided, when it is reviewed. */
  ofDocument?: boolean
  /** It is about what is not owned, not approved, and so on. */
  exception?: boolean
  /** Counts only for a question that leans this way: a list of common systems is not who pays for them. */
  only?: readonly Ask[]
  say(t: Texts, from: From): Said
}

export type About = readonly [text: string, strength: number]

/** The first sentence answers; the rest is for whoever reads on. */
export type Said = {
  answer: string
  fact?: string
  ordered?: boolean
  lines?: readonly string[]
  more?: readonly string[]
  /** The answer when what is asked is to have one of one's own: not "yes", then. */
  own?: string
  /** It may be begun in the chat. */
  starts?: boolean
}

export function statement(
  made: Pick<Statement, 'id' | 'asks' | 'about' | 'say'> & Partial<Statement> & { sources: readonly string[] },
): Statement {
  return { own: false, silent: null, nature: 'structured', party: null, ...made }
}

/** Every source in the parts of something, in order, each once. */
export function sourcesIn(...lists: readonly (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))]
}
