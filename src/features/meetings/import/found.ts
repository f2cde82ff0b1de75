import type { Day } from '../../../lib/day.ts'

/** A meeting as a file tells of it, before anybody knows which body's it is. */
export type FoundMeeting = {
  /** Where it stands in the file: a row, or the event's place among them. */
  row: number
  /** What it is called: the body's name is looked for in it. */
  name: string
  startsAt: Date
  endsAt: Date
  isWholeDay: boolean
  place: string | null
  /** What the file says has become of it; null when it does not say. */
  state: 'held' | 'planned' | 'cancelled' | null
  extraordinary: boolean
  /** The calendar's own id; null in a table. */
  uid: string | null
}

export type FoundFault =
  | { kind: 'no-headings' }
  | { kind: 'no-day'; text: string }
  | { kind: 'no-time'; text: string }
  | { kind: 'no-body'; text: string; day: Day }
  | { kind: 'several-bodies'; text: string; day: Day }
  | { kind: 'no-target'; text: string; day: Day }
