/** The projects, each with what can be done about it, and the same as a file. */
import type { Unit } from '../../database/database.ts'
import type { Page } from '../../web/pages.ts'
import { type CaseNeeds, keptPages } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { action } from './dialogues/here.ts'
import { keepProjects } from './dialogues/keep-projects.ts'
import { tellButton } from './dialogues/tell.ts'
import { projectRow, textsIn } from './in-words.ts'
import { projectsIn } from './store.ts'

export function projectPages(needs: CaseNeeds): readonly Page[] {
  return keptPages(needs, {
    path: '/projekt',
    texts: (language) => ({ ...textsIn(language).page, none: textsIn(language).list.none }),
    rows: (unit, world) => projectsIn(unit, world.governance.key),
    idOf: ({ project }) => project.id,
    row: (whole, language, world) => projectRow(whole, { language, world }),
    offers: (_world, { language }) => [tellButton(language, '')],
    dialogue: keepProjects(needs),
    shows: (projectId) => ({ action: action.show, payload: { projectId } }),
  })
}

/** A row of headings, then the projects; in Swedish, for the command line. */
export async function projectTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  const all = await projectsIn(unit, world.governance.key)
  return [textsIn('sv').page.columns, ...all.map((whole) => projectRow(whole, { world, language: 'sv' }))]
}
