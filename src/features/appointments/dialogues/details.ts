/** A form for what comes with an appointment. The holder's notice says it, also when it has gone out already. */
import { z } from 'zod'
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Form } from '../../../conversation/message.ts'
import { type Appointment, type World, changeAppointments, lookupsOf, noTerms } from '../../register/index.ts'
import { assignment, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, worldOf } from '../needs.ts'
import { holderKey, toHolder } from '../telling.ts'
import { whoAppointed } from './lack.ts'

export const detailsAction = 'appointments.details'
const about = z.object({ id: z.string() })
const formName = 'appointments.details:'

export function giveDetails(needs: AppointmentNeeds): Dialogue {
  return {
    name: detailsAction,
    takes: ({ action, inbound }) =>
      action ? action.name === detailsAction : inbound.kind === 'form' && inbound.form.startsWith(formName),
    async decide(turn) {
      const t = textsIn(turn.language)
      const { inbound } = turn
      const world = await worldOf(turn, needs)
      const asker = inbound.person?.personId ?? null
      const id = inbound.kind === 'form' ? inbound.form.slice(formName.length) : about.parse(turn.action?.payload).id
      const one = world.register.appointments.find((each) => each.id === id)
      if (!one) return { replies: [{ text: t.gone }], immediate: null }
      const appoints = whoAppointed(one, world).people.some((person) => person.id === asker)
      if (!appoints && !needs.may(asker, 'registerKeeper', world) && !needs.may(asker, 'strategist', world))
        return { replies: [{ text: t.notYours }], immediate: null }
      if (inbound.kind !== 'form')
        return { replies: [], immediate: { kind: 'form', form: formFor(one, world, turn.language) } }
      const after = filledIn(one, inbound.values)
      const holder = one.holder.kind === 'person' ? lookupsOf(world.register).person(one.holder.id) : null
      const key = holderKey(one.id)
      return {
        replies: [{ text: t.make.form.saved }],
        immediate: null,
        outgoing: holder
          ? [{ ...toHolder(after, holder, world), key: `${key}:${needs.ids.next()}`, replaces: key }]
          : [],
        change: {
          audit: { action: 'appointments.give-details', subject: { kind: 'appointment', id } },
          async run(unit) {
            if (!(await changeAppointments(unit, inbound.municipality, [one], [after]))) throw new OvertakenError()
          },
        },
      }
    },
  }
}

const inputs = ['decision', 'mandate', 'resources', 'competence'] as const

function formFor(one: Appointment, world: World, language: 'sv' | 'en'): Form {
  const { form } = textsIn(language).make
  const now = {
    decision: one.decision,
    mandate: one.terms?.mandate,
    resources: one.terms?.resources,
    competence: one.terms?.competence,
  }
  return {
    id: `${formName}${one.id}`,
    title: form.title,
    intro: assignment(one, world, language),
    inputs: inputs.map((name) => ({
      ...{ name, kind: 'text', label: form[name], maxLength: 500 },
      ...(name === 'decision' ? { hint: form.decisionHint } : { multiline: true }),
      ...(now[name] ? { initial: now[name] } : {}),
    })),
    submit: form.submit,
  }
}

function filledIn(one: Appointment, values: Readonly<Record<string, string | readonly string[]>>): Appointment {
  const said = (name: (typeof inputs)[number]) =>
    String(values[name] ?? '')
      .trim()
      .slice(0, 500) || null
  const [mandate, resources, competence] = [said('mandate'), said('resources'), said('competence')]
  return { ...one, decision: said('decision'), terms: { ...(one.terms ?? noTerms), mandate, resources, competence } }
}
