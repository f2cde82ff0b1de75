/** One project as a message, with what whoever reads may do. */
import { type Part, buttons, fields, heading, messageOf, sentence } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import { may } from '../../administration/index.ts'
import { dayInWords } from '../../meetings/index.ts'
import { forwardedInWords, nameOf, statusInWords, textsIn, unitName } from '../in-words.ts'
import { type WholeProject, groupsOfLeaders, isGoing, lastStatus, mayChange } from '../project.ts'
import { action, type Here } from './here.ts'

export function card(whole: WholeProject, here: Here, first: readonly Part[] = []) {
  const { language, world, asker } = here
  const texts = textsIn(language)
  const { project } = whole
  const row = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  const groups = groupsOfLeaders(world.governance).map(({ name }) => name)
  const keeps = may(asker.id, 'strategist', world)
  const payload = { projectId: project.id }
  return messageOf([
    ...first,
    heading(texts.heading(project.name)),
    sentence(project.about),
    fields([
      ...row(texts.fields.state, texts.state[project.state]),
      ...row(texts.fields.unit, unitName(project.unitId, world)),
      ...row(texts.fields.leader, nameOf(project.leaderId, world)),
      ...row(texts.fields.kind, project.kind === 'spearhead' ? texts.form.kinds.spearhead : null),
      ...row(texts.fields.days, [project.startsOn, project.endsOn].filter(Boolean).join(' – ')),
      ...row(texts.fields.told, dayInWords(dayOf(project.toldAt), language, world.today)),
      ...row(texts.fields.forwarded, forwardedInWords(whole, here)),
      ...row(texts.fields.largest, project.largest && groups.length > 0 ? texts.largest(groups) : null),
    ]),
    sentence(statusInWords(lastStatus(whole), here)),
    buttons(
      !mayChange(asker.id, project, world)
        ? []
        : [
            ...(isGoing(project)
              ? [{ label: texts.status, action: { name: action.status, payload }, opens: 'form' as const }]
              : []),
            ...(keeps && isGoing(project)
              ? [{ label: texts.forward, action: { name: action.forward, payload }, opens: 'form' as const }]
              : []),
            ...(keeps && groups.length > 0 && isGoing(project)
              ? [
                  {
                    label: project.largest ? texts.notLargest : texts.makeLargest,
                    action: { name: action.largest, payload },
                  },
                ]
              : []),
          ],
    ),
  ])
}
