/**
 * Evidence of how the rules are followed: plain data that any feature gives about the rules it carries.
 * `features/compliance` puts it together into the report of every rule.
 */
import type { Day } from '../lib/day.ts'

/**
 * What one feature knows of one thing that rules demand: a body's meetings of the year, a duty, a document, a role.
 * `met` is done as demanded · `due` is not done yet and still may be in time · `gap` is missing, late, or otherwise than the
 * document states · `noted` happened, and says nothing of whether the rule is met.
 */
export type RuleEvidence = {
  /** The rules it speaks of, by their ids in the documents. Nothing without one: what the municipality adds for itself is no rule. */
  rules: readonly string[]
  /** What of the manifest it is about, as `Governance.executables` names it: `duty:it-plan`, `body:it-styrgrupp.frequency`. */
  about: string
  status: 'met' | 'due' | 'gap' | 'noted'
  /** How it stands, as one sentence in the asked language: "9 av minst 10 möten hållna, 1 till bokat." */
  says: string
  /** What it concerns, by name, when something is missing or otherwise: systems, units, committees. Never a person. */
  missing?: readonly string[]
  /** What shows it, oldest first. */
  shownBy?: readonly Shown[]
  /**
   * The beginnings of the keys of the messages that reminded of it, each up to a colon of the key; the report finds when they
   * went out, and to which function.
   */
  reminders?: readonly string[]
}

/** One thing that happened, or stands written. */
export type Shown = {
  /** As a noun phrase in the asked language: "Möte med IT-styrgruppen", "Kopia av förteckningen från socialnämnden". */
  what: string
  /** When it happened; null when that is not known. */
  happenedOn: Day | null
  /** When it was written down here, which may be much later; null when that is not known. */
  recordedAt: Date | null
  /** The function that did it or vouches for it, in words; never a person's name. */
  by?: string | null
  /** Where it can be read or looked up. */
  link?: string | null
  diarienummer?: string | null
  /** What its changes are audited under: the report then shows each later edit, by its number in the audit chain. */
  audited?: { kind: string; id: string }
}
