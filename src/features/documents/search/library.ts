/** Each municipality's documents as they are searched: indexed once for the editions that are in force, and kept as long as they are. */
import type { Database } from '../../../database/database.ts'
import type { Snapshot } from '../../register/index.ts'
import { clausesInForce, editionsOf } from '../store.ts'
import { indexOf, type TextIndex } from './index-of.ts'

export type Library = { of(snapshot: Pick<Snapshot, 'governance'>): Promise<TextIndex> }

/** Which editions are in force is asked each time, which is one small reading; their texts never change. */
export function library({ database }: { database: Pick<Database, 'unit'> }): Library {
  const kept = new Map<string, { editions: string; index: TextIndex }>()
  return {
    of: ({ governance }) =>
      database.unit(governance.key, async (unit) => {
        const inForce = await editionsOf(unit, governance.key)
        const editions = inForce.map(({ id }) => id).join(' ')
        const known = kept.get(governance.key)
        if (known?.editions === editions) return known.index
        const clauses = inForce.length === 0 ? [] : await clausesInForce(unit, governance.key)
        const index = indexOf(governance, inForce, clauses)
        kept.set(governance.key, { editions, index })
        return index
      }),
  }
}
