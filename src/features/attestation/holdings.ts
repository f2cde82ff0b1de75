/** What somebody has been asked to attest to and has not: whoever takes over answers. */
import type { Holdings } from '../../conversation/holdings.ts'
import { lookupsOf } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import type { AttestationNeeds } from './needs.ts'
import { newestOf } from './pages.ts'
import { passPoint } from './store.ts'

export function attestationHoldings({
  database,
  snapshots,
}: Pick<AttestationNeeds, 'database' | 'snapshots'>): Holdings {
  return {
    name: 'attestation.waiting',
    async of({ municipality, personId, language }) {
      const { register } = await snapshots.of(municipality)
      const newest = await database.unit(municipality, (unit) => newestOf(unit, municipality))
      if (!newest || newest.round.closedAt) return []
      return newest.points
        .filter(({ state, askedId, ownerId }) => state === 'waiting' && [askedId, ownerId].includes(personId))
        .map(({ id, systemId }) => ({
          id,
          label: textsIn(language).held(lookupsOf(register).system(systemId)?.name ?? systemId),
        }))
    },
    async handOver(unit, { municipality, ids, from, to }) {
      const left: string[] = []
      for (const id of ids) if (!(await passPoint(unit, municipality, { id, from, to }))) left.push(id)
      return left
    },
  }
}
