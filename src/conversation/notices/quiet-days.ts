/** The weekdays on which somebody wants to hear nothing that can wait. Offices are closed on the other two. */
import { addDays, dayOf, instantAt } from '../../lib/day.ts'
import type { Hours } from './hours.ts'

export const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
export type Workday = (typeof workdays)[number]

/** The first morning from `from` on that is none of these days. All of them would be never, so then none is heeded. */
export function nextHeard(
  { digest }: Pick<Hours, 'digest'>,
  municipality: string,
  quiet: ReadonlySet<string>,
  from: Date,
): Date {
  const morning = digest(municipality, from)
  if (workdays.every((day) => quiet.has(day))) return morning
  const weekday = workdays[new Date(dayOf(morning)).getUTCDay() - 1]
  if (weekday === undefined || !quiet.has(weekday)) return morning
  return nextHeard({ digest }, municipality, quiet, instantAt(addDays(dayOf(morning), 1), '00:00'))
}
