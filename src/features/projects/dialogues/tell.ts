/** A planned project is told: the form, the receipt, and the word to the strategist. */
import { type Decision, type Turn } from '../../../conversation/dialogue.ts'
import { faulty, saidIn, valueIn } from '../../../conversation/forms.ts'
import { type Outbound } from '../../../conversation/inbound.ts'
import { type Button, type Form, type Input, type Meaning } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { type Day, isDay } from '../../../lib/day.ts'
import { peopleWho } from '../../administration/index.ts'
import { personSaid } from '../../cases/index.ts'
import { type Person } from '../../register/index.ts'
import { partyInWords } from '../../rules/index.ts'
import { nameOf, textsIn, unitName } from '../in-words.ts'
import { type Project, dutyFor, hasSpearheads, projectSaid } from '../project.ts'
import { addProject } from '../store.ts'
import { action, tellForm, type Here, rule, initial, unitsIn } from './here.ts'
import { card } from './card.ts'

export function offer(here: Here): Decision {
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

export function tellButton(language: Turn['language'], name: string, label?: string): Button<Meaning> {
  return {
    label: label ?? textsIn(language).report,
    action: { name: action.tell, payload: { name } },
    style: 'primary',
    opens: 'form',
  }
}

export function formToTell({ world, language, asker }: Here, name: string): Form {
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

export function tell(here: Here): Decision {
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
