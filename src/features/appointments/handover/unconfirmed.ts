/** A last day that nobody has confirmed: nobody but the person and whoever confirms it may see it, whatever it is seen in. */
import type { AboutRow } from '../../../conversation/about.ts'
import type { Unit } from '../../../database/database.ts'
import { textsIn } from '../in-words.ts'
import { departureOfPerson } from './store.ts'

/** Tells which rows about the person would give the day away: those of the departure, and those that say the day since it was reported. */
export async function givesDepartureAway(
  unit: Unit,
  municipality: string,
  personId: string,
): Promise<(row: AboutRow) => boolean> {
  const departure = await departureOfPerson(unit, municipality, personId)
  if (departure?.state !== 'open') return () => false
  const { id, lastDay, reportedAt } = departure
  const days = [lastDay, textsIn('sv').on(lastDay), textsIn('en').on(lastDay)]
  return (row) => {
    const text = JSON.stringify(row)
    const at = row['createdAt'] ?? row['created_at'] ?? row['at']
    const isSince = typeof at === 'string' && new Date(at) >= reportedAt
    const isAction = String(row['action'] ?? '').includes('leaving')
    return text.includes(id) || (isSince && (isAction || days.some((day) => text.includes(day))))
  }
}
