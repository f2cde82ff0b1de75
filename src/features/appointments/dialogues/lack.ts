/** *Något saknas*: the holder says what, whoever appoints hears of it, sees to it and says so. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Form } from '../../../conversation/message.ts'
import { buttons, messageOf, note, sentence } from '../../../conversation/say.ts'
import {
  type Appointment,
  type Person,
  type World,
  changeAppointments,
  lookupsOf,
  noTerms,
} from '../../register/index.ts'
import { type Reached, appointingTo, reaching } from '../appoints.ts'
import { assignment, languageOf, nameOf, reachedInWords, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, worldOf } from '../needs.ts'
import { acceptButtons, lackAction } from '../telling.ts'
import { assignmentsOf } from './mine.ts'

const about = z.object({ id: z.string() })
const formName = 'appointments.lack:'
const settleAction = 'appointments.settle'

export function reportLack(needs: AppointmentNeeds): Dialogue {
  return {
    name: lackAction,
    takes: ({ action, inbound }) =>
      action ? action.name === lackAction : inbound.kind === 'form' && inbound.form.startsWith(formName),
    async decide(turn) {
      const t = textsIn(turn.language)
      const { inbound } = turn
      const world = await worldOf(turn, needs)
      const person = lookupsOf(world.register).person(inbound.person?.personId ?? '')
      const id = inbound.kind === 'form' ? inbound.form.slice(formName.length) : about.parse(turn.action?.payload).id
      const one = person ? assignmentsOf(person, world).find((each) => each.id === id) : undefined
      if (!person || !one) return { replies: [{ text: t.gone }], immediate: null }
      const form = formFor(one, world, turn.language)
      if (inbound.kind !== 'form') return { replies: [], immediate: { kind: 'form', form } }
      const what = whatIn(inbound.values, turn.language)
      if (what === null) return { replies: [], immediate: { kind: 'faults', form, faults: { text: t.lack.empty } } }
      return report(one, what, person, turn, world)
    },
  }
}

const kinds = ['mandate', 'resources', 'competence', 'other'] as const

function formFor(one: Appointment, world: World, language: Turn['language']): Form {
  const { lack } = textsIn(language)
  return {
    id: `${formName}${one.id}`,
    title: lack.title,
    intro: lack.intro(assignment(one, world, language)),
    inputs: [
      {
        ...{ name: 'kinds', kind: 'choice', many: true, label: lack.kinds },
        options: kinds.map((value) => ({ value, label: lack.options[value] })),
      },
      { name: 'text', kind: 'text', multiline: true, maxLength: 500, label: lack.text },
    ],
    submit: lack.submit,
  }
}

function whatIn(
  values: Readonly<Record<string, string | readonly string[]>>,
  language: Turn['language'],
): string | null {
  const { lack } = textsIn(language)
  const chosen = [values['kinds'] ?? []].flat().flatMap((each) => kinds.find((kind) => kind === each) ?? [])
  const text = String(values['text'] ?? '')
    .trim()
    .slice(0, 500)
  const said = [chosen.map((kind) => lack.options[kind]).join(', '), text].filter(Boolean).join(': ')
  return said === '' ? null : said
}

function report(one: Appointment, what: string, person: Person, turn: Turn, world: World): Decision {
  const t = textsIn(turn.language)
  const to = whoAppointed(one, world)
  const changed: Appointment = { ...one, terms: { ...(one.terms ?? noTerms), lacking: { what, since: world.today } } }
  return {
    replies: [{ text: t.lack.sent(reachedInWords(to, world, turn.language)) }],
    immediate: null,
    outgoing: to.people.filter(({ id }) => id !== person.id).map((each) => toAppointer(each, one, what, person, world)),
    change: {
      audit: { action: 'appointments.report-lack', subject: { kind: 'appointment', id: one.id }, detail: { what } },
      async run(unit) {
        if (!(await changeAppointments(unit, turn.inbound.municipality, [one], [changed]))) throw new OvertakenError()
      },
    },
  }
}

/** Whoever the register says appointed; else whoever would. */
export function whoAppointed(one: Appointment, world: World): Reached {
  if (one.appointedBy) return reaching(one.appointedBy, one.scope, world)
  const role = world.governance.role(one.roleId)
  if (role) return appointingTo(role, one.scope, world)
  return reaching(world.governance.manifest.municipality.decidesWhenSilent, one.scope, world)
}

function toAppointer(to: Person, one: Appointment, what: string, holder: Person, world: World): Outbound {
  const language = languageOf(to)
  const { lack } = textsIn(language)
  return {
    address: { to: 'person', personId: to.id },
    message: messageOf([
      sentence(lack.told(nameOf(holder, world, language), assignment(one, world, language))),
      note(what),
      buttons([{ label: lack.settle, action: { name: settleAction, payload: { id: one.id } }, style: 'primary' }]),
    ]),
    nature: 'unasked',
    language,
    why: lack.why,
    key: `appointments.lacking:${one.id}:${world.today}:${to.id}`,
  }
}

/** *Det är ordnat*: by whoever appoints, or keeps the register; the holder is asked once more. */
export function settleLack(needs: AppointmentNeeds): Dialogue {
  return {
    name: settleAction,
    takes: ({ action }) => action?.name === settleAction,
    async decide(turn) {
      const t = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const asker = turn.inbound.person?.personId ?? null
      const { id } = about.parse(turn.action?.payload)
      const one = world.register.appointments.find((each) => each.id === id)
      if (!one?.terms?.lacking) return { replies: [{ text: t.gone }] }
      const appoints = whoAppointed(one, world).people.some((person) => person.id === asker)
      if (!appoints && !needs.may(asker, 'registerKeeper', world)) return { replies: [{ text: t.notYours }] }
      const holder = one.holder.kind === 'person' ? lookupsOf(world.register).person(one.holder.id) : null
      const changed: Appointment = { ...one, terms: { ...one.terms, lacking: null } }
      return {
        replies: [{ text: t.lack.settled }],
        outgoing: holder ? [toHolder(holder, one, world)] : [],
        change: {
          audit: { action: 'appointments.settle-lack', subject: { kind: 'appointment', id } },
          async run(unit) {
            if (!(await changeAppointments(unit, turn.inbound.municipality, [one], [changed])))
              throw new OvertakenError()
          },
        },
      }
    },
  }
}

function toHolder(to: Person, one: Appointment, world: World): Outbound {
  const language = languageOf(to)
  const { lack } = textsIn(language)
  return {
    address: { to: 'person', personId: to.id },
    message: messageOf([
      sentence(lack.toldSettled(assignment(one, world, language))),
      buttons(acceptButtons([one.id], language)),
    ]),
    nature: 'unasked',
    language,
    why: lack.whySettled,
    key: `appointments.lack-settled:${one.id}:${one.terms?.lacking?.since ?? ''}`,
  }
}
