/** What was understood of one message. Names what was read, how surely, and what else it could have been; it answers nothing. */
export type Reading = {
  language: 'sv' | 'en'
  /** An intent's name: `role_lookup`, `meeting_next`, `help`, … */
  intent: string
  /**
   * `clear`: answer or act · `ambiguous`: several fit, ask which of `choices` (empty: ask what is meant) ·
   * `unknown`: something is asked about that is not here, see `unknown` · `out-of-scope`: not our business.
   */
  outcome: 'clear' | 'ambiguous' | 'unknown' | 'out-of-scope'
  /** 0–1, calibrated: of readings with certainty c, about c are right. */
  certainty: number
  /** Ids of what was recognised, by kind. */
  systems: readonly string[]
  people: readonly string[]
  units: readonly string[]
  workplaces: readonly string[]
  bodies: readonly string[]
  categories: readonly string[]
  vendors: readonly string[]
  /** The role asked about, a role id; null when none was named. */
  role: string | null
  /** Which fact about a system: description, vendor, status, category, department, personal_data, … */
  field: string | null
  /** The matter of a rule question in the asker's words, question words removed: "kablage i skolans lokaler". */
  matter: string | null
  choices: readonly Choice[]
  /** Only of these systems: those that were listed last, or that are of a kind. */
  among?: readonly string[]
  /** What was asked about and is not here, as written, with near misses to offer as a question. */
  unknown: {
    kind: 'system' | 'person' | 'unit' | 'vendor' | 'body' | 'fact'
    text: string
    nearest: readonly Choice[]
  } | null
  /** Several questions in one message: each read by itself, in order. Otherwise empty. */
  parts: readonly Reading[]
  /** How it was read, step by step, for the playground and for tests. Holds no more than the message did. */
  trace: readonly string[]
}

export type Choice = { kind: EntityKind; id: string; name: string }
export type EntityKind = 'system' | 'person' | 'unit' | 'workplace' | 'vendor' | 'category' | 'body' | 'role'

/** What an earlier turn left behind for "och vem äger den?". Kept as JSON, forgotten after ten minutes. */
export type Memory = {
  systems: readonly string[]
  people: readonly string[]
  bodies: readonly string[]
  role: string | null
  intent: string | null
  /** What was offered last, so that a one-word reply can pick. */
  offered: readonly Choice[]
  /** The reading that was asked back about, to be completed by the pick. */
  pending: Reading | null
  /** The last question about the register that was answered, for "och på skolkontoret?" and "hur många är det?". */
  asked?: Reading
  /** What the last answer was all about where that is no name: the meeting whose answers were listed, the report that was drafted. */
  about?: About
  /** What has been offered to be asked about once, since a line was not understood: it is not offered again in the talk. */
  goneOn?: readonly string[]
}

/** `what` is a kind of thing that a feature knows, `of` the municipality it belongs to. */
export type About = { what: string; id: string; of: string }

/** What messages are read against: one municipality's names and words. Rebuilt when the register changes. */
export type Knowledge = {
  systems: readonly Named[]
  people: readonly Named[]
  units: readonly Named[]
  workplaces: readonly Named[]
  vendors: readonly Named[]
  categories: readonly Named[]
  bodies: readonly Named[]
  roles: readonly RoleWords[]
  /** Words from the governing documents and their subjects, so that a rule question is known as one. */
  subjects: readonly string[]
  /** Titles by which people are asked about: "ekonomichefen". */
  titles?: readonly Titled[]
}

/** `words`: the title and what else it is called. `ruled`: the rules say something of whoever has it. */
export type Titled = {
  words: readonly string[]
  people: readonly { id: string; name: string }[]
  ruled: boolean
}

export type Named = {
  id: string
  name: string
  aliases: readonly string[]
  /** Described by these words, though never named so: "systemet för bygglov". */
  description?: string | null
  /** The unit that a system belongs to: "den på bildning". */
  unit?: string
  /** A person whom nobody asks about: known by the whole name, spelt right. */
  quiet?: boolean
}

/** `words`: all ways to say the role, the municipality's own label first. `scope`: what it is held for, when that is known. */
export type RoleWords = {
  id: string
  label: string
  words: readonly string[]
  scope?: 'system' | 'unit' | 'workplace' | 'municipality'
}

/** Reads messages against one municipality's knowledge. Pure, in memory, no I/O. */
export type Reader = { read(text: string, memory: Memory | null): Reading }
