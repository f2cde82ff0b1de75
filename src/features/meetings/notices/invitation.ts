/** Somebody called to a meeting, and what they have answered. */
import type { Seated } from '../body/seats.ts'

export type Invitation = {
  /** The person's own; the meeting is `host`'s, another one for a shared body. */
  municipality: string
  meetingId: string
  personId: string
  host: string
  body: string
  /** What the person is there, the weightiest first: see `seatOf`. */
  seat: InvitedSeat
  calledAt: Date
  /** The version of the meeting that the person has been told of. */
  toldOf: number
  /** The time that the person has been told of. */
  toldStart: Date | null
  answer: Answer
  answeredAt: Date | null
  answeredVia: 'chat' | 'outlook' | 'convener' | null
  substituteId: string | null
  /** For a substitute: whose place it is. */
  insteadOf: string | null
  remindedAt: Date | null
  /** No longer called: has left the body, or the substitute is not needed. */
  endedAt: Date | null
  version: number
}

export type InvitedSeat = 'chair' | 'convener' | 'deputy' | 'member' | 'substitute' | 'guest'
export type Answer = 'unanswered' | 'accepted' | 'declined'

/** One seat for somebody who may have several: whoever chairs is missed most. */
export function seatOf({ seats }: Pick<Seated, 'seats'>): InvitedSeat {
  return (['chair', 'convener', 'deputy'] as const).find((seat) => seats.includes(seat)) ?? 'member'
}

export const isOpen = ({ endedAt }: Pick<Invitation, 'endedAt'>): boolean => endedAt === null

/** Who can be counted on: everybody who has not declined, substitutes among them, and no guests. */
export function maybeComing(invitations: readonly Invitation[]): readonly Invitation[] {
  return invitations.filter((one) => isOpen(one) && one.seat !== 'guest' && one.answer !== 'declined')
}

/** Somebody will lead it: the chair, or whoever stands in for the chair. */
export function hasLeader(invitations: readonly Invitation[]): boolean {
  const coming = maybeComing(invitations)
  return coming.some((one) => one.seat === 'chair' || one.seat === 'deputy' || standsInForChair(one, invitations))
}

function standsInForChair({ insteadOf }: Invitation, invitations: readonly Invitation[]): boolean {
  return insteadOf !== null && invitations.some(({ personId, seat }) => personId === insteadOf && seat === 'chair')
}
