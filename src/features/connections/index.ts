/**
 * Where the municipalities' people are: which workspaces and tenants are let in, and who is who in them.
 * Whose a message is, is decided here from the connection and a verified address, never from what the sender says.
 */
import type { Identity, Platform } from '../../conversation/identity.ts'
import type { Route } from '../../conversation/outbox.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import { shortMemory } from '../../lib/short-memory.ts'
import { type Connection, decideMunicipality } from './connection.ts'
import { identifier, referenceKey, rememberedMost, rememberedSeconds } from './identify.ts'
import { pickedNamer } from './picked.ts'
import { addressesOf, connectionsAround, keepReference, referenceTo, userOfPerson } from './store.ts'

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
    async routeTo(municipality, personId) {
      const user = await database.unit(municipality, (unit) => userOfPerson(unit, municipality, personId))
      if (user) return { channel: user.channel, platformUserId: user.platformUserId }
      return unmet(database, municipality, personId)
    },
  }
}

/**
 * Somebody who has not written can be written to in Teams, where their Entra id is known and the app is installed for them, and in
 * Slack, where somebody has their address.
 */
async function unmet(database: Database, municipality: string, personId: string): Promise<Route | null> {
  const person = await database.unit(municipality, (unit) => addressesOf(unit, municipality, personId))
  if (!person) return null
  const all = await database.system('connections', (unit) => connectionsAround(unit, municipality))
  const placeIn = (kind: Platform): string | null =>
    placeFor(
      all.filter((each) => each.kind === kind),
      municipality,
      person.email,
    )
  const tenant = person.entraObjectId ? placeIn('teams') : null
  if (tenant !== null) return { channel: 'teams', platformUserId: `${tenant}/${person.entraObjectId}` }
  const workspace = person.email === null ? null : placeIn('slack')
  return workspace === null ? null : { channel: 'slack', platformUserId: `${workspace}/mail:${person.email}` }
}

/** The workspace or tenant where somebody of the municipality with this address is; null when that cannot be told. */
function placeFor(all: readonly Connection[], municipality: string, email: string | null): string | null {
  const emails = email === null ? [] : [email]
  const theirs = [...new Set(all.map(({ externalId }) => externalId))].filter((tenant) => {
    const decided = decideMunicipality(
      all.filter((each) => each.externalId === tenant),
      emails,
    )
    return decided.ok && decided.municipality === municipality
  })
  // Several tenants of one municipality: the one whose domain the address has, else the only one there is.
  const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const byDomain = theirs.find((tenant) => all.some((each) => each.externalId === tenant && each.domain === domain))
  return byDomain ?? (theirs.length === 1 ? theirs[0]! : null)
}
