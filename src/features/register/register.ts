/**
 * The register: which systems a municipality has, who its people are, and who is appointed to what.
 * These are the facts; which roles there are, and who steps in when a chair is empty, the governance manifest says.
 */
import type { Day } from '../../lib/day.ts'

export type System = {
  id: string
  /** The register's own id, unique in its municipality. */
  code: string
  name: string
  aliases: readonly string[]
  /** A category id of the manifest, or null. */
  category: string | null
  /** What kind of system it is within its category ("Ekonomi", "Diariesystem"), when known. */
  kind: string | null
  /** The unit that owns or uses it; an id of the manifest, or null. */
  unitId: string | null
  description: string | null
  vendor: string | null
  status: SystemStatus
  criticality: 'critical' | 'important' | 'normal' | null
  personalData: 'none' | 'yes' | 'sensitive' | null
  funding: string | null
  runBy: string | null
  /** The IT department has approved it; null when nobody has said. */
  approved: boolean | null
}
/** `read-only` (läsläge): replaced, but kept to look things up in. */
export type SystemStatus = 'planned' | 'active' | 'closing' | 'read-only' | 'closed'

export type Person = {
  id: string
  name: string
  /** Null: known from a register only; cannot sign in or be linked until completed. */
  email: string | null
  title: string | null
  unitId: string | null
  phone: string | null
  entraObjectId: string | null
  /** Skyddade personuppgifter: only function and functional mailbox are ever shown. */
  protected: boolean
  /** `maybe-left`: missing or disabled in the latest people import, so no longer a sure answer. */
  status: 'active' | 'maybe-left' | 'left'
  /** Away from and through these days, with a deputy when one is named. */
  away: { from: Day; through: Day; deputyId: string | null } | null
  language: 'sv' | 'en' | null
  /** First in a list of people that day; absent for whoever was there when the list began. */
  joinedOn?: Day | null
}

/** Who or what holds a role for something, with history: an ended appointment keeps its row. */
export type Appointment = {
  id: string
  /** A role id of the manifest. */
  roleId: string
  scope: { kind: 'system' | 'unit' | 'workplace' | 'municipality' | 'body'; id: string | null }
  holder: { kind: 'person' | 'position' | 'unit'; id: string }
  appointedBy: string | null
  decision: string | null
  from: Day | null
  through: Day | null
  confirmedOn: Day | null
  /** Somebody said that it is wrong, and the keeper has not yet decided. */
  questioned: boolean
  /** What has been said of it besides; absent when nothing has. */
  terms?: Terms
}

/** What comes with an appointment, and whether its holder has taken it on. */
export type Terms = {
  /** What the holder may decide, with what money and time, and what has to be learnt: in words. */
  mandate: string | null
  resources: string | null
  competence: string | null
  /** The holder has said: I have taken it on. */
  acceptedOn: Day | null
  /** What the holder says is missing, until whoever appoints has seen to it. */
  lacking: { what: string; since: Day } | null
  /** The day it was written down in the chat; null for what a file brought. */
  recordedOn: Day | null
}

export const noTerms: Terms = {
  mandate: null,
  resources: null,
  competence: null,
  acceptedOn: null,
  lacking: null,
  recordedOn: null,
}

/** Everything that questions are answered from, as one consistent reading of one municipality. */
export type Register = {
  municipality: string
  /** Grows with every change, so that indexes know when they are stale. */
  version: number
  systems: readonly System[]
  people: readonly Person[]
  appointments: readonly Appointment[]
}

/** What the id of a seat begins with that somebody has because of a project: it is the project that is handed over, and the seat follows. */
export const projectSeats = (projectId: string): string => `project:${projectId}:`
export const followsProject = ({ id }: Pick<Appointment, 'id'>): boolean => id.startsWith('project:')
