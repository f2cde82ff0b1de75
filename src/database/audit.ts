/**
 * The audit trail: one append-only, hash-chained list for each municipality, written as the last statement of a unit of work.
 * A link holds ids, kinds and a salted digest; why and other personal detail lie in a side row that may be erased.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Unit } from './database.ts'

export type AuditEntry = {
  id: string
  municipality: string
  at: Date
  /** `feature.verb-noun`: what was done. */
  action: string
  subject: { kind: string; id: string }
  actor: { kind: 'person' | 'command-line' | 'system'; id: string | null }
  channel: string
  detail?: Readonly<Record<string, unknown>> | undefined
}

/** Adds one link. Must be the unit's last statement: it holds the municipality's chain until the commit. */
export async function recordAudit(unit: Unit, entry: AuditEntry): Promise<void> {
  const { link, canonical: text } = auditLink(entry)
  await unit.$executeRaw`SELECT styrbot_audit(${JSON.stringify(link)}::jsonb, ${text})`
}

/** A link as the schema's own function takes it, and the text that is chained. */
export function auditLink(entry: AuditEntry): { link: object; canonical: string } {
  const salt = entry.detail ? randomBytes(16).toString('hex') : null
  // What the database keeps of a JSON value is not its spelling, so the digest is over an ordered one.
  const digest = salt === null ? '' : digestOf(salt, entry.detail)
  const at = entry.at.toISOString()
  const chained = linkOf({ ...entry, at, digest })
  const link = salt === null ? chained : { ...chained, salt, detail: entry.detail }
  return { link, canonical: canonical(chained) }
}

/** When something was first written down for the municipality; null when nothing has been. */
export async function firstEntryAt(unit: Unit, municipality: string): Promise<Date | null> {
  const first = await unit.auditEntry.findFirst({
    where: { municipality },
    orderBy: { number: 'asc' },
    select: { at: true },
  })
  return first?.at ?? null
}

export type AuditVerdict = {
  municipality: string
  entries: number
  /** Side rows erased under a rule; the chain is intact all the same. */
  erased: readonly { number: number; under: string }[]
  /** Empty when the chain is whole. */
  faults: readonly {
    number: number
    what: 'link-changed' | 'link-missing' | 'detail-changed' | 'detail-missing' | 'head-differs'
  }[]
}

/** Recomputes the chain of one municipality and says where it does not hold. */
export async function verifyAudit(unit: Unit, municipality: string): Promise<AuditVerdict> {
  const faults: AuditVerdict['faults'][number][] = []
  const erased: { number: number; under: string }[] = []
  let hash = ''
  let number = 0
  for (;;) {
    const page = await unit.auditEntry.findMany({
      where: { municipality, number: { gt: number } },
      orderBy: { number: 'asc' },
      take: 1000,
    })
    if (page.length === 0) break
    const ids = page.map((link) => link.id)
    const details = await unit.auditDetail.findMany({ where: { municipality, entryId: { in: ids } } })
    const detailOf = new Map(details.map((detail) => [detail.entryId, detail]))
    for (const link of page) {
      const here = Number(link.number)
      if (here !== number + 1) faults.push({ number: number + 1, what: 'link-missing' })
      const text = canonical(
        linkOf({
          ...link,
          at: link.at.toISOString(),
          subject: { kind: link.subjectKind, id: link.subjectId },
          actor: { kind: link.actorKind, id: link.actorId },
        }),
      )
      const expected = createHash('sha256').update(`${hash}\n${here}\n${text}`).digest('hex')
      if (link.hash !== expected || link.previousHash !== hash) faults.push({ number: here, what: 'link-changed' })
      const detail = detailOf.get(link.id)
      if (detail?.erasedAt) erased.push({ number: here, under: detail.erasedUnder ?? '' })
      else if (link.digest !== '' && !detail) faults.push({ number: here, what: 'detail-missing' })
      else if (detail && digestOf(detail.salt, detail.detail) !== link.digest)
        faults.push({ number: here, what: 'detail-changed' })
      hash = link.hash
      number = here
    }
  }
  const head = await unit.municipality.findUnique({ where: { key: municipality } })
  if (head && (Number(head.auditNumber) !== number || head.auditHash !== hash))
    faults.push({ number, what: 'head-differs' })
  return { municipality, entries: number, erased, faults }
}

type Link = {
  id: string
  municipality: string
  at: string
  action: string
  subject: { kind: string; id: string }
  actor: { kind: string; id: string | null }
  channel: string
  digest: string
}

function linkOf({ id, municipality, at, action, subject, actor, channel, digest }: Link) {
  return {
    id,
    municipality,
    at,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    actorKind: actor.kind,
    actorId: actor.id,
    channel,
    digest,
  }
}

/** The chained text of a link: its fields in a fixed order, as JSON. */
function canonical(link: ReturnType<typeof linkOf>): string {
  const { id, municipality, at, action, subjectKind, subjectId, actorKind, actorId, channel, digest } = link
  return JSON.stringify([id, municipality, at, action, subjectKind, subjectId, actorKind, actorId, channel, digest])
}

function digestOf(salt: string, detail: unknown): string {
  return createHash('sha256')
    .update(`${salt}\n${JSON.stringify(ordered(detail))}`)
    .digest('hex')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value ?? null
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, ordered(part)]))
}
