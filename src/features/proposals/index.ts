/** Proposals about a system and ideas to try: handed in the chat, answered by whoever is responsible. */
import type { Feature } from '../../feature.ts'
import { proposalEvidence } from './evidence.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { sayingExample } from '../ask/index.ts'
import type { CaseNeeds } from '../cases/index.ts'
import { handProposals } from './dialogues/hand-proposals.ts'
import { proposalHoldings } from './holdings.ts'
import { proposalPages } from './pages.ts'
import { proposalsAbout } from './store.ts'

export { proposalTable } from './pages.ts'

export function proposals(needs: CaseNeeds): Feature {
  return {
    name: 'proposals',
    evidence: [proposalEvidence],
    about: [
      {
        name: 'proposals.proposals',
        title: { sv: sv.about, en: en.about },
        of: (unit, { municipality, personId }) => proposalsAbout(unit, municipality, personId),
      },
    ],
    holdings: [proposalHoldings(needs)],
    dialogues: [sayingExample(handProposals(needs), needs)],
    pages: proposalPages(needs),
  }
}
