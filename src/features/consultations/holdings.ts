/** The texts that somebody has been asked about and has not replied to, and those whose replies they gather. */
import type { Holdings } from '../../conversation/holdings.ts'
import type { CaseNeeds } from '../cases/index.ts'
import { unanswered } from './consultation.ts'
import { textsIn } from './in-words.ts'
import { consultationsIn, passAsked, passGathered } from './store.ts'

type Needs = Pick<CaseNeeds, 'database'>

const openIn = async ({ database }: Needs, municipality: string) =>
  (await database.unit(municipality, (unit) => consultationsIn(unit, municipality))).filter(
    ({ consultation }) => consultation.state === 'open',
  )

export function consultationHoldings(needs: Needs): readonly Holdings[] {
  return [
    {
      name: 'consultations.asked',
      async of({ municipality, personId, language }) {
        const open = await openIn(needs, municipality)
        return open
          .filter((whole) => unanswered(whole).includes(personId))
          .map(({ consultation: { id, title, dueOn } }) => ({ id, label: textsIn(language).held.asked(title, dueOn) }))
      },
      /** Whoever is asked already replies for themselves. */
      async refuses({ municipality, ids, to }) {
        const open = await openIn(needs, municipality)
        return ids.filter((id) =>
          open.find(({ consultation }) => consultation.id === id)?.consultation.asked.includes(to),
        )
      },
      async handOver(unit, { municipality, ids, from, to }) {
        const left: string[] = []
        for (const id of ids) if (!(await passAsked(unit, municipality, { id, from, to }))) left.push(id)
        return left
      },
    },
    {
      name: 'consultations.gathered',
      async of({ municipality, personId, language }) {
        const open = await openIn(needs, municipality)
        return open
          .filter(({ consultation }) => consultation.sentBy === personId)
          .map(({ consultation: { id, title } }) => ({ id, label: textsIn(language).held.gathers(title) }))
      },
      async handOver(unit, { municipality, ids, from, to }) {
        const left: string[] = []
        for (const id of ids) if (!(await passGathered(unit, municipality, { id, from, to }))) left.push(id)
        return left
      },
    },
  ]
}
