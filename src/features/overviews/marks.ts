import type { Language } from '../../conversation/inbound.ts'
import type { Database } from '../../database/database.ts'
import type { YearSource } from '../../feature.ts'
import type { YearMark } from '../../governance/year-mark.ts'
import type { World } from '../register/index.ts'

export type MarksNeeds = {
  database: Pick<Database, 'unit'>
  /** What every feature has in the year. */
  year(): readonly YearSource[]
}

/** Every day that the municipality's year has something on, the earliest first. */
export async function marksOf(
  { database, year: sources }: MarksNeeds,
  of: { world: World; year: number; language: Language },
): Promise<readonly YearMark[]> {
  return database.unit(of.world.governance.key, async (unit) => {
    const all: YearMark[] = []
    for (const source of sources()) all.push(...(await source(unit, of)))
    return all
      .filter(({ on }) => on.startsWith(`${of.year}-`))
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  })
}
