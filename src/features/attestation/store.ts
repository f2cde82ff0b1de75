/** Rounds of attestation in the database. */
import { z } from 'zod'
import type { Unit } from '../../database/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Attestation as PointRow, AttestationRound as RoundRow } from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import type { Changes, Point, Round } from './round.ts'

const changes = z.object({
  roles: z.string().optional(),
  removed: z.string().optional(),
  description: z.string().optional(),
  personalData: z.enum(['none', 'yes', 'sensitive']).optional(),
  measures: z.string().optional(),
})

/** Gives false, having written nothing, when the day has its round already. */
export async function insertRound(unit: Unit, municipality: string, round: Round, points: readonly Point[]) {
  const row = { ...round, municipality, duties: [...round.duties] }
  const { count } = await unit.attestationRound.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) return false
  await unit.attestation.createMany({
    data: points.map((point) => ({ ...point, municipality, changes: Prisma.DbNull })),
  })
  return true
}

export async function newestRound(unit: Unit, municipality: string): Promise<Round | null> {
  const row = await unit.attestationRound.findFirst({ where: { municipality }, orderBy: { openedOn: 'desc' } })
  return row && roundOf(row)
}

export async function roundsOf(unit: Unit, municipality: string): Promise<readonly Round[]> {
  return (await unit.attestationRound.findMany({ where: { municipality }, orderBy: { openedOn: 'asc' } })).map(roundOf)
}

export async function pointsOf(unit: Unit, municipality: string, roundId: string): Promise<readonly Point[]> {
  const rows = await unit.attestation.findMany({ where: { municipality, roundId }, orderBy: { id: 'asc' } })
  return rows.map(pointOf)
}

/** Gives false when one of them has been answered meanwhile. */
export async function answerPoints(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
  answer: { state: 'unchanged' | 'changed'; by: string; at: Date; changes: Changes | null },
): Promise<boolean> {
  const { count } = await unit.attestation.updateMany({
    where: { municipality, id: { in: [...ids] }, state: 'waiting' },
    data: {
      state: answer.state,
      answeredBy: answer.by,
      answeredAt: answer.at,
      changes: answer.changes === null ? Prisma.DbNull : { ...answer.changes },
    },
  })
  return count === ids.length
}

/** As if they had not been answered. */
export async function reopenPoints(unit: Unit, municipality: string, ids: readonly string[]): Promise<void> {
  const data = { state: 'waiting', answeredBy: null, answeredAt: null, changes: Prisma.DbNull }
  await unit.attestation.updateMany({ where: { municipality, id: { in: [...ids] } }, data })
}

export async function noteReminded(unit: Unit, municipality: string, ids: readonly string[], on: Day): Promise<void> {
  await unit.attestation.updateMany({ where: { municipality, id: { in: [...ids] } }, data: { remindedOn: on } })
}

export async function noteOwnerAsked(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
  ownerId: string,
  on: Day,
) {
  const data = { ownerId, ownerAskedOn: on }
  await unit.attestation.updateMany({ where: { municipality, id: { in: [...ids] } }, data })
}

/** Somebody else is asked. Gives false when it has been answered meanwhile. */
export async function passPoint(
  unit: Unit,
  municipality: string,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<boolean> {
  const where = { municipality, id, state: 'waiting' }
  const asked = await unit.attestation.updateMany({ where: { ...where, askedId: from }, data: { askedId: to } })
  const owner = await unit.attestation.updateMany({ where: { ...where, ownerId: from }, data: { ownerId: to } })
  return asked.count + owner.count > 0
}

export async function closeRound(unit: Unit, municipality: string, id: string, at: Date): Promise<void> {
  await unit.attestationRound.updateMany({ where: { municipality, id, closedAt: null }, data: { closedAt: at } })
}

function roundOf({ municipality: _municipality, ...row }: RoundRow): Round {
  return { ...row, opening: row.opening as Day, openedOn: row.openedOn as Day, closesOn: row.closesOn as Day }
}

function pointOf({ municipality: _municipality, ...row }: PointRow): Point {
  return {
    ...row,
    state: row.state as Point['state'],
    changes: row.changes === null ? null : (changes.parse(row.changes) as Changes),
    remindedOn: row.remindedOn as Day | null,
    ownerAskedOn: row.ownerAskedOn as Day | null,
  }
}
