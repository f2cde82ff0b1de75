/** A governing document as it is kept: its editions, its clauses, and what of the manifest they seem to support. */
import type { Day } from '../../lib/day.ts'

export type Edition = {
  id: string
  /** A document of the manifest, or an id of its own. */
  document: string
  title: string
  edition: string | null
  decidedBy: string | null
  decidedOn: Day | null
  diarienummer: string | null
  reviewBy: Day | null
  publishedAt: string | null
  state: 'in-force' | 'replaced'
  fileName: string | null
  recordedAt: Date
  /** Null: at the command line. */
  recordedBy: string | null
}

export type Clause = {
  id: string
  editionId: string
  place: number
  section: string | null
  heading: string | null
  text: string
}

export type Support = {
  id: string
  editionId: string
  clauseId: string
  rule: string
  /** In per cent. */
  likeness: number
  state: 'proposed' | 'accepted' | 'refused'
  decidedBy: string | null
  decidedAt: Date | null
}

/** Somebody who has been asked to confirm that they know something. */
export type Reading = {
  id: string
  acknowledgement: string
  personId: string
  period: string
  askedAt: Date | null
  remindedAt: Date | null
  readOn: Day | null
  recordedAt: Date | null
}

/** "4 §, Lösenord": where a clause is, as it is cited; null for a text that has no places. */
export function placeOf({ section, heading }: Pick<Clause, 'section' | 'heading'>): string | null {
  const parts = [section, heading].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}
