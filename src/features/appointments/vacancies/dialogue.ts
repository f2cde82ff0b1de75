/** "Vilka uppdrag är obesatta?" */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { messageOf, sentence } from '../../../conversation/say.ts'
import { textsIn } from '../in-words.ts'
import { type AppointmentNeeds, worldOf } from '../needs.ts'
import { type VacancyRow, openVacancies } from '../store.ts'
import { rowsInWords } from './announce.ts'
import { chair, vacantIn } from './vacant.ts'

export function tellVacancies(needs: AppointmentNeeds): Dialogue {
  return {
    name: 'appointments.tell-vacancies',
    takes: ({ reading }) => reading?.intent === 'appointment_vacancies',
    async decide(turn) {
      const { municipality } = turn.inbound
      const { vacant: t } = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const known = await needs.database.unit(municipality, (unit) => openVacancies(unit, municipality))
      const since = new Map(known.map((one) => [chair(one.roleId, one.scope), one.since]))
      const rows = vacantIn(world).map(({ role, scope }): VacancyRow => {
        const id = chair(role.id, scope)
        return { id, roleId: role.id, scope, since: since.get(id) ?? world.today }
      })
      const oldest = rows.toSorted((a, b) => a.since.localeCompare(b.since))
      const grounds = {
        kind: 'answer' as const,
        sources: [],
        systems: oldest.flatMap(({ scope }) => scope.id ?? []),
        people: [],
        role: null,
      }
      if (rows.length === 0) return { replies: [{ text: t.none }], grounds }
      return {
        replies: [messageOf([sentence(t.count(rows.length)), ...rowsInWords(oldest, world, turn.language)])],
        grounds,
      }
    },
  }
}
