/** What every exchange about proposals is handed, what its buttons and forms are called, and who may see and answer one. */
import { z } from 'zod'
import { may } from '../../administration/index.ts'
import type { CaseNeeds, Keeping } from '../../cases/index.ts'
import { type Person, lookupsOf } from '../../register/index.ts'
import { type Proposal, ideaReceivers, receiverOf } from '../proposal.ts'

export const action = {
  show: 'proposals.show',
  write: 'proposals.write',
  send: 'proposals.send',
  receive: 'proposals.receive',
  answer: 'proposals.answer',
  takeBack: 'proposals.take-back',
  undo: 'proposals.undo',
} as const
export const writeForm = 'proposals.write:'
export const answerForm = 'proposals.answer:'
export const written = z.object({
  ...{ kind: z.enum(['improvement', 'idea']), systemId: z.string().nullable(), text: z.string() },
  heard: z.boolean().default(false),
})
export const about = z.object({ proposalId: z.string() })
export type Written = Omit<z.infer<typeof written>, 'heard'>
export type Here = Keeping<Proposal>
type Asker = Pick<Here, 'world'> & { asker: Pick<Person, 'id'>; needs: Pick<CaseNeeds, 'membersOf'> }

export const longest = 2_000

/** Whoever made it, whoever is to answer it, and the strategist. */
export function maySee(proposal: Proposal, asker: Asker): boolean {
  return proposal.madeBy === asker.asker.id || mayAnswer(proposal, asker)
}

/** Who was asked, whoever answers for the system today, and the strategist. */
export function mayAnswer({ toPerson, kind, systemId }: Proposal, { asker, world, needs }: Asker): boolean {
  if (toPerson === asker.id || may(asker.id, 'strategist', world)) return true
  const system = systemId === null ? null : lookupsOf(world.register).system(systemId)
  if (system) return receiverOf(system, world)?.person.id === asker.id
  return kind === 'idea' && ideaReceivers(world, needs.membersOf).some(({ id }) => id === asker.id)
}
