/** Puts the generated country into a database, municipality by municipality. */
import path from 'node:path'
import pg from 'pg'
import { exampleRegister } from '../../src/features/register/examples.ts'
import type { Register } from '../../src/features/register/register.ts'
import type { Governance } from '../../src/governance/governance.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { type Day, instantAt } from '../../src/lib/day.ts'
import { inBatches } from '../../src/lib/grouped.ts'
import type { Place } from './sweden-country.ts'
import { type Rows, rowsOf } from './sweden-rows.ts'

export type LoadGiven = {
  places: readonly Place[]
  governances: readonly Governance[]
  /** The example municipalities that the places go by. */
  models: readonly Governance[]
  today: Day
  query(text: string, values?: unknown[]): Promise<unknown>
  progress?(done: number, of: number): void
}

/** Gives how many rows were written. The tables are there and have nothing of these municipalities. */
export async function loadCountry(given: LoadGiven): Promise<number> {
  const { places, governances, today } = given
  const examples = await examplesOf(given)
  const byKey = new Map(governances.map((governance) => [governance.key, governance]))
  let written = 0
  for (const [at, place] of places.entries()) {
    const governance = byKey.get(place.key)
    if (!governance) throw new Error(`There is no manifest for ${place.key}.`)
    written += await insert(rowsOf({ place, at, governance, example: examples.get(place.model)!, today }), given)
    given.progress?.(at + 1, places.length)
  }
  return written
}

async function examplesOf({ models, today }: LoadGiven): Promise<ReadonlyMap<string, Register>> {
  const folder = path.join(manifestsFolder, 'examples')
  const clock = movableClock(instantAt(today, '08:00'))
  const examples = new Map<string, Register>()
  for (const model of models) {
    let count = 0
    const ids = { next: () => `e${++count}` }
    examples.set(model.key, (await exampleRegister(model, { folder, clock, ids }))!)
  }
  return examples
}

/** Rows of one table have the same columns; those that are not named get what the table gives them. */
async function insert(rows: Rows, { query }: LoadGiven): Promise<number> {
  let written = 0
  for (const [table, all] of Object.entries(rows)) {
    const [first] = all
    if (!first) continue
    const columns = Object.keys(first)
      .map((name) => pg.escapeIdentifier(name))
      .join(', ')
    for (const some of inBatches(all, 5_000)) {
      await query(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        [JSON.stringify(some)],
      )
      written += some.length
    }
  }
  return written
}
