import type { Language } from '../../conversation/inbound.ts'
import type { Unit } from '../../database/database.ts'
import type { Day } from '../../lib/day.ts'
import type { Visitor } from '../../web/pages.ts'
import { type World, toCsv } from '../register/index.ts'
import type { CaseNeeds } from './needs.ts'

type Rows = readonly (readonly string[])[]
/** With the page that each row leads to. */
type Linked = { rows: Rows; links: readonly string[] }

/** What a list page reads: rows of the visitor's own municipality, in its own unit. */
export function rowsFor(
  { snapshots, database, clock }: Pick<CaseNeeds, 'snapshots' | 'database' | 'clock'>,
  rows: (unit: Unit, world: World, language: Language, visitor: Visitor) => Promise<Rows | Linked>,
) {
  return {
    toCsv,
    async read(visitor: Visitor): Promise<{ today: Day; rows: Rows; links?: readonly string[] }> {
      const { session, language } = visitor
      const { governance, register } = await snapshots.of(session.municipality)
      const world = { governance, register, today: clock.today() }
      const found = await database.unit(governance.key, (unit) => rows(unit, world, language, visitor))
      return { today: world.today, ...('rows' in found ? found : { rows: found }) }
    },
  }
}
