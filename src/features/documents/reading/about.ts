import type { About } from '../../../conversation/about.ts'
import { readingsOf } from '../store.ts'

/** What somebody has been asked to confirm, and has. */
export const readByPerson: About = {
  name: 'documents.reading',
  title: { sv: 'Dokument du har fått frågan om att läsa', en: 'Documents you have been asked to read' },
  async of(unit, { municipality, personId }) {
    const readings = await readingsOf(unit, municipality, personId)
    return readings.map(({ acknowledgement, period, askedAt, remindedAt, readOn, recordedAt }) => ({
      ...{ acknowledgement, period, askedAt, remindedAt, readOn, recordedAt },
    }))
  },
}
