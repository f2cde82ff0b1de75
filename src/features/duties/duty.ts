/** What is owed, for whom or what, and what shows that it was done. */
import type { Duty } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'

/** That a duty was done. `happenedOn` is when it was; `recordedAt`, when it was said here, may be much later. */
export type Done = {
  id: string
  dutyId: string
  /** A target's key. */
  target: string
  happenedOn: Day
  /** "I mars" is a month: then `happenedOn` is its first day. */
  exactness: 'day' | 'month'
  recordedAt: Date
  /** Null: somebody at the command line. */
  recordedBy: string | null
  note: string | null
  link: string | null
  diarienummer: string | null
  /** What was filled in, when the duty has a form. */
  content: readonly Answered[] | null
  /** The people who were told that it is there; one of them says that it has been received. */
  sentTo: readonly string[]
  receivedAt: Date | null
  receivedBy: string | null
}

type Answered = { label: string; text: string }

/** For whom or what a duty is owed: a system, a unit, or the municipality as a whole. */
export type Target = {
  /** `system:ID`, `unit:ID`; empty for the whole municipality. */
  key: string
  /** Null for the whole municipality. */
  name: string | null
  systemId: string | null
  unitId: string | null
  /** The day that begins it for this one, where something happening does. */
  since?: Day
}

export const wholeMunicipality: Target = { key: '', name: null, systemId: null, unitId: null }

/** A stretch that a duty is to be done once in. */
export type Period = {
  /** Its own within the duty and target: `2027`, `2027-2`; `efter-…` and `saknas-…` belong to no year. */
  key: string
  /** What is done before this day belongs to an earlier period. */
  opens: Day
  /** The day it is to be done by; null for what is missing until it is there. */
  dueOn: Day | null
  /** Nobody is held to it: there was no fair time between when duties began to be followed here and its day. */
  excused?: true
  /** After this day it is a gap. Later than `dueOn` where the rule counts a year, and the day is only our pace; null: never. */
  gapAfter: Day | null
}

/** Whether a period belongs to a year, or to whatever year it is. */
export function isOfYear({ key }: Pick<Period, 'key'>, year: number): boolean {
  return key.startsWith(String(year)) || !/^\d/.test(key)
}

/** How one duty stands for one target. */
export type Owed = { duty: Duty; target: Target; stands: readonly Stand[] }

export type Stand = { period: Period; status: Status; done: Done | null }

/**
 * `done` in time · `done-late` · `ahead` not yet near · `near` soon due · `behind` past the day, and still possible within what the rule
 * counts · `late` past it · `missing` never done, and to be there · `before` was due before anything was followed here.
 */
export type Status = 'done' | 'done-late' | 'ahead' | 'near' | 'behind' | 'late' | 'missing' | 'before'

export const isOpen = ({ status }: Pick<Stand, 'status'>): boolean =>
  status === 'ahead' || status === 'near' || isOverdue({ status })

export const isOverdue = ({ status }: Pick<Stand, 'status'>): boolean =>
  status === 'behind' || status === 'late' || status === 'missing'

/** Written down more than two weeks after it was: "efterregistrerat". */
export function isRecordedLate({ happenedOn, exactness, recordedAt }: Done): boolean {
  const days = exactness === 'month' ? 45 : 14
  return recordedAt.getTime() - Date.parse(`${happenedOn}T00:00:00Z`) > days * 86_400_000
}

/** Whether the last day is the document's own, or one that the municipality has set. */
export function isOwnDay({ when, own }: Duty): boolean {
  if (own || (when.rule === 'on' && when.occurs === 'joins')) return true
  if (when.rule === 'frequency') return when.frequency.own
  return 'own' in when && when.own
}
