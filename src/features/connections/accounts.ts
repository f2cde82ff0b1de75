/**
 * Who somebody is who has signed in with their own account: a person of a municipality whose tenant is let in, or whose e-mail
 * domain the address has. Addresses are verified by the provider, and an Entra id counts within a tenant that is let in only.
 */
import type { Database } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import { type Connection, decideMunicipality, domainOf } from './connection.ts'
import { connectionsOf, personBehind } from './store.ts'

export type Vouched = { emails: readonly string[]; tenant: string | null; entraObjectId: string | null }
export type Account = { municipality: string; name: string; personId: string }

/** At most one account in each municipality, in the municipalities' order. */
export function accountsBehind({
  database,
  governances,
}: {
  database: Pick<Database, 'unit' | 'system'>
  governances: readonly Governance[]
}): (vouched: Vouched) => Promise<readonly Account[]> {
  return async (vouched) => {
    const all = await database.system('connections', (unit) => connectionsOf(unit))
    const accounts: Account[] = []
    for (const { key, name, manifest } of governances) {
      const way = wayIn(vouched, { key, domains: manifest.municipality.emailDomains }, all)
      if (way === null) continue
      const personId = await database.unit(key, (unit) => personBehind(unit, key, way))
      if (personId !== null) accounts.push({ municipality: key, name, personId })
    }
    return accounts
  }
}

/** Pure: what of what was vouched for may lead to a person of this municipality; null when nothing may. */
export function wayIn(
  { emails, tenant, entraObjectId }: Vouched,
  { key, domains }: { key: string; domains: readonly string[] },
  all: readonly Connection[],
): { entraObjectId: string | null; emails: readonly string[] } | null {
  const ofTenant = all.filter(({ kind, externalId }) => kind === 'teams' && externalId === tenant)
  const decided = decideMunicipality(ofTenant, emails)
  // Several municipalities in one tenant: whose the object id is, only the register knows, so it is asked of each of them.
  const isTheirTenant = decided.ok
    ? decided.municipality === key
    : emails.length === 0 && ofTenant.some(({ municipality }) => municipality === key)
  const own = new Set([
    ...domains,
    ...all.flatMap(({ municipality, domain }) => (municipality === key ? (domain ?? []) : [])),
  ])
  const theirs = emails.filter((email) => own.has(domainOf(email)))
  if (isTheirTenant) return { entraObjectId, emails: theirs }
  return theirs.length > 0 ? { entraObjectId: null, emails: theirs } : null
}
