/** The strategist passes a project on to bodies and units, each with its day. */
import { bodyTitle } from '../../../governance/body-name.ts'
import { type Decision } from '../../../conversation/dialogue.ts'
import { faulty, valueIn } from '../../../conversation/forms.ts'
import { type Outbound } from '../../../conversation/inbound.ts'
import { type Form } from '../../../conversation/message.ts'
import { buttons, messageOf, note as noted, sentence } from '../../../conversation/say.ts'
import { reachedBy } from '../../cases/index.ts'
import { raiseItems } from '../../meetings/index.ts'
import { leavesAuthority, publicRecordNote } from '../../records/index.ts'
import { partyInWords } from '../../rules/index.ts'
import { nameOf, textsIn, unitName } from '../in-words.ts'
import { type Project, type ProjectNote, type WholeProject, dutyFor } from '../project.ts'
import { addNotes } from '../store.ts'
import { action, forwardForm, type Here, rule, initial, unitsIn } from './here.ts'

/** To bodies, whose next agenda gets it, and to units, whose head hears of it. */
export function formToForward({ world, language }: Here, { project }: WholeProject): Form {
  const { forwardForm: texts } = textsIn(language)
  const to = dutyFor('project-forwarding', world.governance)?.to
  const { bodies } = world.governance.manifest
  const options = [
    ...bodies.map((body) => ({ value: `body:${body.id}`, label: bodyTitle(body, language) })),
    ...unitsIn(world)
      .filter(({ id }) => id !== project.unitId)
      .map(({ id, name }) => ({ value: `unit:${id}`, label: name })),
  ].slice(0, 100)
  return {
    id: `${forwardForm}${project.id}`,
    title: texts.title,
    inputs: [
      { name: 'to', label: texts.to, kind: 'choice', many: true, required: true, options, ...initial(to) },
      { name: 'text', label: texts.text, kind: 'text', multiline: true, maxLength: 500 },
    ],
    submit: texts.submit,
  }
}

export const itemId = (project: Project, noteId: string): string => `project:${project.id}:${noteId}`

export function forward(here: Here, whole: WholeProject): Decision {
  const { turn, world, language, asker, needs } = here
  const texts = textsIn(language)
  const { project } = whole
  const { inbound } = turn
  const given = inbound.kind === 'form' ? inbound.values['to'] : undefined
  const chosen = (Array.isArray(given) ? given : String(given ?? '').split(',')).map((party) => String(party).trim())
  const form = formToForward(here, whole)
  const [to] = form.inputs
  const parties = to?.kind === 'choice' ? chosen.filter((party) => to.options.some(({ value }) => value === party)) : []
  if (parties.length === 0) return faulty(form, { to: texts.forwardForm.toMissing })
  const text = valueIn(turn, 'text', 500)
  const notes = parties.map((party): ProjectNote => ({
    ...{ id: needs.ids.next(), projectId: project.id, kind: 'forwarded', party, text, light: null },
    ...{ by: asker.id, at: turn.now },
  }))
  const names = parties.map((party) => partyInWords(party, { governance: world.governance, language }))
  const back = {
    label: texts.undo,
    action: { name: action.undo, payload: { projectId: project.id, noteIds: notes.map(({ id }) => id) } },
  }
  const unit = unitName(project.unitId, world)
  return {
    replies: [
      messageOf([
        sentence(texts.forwarded(project.name, names)),
        ...(parties.some((party) => leavesAuthority(project.unitId, party, world.governance))
          ? [noted(publicRecordNote(language))]
          : []),
        ...rule('project-forwarding', here),
        buttons([back]),
      ]),
    ],
    outgoing: notes.flatMap((note) => (note.party!.startsWith('unit:') ? toUnit(note, project, here) : [])),
    immediate: null,
    change: {
      audit: { action: action.forward, subject: { kind: 'project', id: project.id }, detail: { parties } },
      async run(inUnit) {
        await addNotes(inUnit, project.municipality, notes)
        for (const { id, party } of notes) {
          if (!party!.startsWith('body:')) continue
          const body = world.governance.body(party!.slice('body:'.length))
          if (!body) continue
          const item = {
            id: itemId(project, id),
            title: textsIn('sv').item(project.name, unit),
            host: body.shared?.host ?? project.municipality,
          }
          await raiseItems(inUnit, project.municipality, body.id, [item], asker.id, turn.now)
        }
      },
    },
  }
}

function toUnit({ id, party, text }: ProjectNote, project: Project, { world, asker, needs }: Here): Outbound[] {
  return reachedBy(party!, { systemId: null, unitId: null }, world, needs.membersOf).map((person): Outbound => {
    const language = person.language ?? 'sv'
    const texts = textsIn(language)
    return {
      address: { to: 'person', personId: person.id },
      message: messageOf([
        sentence(
          texts.toUnit(nameOf(asker.id, world) ?? '', project.name, [project.about, text].filter(Boolean).join(' ')),
        ),
        buttons([{ label: texts.open, action: { name: action.show, payload: { projectId: project.id } } }]),
      ]),
      nature: 'unasked',
      why: texts.whyUnit,
      key: `projects.forwarded:${id}:${person.id}`,
      language,
    }
  })
}
