/** What every exchange about products is handed, what its buttons and forms are called, and what is said in several of them. */
import { z } from 'zod'
import type { Turn } from '../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import { type Part, sentence, source } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import type { CaseNeeds } from '../../cases/index.ts'
import { dayInWords } from '../../meetings/index.ts'
import type { Person, World } from '../../register/index.ts'
import { explain, partyInWords } from '../../rules/index.ts'
import { type Product, approvalRule } from '../product.ts'
import { textsIn } from '../in-words.ts'

export const dialogueName = 'products.approve'

export const action = {
  ask: 'products.ask',
  takeBack: 'products.take-back',
  decide: 'products.decide',
  undo: 'products.undo',
} as const

export const askForm = 'products.ask:'

export const decideForm = 'products.decide:'

export const named = z.object({ name: z.string() })

export const about = z.object({ productId: z.string() })

export type Here = { turn: Turn; world: World; asker: Person; products: readonly Product[]; needs: CaseNeeds }

export function approvers({ turn, world }: Here): string {
  const to = approvalRule(world.governance)!.to ?? world.governance.manifest.municipality.decidesWhenSilent
  return partyInWords(to, { governance: world.governance, language: turn.language })
}

export function rule({ turn, world }: Here): Part[] {
  const words = explain(approvalRule(world.governance)!.sources.at(-1) ?? '', world.governance, turn.language)
  return words === null ? [] : [source(words)]
}

export function stands(product: Product, here: Here): Part[] {
  const { turn, world } = here
  const texts = textsIn(turn.language)
  const { name, state, decidedAt, because } = product
  const when = decidedAt === null ? '' : dayInWords(dayOf(decidedAt), turn.language, world.today)
  const why = because ? [sentence(texts.because(because))] : []
  if (state === 'approved') return [sentence(texts.approved(name, when)), ...why]
  if (state === 'refused') return [sentence(texts.refused(name, when)), ...why]
  return [sentence(texts.waiting(name, approvers(here))), sentence(texts.notYet)]
}

export function askButton({ turn }: Here, name: string): Button<Meaning> {
  return {
    label: textsIn(turn.language).ask,
    action: { name: action.ask, payload: { name } },
    style: 'primary',
    opens: 'form',
  }
}
