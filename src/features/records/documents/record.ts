/**
 * How far a document has come: arbetsmaterial → justerad → upprättad. People say so; the bot writes it down, and never decides whether
 * something is an allmän handling (TF 2 kap. 9–12 §§).
 */
import type { RecordMade } from '../../../feature.ts'
import type { Day } from '../../../lib/day.ts'

export type RecordState = 'working' | 'adjusted' | 'established'

export type OfficialRecord = {
  kind: string
  subjectId: string
  state: RecordState
  adjustedOn: Day | null
  adjustedBy: string | null
  establishedOn: Day | null
  diarienummer: string | null
}

export type Review = {
  outcome: 'all' | 'parts' | 'none'
  provision: string | null
  reviewedAt: Date
  reviewedBy: string | null
}

export type Document = RecordMade & OfficialRecord

/** What nobody has said anything of is working material. */
export function documentOf(made: RecordMade, kind: string, said: OfficialRecord | undefined): Document {
  const nothing = {
    state: 'working',
    adjustedOn: null,
    adjustedBy: null,
    establishedOn: null,
    diarienummer: null,
  } as const
  const stands = said ?? { kind, subjectId: made.subjectId, ...nothing }
  // Opened again by whoever writes it: what was said of it no longer holds.
  return made.finished ? { ...made, ...stands } : { ...made, ...stands, ...nothing }
}

export type Step = 'adjust' | 'establish' | 'number'

/** What can be said of it next. Minutes may be established without having been adjusted, when nobody adjusts them. */
export function nextSteps({ finished, state }: Document): readonly Step[] {
  if (!finished) return []
  if (state === 'working') return ['adjust', 'establish']
  return state === 'adjusted' ? ['establish', 'number'] : ['number']
}

/** Handed out only after somebody has looked: the newest review counts, and it must be of the document as it stands. */
export function mayHandOut(reviews: readonly Review[]): Review | null {
  const [newest] = reviews.toSorted((one, other) => other.reviewedAt.getTime() - one.reviewedAt.getTime())
  return newest && newest.outcome !== 'none' ? newest : null
}
