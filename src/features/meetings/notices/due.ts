/** What is to be said about a meeting on a day: who is called, told, reminded or let go. Decides only; `carry-out.ts` does it. */
import type { Day } from '../../../lib/day.ts'
import type { Seated } from '../body/seats.ts'
import type { Meeting } from '../meeting.ts'
import type { NoticeDays } from './days.ts'
import { type Invitation, isOpen } from './invitation.ts'

export type Due = {
  /** Whoever convenes prepares agenda and room. */
  prepare: boolean
  /** Not yet called, or called before and let go since. */
  call: readonly Seated[]
  /** Called, and no longer in the body. */
  release: readonly Invitation[]
  /** Called to another day, time or place than the meeting has now. */
  tellMoved: readonly Invitation[]
  tellCancelled: readonly Invitation[]
  remind: readonly Invitation[]
  /** The agenda as it stands goes to those who have been called, if it has changed since. */
  agenda: boolean
  /** Whoever convenes is asked how it went. */
  askHowItWent: boolean
}

export type DueGiven = {
  meeting: Meeting
  days: NoticeDays
  /** The body's own people today. */
  seated: readonly Seated[]
  /** Of the same people. */
  invitations: readonly Invitation[]
  today: Day
}

export const nothingDue: Due = {
  prepare: false,
  call: [],
  release: [],
  tellMoved: [],
  tellCancelled: [],
  remind: [],
  agenda: false,
  askHowItWent: false,
}

export function dueFor({ meeting, days, seated, invitations, today }: DueGiven): Due {
  const open = invitations.filter(isOpen)
  if (meeting.state === 'cancelled') return { ...nothingDue, tellCancelled: meeting.day >= today ? open : [] }
  if (meeting.state !== 'planned' && meeting.state !== 'called') return nothingDue
  if (meeting.day < today) return { ...nothingDue, askHowItWent: true }

  const isCalled = today >= days.call
  const seatedIds = new Set(seated.map(({ person }) => person.id))
  const invitedIds = new Set(open.map(({ personId }) => personId))
  const isTold = (invitation: Invitation) => invitation.toldOf >= meeting.icsSequence
  const staying = open.filter(
    ({ personId, seat }) => seat === 'substitute' || seat === 'guest' || seatedIds.has(personId),
  )
  return {
    ...nothingDue,
    prepare: today >= days.prepare && !isCalled,
    call: isCalled ? seated.filter(({ person }) => !invitedIds.has(person.id)) : [],
    release: open.filter((one) => !staying.includes(one)),
    tellMoved: staying.filter((one) => !isTold(one)),
    remind:
      today >= days.remind
        ? staying.filter((one) => isTold(one) && one.answer === 'unanswered' && one.remindedAt === null)
        : [],
    agenda: today >= days.remind && open.length > 0,
  }
}

/** Nobody's invitation changes: only something is said, and that once. */
export function changesNobody({ call, release, tellMoved, tellCancelled, remind }: Due): boolean {
  return [call, release, tellMoved, tellCancelled, remind].every((people) => people.length === 0)
}

export function isNothing(due: Due): boolean {
  return Object.values(due).every((part) => part === false || (Array.isArray(part) && part.length === 0))
}
