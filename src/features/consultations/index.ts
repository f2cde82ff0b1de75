/** Remisser: a text to a body's members for their opinion before a decision, with a last day and all replies together. */
import type { Feature } from '../../feature.ts'
import { consultationEvidence } from './evidence.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { sayingExample } from '../ask/index.ts'
import type { CaseNeeds } from '../cases/index.ts'
import { consult } from './dialogues/consult.ts'
import { consultationHoldings } from './holdings.ts'
import { consultationPages } from './pages.ts'
import { consultationRecords } from './records.ts'
import { consultationsAbout } from './store.ts'
import { followConsultations } from './tasks.ts'

export { consultationTable } from './pages.ts'

export function consultations(needs: CaseNeeds): Feature {
  return {
    name: 'consultations',
    evidence: [consultationEvidence],
    about: [
      {
        name: 'consultations.consultations',
        title: { sv: sv.about, en: en.about },
        of: (unit, { municipality, personId }) => consultationsAbout(unit, municipality, personId),
      },
    ],
    holdings: consultationHoldings(needs),
    dialogues: [sayingExample(consult(needs), needs)],
    tasks: [followConsultations(needs)],
    pages: consultationPages(needs),
    records: [consultationRecords],
  }
}
