/** What was written down of a meeting: who was there, what was decided, what is to be done. Arbetsmaterial until it is said to be ready. */
import type { Day } from '../../../lib/day.ts'
import type { InvitedSeat } from '../notices/invitation.ts'

export type MeetingRecord = {
  municipality: string
  meetingId: string
  body: string
  /** `draft` is arbetsmaterial; `final` has been said to be ready by whoever convenes. */
  state: 'draft' | 'final'
  startedBy: string
  startedAt: Date
  finishedBy: string | null
  finishedAt: Date | null
  version: number
}

export type Attendance = {
  id: string
  /** Null for a guest who is in no register: then there is a name. */
  personId: string | null
  name: string | null
  presence: 'present' | 'absent'
  seat: InvitedSeat | 'guest'
  insteadOf: string | null
}

export type RecordEntry = {
  id: string
  municipality: string
  meetingId: string
  body: string
  /** The day the meeting was held. */
  day: Day
  place: number
  kind: EntryKind
  /** The point of the agenda, in words. */
  heading: string
  text: string
  stems: readonly string[]
  responsibleId: string | null
  dueOn: Day | null
  recordedBy: string
  recordedAt: Date
}
export type EntryKind = 'decision' | 'note' | 'task'

/** Somebody led it: the chair, the deputy, or whoever stood in for the chair. A body without a chair lacks nobody. */
export function wasLed(attendance: readonly Attendance[]): boolean {
  const chairs = attendance.filter(({ seat }) => seat === 'chair')
  if (chairs.length === 0) return true
  const present = attendance.filter(({ presence }) => presence === 'present')
  return present.some(
    ({ seat, insteadOf }) =>
      seat === 'chair' ||
      seat === 'deputy' ||
      chairs.some(({ personId }) => personId !== null && personId === insteadOf),
  )
}
