/** Invitations in the database. A municipality writes its own people's; of a shared body all of them are read. */
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import type { MeetingInvitation as Row } from '../../../generated/prisma/client.ts'
import type { Answer, Invitation, InvitedSeat } from './invitation.ts'

/** To these meetings, of everybody whom the unit may see. */
export async function invitationsTo(unit: Unit, host: string, meetingIds: readonly string[]): Promise<Invitation[]> {
  const rows = await unit.meetingInvitation.findMany({
    where: { host, meetingId: { in: [...meetingIds] } },
    orderBy: [{ calledAt: 'asc' }, { personId: 'asc' }],
  })
  return rows.map(invitationOf)
}

/** All of one person's that still hold. */
export async function invitationsOf(unit: Unit, municipality: string, personId: string): Promise<Invitation[]> {
  const rows = await unit.meetingInvitation.findMany({ where: { municipality, personId, endedAt: null } })
  return rows.map(invitationOf)
}

/** Throws an OvertakenError when somebody has been called meanwhile. */
export async function invite(unit: Unit, invitations: readonly Invitation[]): Promise<void> {
  const { count } = await unit.meetingInvitation.createMany({ data: [...invitations], skipDuplicates: true })
  if (count < invitations.length) throw new OvertakenError('Somebody has been called meanwhile.')
}

export type InvitationChange = Partial<
  Pick<
    Invitation,
    | 'seat'
    | 'calledAt'
    | 'toldOf'
    | 'toldStart'
    | 'answer'
    | 'answeredAt'
    | 'answeredVia'
    | 'substituteId'
    | 'insteadOf'
    | 'remindedAt'
    | 'endedAt'
  >
>

/** Throws an OvertakenError when it has changed since it was read. */
export async function changeInvitation(
  unit: Unit,
  invitation: Invitation,
  change: InvitationChange,
): Promise<Invitation> {
  const { municipality, meetingId, personId, version } = invitation
  const { count } = await unit.meetingInvitation.updateMany({
    where: { municipality, meetingId, personId, version },
    data: { ...change, version: version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The invitation of ${personId} to ${meetingId} has changed.`)
  return { ...invitation, ...change, version: version + 1 }
}

function invitationOf(row: Row): Invitation {
  return {
    ...row,
    seat: row.seat as InvitedSeat,
    answer: row.answer as Answer,
    answeredVia: row.answeredVia as Invitation['answeredVia'],
  }
}
