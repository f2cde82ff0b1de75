/** The projects that somebody leads: whoever takes over leads them, and sits in the groups of those who lead the largest. */
import type { Holdings } from '../../conversation/holdings.ts'
import { dayOf } from '../../lib/day.ts'
import type { CaseNeeds } from '../cases/index.ts'
import { replaceHolders } from '../register/index.ts'
import { textsIn } from './in-words.ts'
import { isGoing, seatsFor } from './project.ts'
import { changeProject, projectsIn } from './store.ts'

export function projectHoldings({ database, snapshots, ids: nextIds }: CaseNeeds): Holdings {
  return {
    name: 'projects.led',
    async of({ municipality, personId, language }) {
      const all = await database.unit(municipality, (unit) => projectsIn(unit, municipality))
      return all
        .filter(({ project }) => isGoing(project) && project.leaderId === personId)
        .map(({ project }) => ({ id: project.id, label: textsIn(language).held(project.name) }))
    },
    async handOver(unit, { municipality, ids, from, to, at }) {
      const { governance, register } = await snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(at) }
      const all = await projectsIn(unit, municipality)
      const left: string[] = []
      for (const id of ids) {
        const project = all.find((one) => one.project.id === id)?.project
        if (!project || !isGoing(project) || project.leaderId !== from) {
          left.push(id)
          continue
        }
        await changeProject(unit, project, { leaderId: to })
        const seats = seatsFor({ ...project, leaderId: to }, world, () => nextIds.next())
        if (seats) await replaceHolders(unit, municipality, seats)
      }
      return left
    },
  }
}
