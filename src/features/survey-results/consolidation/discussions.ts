/** Which differences are worth a meeting's time. */
import type { Proposal } from './proposal.ts'

/** A meeting has time for about six. */
const discussionsPerMeeting = 6

/** Those to discuss, the widest apart first; of equals the one that more people have answered, then the survey's order. */
export function discussions(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals
    .filter(({ state }) => state === 'discuss')
    .toSorted(
      (one, other) => other.reasons.spread - one.reasons.spread || other.reasons.answered - one.reasons.answered,
    )
}

/** The few for the next meeting. The rest are shown with their spread, and adopted as proposed unless somebody raises them. */
export function forMeeting(proposals: readonly Proposal[], most = discussionsPerMeeting): readonly Proposal[] {
  return discussions(proposals).slice(0, most)
}
