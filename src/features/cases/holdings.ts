/** The cases under way that are somebody's own: whoever takes over has the need, and the case keeps its opener. */
import type { Holdings } from '../../conversation/holdings.ts'
import { textsIn } from './in-words.ts'
import type { CaseNeeds } from './needs.ts'
import { casesOf, passCase } from './store.ts'

export function caseHoldings({ database }: Pick<CaseNeeds, 'database'>): Holdings {
  return {
    name: 'cases.open',
    async of({ municipality, personId, language }) {
      const open = await database.unit(municipality, (unit) => casesOf(unit, municipality, ['open']))
      const own = open.filter(({ ownerId, openedBy }) => (ownerId ?? openedBy) === personId)
      return own.map(({ id, number, title }) => ({ id, label: textsIn(language).held(number, title) }))
    },
    async handOver(unit, { municipality, ids, from, to }) {
      const left: string[] = []
      for (const id of ids) if (!(await passCase(unit, municipality, { id, from, to }))) left.push(id)
      return left
    },
  }
}
