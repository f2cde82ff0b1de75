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

export type SaidRecord = OfficialRecord & { changedAt: Date }

export type Document = RecordMade & OfficialRecord & { finished: boolean }

const nothing = { state: 'working', adjustedOn: null, adjustedBy: null, establishedOn: null } as const

/** What nobody has said anything of is working material, and so is what has been written anew since: only its number is kept. */
export function documentOf(made: RecordMade, kind: string, said: SaidRecord | undefined): Document {
  const { subjectId, finishedAt } = made
  const of = { ...made, kind, subjectId, finished: finishedAt !== null }
  const diarienummer = said?.diarienummer ?? null
  if (!said || !holdsStill(said, finishedAt)) return { ...of, ...nothing, diarienummer }
  const { state, adjustedOn, adjustedBy, establishedOn } = said
  return { ...of, state, adjustedOn, adjustedBy, establishedOn, diarienummer }
}

/** It was said of the document as it was finished last. */
export function holdsStill({ changedAt }: Pick<SaidRecord, 'changedAt'>, finishedAt: Date | null): boolean {
  return finishedAt !== null && changedAt >= finishedAt
}

export type Step = 'adjust' | 'establish' | 'number'

/** What can be said of it next. Minutes may be established without having been adjusted, when nobody adjusts them. */
export function nextSteps({ finished, state }: Document): readonly Step[] {
  if (!finished) return []
  if (state === 'working') return ['adjust', 'establish']
  return state === 'adjusted' ? ['establish', 'number'] : ['number']
}

/** Handed out only after somebody has looked: the newest review counts, and it must be of the document as it stands. */
export function mayHandOut(reviews: readonly Review[], finishedAt: Date | null): Review | null {
  const ofThis = reviews.filter(({ reviewedAt }) => finishedAt !== null && reviewedAt >= finishedAt)
  const [newest] = ofThis.toSorted((one, other) => other.reviewedAt.getTime() - one.reviewedAt.getTime())
  return newest && newest.outcome !== 'none' ? newest : null
}
