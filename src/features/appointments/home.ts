/** On somebody's own page: assignments to confirm, and proposals that wait for an answer. */
import type { HomeSection } from '../../conversation/home.ts'
import { buttons, heading, list, sentence } from '../../conversation/say.ts'
import { dayOf } from '../../lib/day.ts'
import { lookupsOf } from '../register/index.ts'
import { assignmentsOf, isWaiting } from './dialogues/mine.ts'
import { mayDecide } from './dialogues/decide-request.ts'
import { assignment, textsIn } from './in-words.ts'
import type { AppointmentNeeds } from './needs.ts'
import { requestActions } from './requesting.ts'
import { openRequests } from './store.ts'
import { acceptButtons } from './telling.ts'

const most = 5

export function waitingAppointments(needs: AppointmentNeeds): HomeSection {
  return {
    name: 'appointments.waiting',
    place: 12,
    async show({ municipality, personId, language, now }) {
      const { governance, register } = await needs.snapshots.of(municipality)
      const world = { governance, register, today: dayOf(now) }
      const person = personId === null ? null : lookupsOf(register).person(personId)
      if (!person) return []
      const t = textsIn(language)
      const waiting = assignmentsOf(person, world).filter(isWaiting).slice(0, most)
      const all = await needs.database.unit(municipality, (unit) => openRequests(unit, municipality))
      const requests = all.filter((request) => mayDecide(request, person.id, world, needs))
      return [
        ...(waiting.length > 0
          ? [
              heading(t.mine.title),
              list(waiting.map((one) => t.capital(assignment(one, world, language)))),
              buttons(
                acceptButtons(
                  waiting.map(({ id }) => id),
                  language,
                ),
              ),
            ]
          : []),
        ...(requests.length > 0
          ? [
              heading(t.request.waiting),
              sentence(t.request.waitingCount(requests.length)),
              buttons([{ label: t.request.show, action: { name: requestActions.show, payload: { id: '' } } }]),
            ]
          : []),
      ]
    },
  }
}
