/** What the survey keeps about a person: what they have answered, every revision of it. */
import type { About } from '../../conversation/about.ts'
import { answersOfPerson } from './store.ts'

export const answersGiven: About = {
  name: 'survey.answers',
  title: { sv: 'Dina svar i enkäter', en: 'Your answers to surveys' },
  of: (unit, { municipality, personId }) => answersOfPerson(unit, municipality, personId),
}
