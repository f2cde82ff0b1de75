/**
 * Every row of the municipality that names a person, whichever feature's table it lies in: found by the database's own list of
 * columns, so that a new table is never forgotten. Secrets and mixed JSON, which may be about others, are left out.
 */
import { type Unit, jsonOf } from '../../../database/database.ts'

export type FoundRows = { table: string; rows: readonly Readonly<Record<string, unknown>>[] }

/** What buttons and sessions stand for: technical, secret, and gone within days. */
const unsaid = new Set(['sealed_actions', 'claimed_deliveries', 'sign_in_links', 'web_sessions', '_prisma_migrations'])
const secret = new Set(['digest', 'csrf_token', 'salt', 'hash', 'previous_hash', 'municipality', 'stems', 'reference'])
const mostRows = 10_000

type Column = { table_name: string; column_name: string; udt_name: string }

export async function rowsNaming(unit: Unit, municipality: string, names: readonly string[]): Promise<FoundRows[]> {
  const columns = await unit.$queryRaw<Column[]>`
    SELECT table_name, column_name, udt_name FROM information_schema.columns
    WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`
  const tables = new Map<string, Column[]>()
  for (const column of columns) tables.set(column.table_name, [...(tables.get(column.table_name) ?? []), column])
  const found: FoundRows[] = []
  for (const [table, own] of tables) {
    if (unsaid.has(table) || !own.some(({ column_name: name }) => name === 'municipality')) continue
    const rows = await rowsOf(unit, table, own, municipality, names)
    if (rows.length > 0) found.push({ table, rows })
  }
  return found
}

async function rowsOf(
  unit: Unit,
  table: string,
  columns: readonly Column[],
  municipality: string,
  names: readonly string[],
): Promise<FoundRows['rows']> {
  const told = columns.filter(({ column_name, udt_name }) => !secret.has(column_name) && !/^json|bytea/.test(udt_name))
  // The names come from the database's own catalogue.
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
  const conditions = told.flatMap(({ column_name, udt_name }) => {
    if (udt_name === 'text' || udt_name === 'varchar') return [`${quoted(column_name)} = ANY($2::text[])`]
    return udt_name === '_text' ? [`${quoted(column_name)} && $2::text[]`] : []
  })
  if (conditions.length === 0) return []
  const sql = `SELECT to_jsonb(found) AS row FROM (SELECT ${told.map(({ column_name }) => quoted(column_name)).join(', ')}
    FROM ${quoted(table)} WHERE municipality = $1 AND (${conditions.join(' OR ')}) LIMIT ${mostRows}) found`
  const rows = await unit.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(sql, municipality, [...names])
  return rows.map(({ row }) => row)
}

/** How the person is named in rows: by id, as `person:ID`, and as each account that is tied to them. */
export async function namesOf(unit: Unit, municipality: string, personId: string): Promise<string[]> {
  const users = await unit.platformUser.findMany({ where: { municipality, personId } })
  const accounts = users.flatMap(({ channel, platformUserId }) => [platformUserId, `${channel}:${platformUserId}`])
  return [personId, `person:${personId}`, ...accounts]
}

/** What was written of the person's own deeds in the audit trail, beside what the chain holds. */
export async function auditDetailsOf(unit: Unit, municipality: string, personId: string) {
  const entries = await unit.auditEntry.findMany({
    where: { municipality, OR: [{ actorId: personId }, { subjectKind: 'person', subjectId: personId }] },
    orderBy: { number: 'asc' },
    take: mostRows,
  })
  const details = await unit.auditDetail.findMany({
    where: { municipality, entryId: { in: entries.map(({ id }) => id) } },
  })
  const detailOf = new Map(details.map((one) => [one.entryId, one]))
  return entries.map(({ number, at, action, id }) => ({ number: Number(number), at, action, detail: detailOf.get(id) }))
}

