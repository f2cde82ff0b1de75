/** The projects, and the same as a file. */
import type { Page } from '../../web/pages.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import { projectRow, textsIn } from './in-words.ts'
import { projectsIn } from './store.ts'

export function projectPages(needs: CaseNeeds): readonly Page[] {
  return tablePages({
    path: '/projekt',
    file: 'projekt',
    allows: 'everyone',
    texts: (language) => ({ ...textsIn(language).page, none: textsIn(language).list.none }),
    ...rowsFor(needs, async (unit, world, language) =>
      (await projectsIn(unit, world.governance.key)).map((whole) => projectRow(whole, { language, world })),
    ),
  })
}
