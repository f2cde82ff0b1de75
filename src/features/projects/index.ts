/** A light register of development projects, filled in the chat: told, passed on, followed, and the project group's members. */
import type { Unit } from '../../database/database.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Feature } from '../../feature.ts'
import { projectEvidence } from './evidence.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { sayingExample } from '../ask/index.ts'
import type { CaseNeeds } from '../cases/index.ts'
import type { World } from '../register/index.ts'
import { keepProjects } from './dialogues/keep-projects.ts'
import { projectsAskedAbout } from './dialogues/listing.ts'
import { projectHoldings } from './holdings.ts'
import { standingOfProjects } from './in-words.ts'
import { projectPages } from './pages.ts'
import { projectsAbout, projectsIn } from './store.ts'

export { projectTable } from './pages.ts'

export function projects(needs: CaseNeeds): Feature {
  return {
    name: 'projects',
    evidence: [projectEvidence],
    about: [
      {
        name: 'projects.projects',
        title: { sv: sv.about, en: en.about },
        of: (unit, { municipality, personId }) => projectsAbout(unit, municipality, personId),
      },
    ],
    dialogues: [sayingExample(keepProjects(needs), needs)],
    pages: projectPages(needs),
    holdings: [projectHoldings(needs)],
  }
}

/** How a person's own projects go, to begin the answer to a status round from; null when there are none. */
export async function projectStanding(
  unit: Unit,
  personId: string,
  language: Language,
  world: World,
): Promise<string | null> {
  const all = await projectsIn(unit, world.governance.key)
  return standingOfProjects(projectsAskedAbout(personId, all, world), { language, world })
}
