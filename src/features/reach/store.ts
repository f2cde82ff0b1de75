import type { Unit } from '../../database/database.ts'
import type { Fate } from './unreached.ts'

/** How messages to people have come out, as long as they are kept. */
export async function fatesOf(unit: Unit, municipality: string): Promise<Fate[]> {
  const rows = await unit.outgoingMessage.findMany({
    where: { municipality, personId: { not: null }, state: { in: ['sent', 'unreachable'] } },
    orderBy: { place: 'desc' },
    distinct: ['personId'],
    select: { personId: true, state: true, because: true, sentAt: true, createdAt: true },
  })
  return rows.map(({ personId, state, because, sentAt, createdAt }) => ({
    personId: personId!,
    state: state as Fate['state'],
    because,
    at: sentAt ?? createdAt,
  }))
}
