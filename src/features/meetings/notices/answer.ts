/** What an answer to a notice leads to. Decides only. */
import { type Answer, type Invitation, type InvitedSeat, hasLeader, isOpen, maybeComing } from './invitation.ts'
import type { InvitationChange } from './store.ts'

export type Given = {
  answer: Exclude<Answer, 'unanswered'>
  /** Who goes instead; absent: nothing was said of it. */
  substitute?: string | null
  via: NonNullable<Invitation['answeredVia']>
  at: Date
}

export type AnswerPlan = {
  change: InvitationChange
  /** Called in the place of the one who answers. */
  call: { personId: string; seat: InvitedSeat } | null
  /** Was called in that place, and is no longer needed. */
  release: Invitation | null
  /** What whoever convenes has to know. */
  trouble: readonly Trouble[]
}

/** The chair is away and nobody stands in · fewer can come than the municipality itself has set. */
type Trouble = { kind: 'no-leader' } | { kind: 'below-quorum'; coming: number; needed: number }

export function planAnswer(
  invitation: Invitation,
  given: Given,
  { invitations, quorum }: { invitations: readonly Invitation[]; quorum: number },
): AnswerPlan {
  const substituteId = given.answer === 'declined' ? (given.substitute ?? null) : null
  const before = invitations.find(
    (one) => isOpen(one) && one.insteadOf === invitation.personId && one.personId !== substituteId,
  )
  const isInvited = invitations.some((one) => isOpen(one) && one.personId === substituteId)
  const change: InvitationChange = {
    answer: given.answer,
    answeredAt: given.at,
    answeredVia: given.via,
    substituteId,
  }
  const after = [
    ...invitations.filter((one) => one !== before && one.personId !== invitation.personId),
    { ...invitation, ...change },
    ...(substituteId !== null && !isInvited ? [standIn(invitation, substituteId)] : []),
  ]
  return {
    change,
    call: substituteId !== null && !isInvited ? { personId: substituteId, seat: 'substitute' } : null,
    // Somebody who is a member anyway keeps the own seat.
    release: before?.seat === 'substitute' ? before : null,
    trouble: troubleIn(after, quorum).filter(
      (one) => !troubleIn(invitations, quorum).some(({ kind }) => kind === one.kind),
    ),
  }
}

function standIn(invitation: Invitation, personId: string): Invitation {
  return { ...invitation, personId, seat: 'substitute', insteadOf: invitation.personId, answer: 'unanswered' }
}

function troubleIn(invitations: readonly Invitation[], quorum: number): Trouble[] {
  const coming = maybeComing(invitations).length
  // A body that has no chair at all lacks nothing when nobody leads.
  const hasChair = invitations.some(({ seat }) => seat === 'chair')
  return [
    ...(hasChair && !hasLeader(invitations) ? [{ kind: 'no-leader' } as const] : []),
    ...(quorum > 0 && coming < quorum ? [{ kind: 'below-quorum', coming, needed: quorum } as const] : []),
  ]
}
