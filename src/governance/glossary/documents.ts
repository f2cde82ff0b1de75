/** What it is governed by. */
import { noun, type Word } from './word.ts'

export const documents: readonly Word[] = [
  noun(
    'governing-document',
    ['styrdokument', 'styrdokumentet', 'styrdokument'],
    ['governing document', 'governing documents'],
    ['policy', 'riktlinje', 'reglemente', 'guideline'],
    'Ett beslutat dokument som regler vilar på.',
  ),
  noun(
    'clause',
    ['paragraf', 'paragrafen', 'paragrafer'],
    ['clause', 'clauses'],
    ['§'],
    'Ett ställe i ett styrdokument.',
  ),
  noun(
    'rule',
    ['regel', 'regeln', 'regler'],
    ['rule', 'rules'],
    ['bestämmelse'],
    'Vad en paragraf kräver eller anger.',
  ),
]
