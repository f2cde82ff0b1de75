/** Every morning: which chairs have become empty or filled, and which new assignments nobody has confirmed. */
import { z } from 'zod'
import type { Outbound } from '../../conversation/inbound.ts'
import { buttons, messageOf, sentence } from '../../conversation/say.ts'
import { looks } from '../../jobs/looks.ts'
import type { Task } from '../../jobs/task.ts'
import { daysBetween } from '../../lib/day.ts'
import { type Appointment, type Person, type World, lookupsOf } from '../register/index.ts'
import { isCurrent } from './appointing.ts'
import { whoAppointed } from './dialogues/lack.ts'
import { assignment, languageOf, nameOf, textsIn } from './in-words.ts'
import type { AppointmentNeeds } from './needs.ts'
import { addVacancies, fillVacancies, openVacancies } from './store.ts'
import { acceptButtons } from './telling.ts'
import { announcements, stillVacant } from './vacancies/announce.ts'
import { sinceLast, vacantIn } from './vacancies/vacant.ts'

export function lookAfterChairs(needs: AppointmentNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'appointments.look-after-chairs',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '10 6 * * *',
    async run() {
      await seen.through(needs.municipalities, async (municipality) => {
        const { governance, register } = await needs.snapshots.known(municipality)
        const world: World = { governance, register, today: needs.clock.today() }
        const vacant = vacantIn(world)
        await needs.database.unit(municipality, async (unit) => {
          const known = await openVacancies(unit, municipality)
          const { opened, filled } = sinceLast(vacant, known, world)
          await addVacancies(unit, municipality, opened)
          await fillVacancies(unit, municipality, filled, world.today)
          const still = known.filter(({ id }) => !filled.includes(id))
          await needs.notices.post(unit, municipality, [
            ...announcements(opened, world),
            ...stillVacant(still, world),
            ...unconfirmed(world),
          ])
        })
      })
    },
  }
}

/** The holder is reminded once, and whoever appointed is told once. After that it stands in the lists. */
const reminderDays = 10
const toldDays = 20
const forgottenDays = 120

function unconfirmed(world: World): readonly Outbound[] {
  return world.register.appointments
    .filter(
      (one) => one.terms?.recordedOn && !one.terms.acceptedOn && !one.terms.lacking && isCurrent(one, world.today),
    )
    .flatMap((one) => {
      const person = one.holder.kind === 'person' ? lookupsOf(world.register).person(one.holder.id) : null
      const began = one.from !== null && one.from > one.terms!.recordedOn! ? one.from : one.terms!.recordedOn!
      const days = daysBetween(began, world.today)
      if (!person || person.status !== 'active' || days < reminderDays || days > forgottenDays) return []
      const told = days >= toldDays ? whoAppointed(one, world).people.filter(({ id }) => id !== person.id) : []
      return [reminder(one, person, world), ...told.map((to) => telling(one, person, to, world))]
    })
}

function reminder(one: Appointment, person: Person, world: World): Outbound {
  const language = languageOf(person)
  const t = textsIn(language)
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(t.unaccepted.reminder(assignment(one, world, language))),
      buttons(acceptButtons([one.id], language)),
    ]),
    nature: 'unasked',
    language,
    why: t.unaccepted.why,
    key: `appointments.unconfirmed:${one.id}`,
  }
}

function telling(one: Appointment, holder: Person, to: Person, world: World): Outbound {
  const language = languageOf(to)
  const { unaccepted } = textsIn(language)
  const what = assignment(one, world, language)
  return {
    address: { to: 'person', personId: to.id },
    message: {
      text: unaccepted.told(nameOf(holder, world, language), what, textsIn(language).on(one.terms!.recordedOn!)),
    },
    nature: 'unasked',
    language,
    why: unaccepted.why,
    key: `appointments.unconfirmed-told:${one.id}:${to.id}`,
  }
}
