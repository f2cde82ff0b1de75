/** The proposals that wait for somebody's answer. */
import type { Holdings } from '../../conversation/holdings.ts'
import type { CaseNeeds } from '../cases/index.ts'
import { lookupsOf } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import { passProposal, proposalsIn } from './store.ts'

export function proposalHoldings({ database, snapshots }: Pick<CaseNeeds, 'database' | 'snapshots'>): Holdings {
  return {
    name: 'proposals.to-answer',
    async of({ municipality, personId, language }) {
      const { register } = await snapshots.of(municipality)
      const all = await database.unit(municipality, (unit) => proposalsIn(unit, municipality))
      return all
        .filter(({ toPerson, state }) => toPerson === personId && (state === 'sent' || state === 'received'))
        .map(({ id, systemId, text }) => ({
          id,
          label: textsIn(language).held(systemId && (lookupsOf(register).system(systemId)?.name ?? null), text),
        }))
    },
    async handOver(unit, { municipality, ids, from, to }) {
      const left: string[] = []
      for (const id of ids) if (!(await passProposal(unit, municipality, { id, from, to }))) left.push(id)
      return left
    },
  }
}
