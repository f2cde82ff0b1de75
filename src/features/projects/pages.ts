/** The projects, and the same as a file. */
import type { Unit } from '../../database/database.ts'
import type { Page } from '../../web/pages.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { type Told, projectRow, textsIn } from './in-words.ts'
import { projectsIn } from './store.ts'

export function projectPages(needs: CaseNeeds): readonly Page[] {
  return tablePages({
    path: '/projekt',
    file: 'projekt',
    allows: 'everyone',
    texts: (language) => ({ ...textsIn(language).page, none: textsIn(language).list.none }),
    ...rowsFor(needs, (unit, world, language) => rowsOf(unit, { world, language })),
  })
}

/** A row of headings, then the projects; in Swedish, for the command line. */
export async function projectTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  return [textsIn('sv').page.columns, ...(await rowsOf(unit, { world, language: 'sv' }))]
}

async function rowsOf(unit: Unit, told: Told): Promise<readonly (readonly string[])[]> {
  return (await projectsIn(unit, told.world.governance.key)).map((whole) => projectRow(whole, told))
}
