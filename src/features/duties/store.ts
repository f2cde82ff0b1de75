/** Duties in the database: what was done, what has been told, and since when they are followed. */
import { z } from 'zod'
import { OvertakenError } from '../../conversation/errors.ts'
import type { Unit } from '../../database/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { DutyDone } from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import type { Done } from './duty.ts'

/** Since when duties are followed here; from the first time it is asked. */
export async function followedSince(unit: Unit, municipality: string, today: Day): Promise<Day> {
  await unit.dutyWatch.createMany({ data: [{ municipality, since: today }], skipDuplicates: true })
  const row = await unit.dutyWatch.findFirst({ where: { municipality } })
  return (row?.since ?? today) as Day
}

/** What was done and not taken back, the oldest first; only of some duties, or in some time, when told. */
export async function doneIn(
  unit: Unit,
  municipality: string,
  { duties, ids }: { duties?: readonly string[]; ids?: readonly string[] } = {},
): Promise<readonly Done[]> {
  const rows = await unit.dutyDone.findMany({
    where: {
      municipality,
      undoneAt: null,
      ...(duties ? { dutyId: { in: [...duties] } } : {}),
      ...(ids ? { id: { in: [...ids] } } : {}),
    },
    orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(doneOf)
}

export async function keepDone(unit: Unit, municipality: string, done: readonly Done[]): Promise<void> {
  await unit.dutyDone.createMany({
    data: done.map(({ content, sentTo, ...row }) => ({
      ...row,
      municipality,
      sentTo: [...sentTo],
      content: content === null ? Prisma.JsonNull : content.map((each) => ({ ...each })),
    })),
  })
}

export type DoneChange = Partial<
  Pick<Done, 'happenedOn' | 'exactness' | 'note' | 'link' | 'diarienummer' | 'receivedAt' | 'receivedBy'>
>

/** Throws an OvertakenError when one of them has been taken back meanwhile. */
export async function changeDone(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
  change: DoneChange,
): Promise<void> {
  const { count } = await unit.dutyDone.updateMany({
    where: { municipality, id: { in: [...ids] }, undoneAt: null },
    data: change,
  })
  if (count < ids.length) throw new OvertakenError('What was done has been taken back.')
}

/** The rows stay, marked; throws an OvertakenError when one of them has been taken back already. */
export async function undoDone(
  unit: Unit,
  municipality: string,
  ids: readonly string[],
  by: string | null,
  at: Date,
): Promise<void> {
  const { count } = await unit.dutyDone.updateMany({
    where: { municipality, id: { in: [...ids] }, undoneAt: null },
    data: { undoneAt: at, undoneBy: by },
  })
  if (count < ids.length) throw new OvertakenError('What was done has been taken back already.')
}

export type Told = {
  dutyId: string
  target: string
  period: string
  step: string
  personId: string
  toldAt: Date
  noticeKey: string
}

/** Steps told since a day; of one duty when it is named. */
export async function toldIn(
  unit: Unit,
  municipality: string,
  { since, dutyId }: { since: Date; dutyId?: string },
): Promise<readonly Told[]> {
  const rows = await unit.dutyTold.findMany({
    where: { municipality, toldAt: { gte: since }, ...(dutyId === undefined ? {} : { dutyId }) },
    orderBy: { toldAt: 'asc' },
  })
  return rows.map(({ municipality: _own, ...row }) => row)
}

/** Gives those that nobody had told: each is told once, however many sweeps find it. */
export async function claimTold(unit: Unit, municipality: string, told: readonly Told[]): Promise<readonly Told[]> {
  if (told.length === 0) return []
  // As one value: ten thousand steps would be eighty thousand parameters.
  return unit.$queryRaw<Told[]>`
    INSERT INTO duty_told (municipality, duty_id, target, period, step, person_id, told_at, notice_key)
    SELECT ${municipality}, "dutyId", target, period, step, "personId", "toldAt", "noticeKey"
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS given(
      "dutyId" text, target text, period text, step text, "personId" text, "toldAt" timestamptz, "noticeKey" text)
    ON CONFLICT DO NOTHING
    RETURNING duty_id AS "dutyId", target, period, step, person_id AS "personId", told_at AS "toldAt", notice_key AS "noticeKey"`
}

/** What a person wrote down, handed over or received, for whoever is to see all that is kept about them. */
export async function doneBy(unit: Unit, municipality: string, personId: string) {
  const rows = await unit.dutyDone.findMany({
    where: { municipality, OR: [{ recordedBy: personId }, { receivedBy: personId }, { undoneBy: personId }] },
    orderBy: { recordedAt: 'asc' },
  })
  return rows.map(
    ({ dutyId, target, happenedOn, recordedAt, note, link, diarienummer, content, receivedAt, undoneAt }) => ({
      ...{ dutyId, target, happenedOn, recordedAt, note, link, diarienummer, receivedAt, undoneAt },
      content: content === null ? null : JSON.stringify(content),
    }),
  )
}

export async function toldTo(unit: Unit, municipality: string, personId: string) {
  const rows = await unit.dutyTold.findMany({ where: { municipality, personId }, orderBy: { toldAt: 'asc' } })
  return rows.map(({ dutyId, target, period, step, toldAt }) => ({ dutyId, target, period, step, toldAt }))
}

const answered = z.array(z.object({ label: z.string(), text: z.string() }))

function doneOf({ municipality: _own, undoneAt: _at, undoneBy: _by, ...row }: DutyDone): Done {
  return {
    ...row,
    happenedOn: row.happenedOn as Day,
    exactness: row.exactness as Done['exactness'],
    content: row.content === null ? null : answered.parse(row.content),
  }
}
