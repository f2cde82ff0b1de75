/** Where a municipality's people are reached. Those who are looked for at the same time are found together. */
import type { Platform } from '../../conversation/identity.ts'
import type { Route } from '../../conversation/outbox.ts'
import type { Database } from '../../database/database.ts'
import { togetherIn } from '../../lib/together.ts'
import { type Connection, decideMunicipality } from './connection.ts'
import { type Addresses, addressesOf, connectionsAround, usersOfPeople } from './store.ts'

/** Gives null for whoever no platform knows yet, and has no address by which one could. */
export function router(database: Database): (municipality: string, personId: string) => Promise<Route | null> {
  return togetherIn((municipality, ids) => routesOf(database, municipality, ids))
}

async function routesOf(
  database: Database,
  municipality: string,
  personIds: readonly string[],
): Promise<readonly (Route | null)[]> {
  const { users, unmet } = await database.unit(municipality, async (unit) => {
    const users = await usersOfPeople(unit, municipality, personIds)
    const others = personIds.filter((id) => !users.has(id))
    return { users, unmet: await addressesOf(unit, municipality, others) }
  })
  const around =
    unmet.size > 0 ? await database.system('connections', (unit) => connectionsAround(unit, municipality)) : []
  return personIds.map((id) => {
    const user = users.get(id)
    if (user) return { channel: user.channel, platformUserId: user.platformUserId }
    const addresses = unmet.get(id)
    return addresses ? firstRoute(addresses, municipality, around) : null
  })
}

/**
 * Somebody who has not written can be written to in Teams, where their Entra id is known and the app is installed for them, and in
 * Slack, where somebody has their address.
 */
function firstRoute(
  { email, entraObjectId }: Addresses,
  municipality: string,
  around: readonly Connection[],
): Route | null {
  const placeIn = (kind: Platform): string | null =>
    placeFor(
      around.filter((each) => each.kind === kind),
      municipality,
      email,
    )
  const tenant = entraObjectId ? placeIn('teams') : null
  if (tenant !== null) return { channel: 'teams', platformUserId: `${tenant}/${entraObjectId}` }
  const workspace = email === null ? null : placeIn('slack')
  return workspace === null ? null : { channel: 'slack', platformUserId: `${workspace}/mail:${email}` }
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
