/** On somebody's own page: what is late, and what is soon due. */
import type { HomeSection } from '../../conversation/home.ts'
import { buttons, heading } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import { dayOf } from '../../lib/day.ts'
import { currentOf } from './current.ts'
import { openThisYear, ownEntries } from './dialogues/show-mine.ts'
import { listOf, textsIn } from './in-words.ts'
import type { DutyNeeds } from './needs.ts'
import { onCalendar } from './overview.ts'

const mostShown = 3

export function dutySection(needs: DutyNeeds): HomeSection {
  return {
    name: 'duties.mine',
    place: 20,
    async show({ municipality, personId, language, now }) {
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(now) }
      if (personId === null || onCalendar(world).length === 0) return []
      const current = await currentOf(world, needs)
      const soon = openThisYear(ownEntries(personId, current, world, needs), world).filter(
        ({ stand }) => stand.status !== 'ahead',
      )
      if (soon.length === 0) return []
      const texts = textsIn(language)
      return [
        heading(texts.home.heading),
        ...listOf(soon.slice(0, mostShown), language, world.today),
        buttons([saying(texts.home.all, texts.remind.askAll)]),
      ]
    },
  }
}
