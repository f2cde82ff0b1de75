/** "Vilka uppdrag är obesatta?" */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { messageOf, sentence } from '../../../conversation/say.ts'
import { textsIn } from '../in-words.ts'
import { type AppointmentNeeds, worldOf } from '../needs.ts'
import { rowsInWords } from './announce.ts'
import { oldestVacancies } from './list.ts'

export function tellVacancies(needs: AppointmentNeeds): Dialogue {
  return {
    name: 'appointments.tell-vacancies',
    takes: ({ reading }) => reading?.intent === 'appointment_vacancies',
    async decide(turn) {
      const { municipality } = turn.inbound
      const { vacant: t } = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const oldest = await needs.database.unit(municipality, (unit) => oldestVacancies(unit, world))
      const grounds = {
        kind: 'answer' as const,
        sources: [],
        systems: oldest.flatMap(({ scope }) => scope.id ?? []),
        people: [],
        role: null,
      }
      if (oldest.length === 0) return { replies: [{ text: t.none }], grounds }
      return {
        replies: [messageOf([sentence(t.count(oldest.length)), ...rowsInWords(oldest, world, turn.language)])],
        grounds,
      }
    },
  }
}
