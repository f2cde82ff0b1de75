/** The projects, each with what can be done about it, and the same as a file. */
import type { Unit } from '../../database/database.ts'
import { buttons, messageOf } from '../../conversation/say.ts'
import type { Language } from '../../conversation/inbound.ts'
import { html } from '../../web/html.ts'
import type { Page } from '../../web/pages.ts'
import { tablePages } from '../../web/table-pages.ts'
import { type CaseNeeds, rowsFor } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { action } from './dialogues/here.ts'
import { tellButton } from './dialogues/tell.ts'
import { keepProjects } from './dialogues/keep-projects.ts'
import { type Told, projectRow, textsIn } from './in-words.ts'
import { projectsIn } from './store.ts'

export function projectPages(needs: CaseNeeds): readonly Page[] {
  const dialogue = keepProjects(needs)
  const texts = (language: Language) => ({ ...textsIn(language).page, none: textsIn(language).list.none })
  return [
    ...tablePages({
      ...{ path: '/projekt', file: 'projekt', allows: 'everyone', texts },
      ...rowsFor(needs, async (unit, world, language) => ({
        rows: await rowsOf(unit, { world, language }),
        links: (await projectsIn(unit, world.governance.key)).map(({ project }) => `/projekt/${project.id}`),
      })),
      async offers(visitor) {
        return needs.desk.presses([messageOf([buttons([tellButton(visitor.language, '')])])], visitor, '/projekt')
      },
    }),
    {
      path: '/projekt/:id',
      allows: 'everyone',
      title: (language) => texts(language).name,
      async show(visitor, { params }) {
        const projectId = String(params['id'])
        const press = { action: action.show, payload: { projectId } }
        return html`<p><a href="/projekt">${texts(visitor.language).back}</a></p>
          <h1>${texts(visitor.language).name}</h1>
          ${await needs.desk.shown(dialogue, press, visitor, `/projekt/${projectId}`)}`
      },
    },
  ]
}

/** A row of headings, then the projects; in Swedish, for the command line. */
export async function projectTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  return [textsIn('sv').page.columns, ...(await rowsOf(unit, { world, language: 'sv' }))]
}

async function rowsOf(unit: Unit, told: Told): Promise<readonly (readonly string[])[]> {
  return (await projectsIn(unit, told.world.governance.key)).map((whole) => projectRow(whole, told))
}
