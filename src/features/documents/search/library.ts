/** Each municipality's documents as they are searched: read and indexed once for each version of its register. */
import type { Database } from '../../../database/database.ts'
import type { Register, Snapshot } from '../../register/index.ts'
import { clausesInForce, editionsOf } from '../store.ts'
import { indexOf, type TextIndex } from './index-of.ts'

export type Library = { of(snapshot: Pick<Snapshot, 'governance' | 'register'>): Promise<TextIndex> }

/** Registering a document makes the register's version grow, so a kept index is never older than what is answered from. */
export function library({ database }: { database: Pick<Database, 'unit'> }): Library {
  const kept = new WeakMap<Register, Promise<TextIndex>>()
  return {
    of({ governance, register }) {
      const known = kept.get(register)
      if (known) return known
      const made = database
        .unit(governance.key, async (unit) => ({
          editions: await editionsOf(unit, governance.key),
          clauses: await clausesInForce(unit, governance.key),
        }))
        .then(({ editions, clauses }) => indexOf(governance, editions, clauses))
      kept.set(register, made)
      made.catch(() => kept.delete(register))
      return made
    },
  }
}
