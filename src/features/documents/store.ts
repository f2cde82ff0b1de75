/** Governing documents in the database. Takes a unit of work; whoever calls decides what belongs together. */
import { OvertakenError } from '../../conversation/errors.ts'
import type { Unit } from '../../database/database.ts'
import type {
  ClauseSupport as SupportRow,
  DocumentEdition as EditionRow,
  DocumentReading as ReadingRow,
} from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import { inBatches } from '../../lib/grouped.ts'
import type { Clause, Edition, Reading, Support } from './document.ts'

/** Those in force, and the replaced ones when asked for; the newest first. */
export async function editionsOf(
  unit: Unit,
  municipality: string,
  states: readonly Edition['state'][] = ['in-force'],
): Promise<readonly Edition[]> {
  const rows = await unit.documentEdition.findMany({
    where: { municipality, state: { in: [...states] } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(editionFrom)
}

/** Registers an edition; the one of the same document that was in force is replaced. */
export async function registerEdition(unit: Unit, municipality: string, edition: Edition): Promise<void> {
  await unit.documentEdition.updateMany({
    where: { municipality, document: edition.document, state: 'in-force' },
    data: { state: 'replaced' },
  })
  await unit.documentEdition.create({ data: { ...edition, municipality } })
}

export async function insertClauses(unit: Unit, municipality: string, clauses: readonly Clause[]): Promise<void> {
  for (const batch of inBatches(clauses, 500))
    await unit.documentClause.createMany({ data: batch.map((clause) => ({ ...clause, municipality })) })
}

/** The clauses of all editions in force, in the order of their documents. */
export async function clausesInForce(unit: Unit, municipality: string): Promise<readonly Clause[]> {
  const editions = await unit.documentEdition.findMany({
    where: { municipality, state: 'in-force' },
    select: { id: true },
  })
  if (editions.length === 0) return []
  const rows = await unit.documentClause.findMany({
    where: { municipality, editionId: { in: editions.map(({ id }) => id) } },
    orderBy: [{ editionId: 'asc' }, { place: 'asc' }],
  })
  return rows.map(({ id, editionId, place, section, heading, text }) => ({
    id,
    editionId,
    place,
    section,
    heading,
    text,
  }))
}

export async function insertSupports(unit: Unit, municipality: string, supports: readonly Support[]): Promise<void> {
  await unit.clauseSupport.createMany({ data: supports.map((support) => ({ ...support, municipality })) })
}

export async function supportsOf(
  unit: Unit,
  municipality: string,
  editionIds: readonly string[],
): Promise<readonly Support[]> {
  const rows = await unit.clauseSupport.findMany({
    where: { municipality, editionId: { in: [...editionIds] } },
    orderBy: [{ likeness: 'desc' }, { id: 'asc' }],
  })
  return rows.map(supportFrom)
}

/** Throws an OvertakenError when somebody else has already said whether it does. */
export async function decideSupport(
  unit: Unit,
  municipality: string,
  id: string,
  decision: Pick<Support, 'state' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  const { count } = await unit.clauseSupport.updateMany({
    where: { municipality, id, state: 'proposed' },
    data: decision,
  })
  if (count === 0) throw new OvertakenError(`The proposal ${id} has been decided.`)
}

export async function readingsOf(unit: Unit, municipality: string, personId?: string): Promise<readonly Reading[]> {
  const rows = await unit.documentReading.findMany({
    where: { municipality, ...(personId === undefined ? {} : { personId }) },
    orderBy: { id: 'asc' },
  })
  return rows.map(readingFrom)
}

/** One row for each person and period, whoever is first. */
export async function insertReadings(unit: Unit, municipality: string, readings: readonly Reading[]): Promise<void> {
  for (const batch of inBatches(readings, 500))
    await unit.documentReading.createMany({
      data: batch.map((one) => ({ ...one, municipality })),
      skipDuplicates: true,
    })
}

export async function changeReading(
  unit: Unit,
  municipality: string,
  id: string,
  change: Partial<Pick<Reading, 'askedAt' | 'remindedAt' | 'readOn' | 'recordedAt'>>,
): Promise<void> {
  await unit.documentReading.updateMany({ where: { municipality, id }, data: change })
}

/**
 * Notes everybody of the register as seen, and gives those who had not been. The first time nobody is new: the bot does not
 * know who came before it.
 */
export async function noteNewPeople(unit: Unit, municipality: string, today: Day): Promise<readonly string[]> {
  const known = await unit.seenPerson.findFirst({ where: { municipality }, select: { personId: true } })
  const rows = await unit.$queryRaw<{ person_id: string }[]>`
    INSERT INTO seen_person (municipality, person_id, seen_on)
    SELECT p.municipality, p.id, ${today} FROM person p
    WHERE p.municipality = ${municipality}
      AND NOT EXISTS (SELECT 1 FROM seen_person s WHERE s.municipality = ${municipality} AND s.person_id = p.id)
    ON CONFLICT DO NOTHING RETURNING person_id`
  return known === null ? [] : rows.map(({ person_id: id }) => id)
}

function editionFrom({ state, decidedOn, reviewBy, ...row }: EditionRow): Edition {
  return {
    ...row,
    state: state as Edition['state'],
    decidedOn: decidedOn as Day | null,
    reviewBy: reviewBy as Day | null,
  }
}

function supportFrom({ state, ...row }: SupportRow): Support {
  return { ...row, state: state as Support['state'] }
}

function readingFrom({ readOn, ...row }: ReadingRow): Reading {
  return { ...row, readOn: readOn as Day | null }
}
