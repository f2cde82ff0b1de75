/** What every step of planning a year is decided in. */
import { z } from 'zod'
import type { Decision, Turn } from '../../../../conversation/dialogue.ts'
import type { World } from '../../../register/index.ts'
import type { MeetingNeeds } from '../../needs.ts'
import { planWithId } from '../../store.ts'
import { type Proposal, proposalSchema } from '../proposal.ts'

export type PlanContext = { turn: Turn; world: World; needs: MeetingNeeds }

/** The dialogue that a proposal is talked about in, and its buttons. */
export const planDialogue = 'meetings.plan-year'
export const actions = {
  approve: 'meetings.approve-plan',
  discard: 'meetings.discard-plan',
  undo: 'meetings.undo-plan',
  show: 'meetings.show-proposal',
}
export const payloadSchema = z.object({ planId: z.string() })

/** The proposal that is being talked about; null when it has been decided on, or another has taken its place. */
export async function draft(planId: string, { turn, needs }: PlanContext): Promise<Proposal | null> {
  const { municipality } = turn.inbound
  const plan = await needs.database.unit(municipality, (unit) => planWithId(unit, municipality, planId))
  return plan?.state === 'draft' && plan.kind === 'year' ? proposalSchema.parse(plan.proposal) : null
}

export function plain(text: string): Decision {
  return { replies: [{ text }] }
}
