/** "Vi planerar en e-tjänst för bygglov": taken down, told the strategist, passed on, and asked about afterwards. */
import { z } from 'zod'
import { type Decision, type Dialogue } from '../../../conversation/dialogue.ts'
import { say, sentForm, showForm } from '../../../conversation/forms.ts'
import { may } from '../../administration/index.ts'
import { type CaseNeeds, keeping } from '../../cases/index.ts'
import { textsIn } from '../in-words.ts'
import { mayChange } from '../project.ts'
import { projectsIn } from '../store.ts'
import { action, tellForm, forwardForm, statusForm, about, type Here } from './here.ts'
import { offer, formToTell, tell } from './tell.ts'
import { formToForward, forward } from './forward.ts'
import { card } from './card.ts'
import { formOfStatus, saveStatus, setLargest } from './status.ts'
import { undo } from './undo.ts'
import { answer, listed } from './listing.ts'

const intents = ['project_report', 'project_list', 'project_status']

const begun = z.object({ name: z.string() })

export function keepProjects(needs: CaseNeeds): Dialogue {
  return keeping(needs, {
    name: 'projects.keep',
    rows: projectsIn,
    actions: action,
    forms: [tellForm, forwardForm, statusForm],
    means: ({ reading }) => reading !== null && intents.includes(reading.intent),
    unknownPerson: (language) => textsIn(language).unknownPerson,
    handle(here) {
      const { turn } = here
      if (turn.action?.name === action.tell) return showForm(formToTell(here, begun.parse(turn.action.payload).name))
      if (sentForm(turn, tellForm) !== null) return tell(here)
      if (turn.action || turn.inbound.kind === 'form') return withProject(here)
      switch (turn.reading?.intent) {
        case 'project_report':
          return offer(here)
        case 'project_status':
          return answer(here)
        default:
          return listed(here)
      }
    },
  })
}

function withProject(here: Here): Decision {
  const { turn, all, asker, world } = here
  const texts = textsIn(here.language)
  const id = turn.action
    ? about.parse(turn.action.payload).projectId
    : (sentForm(turn, forwardForm) ?? sentForm(turn, statusForm))
  const whole = all.find(({ project }) => project.id === id)
  if (!whole) return say(texts.gone)
  if (turn.action?.name === action.show) return { replies: [card(whole, here)] }
  if (!mayChange(asker.id, whole.project, world)) return say(texts.notYours)
  const keeps = may(asker.id, 'strategist', world)
  if (turn.action?.name === action.undo) return undo(here, whole)
  if (turn.action?.name === action.status) return showForm(formOfStatus(here, whole))
  if (sentForm(turn, statusForm) !== null) return saveStatus(here, whole)
  if (!keeps) return say(texts.notYours)
  if (turn.action?.name === action.largest) return setLargest(here, whole)
  return turn.action ? showForm(formToForward(here, whole)) : forward(here, whole)
}
