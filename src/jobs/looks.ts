/**
 * Which municipalities a sweep has to look at. What is due changes with the day and with what is written down of a municipality, and
 * every change moves the head of its audit chain or the version of its register. Where neither has moved since the last look of the
 * same day, nothing can have come due: one question to the database then answers for all of them.
 */
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'

export type Looks = {
  /**
   * Looks at each of these where something may be due, one after the other. One that fails is looked at again next time and holds
   * none of the others up; what it failed with is thrown when all have been seen to.
   */
  through(municipalities: readonly string[], look: Look, beside?: Beside): Promise<void>
}

/** Gives false when it is to be done again though nothing changes here: it waits for something outside. */
type Look = (municipality: string) => Promise<boolean | void>
/** Others whose changes matter to it: the hosts of what it shares. */
type Beside = (municipality: string) => readonly string[]

/** Keeps what one sweep has seen; another process, or the next start, looks once at everything. */
export function looks({ database, clock }: { database: Pick<Database, 'system'>; clock: Clock }): Looks {
  const seen = new Map<string, string>()
  return {
    async through(municipalities, look, beside = () => []) {
      const today = clock.today()
      const heads = await database.system('sweeps', (unit) =>
        unit.municipality.findMany({ select: { key: true, registerVersion: true, auditNumber: true } }),
      )
      const stateOf = new Map(heads.map((head) => [head.key, `${head.registerVersion}.${head.auditNumber}`]))
      const failures: unknown[] = []
      for (const municipality of municipalities) {
        const others = beside(municipality).filter((each) => each !== municipality)
        const state = [today, ...[municipality, ...others].map((each) => stateOf.get(each) ?? '')].join(' ')
        if (seen.get(municipality) === state) continue
        try {
          if ((await look(municipality)) !== false) seen.set(municipality, state)
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw failures[0]
    },
  }
}
