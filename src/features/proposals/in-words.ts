import type { Language } from '../../conversation/inbound.ts'
import { dayOf } from '../../lib/day.ts'
import { type World, lookupsOf, shownOf } from '../register/index.ts'
import type { Proposal } from './proposal.ts'
import { en } from './texts/en.ts'
import { type ProposalTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): ProposalTexts => (language === 'en' ? en : sv)

export function nameOf(id: string, { governance, register }: World): string {
  const person = lookupsOf(register).person(id)
  return (person && shownOf(person, governance).name) ?? ''
}

/** What it is about, in words. */
export function aboutIn({ kind, systemId }: Proposal, { register }: World, language: Language): string {
  const system = systemId === null ? null : lookupsOf(register).system(systemId)
  const { list: texts } = textsIn(language)
  return system?.name ?? (kind === 'idea' ? texts.idea : texts.general)
}

/** In the order of the page's columns. */
export function proposalRow(proposal: Proposal, world: World, language: Language): readonly string[] {
  const { madeAt, text, madeBy, toPerson, state, answer: said, answeredAt } = proposal
  return [
    dayOf(madeAt),
    aboutIn(proposal, world, language),
    text,
    nameOf(madeBy, world),
    toPerson === null ? '' : nameOf(toPerson, world),
    textsIn(language).state[state],
    said ?? '',
    answeredAt === null ? '' : dayOf(answeredAt),
  ]
}
