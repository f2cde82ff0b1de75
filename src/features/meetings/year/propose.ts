/** Plans a year in a thread of its own, and gives it as a proposal. */
import { weekdayOf } from '../../../governance/calendar/weeks.ts'
import { grouped } from '../../../lib/grouped.ts'
import type { Change } from '../planner/change.ts'
import { planInWorker } from '../planner/in-worker.ts'
import type { Instance } from '../planner/instance.ts'
import { cellOf } from '../planner/times.ts'
import type { YearGiven } from './given.ts'
import { groupId } from './group-of.ts'
import { planningOf } from './planning.ts'
import { type Proposal, type ProposedMeeting, proposalOf } from './proposal.ts'

export type Proposed =
  | { ok: true; proposal: Proposal }
  | { ok: false; because: 'year-over' }
  /** Nothing to plan: every body says why. */
  | { ok: false; because: 'nothing'; skipped: readonly Proposal['skipped'][number][] }

export const manyGroups = 25
const ms = { few: 1_200, many: 4_000 }
/** A busy machine makes them, too, so that few groups get as good a plan there. */
export const leastRounds = 300

/** The meetings of the proposal before, which move only where something asks them to. */
export type Staying = {
  meetings: readonly ProposedMeeting[]
  /** Bodies keep the weekday and time that was found for them. */
  keepsTimes: boolean
}

export async function proposeYear(
  given: YearGiven,
  staying: Staying | null = null,
  signal?: AbortSignal,
): Promise<Proposed> {
  const planning = planningOf(given)
  if (!planning) return { ok: false, because: 'year-over' }
  if (planning.instance.groups.length === 0) return { ok: false, because: 'nothing', skipped: planning.skipped }
  const instance = staying ? nearInstance(planning.instance, staying) : planning.instance
  const change = staying && stayingPut(staying.meetings, given.world.today)
  const time = instance.groups.length > manyGroups ? { ms: ms.many } : { ms: ms.few, leastRounds }
  const solved = await planInWorker({ instance, change, seed: 1, ...time }, signal)
  return { ok: true, proposal: proposalOf(planning, given, solved) }
}

/**
 * Nothing is booked yet, so a move costs little: more than a usual weekday and time are worth, less than the order between bodies
 * or what the strategist asks for.
 */
export const movePrice = 55

function nearInstance(instance: Instance, { meetings, keepsTimes }: Staying): Instance {
  const weights = { ...instance.weights, move: movePrice }
  if (!keepsTimes) return { ...instance, weights }
  const groups = instance.groups.map((group) => {
    const regular = group.pick
      ? regularTime(meetings.filter((one) => groupId(one.body, one.target) === group.id))
      : null
    return regular ? { ...group, pick: false, pref: regular } : group
  })
  return { ...instance, weights, groups }
}

/** When most of them are. */
function regularTime(meetings: readonly ProposedMeeting[]): Instance['groups'][number]['pref'] | null {
  const times = grouped(meetings, ({ day, start }) => `${weekdayOf(day)} ${start}`)
  const [most] = [...times.values()].toSorted((one, other) => other.length - one.length)
  const first = most?.[0]
  return first ? { wday: weekdayOf(first.day), start: cellOf(first.start) } : null
}

function stayingPut(meetings: readonly ProposedMeeting[], today: Change['today']): Change {
  const fresh = meetings.filter(({ id }) => id === null)
  return {
    today,
    baseline: {
      meetings: fresh.map(({ body, target, day, start }) => ({ group: groupId(body, target), date: day, start })),
    },
    ...{ cancelled: [], mustReplace: false, away: [] },
  }
}
