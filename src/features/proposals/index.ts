/** Proposals about a system and ideas to try: handed in the chat, answered by whoever is responsible. */
import type { Feature } from '../../feature.ts'
import { proposalEvidence } from './evidence.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { dayOf } from '../../lib/day.ts'
import { sayingExample } from '../ask/index.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import { handProposals, proposalRow } from './dialogue.ts'
import { proposalHoldings } from './holdings.ts'
import { textsIn } from './in-words.ts'
import { proposalsAbout, proposalsIn } from './store.ts'

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
    pages: tablePages({
      path: '/forslag',
      file: 'forslag',
      allows: 'strategist',
      texts: (language) => textsIn(language).page,
      ...rowsFor(needs, async (unit, world, language) =>
        (await proposalsIn(unit, world.governance.key)).map((one) => proposalRow(one, world, language, dayOf)),
      ),
    }),
  }
}
