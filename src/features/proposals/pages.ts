/** What has been handed in, for the strategist, and for others what is theirs; each with what can be done about it; the same as a file. */
import type { Unit } from '../../database/database.ts'
import type { Page } from '../../web/pages.ts'
import { type CaseNeeds, keptPages } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { handProposals } from './dialogues/hand-proposals.ts'
import { action, maySee } from './dialogues/here.ts'
import { writeButtons } from './dialogues/write.ts'
import { proposalRow, textsIn } from './in-words.ts'
import { proposalsIn } from './store.ts'

export function proposalPages(needs: CaseNeeds): readonly Page[] {
  return keptPages(needs, {
    path: '/forslag',
    texts: (language) => textsIn(language).page,
    async rows(unit, world, { session }) {
      const all = await proposalsIn(unit, world.governance.key)
      return all.filter((one) => maySee(one, { asker: { id: session.personId }, world, needs }))
    },
    idOf: ({ id }) => id,
    row: (one, language, world) => proposalRow(one, world, language),
    offers: (world, { language }) => writeButtons(world, language),
    dialogue: handProposals(needs),
    shows: (proposalId) => ({ action: action.show, payload: { proposalId } }),
  })
}

/** A row of headings, then the proposals; in Swedish, for the command line. */
export async function proposalTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  const all = await proposalsIn(unit, world.governance.key)
  return [textsIn('sv').page.columns, ...all.map((one) => proposalRow(one, world, 'sv'))]
}
