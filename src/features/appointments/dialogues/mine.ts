/** "Vilka uppdrag har jag?", and *Jag har tagit emot uppdraget*: said or pressed by whoever holds it. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import { type Part, buttons, heading, list as bullets, messageOf, sentence, table } from '../../../conversation/say.ts'
import { otherRoles } from '../../home/index.ts'
import {
  type Appointment,
  type Person,
  type World,
  changeAppointments,
  lookupsOf,
  noTerms,
  occupantsOf,
} from '../../register/index.ts'
import { isCurrent } from '../appointing.ts'
import { assignment, partyName, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, worldOf } from '../needs.ts'
import { acceptAction, acceptButtons } from '../telling.ts'

const pressed = z.object({ ids: z.array(z.string()) })

export function myAssignments(needs: AppointmentNeeds): Dialogue {
  return {
    name: 'appointments.mine',
    takes: ({ action, reading }) => (action ? action.name === acceptAction : reading?.intent === 'appointment_mine'),
    async decide(turn) {
      const t = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const person = lookupsOf(world.register).person(turn.inbound.person?.personId ?? '')
      if (!person) return { replies: [{ text: t.unknownPerson }] }
      const held = assignmentsOf(person, world)
      if (turn.action) {
        const { ids } = pressed.parse(turn.action.payload)
        const own = held.filter(({ id }) => ids.includes(id))
        return own.length > 0 ? accept(own, turn, world) : { replies: [{ text: t.gone }] }
      }
      if (turn.reading?.field !== 'accept')
        return { replies: [list(held, otherRoles(person, world, turn.language), world, turn.language)] }
      const waiting = held.filter(isWaiting)
      return waiting.length > 0 ? accept(waiting, turn, world) : { replies: [{ text: t.mine.nothingLeft }] }
    },
  }
}

/** Written down in the chat, and not yet taken on. */
export const isWaiting = ({ terms }: Appointment): boolean =>
  terms !== undefined && terms.recordedOn !== null && terms.acceptedOn === null

/** What somebody is appointed to, by name or by position, now or from a day to come. */
export function assignmentsOf(person: Person, world: World): readonly Appointment[] {
  const lookups = lookupsOf(world.register)
  const positions = world.governance.manifest.positions.filter((position) =>
    occupantsOf(position, person.unitId, world).some(({ id }) => id === person.id),
  )
  return [
    ...lookups.heldBy({ kind: 'person', id: person.id }),
    ...positions.flatMap(({ id }) => lookups.heldBy({ kind: 'position', id })),
  ].filter(
    (one) => isCurrent(one, world.today) || (one.from !== null && one.from > world.today && one.through === null),
  )
}

/** What the ledger has, then what somebody is by a rule or by sitting in a group: nobody was appointed to that, and it is theirs all the same. */
function appointedAnd(others: readonly string[], appointed: readonly Part[], language: Turn['language']) {
  const { mine } = textsIn(language)
  if (others.length === 0) return messageOf(appointed.length > 0 ? appointed : [sentence(mine.none)])
  return messageOf([
    ...(appointed.length > 0 ? appointed : [sentence(mine.notAppointed)]),
    heading(mine.others),
    bullets(others),
  ])
}

function list(held: readonly Appointment[], others: readonly string[], world: World, language: Turn['language']) {
  const t = textsIn(language)
  if (held.length === 0) return appointedAnd(others, [], language)
  const { what, by, from, state } = t.mine.columns
  const rows = held.map((one) => [
    t.capital(assignment(one, world, language)),
    [one.appointedBy ? partyName(one.appointedBy, world, language) : '', one.decision ?? ''].filter(Boolean).join(', '),
    one.from ?? '',
    stateOf(one, language),
  ])
  const waiting = held.filter(isWaiting).map(({ id }) => id)
  const appointed = [
    heading(t.mine.title),
    table([what, by, from, state], rows),
    ...(waiting.length > 0 ? [buttons(acceptButtons(waiting, language))] : []),
  ]
  return appointedAnd(others, appointed, language)
}

function stateOf({ terms }: Appointment, language: Turn['language']): string {
  const { mine } = textsIn(language)
  if (terms?.lacking) return mine.lacking(terms.lacking.what)
  if (terms?.acceptedOn) return mine.accepted(terms.acceptedOn)
  return terms?.recordedOn ? mine.waiting : ''
}

function accept(own: readonly Appointment[], turn: Turn, world: World): Decision {
  const { mine } = textsIn(turn.language)
  const { municipality } = turn.inbound
  const accepted = own.map((one) => ({
    ...one,
    confirmedOn: world.today,
    questioned: false,
    terms: { ...(one.terms ?? noTerms), acceptedOn: world.today, lacking: null },
  }))
  return {
    replies: [messageOf([sentence(mine.done(own.map((one) => assignment(one, world, turn.language))))])],
    change: {
      audit: {
        action: 'appointments.accept',
        subject: { kind: 'appointment', id: own[0]!.id },
        detail: { all: own.map(({ id }) => id) },
      },
      async run(unit) {
        if (!(await changeAppointments(unit, municipality, own, accepted))) throw new OvertakenError()
      },
    },
  }
}
