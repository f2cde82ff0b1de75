/** Which meeting somebody means: by the button, by body and day as said, or the only one there is. */
import { type SaidDays, isAmong, saidDays } from '../../../governance/calendar/said-days.ts'
import type { Day } from '../../../lib/day.ts'
import type { Meeting } from '../meeting.ts'

export type Which<Some> =
  | { is: 'one'; meeting: Some }
  /** Several fit: the soonest of each body first. */
  | { is: 'several'; meetings: readonly Some[] }
  /** There are meetings, but none on that day or of that body. */
  | { is: 'other'; meetings: readonly Some[] }
  | { is: 'none' }

export type Meant = { bodies: readonly string[]; days: readonly SaidDays[] }

export function meantIn(text: string, bodies: readonly string[], today: Day, looking?: 'back'): Meant {
  return { bodies, days: saidDays(text, today, looking) }
}

/** Of these meetings, in the order given. */
export function whichOf<Some extends Pick<Meeting, 'body' | 'day'>>(
  meetings: readonly Some[],
  { bodies, days }: Meant,
): Which<Some> {
  if (meetings.length === 0) return { is: 'none' }
  const fitting = meetings
    .filter(({ body }) => bodies.length === 0 || bodies.includes(body))
    .filter(({ day }) => days.length === 0 || days.some((said) => isAmong(day, said)))
  const [first, ...others] = fitting
  if (!first) return { is: 'other', meetings }
  if (others.length === 0) return { is: 'one', meeting: first }
  // "Styrgruppen" without a day is its next meeting.
  const ofBodies = new Set(fitting.map(({ body }) => body))
  if (ofBodies.size === 1 && days.length === 0 && bodies.length > 0) return { is: 'one', meeting: first }
  return { is: 'several', meetings: fitting }
}
