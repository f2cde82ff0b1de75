/** Every morning: whoever left yesterday leaves what was not handed over empty; the manager is reminded before. */
import { z } from 'zod'
import type { Outbound } from '../../../conversation/inbound.ts'
import { list, messageOf, sentence } from '../../../conversation/say.ts'
import { recordAudit } from '../../../database/audit.ts'
import type { Task } from '../../../jobs/task.ts'
import { daysBetween } from '../../../lib/day.ts'
import { type Person, type World, lookupsOf, setLeft } from '../../register/index.ts'
import { languageOf, nameOf, textsIn } from '../in-words.ts'
import type { AppointmentNeeds } from '../needs.ts'
import { type Departure, confirmersOf } from './departure.ts'
import { type Held, everythingHeld, listInWords } from './list.ts'
import { closeDeparture, confirmedDepartures, municipalitiesWithDepartures } from './store.ts'

const reminderDays = 14

export function followDepartures(needs: AppointmentNeeds): Task {
  return {
    name: 'appointments.follow-departures',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    // Before the chairs are looked through, which then says what stands empty.
    schedule: '5 6 * * *',
    async run() {
      const leaving = await needs.database.system('sweeps', municipalitiesWithDepartures)
      for (const municipality of leaving.filter((each) => needs.municipalities.includes(each))) {
        const confirmed = await needs.database.unit(municipality, (unit) => confirmedDepartures(unit, municipality))
        for (const departure of confirmed) await follow(departure, municipality, needs)
      }
    },
  }
}

async function follow(departure: Departure, municipality: string, needs: AppointmentNeeds): Promise<void> {
  const { governance, register } = await needs.snapshots.known(municipality)
  const world: World = { governance, register, today: needs.clock.today() }
  const person = lookupsOf(register).person(departure.personId)
  const left = daysBetween(world.today, departure.lastDay)
  if (!person || left > reminderDays) return
  const held = (await everythingHeld(person.id, { municipality, language: 'sv' }, needs)).filter(({ passes }) => passes)
  const isGone = left < 0
  if (!isGone && held.length === 0) return
  const told = confirmersOf(person, world, needs).map((to) => telling(departure, person, to, held, world, isGone))
  await needs.database.unit(municipality, async (unit) => {
    await needs.notices.post(unit, municipality, told)
    if (!isGone || !(await closeDeparture(unit, municipality, departure, { state: 'left' }))) return
    await needs.notices.post(unit, municipality, needs.atLeaving(person, departure.id, world))
    await setLeft(unit, municipality, person.id, departure.lastDay)
    await recordAudit(unit, {
      ...{
        id: needs.ids.next(),
        municipality,
        at: needs.clock.now(),
        action: 'appointments.has-left',
        channel: 'schedule',
      },
      ...{ subject: { kind: 'departure', id: departure.id }, actor: { kind: 'system', id: null } },
    })
  })
}

function telling(
  departure: Departure,
  person: Person,
  to: Person,
  held: readonly Held[],
  world: World,
  isGone: boolean,
): Outbound {
  const language = languageOf(to)
  const { leaving: t } = textsIn(language)
  const who = nameOf(person, world, language)
  const gone = () =>
    held.length === 0
      ? messageOf([sentence(t.goneClean(who))])
      : messageOf([sentence(t.gone(who)), list(held.map(({ label }) => label))])
  const reminder = () => {
    const listed = listInWords(held, { personId: person.id, who, lastDay: departure.lastDay }, language)
    const intro = t.reminder(who, departure.lastDay, held.length)
    return {
      text: `${intro}\n${listed.text}`,
      blocks: [{ kind: 'text' as const, text: intro }, ...(listed.blocks ?? [])],
    }
  }
  return {
    address: { to: 'person', personId: to.id },
    message: isGone ? gone() : reminder(),
    nature: 'unasked',
    language,
    why: t.why,
    key: `appointments.${isGone ? 'gone' : 'leaves-soon'}:${departure.id}:${to.id}`,
  }
}
