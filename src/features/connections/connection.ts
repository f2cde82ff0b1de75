/** Which Slack workspaces and Entra tenants belong to which municipalities, and whose a person in one of them is. */
import type { Platform } from '../../conversation/identity.ts'

export type Connection = {
  kind: Platform
  /** The workspace's or tenant's id, as the platform names it. */
  externalId: string
  municipality: string
  /** Only people with this e-mail domain belong there; null: everybody in the workspace or tenant. */
  domain: string | null
}

export type Decided = { ok: true; municipality: string } | { ok: false; because: 'not-connected' | 'undecidable' }

/**
 * Whose municipality somebody in a workspace belongs to. `emails` are verified addresses, the most trusted first.
 * A workspace of one municipality without a domain takes everybody; as soon as there are several, only the domain tells.
 * Whoever cannot be told apart belongs nowhere.
 */
export function decideMunicipality(connections: readonly Connection[], emails: readonly string[]): Decided {
  if (connections.length === 0) return { ok: false, because: 'not-connected' }
  const [only, ...others] = new Set(connections.map((connection) => connection.municipality))
  const takesEverybody = connections.some((connection) => connection.domain === null)
  if (only !== undefined && others.length === 0 && takesEverybody) return { ok: true, municipality: only }
  for (const email of emails) {
    const domain = domainOf(email)
    const found = new Set(connections.filter((each) => each.domain === domain).map((each) => each.municipality))
    const [municipality, ...more] = found
    if (municipality !== undefined) {
      return more.length === 0 ? { ok: true, municipality } : { ok: false, because: 'undecidable' }
    }
  }
  return { ok: false, because: 'undecidable' }
}

export type Refusal =
  | { because: 'not-a-workspace' | 'not-a-tenant' | 'not-a-domain' }
  | { because: 'already-connected' }
  /** The domain already leads to another municipality. */
  | { because: 'domain-taken'; by: string }
  /** Several municipalities in one workspace are told apart by domain: the new connection needs one. */
  | { because: 'needs-domain'; by: string }
  /** … and so does the one that is there. */
  | { because: 'other-needs-domain'; by: string }

/** What stands against a new connection; null when nothing does. */
export function refusalOf(wanted: Connection, existing: readonly Connection[]): Refusal | null {
  const { kind, externalId, municipality, domain } = wanted
  if (kind === 'slack' && !/^[TE][A-Z0-9]{2,20}$/.test(externalId)) return { because: 'not-a-workspace' }
  if (kind === 'teams' && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(externalId))
    return { because: 'not-a-tenant' }
  if (domain !== null && !/^[a-z0-9åäö-]+(?:\.[a-z0-9åäö-]+)+$/.test(domain)) return { because: 'not-a-domain' }
  const here = existing.filter((each) => each.kind === kind && each.externalId === externalId)
  if (here.some((each) => each.municipality === municipality && each.domain === domain))
    return { because: 'already-connected' }
  const others = here.filter((each) => each.municipality !== municipality)
  const [other] = others
  if (!other) return null
  if (domain === null) return { because: 'needs-domain', by: other.municipality }
  const taken = others.find((each) => each.domain === domain)
  if (taken) return { because: 'domain-taken', by: taken.municipality }
  const open = others.find((each) => each.domain === null)
  return open ? { because: 'other-needs-domain', by: open.municipality } : null
}

/** As ids and domains are kept: Slack's in capitals, the others in small letters. */
export function normalised(connection: Connection): Connection {
  const { kind, externalId, domain } = connection
  return {
    ...connection,
    externalId: kind === 'slack' ? externalId.trim().toUpperCase() : externalId.trim().toLowerCase(),
    domain: domain === null ? null : domain.trim().toLowerCase().replace(/^@/, ''),
  }
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}
