/** What has been handed in, for the strategist, and the same as a file. */
import type { Unit } from '../../database/database.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Page } from '../../web/pages.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { proposalRow, textsIn } from './in-words.ts'
import { proposalsIn } from './store.ts'

export function proposalPages(needs: CaseNeeds): readonly Page[] {
  return tablePages({
    path: '/forslag',
    file: 'forslag',
    allows: 'strategist',
    texts: (language) => textsIn(language).page,
    ...rowsFor(needs, rowsOf),
  })
}

/** A row of headings, then the proposals; in Swedish, for the command line. */
export async function proposalTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  return [textsIn('sv').page.columns, ...(await rowsOf(unit, world, 'sv'))]
}

async function rowsOf(unit: Unit, world: World, language: Language): Promise<readonly (readonly string[])[]> {
  return (await proposalsIn(unit, world.governance.key)).map((one) => proposalRow(one, world, language))
}
