/** What the report asks of the audit chain and of what has been said, all of it at once. It only reads. */
import type { Unit } from '../../database/database.ts'
import { grouped } from '../../lib/grouped.ts'

export type LinkRow = {
  number: number
  at: Date
  action: string
  kind: string
  id: string
  actor: { kind: string; id: string | null }
}

/** Every link of the chain about these subjects, in the chain's order. */
export async function linksAbout(
  unit: Unit,
  municipality: string,
  subjects: readonly { kind: string; id: string }[],
): Promise<readonly LinkRow[]> {
  if (subjects.length === 0) return []
  const byKind = grouped(subjects, ({ kind }) => kind)
  const rows = await unit.auditEntry.findMany({
    where: {
      municipality,
      OR: [...byKind].map(([subjectKind, all]) => ({ subjectKind, subjectId: { in: all.map(({ id }) => id) } })),
    },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      at: true,
      action: true,
      subjectKind: true,
      subjectId: true,
      actorKind: true,
      actorId: true,
    },
  })
  return rows.map(({ number, at, action, subjectKind, subjectId, actorKind, actorId }) => ({
    number: Number(number),
    at,
    action,
    kind: subjectKind,
    id: subjectId,
    actor: { kind: actorKind, id: actorId },
  }))
}

export type SaidRow = { key: string; at: Date; personId: string | null; state: string }

/** What has been said unasked since a day, by its keys. The words themselves are not read. */
export async function saidSince(
  unit: Unit,
  municipality: string,
  since: Date,
  before: Date,
): Promise<readonly SaidRow[]> {
  const rows = await unit.outgoingMessage.findMany({
    where: { municipality, nature: 'unasked', key: { not: null }, createdAt: { gte: since, lt: before } },
    orderBy: { createdAt: 'asc' },
    select: { key: true, sentAt: true, createdAt: true, personId: true, state: true },
  })
  return rows.map(({ key, sentAt, createdAt, personId, state }) => ({
    key: key!,
    at: sentAt ?? createdAt,
    personId,
    state,
  }))
}
