/** How one's own duties stand: what is late, else that nothing is, and what comes first. */
import type { HomeSection } from '../../conversation/home.ts'
import { list, sentence } from '../../conversation/say.ts'
import { dayOf } from '../../lib/day.ts'
import { currentOf } from './current.ts'
import { comesFirst, ownEntries } from './dialogues/show-mine.ts'
import { bundled, lineOf, textsIn } from './in-words.ts'
import type { DutyNeeds } from './needs.ts'
import { onCalendar } from './overview.ts'

const mostShown = 5

export function ownStanding(needs: DutyNeeds): HomeSection {
  return {
    name: 'duties.standing',
    place: 20,
    async show({ municipality, personId, language, now }) {
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(now) }
      if (personId === null || onCalendar(world).length === 0) return []
      const own = ownEntries(personId, await currentOf(world, needs), world, needs)
      if (own.length === 0) return []
      const { standing } = textsIn(language)
      const late = bundled(own.filter(({ stand }) => ['late', 'behind', 'missing'].includes(stand.status)))
      const lines = late.map(({ duty, targets, stand }) => lineOf(duty, targets, stand, language, world.today))
      const next = comesFirst(own, world)
      return [
        ...(late.length === 0 ? [sentence(standing.nothingLate)] : [sentence(standing.late(late.length))]),
        ...(late.length === 0
          ? []
          : [list([...lines.slice(0, mostShown), ...(lines.length > mostShown ? ['…'] : [])])]),
        ...(next === undefined
          ? []
          : [sentence(standing.next(lineOf(next.duty, next.targets, next.stand, language, world.today)))]),
      ]
    },
  }
}