export async function messagesTo(unit: Unit, municipality: string, personId: string) {
  const rows = await unit.outgoingMessage.findMany({
    where: { municipality, personId },
    orderBy: { place: 'asc' },
    take: mostRows,
  })
  return rows.map(({ message, createdAt, sentAt, state, why }) => ({
    ...{ createdAt, sentAt, state, why },
    text: (message as { text?: string } | null)?.text ?? '',
  }))
}

/**
 * Erases the person's detail: the side rows of the audit trail that are theirs or name them, who asked what, and the words of
 * messages to them. The chain stays whole. Gives how many side rows of the trail were erased.
 */
export async function erasePerson(
  unit: Unit,
  municipality: string,
  whose: { personId: string; names: readonly string[]; words: readonly string[] },
  { under, at }: { under: string; at: Date },
): Promise<number> {
  const { personId, names, words } = whose
  const said = [...names, ...words].filter((each) => each.length > 3)
  // Told apart from tampering by who did it when, under what; without its salt the digest can be tried against nothing.
  const erased = await unit.$executeRaw`
    UPDATE audit_details d SET detail = NULL, salt = '', erased_at = ${at}::timestamptz, erased_under = ${under}
    WHERE d.municipality = ${municipality} AND d.erased_at IS NULL AND (
      EXISTS (SELECT 1 FROM audit_entries e WHERE e.municipality = d.municipality AND e.id = d.entry_id
        AND (e.actor_id = ${personId} OR (e.subject_kind = 'person' AND e.subject_id = ${personId})))
      OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(${jsonOf(said)}::jsonb) AS said(word)
        WHERE position(lower(word) IN lower(d.detail::text)) > 0))`
  const askers = await unit.unknownAsker.findMany({ where: { municipality, asker: { in: [...names] } } })
  const questionId = { in: askers.map((one) => one.questionId) }
  await unit.unknownText.deleteMany({ where: { municipality, questionId } })
  await unit.unknownAsker.deleteMany({ where: { municipality, questionId } })
  await unit.correction.updateMany({
    where: { municipality, reportedBy: { in: [...names] }, state: { not: 'open' } },
    data: { reportedBy: '', proposal: null, reportedVia: { channel: 'terminal', conversationId: '' } },
  })
  const settled = { in: ['sent', 'maybe-sent', 'unreachable', 'gathered', 'withdrawn'] }
  await unit.outgoingMessage.updateMany({
    where: { municipality, personId, state: settled },
    data: { message: { text: '' }, why: null },
  })
  await unit.privacyTold.deleteMany({ where: { municipality, asker: { in: [...names] } } })
  return erased
}

/** Somebody who has left: the row stays, since appointments and minutes point to it, and says nothing of who it was. */
export async function anonymisePerson(
  unit: Unit,
  municipality: string,
  personId: string,
  as: string,
): Promise<boolean> {
  const nobody = { email: null, title: null, phone: null, entraObjectId: null, language: null, deputyId: null }
  const { count } = await unit.person.updateMany({
    where: { municipality, id: personId, status: 'left' },
    data: { ...nobody, name: as, awayFrom: null, awayThrough: null, listed: false },
  })
  await unit.platformUser.deleteMany({ where: { municipality, personId } })
  await unit.sharedSeat.deleteMany({ where: { municipality, personId } })
  return count > 0
}

/** So far back in the municipality's trail somebody's latest change is looked for. */
const rowsBack = 200

/** The latest that somebody has changed since then, by the audit trail; null when it is nothing that counts. */
export async function latestChangeOf(
  unit: Unit,
  municipality: string,
  personId: string,
  { since, counts }: { since: Date; counts(action: string): boolean },
): Promise<{ action: string; at: Date } | null> {
  const latest = await unit.auditEntry.findMany({
    where: { municipality },
    orderBy: { number: 'desc' },
    take: rowsBack,
  })
  return latest.find(({ actorId, at, action }) => actorId === personId && at >= since && counts(action)) ?? null
}
