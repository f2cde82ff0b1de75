/**
 * Matters on their way to a decision: started in the chat, led along the way that the manifest states, recorded as decided.
 * What remains and what is missing is decided by pure functions in `gates.ts`; the dialogues ask, tell and remember.
 */
import type { Feature } from '../../feature.ts'
import { caseEvidence } from './evidence.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { casesAbout } from './store.ts'
import { sayingExample } from '../ask/index.ts'
import { decideCase } from './dialogues/decide-case.ts'
import { delegations } from './dialogues/delegations.ts'
import { keepCase } from './dialogues/keep-case.ts'
import { showCase } from './dialogues/show-case.ts'
import { startCase } from './dialogues/start-case.ts'
import { tellStep } from './dialogues/tell-step.ts'
import { takeStep } from './dialogues/take-step.ts'
import { caseHoldings } from './holdings.ts'
import { caseSection } from './home.ts'
import type { CaseNeeds } from './needs.ts'
import { casePages } from './pages.ts'
import { caseRecords } from './records.ts'
import { askForDecisions } from './tasks.ts'

export { type CaseNeeds, askerIn, worldOf } from './needs.ts'
export { type MembersOf, personSaid, reachedBy } from './people.ts'
export { markConsulted } from './consulted.ts'
export { pageBehind, pageButton } from './dialogues/show-case.ts'
export { startButton } from './dialogues/start-case.ts'
export { type Keeping, keeping } from './keeping.ts'
export { keptPages } from './kept-pages.ts'
export { rowsFor } from './rows-for.ts'
export { offerCase } from './offer.ts'
export { caseTable, delegationTable } from './table.ts'

export function cases(needs: CaseNeeds): Feature {
  return {
    name: 'cases',
    evidence: [caseEvidence],
    about: [
      {
        name: 'cases.cases',
        title: { sv: sv.about, en: en.about },
        of: (unit, { municipality, personId }) => casesAbout(unit, municipality, personId),
      },
    ],
    dialogues: [
      startCase(needs),
      takeStep(needs),
      tellStep(needs),
      decideCase(needs),
      keepCase(needs),
      delegations(needs),
      showCase(needs),
    ].map((dialogue) => sayingExample(dialogue, needs)),
    tasks: [askForDecisions(needs)],
    home: [caseSection(needs)],
    holdings: [caseHoldings(needs)],
    pages: casePages(needs),
    records: [caseRecords],
  }
}
