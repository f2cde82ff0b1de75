/** Plans a year in a thread of its own, and gives it as a proposal. */
import { planInWorker } from '../planner/in-worker.ts'
import type { YearGiven } from './given.ts'
import { planningOf } from './planning.ts'
import { type Proposal, proposalOf } from './proposal.ts'

export type Proposed =
  | { ok: true; proposal: Proposal }
  | { ok: false; because: 'year-over' }
  /** Nothing to plan: every body says why. */
  | { ok: false; because: 'nothing'; skipped: readonly Proposal['skipped'][number][] }

const manyGroups = 25
const ms = { few: 1_200, many: 4_000 }

export async function proposeYear(given: YearGiven, signal?: AbortSignal): Promise<Proposed> {
  const planning = planningOf(given)
  if (!planning) return { ok: false, because: 'year-over' }
  if (planning.instance.groups.length === 0) return { ok: false, because: 'nothing', skipped: planning.skipped }
  const { instance } = planning
  const time = instance.groups.length > manyGroups ? ms.many : ms.few
  const solved = await planInWorker({ instance, change: null, seed: 1, ms: time }, signal)
  return { ok: true, proposal: proposalOf(planning, given, solved) }
}
