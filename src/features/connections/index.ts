/**
 * Where the municipalities' people are: which workspaces and tenants are let in, and who is who in them.
 * Whose a message is, is decided here from the connection and a verified address, never from what the sender says.
 */
import type { Identity } from '../../conversation/identity.ts'
import type { Route } from '../../conversation/outbox.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { identifier } from './identify.ts'
import { referenceTo, userOfPerson } from './store.ts'

export { type Refusal, decideMunicipality } from './connection.ts'
export { connect, connected, disconnect } from './connect.ts'

export type Connections = Identity & {
  /** Where a person is reached; null when no platform knows them yet. */
  routeTo: (municipality: string, personId: string) => Promise<Route | null>
}

export function connections(needs: { database: Database; clock: Clock; ids: Ids }): Connections {
  const { database } = needs
  return {
    identify: identifier(needs),
    reference: (municipality, channel, to) =>
      database.unit(municipality, (unit) => referenceTo(unit, { municipality, channel }, to)),
    async routeTo(municipality, personId) {
      const user = await database.unit(municipality, (unit) => userOfPerson(unit, municipality, personId))
      return user && { channel: user.channel, platformUserId: user.platformUserId }
    },
  }
}
