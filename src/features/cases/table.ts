import type { Database } from '../../database/database.ts'
import type { World } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import { loadAll } from './needs.ts'
import { caseRow } from './rows.ts'
import { casesOf } from './store.ts'

/** All cases with where each stands: a row of headings, then the newest first. */
export async function caseTable(
  { unit }: Pick<Database, 'unit'>,
  world: World,
): Promise<readonly (readonly string[])[]> {
  const municipality = world.governance.key
  const all = await unit(municipality, async (inUnit) => loadAll(inUnit, await casesOf(inUnit, municipality), world))
  return [textsIn('sv').page.columns, ...all.map((whole) => caseRow(whole, 'sv', world))]
}
