/** A governance meeting, and what may become of it. */
import { type Day, dayOf, instantAt, timeOf } from '../../lib/day.ts'

export type Meeting = {
  id: string
  /** The municipality it belongs to: of a shared body, its host. */
  municipality: string
  /** A body of the manifest. */
  body: string
  kind: 'ordinary' | 'extraordinary'
  /** The unit that is met, for a body that meets each of a set: the company. */
  target: string | null
  day: Day
  startsAt: Date
  endsAt: Date
  place: string | null
  link: string | null
  state: MeetingState
  /** When its notice went out. From then on the planner leaves it where it is. */
  calledAt: Date | null
  /** The day it was held, which is not the day it was recorded. */
  heldOn: Day | null
  recordedAt: Date | null
  /** Held without its chair and without whoever stands in: shown, never counted toward the mandate. */
  leaderless: boolean
  cancelledAt: Date | null
  cancelledBecause: string | null
  /** The meeting that came instead. */
  replacedBy: string | null
  icsUid: string
  icsSequence: number
  origin: 'planned' | 'imported' | 'chat'
  /** The plan or the import that it came with. */
  cameWith: string | null
  /** The planner may not move it unasked. */
  fixed: boolean
  createdAt: Date
  version: number
}

/** `proposed` is in a plan that nobody has approved; `called` has had its notice. */
export type MeetingState = 'proposed' | 'planned' | 'called' | 'held' | 'cancelled'

/** When something is, as people agree on it. */
export type Hours = { day: Day; start: string; minutes: number }

export function hoursOf({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): Hours {
  return {
    day: dayOf(startsAt),
    start: timeOf(startsAt),
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
  }
}

export function instantsOf({ day, start, minutes }: Hours): Pick<Meeting, 'day' | 'startsAt' | 'endsAt'> {
  const startsAt = instantAt(day, start)
  return { day, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
}

export type NewMeeting = Pick<Meeting, 'id' | 'municipality' | 'body' | 'origin' | 'createdAt'> &
  Hours &
  Partial<Pick<Meeting, 'kind' | 'target' | 'place' | 'link' | 'cameWith' | 'fixed' | 'icsUid' | 'state'>>

/** A meeting that is planned unless told. Its calendar id is its own id, unless it came with another. */
export function newMeeting({
  id,
  municipality,
  body,
  origin,
  createdAt,
  day,
  start,
  minutes,
  ...given
}: NewMeeting): Meeting {
  return {
    id,
    municipality,
    body,
    kind: 'ordinary',
    target: null,
    ...instantsOf({ day, start, minutes }),
    place: null,
    link: null,
    state: 'planned',
    calledAt: null,
    heldOn: null,
    recordedAt: null,
    leaderless: false,
    cancelledAt: null,
    cancelledBecause: null,
    replacedBy: null,
    icsUid: `${id}@styrbot`,
    icsSequence: 0,
    origin,
    cameWith: null,
    fixed: false,
    createdAt,
    version: 1,
    ...given,
  }
}

/** Recorded more than two weeks after it was held: "efterregistrerat". */
export function isRecordedLate({ heldOn, recordedAt }: Meeting): boolean {
  if (heldOn === null || recordedAt === null) return false
  return recordedAt.getTime() - instantAt(heldOn, '00:00').getTime() > 14 * 86_400_000
}

/** Still to come, and nobody has called it off. */
export function isBooked({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'planned' || state === 'called'
}

/** Held meetings, those whose notice has gone out, and fixed points stay where they are. */
export function isFrozen(meeting: Pick<Meeting, 'state' | 'fixed' | 'day'>, today: Day): boolean {
  return meeting.state === 'held' || meeting.state === 'called' || meeting.fixed || meeting.day <= today
}
