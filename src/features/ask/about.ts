/** What asking keeps about a person: that a question without an answer was theirs, as long as it is known. */
import type { About } from '../../conversation/about.ts'
import { askedBy } from './store.ts'

export const questionsAsked: About = {
  name: 'ask.questions',
  title: {
    sv: 'Frågor som du ställt och som inte kunde besvaras',
    en: 'Questions you asked that could not be answered',
  },
  of: (unit, { municipality, names }) => askedBy(unit, municipality, names),
}
