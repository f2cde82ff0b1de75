/** What is kept about one person: what they said was done, received, and were reminded of. */
import type { About } from '../../conversation/about.ts'
import { doneBy, toldTo } from './store.ts'

export const aboutDuties: readonly About[] = [
  {
    name: 'duties.done',
    title: { sv: 'Det du har antecknat som gjort, eller kvitterat', en: 'What you have noted as done, or received' },
    of: (unit, { municipality, personId }) => doneBy(unit, municipality, personId),
  },
  {
    name: 'duties.told',
    title: { sv: 'Påminnelser om åtaganden', en: 'Reminders of duties' },
    of: (unit, { municipality, personId }) => toldTo(unit, municipality, personId),
  },
]
