/** What a mention is, and what it is looked for in. */
import type { Dictionary } from './dictionary.ts'
import type { Entry, Gazetteer } from './gazetteer.ts'
import type { RoleLexicon } from './roles.ts'

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

export function digits(word: string): string {
  return word.replace(/\D+/g, ' ').trim()
}

export function unique(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    (entry, at) => entries.findIndex((other) => other.kind === entry.kind && other.id === entry.id) === at,
  )
}
