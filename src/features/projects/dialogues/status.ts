/** How a project goes, who leads it, and whether it is one of the largest: that decides who sits in the project group. */
import { type Decision } from '../../../conversation/dialogue.ts'
import { faulty, say, valueIn } from '../../../conversation/forms.ts'
import { type Form } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { personSaid } from '../../cases/index.ts'
import { replaceHolders } from '../../register/index.ts'
import { nameOf, textsIn } from '../in-words.ts'
import {
  type Project,
  type ProjectNote,
  type WholeProject,
  groupsOfLeaders,
  lastStatus,
  lights,
  projectStates,
  seatsFor,
} from '../project.ts'
import { addNotes, changeProject } from '../store.ts'
import { action, statusForm, type Here } from './here.ts'
import { card } from './card.ts'

export function formOfStatus({ language }: Here, whole: WholeProject): Form {
  const texts = textsIn(language)
  const { statusForm: words } = texts
  const { project } = whole
  return {
    id: `${statusForm}${project.id}`,
    title: words.title,
    intro: project.name,
    inputs: [
      {
        ...{
          name: 'light',
          label: words.light,
          kind: 'choice',
          required: true,
          initial: lastStatus(whole)?.light ?? 'good',
        },
        options: lights.map((value) => ({ value, label: texts.light[value] })),
      },
      { name: 'text', label: words.text, kind: 'text', multiline: true, maxLength: 1_000 },
      {
        ...{ name: 'state', label: words.state, kind: 'choice', required: true, initial: project.state },
        options: projectStates.map((value) => ({ value, label: texts.state[value] })),
      },
      {
        name: 'leader',
        label: words.leader,
        hint: texts.form.leaderHint.split('. ')[0]!,
        kind: 'person',
      },
    ],
    submit: words.submit,
  }
}

export function saveStatus(here: Here, whole: WholeProject): Decision {
  const { turn, world, language, asker, needs } = here
  const texts = textsIn(language)
  const { project } = whole
  const said = valueIn(turn, 'leader')
  const leader = said === '' ? null : personSaid(said, world)
  if (said !== '' && !leader) return faulty(formOfStatus(here, whole), { leader: texts.form.leaderUnknown(said) })
  const note: ProjectNote = {
    ...{ id: needs.ids.next(), projectId: project.id, kind: 'status', party: null, text: valueIn(turn, 'text', 1_000) },
    ...{ light: lights.find((each) => each === valueIn(turn, 'light')) ?? 'good', by: asker.id, at: turn.now },
  }
  const state = projectStates.find((each) => each === valueIn(turn, 'state')) ?? project.state
  const after: Project = { ...project, state, leaderId: leader?.id ?? project.leaderId, version: project.version + 1 }
  const was = { state: project.state, leaderId: project.leaderId, largest: project.largest }
  const back = {
    label: texts.undo,
    action: { name: action.undo, payload: { projectId: project.id, noteIds: [note.id], was } },
  }
  return {
    replies: [
      card({ project: after, notes: [...whole.notes, note] }, here, [
        sentence(texts.statusSaved(project.name)),
        buttons([back]),
      ]),
    ],
    immediate: null,
    change: {
      audit: { action: action.status, subject: { kind: 'project', id: project.id } },
      async run(unit) {
        await changeProject(unit, project, { state, leaderId: after.leaderId })
        await addNotes(unit, project.municipality, [note])
        await seat(unit, after, here)
      },
    },
  }
}

/** The groups of those who lead the largest projects follow the register, and the register follows the projects. */
export async function seat(
  unit: Parameters<typeof replaceHolders>[0],
  project: Project,
  { world, needs }: Here,
): Promise<void> {
  const seats = seatsFor(project, world, () => needs.ids.next())
  if (seats) await replaceHolders(unit, project.municipality, seats)
}

export function setLargest(here: Here, { project }: WholeProject): Decision {
  const { world, language } = here
  const texts = textsIn(language)
  if (!project.largest && project.leaderId === null) return say(texts.noLeader)
  const after = { ...project, largest: !project.largest, version: project.version + 1 }
  const groups = groupsOfLeaders(world.governance).map(({ name }) => name)
  const was = { state: project.state, leaderId: project.leaderId, largest: project.largest }
  const back = { label: texts.undo, action: { name: action.undo, payload: { projectId: project.id, was } } }
  return {
    replies: [
      messageOf([
        sentence(
          after.largest
            ? texts.isLargest(project.name, nameOf(project.leaderId, world) ?? '', groups)
            : texts.isNotLargest(project.name),
        ),
        buttons([back]),
      ]),
    ],
    change: {
      audit: {
        action: action.largest,
        subject: { kind: 'project', id: project.id },
        detail: { largest: after.largest },
      },
      async run(unit) {
        await changeProject(unit, project, { largest: after.largest })
        await seat(unit, after, here)
      },
    },
  }
}
