/** The last thing done to a project is taken back. */
import { type Decision } from '../../../conversation/dialogue.ts'
import { say } from '../../../conversation/forms.ts'
import { peopleWho } from '../../administration/index.ts'
import { takeItemsBack } from '../../meetings/index.ts'
import { textsIn } from '../in-words.ts'
import { type Project, type WholeProject, projectStates } from '../project.ts'
import { changeProject, removeNotes } from '../store.ts'
import { action, about, type Here } from './here.ts'
import { itemId } from './forward.ts'
import { seat } from './status.ts'

export function undo(here: Here, whole: WholeProject): Decision {
  const { turn, language, needs } = here
  const texts = textsIn(language)
  const { project } = whole
  const { noteIds = [], withdraw, was } = about.parse(turn.action?.payload)
  const notes = whole.notes.filter(({ id }) => noteIds.includes(id))
  if (noteIds.length > 0 && notes.length === 0) return say(texts.gone)
  const state = [...projectStates, 'withdrawn' as const].find((each) => each === was?.state)
  const after: Project = withdraw
    ? { ...project, state: 'withdrawn' }
    : was
      ? { ...project, leaderId: was.leaderId, largest: was.largest, state: state ?? project.state }
      : project
  return {
    replies: [{ text: texts.undone }],
    change: {
      audit: { action: action.undo, subject: { kind: 'project', id: project.id } },
      async run(unit) {
        const { state: stateAfter, leaderId, largest } = after
        await changeProject(unit, project, { state: stateAfter, leaderId, largest })
        await removeNotes(unit, project.municipality, noteIds)
        const raised = notes.map(({ id }) => itemId(project, id))
        if (raised.length > 0) await takeItemsBack(unit, project.municipality, raised, turn.now)
        await seat(unit, after, here)
        const told = peopleWho('strategist', here.world).map(({ id }) => `projects.told:${project.id}:${id}`)
        if (withdraw) await needs.notices.withdraw(unit, project.municipality, told)
      },
    },
  }
}
