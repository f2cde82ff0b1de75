/** Minutes in the database. They belong to the meeting's municipality; of a shared body all that take part read them. */
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import type { RecordEntry as EntryRow } from '../../../generated/prisma/client.ts'
import type { Day } from '../../../lib/day.ts'
import type { Attendance, EntryKind, MeetingRecord, RecordEntry } from './record.ts'

export async function recordOf(unit: Unit, municipality: string, meetingId: string): Promise<MeetingRecord | null> {
  const row = await unit.meetingRecord.findFirst({ where: { municipality, meetingId } })
  return row && { ...row, state: row.state as MeetingRecord['state'] }
}

export async function recordsOf(unit: Unit, municipality: string, bodies: readonly string[]): Promise<MeetingRecord[]> {
  const rows = await unit.meetingRecord.findMany({ where: { municipality, body: { in: [...bodies] } } })
  return rows.map((row) => ({ ...row, state: row.state as MeetingRecord['state'] }))
}

/** Throws an OvertakenError when somebody else has begun meanwhile. */
export async function beginRecord(unit: Unit, record: MeetingRecord): Promise<void> {
  const { count } = await unit.meetingRecord.createMany({ data: [record], skipDuplicates: true })
  if (count === 0) throw new OvertakenError(`Somebody has begun the record of ${record.meetingId}.`)
}

/** Throws an OvertakenError when it has changed since it was read. */
export async function changeRecord(
  unit: Unit,
  { municipality, meetingId, version }: MeetingRecord,
  change: Partial<Pick<MeetingRecord, 'state' | 'finishedBy' | 'finishedAt'>>,
): Promise<void> {
  const { count } = await unit.meetingRecord.updateMany({
    where: { municipality, meetingId, version },
    data: { ...change, version: version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The record of ${meetingId} has changed.`)
}

export async function attendanceOf(unit: Unit, municipality: string, meetingId: string): Promise<Attendance[]> {
  const rows = await unit.meetingAttendance.findMany({ where: { municipality, meetingId }, orderBy: { id: 'asc' } })
  return rows.map(({ municipality: _own, meetingId: _meeting, body: _body, ...row }) => ({
    ...row,
    presence: row.presence as Attendance['presence'],
    seat: row.seat as Attendance['seat'],
  }))
}

/** Said again, it replaces what was said before. */
export async function saveAttendance(
  unit: Unit,
  { municipality, meetingId, body }: Pick<MeetingRecord, 'municipality' | 'meetingId' | 'body'>,
  attendance: readonly Attendance[],
): Promise<void> {
  await unit.meetingAttendance.deleteMany({ where: { municipality, meetingId } })
  await unit.meetingAttendance.createMany({
    data: attendance.map((one) => ({ municipality, meetingId, body, ...one })),
  })
}

/** What is written in minutes that are ready, of a year's meetings of these bodies, the oldest first. */
export async function entriesIn(unit: Unit, bodies: readonly string[], year: number): Promise<RecordEntry[]> {
  if (bodies.length === 0) return []
  const rows = await unit.recordEntry.findMany({
    where: { body: { in: [...bodies] }, day: { startsWith: `${year}-` } },
    orderBy: [{ day: 'asc' }, { place: 'asc' }, { id: 'asc' }],
  })
  const ids = [...new Set(rows.map(({ meetingId }) => meetingId))]
  const records = await unit.meetingRecord.findMany({ where: { meetingId: { in: ids }, state: 'final' } })
  const ready = new Set(records.map(({ municipality, meetingId }) => `${municipality}/${meetingId}`))
  return rows.filter(({ municipality, meetingId }) => ready.has(`${municipality}/${meetingId}`)).map(entryOf)
}

/** In the order of the agenda and of writing. */
export async function entriesOf(unit: Unit, municipality: string, meetingId: string): Promise<RecordEntry[]> {
  const rows = await unit.recordEntry.findMany({
    where: { municipality, meetingId },
    orderBy: [{ place: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(entryOf)
}

export async function addEntry(unit: Unit, { stems, ...entry }: RecordEntry): Promise<void> {
  await unit.recordEntry.create({ data: { ...entry, stems: [...stems] } })
}

export async function removeEntry(unit: Unit, municipality: string, id: string): Promise<boolean> {
  const { count } = await unit.recordEntry.deleteMany({ where: { municipality, id } })
  return count > 0
}

/** Decisions that share a word with the question; without any, the newest, since a word may be part of another. */
export async function decisionsOf(
  unit: Unit,
  municipality: string,
  stems: readonly string[],
  bodies: readonly string[],
): Promise<RecordEntry[]> {
  const where = { municipality, kind: 'decision', body: { in: [...bodies] } }
  const orderBy = [{ day: 'desc' as const }, { id: 'desc' as const }]
  const exact = await unit.recordEntry.findMany({
    where: { ...where, stems: { hasSome: [...stems] } },
    orderBy,
    take: 200,
  })
  const rows = await unit.recordEntry.findMany({ where, orderBy, take: mostRead })
  const known = new Set(exact.map(({ id }) => id))
  return [...exact, ...rows.filter(({ id }) => !known.has(id))].map(entryOf)
}

const mostRead = 1_000

function entryOf(row: EntryRow): RecordEntry {
  return { ...row, day: row.day as Day, kind: row.kind as EntryKind, dueOn: row.dueOn as Day | null }
}
