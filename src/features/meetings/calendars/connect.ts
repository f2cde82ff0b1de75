/** Lets the bot into a municipality's Microsoft calendars, and out again. */
import { recordAudit } from '../../../database/audit.ts'
import type { Database } from '../../../database/database.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { Ids } from '../../../lib/ids.ts'
import { type CalendarConnection, allConnections, removeConnection, saveConnection } from './store.ts'

type Needs = { database: Database; clock: Clock; ids: Ids }
export type Connected = { ok: true } | { ok: false; because: 'not-a-tenant' | 'not-an-address' }

const tenantPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** `mailbox`: one for all events; null: each convener's own. */
export async function connectCalendars(
  { database, clock, ids }: Needs,
  { municipality, tenantId, mailbox }: Pick<CalendarConnection, 'municipality' | 'tenantId' | 'mailbox'>,
): Promise<Connected> {
  if (!tenantPattern.test(tenantId)) return { ok: false, because: 'not-a-tenant' }
  if (mailbox !== null && !/^[^\s@]+@[^\s@]+$/.test(mailbox)) return { ok: false, because: 'not-an-address' }
  const at = clock.now()
  await database.unit(municipality, async (unit) => {
    await saveConnection(unit, {
      ...{ municipality, tenantId: tenantId.toLowerCase(), mailbox, connectedBy: null, connectedAt: at },
      ...{ lastWorkedAt: null, problem: null, problemAt: null },
    })
    await recordAudit(unit, { ...linkOf(ids, municipality, at), action: 'meetings.connect-calendars' })
  })
  return { ok: true }
}

/** Gives false when there was nothing to disconnect. What stands in people's calendars stays. */
export function disconnectCalendars({ database, clock, ids }: Needs, municipality: string): Promise<boolean> {
  return database.unit(municipality, async (unit) => {
    const removed = await removeConnection(unit, municipality)
    if (removed)
      await recordAudit(unit, { ...linkOf(ids, municipality, clock.now()), action: 'meetings.disconnect-calendars' })
    return removed
  })
}

export function calendarConnections({ database }: Pick<Needs, 'database'>): Promise<readonly CalendarConnection[]> {
  return database.system('meetings-sweep', allConnections)
}

function linkOf(ids: Ids, municipality: string, at: Date) {
  const actor = { kind: 'command-line', id: null } as const
  return {
    id: ids.next(),
    municipality,
    at,
    actor,
    channel: 'command-line',
    subject: { kind: 'municipality', id: municipality },
  }
}
