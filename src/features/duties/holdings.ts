/** Open duties of somebody who leaves: they follow the role, so they are shown and not handed over one by one. */
import type { Holdings } from '../../conversation/holdings.ts'
import { dayOf } from '../../lib/day.ts'
import { currentOf } from './current.ts'
import { openThisYear, ownEntries } from './dialogues/show-mine.ts'
import { lineOf, textsIn } from './in-words.ts'
import type { DutyNeeds } from './needs.ts'

export function dutyHoldings(needs: DutyNeeds): Holdings {
  return {
    name: 'duties.open',
    async of({ municipality, personId, language, now }) {
      const { governance, register } = await needs.snapshots.of(municipality)
      const world = { governance, register, today: dayOf(now) }
      const open = openThisYear(ownEntries(personId, await currentOf(world, needs), world, needs), world)
      return open.map(({ duty, targets, stand }) => ({
        id: `${duty.id} ${stand.period.key} ${stand.status}`,
        label: lineOf(duty, targets, stand, language, world.today),
        note: textsIn(language).mine.followsRole,
      }))
    },
  }
}
