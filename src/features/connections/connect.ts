import type { Platform } from '../../conversation/identity.ts'
import { recordAudit } from '../../database/audit.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { type Connection, type Refusal, normalised, refusalOf } from './connection.ts'
import { addConnection, connectionsOf, dropInstall, removeConnections } from './store.ts'

type Needs = { database: Database; clock: Clock; ids: Ids }

export type Connected = { ok: true; connection: Connection } | { ok: false; connection: Connection; refusal: Refusal }

/** Lets a workspace or tenant in to a municipality. */
export async function connect(needs: Needs, wanted: Connection): Promise<Connected> {
  const connection = normalised(wanted)
  const existing = await connected(needs)
  const refusal = refusalOf(connection, existing)
  if (refusal) return { ok: false, connection, refusal }
  const { municipality } = connection
  await needs.database.unit(municipality, async (unit) => {
    await addConnection(unit, connection, { id: needs.ids.next(), createdAt: needs.clock.now() })
    await recordAudit(unit, entry(needs, 'connections.connect-workspace', connection))
  })
  return { ok: true, connection }
}

/** Shuts a workspace or tenant out again, from all its municipalities or from one. Gives what was there. */
export async function disconnect(
  needs: Needs,
  { kind, externalId, municipality }: { kind: Platform; externalId: string; municipality: string | null },
): Promise<readonly Connection[]> {
  const wanted = normalised({ kind, externalId, municipality: municipality ?? '', domain: null }).externalId
  const there = (await connected(needs)).filter(
    (each) =>
      each.kind === kind && each.externalId === wanted && each.municipality === (municipality ?? each.municipality),
  )
  for (const key of new Set(there.map((each) => each.municipality))) {
    await needs.database.unit(key, async (unit) => {
      await removeConnections(unit, kind, wanted, key)
      const connection = { kind, externalId: wanted, municipality: key, domain: null }
      await recordAudit(unit, entry(needs, 'connections.disconnect-workspace', connection))
    })
  }
  const left = (await connected(needs)).some((each) => each.kind === kind && each.externalId === wanted)
  // Nobody has it let in any longer, so nothing is kept that could speak there.
  if (kind === 'slack' && !left) await needs.database.system('connections', (unit) => dropInstall(unit, wanted))
  return there
}

/** All connections, in order. */
export function connected({ database }: Pick<Needs, 'database'>): Promise<Connection[]> {
  return database.system('connections', (unit) => connectionsOf(unit))
}

function entry(needs: Needs, action: string, { kind, externalId, municipality, domain }: Connection) {
  return {
    id: needs.ids.next(),
    municipality,
    at: needs.clock.now(),
    action,
    subject: { kind: `${kind}-workspace`, id: externalId },
    actor: { kind: 'command-line' as const, id: null },
    channel: 'terminal',
    ...(domain === null ? {} : { detail: { domain } }),
  }
}
