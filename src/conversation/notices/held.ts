import { addDays, dayOf, instantAt } from '../../lib/day.ts'
import type { Outbound } from '../inbound.ts'
import type { Hours } from './hours.ts'

/** How long an outgoing message waits: not at all, or as `held` until an instant, perhaps to be said with others. */
export type Held = { until: Date | null; digest: boolean }

type Waiting = Pick<Outbound, 'nature' | 'urgent' | 'address' | 'mayWaitDays' | 'from'>

/**
 * Replies are never delayed. What nobody asked for waits for the recipient's morning; what is said in a group, for working hours;
 * what is urgent, for people to be awake. What is only to know of waits for company, but not for ever.
 */
export function heldFor(
  { nature, urgent, address, mayWaitDays = 0, from: wanted }: Waiting,
  municipality: string,
  hours: Hours,
  today: Date,
): Held {
  const now = wanted !== undefined && wanted > today ? wanted : today
  if (nature === 'reply') return { until: null, digest: false }
  if (address.to === 'person' && urgent !== true) {
    const from = mayWaitDays === 0 ? now : instantAt(addDays(dayOf(now), mayWaitDays), '00:00')
    return { until: hours.digest(municipality, from), digest: true }
  }
  const until = urgent === true ? hours.waking(municipality, now) : hours.working(municipality, now)
  return { until: until > today ? until : null, digest: false }
}
