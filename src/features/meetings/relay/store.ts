/** Who has passed a meeting on. Each municipality keeps its own people's. */
import type { Unit } from '../../../database/database.ts'
import type { Day } from '../../../lib/day.ts'
import type { Relay } from './relay.ts'

export async function relaysOf(
  unit: Unit,
  municipality: string,
  { meetings, personId }: { meetings?: readonly string[]; personId?: string },
): Promise<readonly Relay[]> {
  const rows = await unit.meetingRelay.findMany({
    where: {
      municipality,
      ...(meetings ? { meetingId: { in: [...meetings] } } : {}),
      ...(personId === undefined ? {} : { personId }),
    },
    orderBy: { heldOn: 'desc' },
  })
  return rows.map((row) => ({ ...row, heldOn: row.heldOn as Day, informedOn: row.informedOn as Day | null }))
}

/** Those who have got the text already stay as they are. */
export async function keepRelays(unit: Unit, relays: readonly Relay[]): Promise<void> {
  await unit.meetingRelay.createMany({
    data: relays.map((one) => ({ ...one, units: [...one.units] })),
    skipDuplicates: true,
  })
}

/** Said again, the latest day holds; null takes it back. */
export async function setInformed(unit: Unit, relay: Relay, informedOn: Day | null, at: Date): Promise<void> {
  const { municipality, meetingId, personId } = relay
  const said = { informedOn, recordedAt: informedOn === null ? null : at }
  await unit.meetingRelay.upsert({
    where: { municipality_meetingId_personId: { municipality, meetingId, personId } },
    create: { ...relay, units: [...relay.units], ...said },
    update: said,
  })
}
