/** "Vi planerar en e-tjänst för bygglov": taken down, told the strategist, passed on, and asked about afterwards. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../conversation/dialogue.ts'
import { faulty, saidIn, say, sentForm, showForm, valueIn } from '../../conversation/forms.ts'
import type { Outbound } from '../../conversation/inbound.ts'
import type { Button, Form, Input, Meaning } from '../../conversation/message.ts'
import { type Part, buttons, fields, heading, list, messageOf, sentence, source } from '../../conversation/say.ts'
import { type Day, dayOf, isDay } from '../../lib/day.ts'
import { may, peopleWho } from '../administration/index.ts'
import { type CaseNeeds, askerIn, pageButton, personSaid, reachedBy, worldOf } from '../cases/index.ts'
import { dayInWords, raiseItems, takeItemsBack } from '../meetings/index.ts'
import { type Person, type World, replaceHolders } from '../register/index.ts'
import { explain, partyInWords, stem, wordsOf } from '../rules/index.ts'
import { type Told, forwardedInWords, nameOf, statusInWords, textsIn, unitName } from './in-words.ts'
import {
  type Project,
  type ProjectNote,
  type WholeProject,
  dutyFor,
  groupsOfLeaders,
  hasSpearheads,
  isGoing,
  lastStatus,
  lights,
  mayChange,
  projectSaid,
  projectStates,
  projectsOf,
  seatsFor,
} from './project.ts'
import { addNotes, addProject, changeProject, projectsIn, removeNotes } from './store.ts'

const action = {
  tell: 'projects.tell',
  show: 'projects.show',
  forward: 'projects.forward',
  status: 'projects.status',
  largest: 'projects.largest',
  undo: 'projects.undo',
} as const
const tellForm = 'projects.tell:'
const forwardForm = 'projects.forward:'
const statusForm = 'projects.status:'
const intents = ['project_report', 'project_list', 'project_status']
const begun = z.object({ name: z.string() })
const about = z.object({
  projectId: z.string(),
  noteIds: z.array(z.string()).optional(),
  withdraw: z.boolean().optional(),
  was: z.object({ state: z.string(), leaderId: z.string().nullable(), largest: z.boolean() }).optional(),
})

type Here = Told & { turn: Turn; asker: Person; all: readonly WholeProject[]; needs: CaseNeeds }

export function keepProjects(needs: CaseNeeds): Dialogue {
  return {
    name: 'projects.keep',
    takes: (turn) =>
      turn.action
        ? (Object.values(action) as string[]).includes(turn.action.name)
        : [tellForm, forwardForm, statusForm].some((prefix) => sentForm(turn, prefix) !== null) ||
          (turn.reading !== null && intents.includes(turn.reading.intent)),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const { language } = turn
      const asker = askerIn(turn, world)
      if (!asker) return say(textsIn(language).unknownPerson)
      const { municipality } = turn.inbound
      const all = await needs.database.unit(municipality, (unit) => projectsIn(unit, municipality))
      const here: Here = { turn, world, language, asker, all, needs }
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
  }
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

function rule(handles: 'planned-project' | 'project-forwarding', { world, language }: Told): Part[] {
  const id = dutyFor(handles, world.governance)?.sources[0]
  const words = id === undefined ? null : explain(id, world.governance, language)
  return words === null ? [] : [source(words)]
}

function offer(here: Here): Decision {
  const { turn, world, language } = here
  const texts = textsIn(language)
  const duty = dutyFor('planned-project', world.governance)
  return {
    replies: [
      messageOf([
        sentence(duty && language === 'sv' ? `${duty.what} ${texts.intro}` : texts.intro),
        ...rule('planned-project', here),
        buttons([tellButton(language, projectSaid(saidIn(turn) ?? ''))]),
      ]),
    ],
  }
}

function tellButton(language: Turn['language'], name: string, label?: string): Button<Meaning> {
  return {
    label: label ?? textsIn(language).report,
    action: { name: action.tell, payload: { name } },
    style: 'primary',
    opens: 'form',
  }
}

const initial = (value: string | null | undefined) => (value ? { initial: value } : {})

function unitsIn({ governance }: World) {
  return governance.manifest.units
    .filter(({ kind }) => kind === 'department' || kind === 'division' || kind === 'company')
    .slice(0, 100)
}

function formToTell({ world, language, asker }: Here, name: string): Form {
  const { form } = textsIn(language)
  const units = unitsIn(world)
  const around = units.filter(({ id }) => asker.unitId !== null && world.governance.isWithin(asker.unitId, id))
  const own = around.find(({ id }) => id === asker.unitId) ?? around.at(-1)
  const inputs: Input[] = [
    { name: 'name', label: form.name, kind: 'text', required: true, maxLength: 100, ...initial(name) },
    { name: 'about', label: form.about, kind: 'text', multiline: true, required: true, maxLength: 1_000 },
    ...(units.length > 0
      ? [
          {
            ...{ name: 'unit', label: form.unit, kind: 'choice' as const, required: true, ...initial(own?.id) },
            options: units.map((unit) => ({ value: unit.id, label: unit.name })),
          },
        ]
      : []),
    { name: 'leader', label: form.leader, hint: form.leaderHint, kind: 'person' },
    { name: 'starts', label: form.starts, kind: 'day' },
    { name: 'ends', label: form.ends, kind: 'day' },
    ...(hasSpearheads(world.governance)
      ? [
          {
            ...{ name: 'kind', label: form.kind, kind: 'choice' as const, initial: 'ordinary' },
            options: (['ordinary', 'spearhead'] as const).map((value) => ({ value, label: form.kinds[value] })),
          },
        ]
      : []),
  ]
  return { id: tellForm, title: form.title, inputs, submit: form.submit }
}

function tell(here: Here): Decision {
  const { turn, world, language, asker, needs } = here
  const texts = textsIn(language)
  const faults: Record<string, string> = {}
  const name = valueIn(turn, 'name', 100)
  const what = valueIn(turn, 'about', 1_000)
  if (name === '') faults['name'] = texts.form.nameMissing
  if (what === '') faults['about'] = texts.form.aboutMissing
  const said = valueIn(turn, 'leader')
  const leader = said === '' ? asker : personSaid(said, world)
  if (!leader) faults['leader'] = texts.form.leaderUnknown(said)
  const day = (input: string): Day | null => {
    const value = valueIn(turn, input)
    if (value !== '' && !isDay(value)) faults[input] = texts.form.dayWrong
    return isDay(value) ? value : null
  }
  const [startsOn, endsOn] = [day('starts'), day('ends')]
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) faults['ends'] = texts.form.order
  if (Object.keys(faults).length > 0) return faulty(formToTell(here, name), faults)
  const unit = valueIn(turn, 'unit')
  const project: Project = {
    ...{ id: needs.ids.next(), municipality: turn.inbound.municipality, name, about: what },
    ...{ unitId: world.governance.unit(unit) ? unit : null, leaderId: leader?.id ?? null },
    ...{ kind: valueIn(turn, 'kind') === 'spearhead' ? ('spearhead' as const) : ('ordinary' as const), largest: false },
    ...{ state: 'planned' as const, startsOn, endsOn, toldBy: asker.id, toldAt: turn.now, version: 1 },
  }
  const strategists = peopleWho('strategist', world).filter(({ id }) => id !== asker.id)
  const who = world.governance.manifest.permissions.strategist
    .map((party) => partyInWords(party, { governance: world.governance, language }))
    .join(', ')
  const back = { label: texts.undo, action: { name: action.undo, payload: { projectId: project.id, withdraw: true } } }
  return {
    replies: [
      card({ project, notes: [] }, here, [
        sentence(strategists.length > 0 ? texts.reported(name, who) : texts.reportedOwn(name)),
        buttons([back]),
      ]),
    ],
    outgoing: strategists.map((person) => toStrategist(project, person, here)),
    immediate: null,
    change: {
      audit: { action: action.tell, subject: { kind: 'project', id: project.id }, detail: { name } },
      run: (inUnit) => addProject(inUnit, project),
    },
  }
}

function toStrategist({ id, name, about: what, unitId }: Project, person: Person, { world, asker }: Here): Outbound {
  const language = person.language ?? 'sv'
  const texts = textsIn(language)
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(texts.toStrategist(nameOf(asker.id, world) ?? '', name, unitName(unitId, world))),
      sentence(what),
      buttons([
        { label: texts.forward, action: { name: action.forward, payload: { projectId: id } }, opens: 'form' },
        { label: texts.open, action: { name: action.show, payload: { projectId: id } } },
      ]),
    ]),
    nature: 'unasked',
    why: texts.whyStrategist,
    key: `projects.told:${id}:${person.id}`,
    language,
  }
}

/** To bodies, whose next agenda gets it, and to units, whose head hears of it. */
function formToForward({ world, language }: Here, { project }: WholeProject): Form {
  const { forwardForm: texts } = textsIn(language)
  const to = dutyFor('project-forwarding', world.governance)?.to
  const { bodies } = world.governance.manifest
  const options = [
    ...bodies.map(({ id, name }) => ({ value: `body:${id}`, label: name })),
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

const itemId = (project: Project, noteId: string): string => `project:${project.id}:${noteId}`

function forward(here: Here, whole: WholeProject): Decision {
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
      messageOf([sentence(texts.forwarded(project.name, names)), ...rule('project-forwarding', here), buttons([back])]),
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

function card(whole: WholeProject, here: Here, first: readonly Part[] = []) {
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

function formOfStatus({ language }: Here, whole: WholeProject): Form {
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

function saveStatus(here: Here, whole: WholeProject): Decision {
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
async function seat(
  unit: Parameters<typeof replaceHolders>[0],
  project: Project,
  { world, needs }: Here,
): Promise<void> {
  const seats = seatsFor(project, world, () => needs.ids.next())
  if (seats) await replaceHolders(unit, project.municipality, seats)
}

function setLargest(here: Here, { project }: WholeProject): Decision {
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

function undo(here: Here, whole: WholeProject): Decision {
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

function answer(here: Here): Decision {
  const { turn, all, asker, world } = here
  const texts = textsIn(here.language)
  const wanted = wordsOf(saidIn(turn) ?? '')
    .filter((word) => word.length > 2 && !plain.test(word))
    .map(stem)
  const named = wanted.length === 0 ? [] : best(all, wanted)
  if (wanted.length > 0 && named.length === 0)
    return say(texts.list.noneAbout((turn.reading?.matter ?? '').replace(/[?!.\s]+$/u, '')))
  const mine =
    named.length > 0
      ? named
      : projectsOf(
          asker.id,
          all.filter(({ project }) => isGoing(project)),
          world,
        )
  const [only, ...others] = mine
  if (only && others.length === 0) return { replies: [card(only, here)] }
  return listed(here, mine.length > 0 ? mine : all)
}
const plain =
  /^(?:hur|gar|gick|ligger|star|det|med|for|vart|mitt|var|laget|status|till|projekt|projektet|projekten|om|vad|hander|ar|pa|gang|how|is|are|our|the|with|project|my|going|and|of|forsenat|klart|bra|i|fas|enligt|plan|har|fastnat|rapportera|nu)$/iu

function best(all: readonly WholeProject[], wanted: readonly string[]): readonly WholeProject[] {
  const scored = all.map((whole) => {
    const has = wordsOf(`${whole.project.name} ${whole.project.about}`).map(stem)
    const alike = (one: string) =>
      has.some(
        (each) => each === one || (one.length > 3 && each.length > 3 && (each.includes(one) || one.includes(each))),
      )
    return { whole, score: wanted.filter(alike).length }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return most === 0 ? [] : scored.filter(({ score }) => score === most).map(({ whole }) => whole)
}

const mostListed = 10

function listed(here: Here, of: readonly WholeProject[] = here.all): Decision {
  const { language, world } = here
  const { list: texts, state, open } = textsIn(language)
  const going = of.filter(({ project }) => isGoing(project))
  const add = tellButton(language, '', texts.add)
  if (going.length === 0) return { replies: [messageOf([sentence(texts.none), buttons([add])])] }
  const shown = going.slice(0, mostListed)
  return {
    replies: [
      messageOf([
        sentence(texts.title(going.length)),
        list(
          shown.map((whole) =>
            texts.line(
              whole.project.name,
              unitName(whole.project.unitId, world) ?? '',
              state[whole.project.state],
              lastStatus(whole) ? statusInWords(lastStatus(whole), here) : '',
            ),
          ),
        ),
        buttons([
          ...shown.slice(0, 3).map(({ project }): Button<Meaning> => ({
            label: `${open}: ${project.name}`.slice(0, 60),
            action: { name: action.show, payload: { projectId: project.id } },
          })),
          add,
          pageButton(texts.page, '/projekt'),
        ]),
      ]),
    ],
  }
}

/** Projects that concern whoever is asked how it goes, in words to begin from. */
export function projectsAskedAbout(
  personId: string,
  all: readonly WholeProject[],
  world: World,
): readonly WholeProject[] {
  return projectsOf(personId, all, world).filter(({ project }) => isGoing(project))
}
