import type { Unit } from '../../../database/database.ts'
import { type Day, instantAt } from '../../../lib/day.ts'
import type { Disposal } from './disposal.ts'

export type Logged = {
  at: Date
  kind: string
  decision: string
  beforeDay: string | null
  count: number
  byPersonId: string | null
}

export async function logDeletion(unit: Unit, municipality: string, id: string, logged: Logged): Promise<void> {
  await unit.deletionLog.create({ data: { id, municipality, ...logged } })
}

export async function deletionsOf(unit: Unit, municipality: string): Promise<readonly Logged[]> {
  const rows = await unit.deletionLog.findMany({
    where: { municipality },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 1000,
  })
  return rows.map(({ at, kind, decision, beforeDay, count, byPersonId }) => ({
    ...{ at, kind, decision, beforeDay, count, byPersonId },
  }))
}

const told = ['sent', 'maybe-sent', 'unreachable', 'gathered', 'withdrawn']

const start = (day: Day): Date => instantAt(day, '00:00')

/** The kinds of which each is in one table; what a rule is not about stays, whatever its age. */
export const disposals: readonly Disposal[] = [
  {
    kind: 'unknown-question',
    async dispose(unit, municipality, before, { dry }) {
      const where = { municipality, OR: [{ handledAt: { lt: start(before) } }, { askedOn: { lt: before } }] }
      if (dry) return unit.unknownQuestion.count({ where })
      const ids = (await unit.unknownQuestion.findMany({ where, select: { id: true } })).map(({ id }) => id)
      const questionId = { in: ids }
      await unit.unknownAsker.deleteMany({ where: { municipality, questionId } })
      await unit.unknownText.deleteMany({ where: { municipality, questionId } })
      return (await unit.unknownQuestion.deleteMany({ where: { municipality, id: questionId } })).count
    },
  },
  {
    kind: 'correction',
    async dispose(unit, municipality, before, { dry }) {
      const where = { municipality, state: { not: 'open' }, decidedAt: { lt: start(before) } }
      return dry ? unit.correction.count({ where }) : (await unit.correction.deleteMany({ where })).count
    },
  },
  {
    kind: 'message',
    async dispose(unit, municipality, before, { dry }) {
      const where = { municipality, state: { in: told }, createdAt: { lt: start(before) } }
      return dry ? unit.outgoingMessage.count({ where }) : (await unit.outgoingMessage.deleteMany({ where })).count
    },
  },
  {
    kind: 'message-text',
    async dispose(unit, municipality, before, { dry, at }) {
      // The row stays: it shows that something was said, to whom and when, and keeps it from being said again.
      const where = { municipality, state: { in: told }, createdAt: { lt: start(before) }, emptiedAt: null }
      if (dry) return unit.outgoingMessage.count({ where })
      const data = { message: { text: '' }, why: null, emptiedAt: at }
      return (await unit.outgoingMessage.updateMany({ where, data })).count
    },
  },
  {
    kind: 'meeting-answer',
    async dispose(unit, municipality, before, { dry }) {
      const where = { municipality, calledAt: { lt: start(before) } }
      return dry ? unit.meetingInvitation.count({ where }) : (await unit.meetingInvitation.deleteMany({ where })).count
    },
  },
  {
    kind: 'attendance',
    async dispose(unit, municipality, before, { dry }) {
      const meetings = await unit.meeting.findMany({
        where: { municipality, startsAt: { lt: start(before) } },
        select: { id: true },
      })
      const where = { municipality, meetingId: { in: meetings.map(({ id }) => id) } }
      return dry ? unit.meetingAttendance.count({ where }) : (await unit.meetingAttendance.deleteMany({ where })).count
    },
  },
  {
    kind: 'minutes',
    async dispose(unit, municipality, before, { dry }) {
      // Only what has been established: working material and what is still to be adjusted is nobody's to delete.
      const established = await unit.officialRecord.findMany({
        where: { municipality, kind: 'minutes', state: 'established', establishedOn: { lt: before } },
      })
      const meetingId = { in: established.map(({ subjectId }) => subjectId) }
      const where = { municipality, meetingId }
      if (dry) return unit.meetingRecord.count({ where })
      await unit.recordEntry.deleteMany({ where })
      return (await unit.meetingRecord.deleteMany({ where })).count
    },
  },
  {
    kind: 'survey-answer',
    async dispose(unit, municipality, before, { dry }) {
      // Single answers go when the official one has been adopted; that one is the result, and a kind of its own.
      const rounds = await unit.surveyRound.findMany({
        where: { municipality, state: 'adopted', adoptedAt: { lt: start(before) } },
        select: { id: true },
      })
      const where = { municipality, roundId: { in: rounds.map(({ id }) => id) } }
      return dry ? unit.surveyAnswer.count({ where }) : (await unit.surveyAnswer.deleteMany({ where })).count
    },
  },
  {
    kind: 'survey-result',
    async dispose(unit, municipality, before, { dry }) {
      const rounds = await unit.surveyRound.findMany({
        where: { municipality, state: 'adopted', adoptedAt: { lt: start(before) } },
        select: { id: true },
      })
      const where = { municipality, roundId: { in: rounds.map(({ id }) => id) } }
      return dry
        ? unit.surveyOfficialAnswer.count({ where })
        : (await unit.surveyOfficialAnswer.deleteMany({ where })).count
    },
  },
  {
    kind: 'audit-detail',
    async dispose(unit, municipality, before, { dry, under, at }) {
      if (dry) {
        const [found] = await unit.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM audit_details d JOIN audit_entries e ON e.municipality = d.municipality AND e.id = d.entry_id
          WHERE d.municipality = ${municipality} AND d.erased_at IS NULL AND e.at < ${start(before)}::timestamptz`
        return found?.count ?? 0
      }
      return unit.$executeRaw`
        UPDATE audit_details d SET detail = NULL, salt = '', erased_at = ${at}::timestamptz, erased_under = ${under}
        FROM audit_entries e WHERE e.municipality = d.municipality AND e.id = d.entry_id
          AND d.municipality = ${municipality} AND d.erased_at IS NULL AND e.at < ${start(before)}::timestamptz`
    },
  },
  {
    kind: 'deletion-log',
    async dispose(unit, municipality, before, { dry }) {
      const where = { municipality, at: { lt: start(before) } }
      return dry ? unit.deletionLog.count({ where }) : (await unit.deletionLog.deleteMany({ where })).count
    },
  },
]
