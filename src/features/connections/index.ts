/**
 * Where the municipalities' people are: which workspaces and tenants are let in, and who is who in them.
 * Whose a message is, is decided here from the connection and a verified address, never from what the sender says.
 */
import type { Identity } from '../../conversation/identity.ts'
import type { Route } from '../../conversation/outbox.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { shortMemory } from '../../lib/short-memory.ts'
import { identifier, referenceKey, rememberedMost, rememberedSeconds } from './identify.ts'
import { pickedNamer } from './picked.ts'
import { router } from './routes.ts'
import { keepReference, referenceTo } from './store.ts'

export { type Connection, type Refusal, decideMunicipality } from './connection.ts'
export { connect, connected, disconnect } from './connect.ts'
export { installs } from './installs.ts'
export { accountsBehind } from './accounts.ts'
export { forgetOld, strangerDays } from './tasks.ts'

export type Connections = Identity & {
  /** Where a person is reached; null when no platform knows them yet. */
  routeTo: (municipality: string, personId: string) => Promise<Route | null>
}

export function connections(needs: { database: Database; clock: Clock; ids: Ids }): Connections {
  const { database, clock, ids } = needs
  const references = shortMemory<object>({ clock, seconds: rememberedSeconds, most: rememberedMost })
  return {
    identify: identifier({ ...needs, references }),
    namePicked: pickedNamer(needs),
    async reference(municipality, channel, to) {
      const key = referenceKey(municipality, channel, to)
      const known = references.get(key)
      if (known) return known
      const found = await database.unit(municipality, (unit) => referenceTo(unit, { municipality, channel }, to))
      if (found) references.set(key, found)
      return found
    },
    async keep(municipality, channel, to, reference) {
      const where = { municipality, channel, conversationId: to.platformUserId }
      const row = { id: ids.next(), updatedAt: clock.now() }
      await database.unit(municipality, (unit) => keepReference(unit, where, reference, row))
      references.set(referenceKey(municipality, channel, to), reference)
    },
    routeTo: router(database),
  }
}
