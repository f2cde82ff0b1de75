/** How one's own groups stand: when each meets next, or that nothing is booked. */
import { bodyTitle } from '../../../governance/body-name.ts'
import type { HomeSection } from '../../../conversation/home.ts'
import { list, sentence } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import { seatingOf } from '../body/seats.ts'
import { settingsOf } from '../store.ts'
import { whenInWords } from '../when-in-words.ts'
import { comingFor } from './home.ts'
import { textsIn } from './in-words.ts'
import type { NoticeNeeds } from './needs.ts'

export function groupStanding(needs: NoticeNeeds): HomeSection {
  return {
    name: 'meetings.own-standing',
    place: 30,
    async show({ municipality, personId, language, now }) {
      if (personId === null) return []
      const { governance, register } = await needs.snapshots.of(municipality)
      const world = { governance, register, today: dayOf(now) }
      const settings = await needs.database.unit(municipality, (unit) => settingsOf(unit, municipality))
      const own = governance.manifest.bodies.filter((body) => {
        const setting = settings.find((one) => one.body === body.id) ?? null
        return seatingOf(body, setting, world).people.some(({ person }) => person.id === personId)
      })
      if (own.length === 0) return []
      const coming = await comingFor(needs, municipality, personId, now)
      const { standing } = textsIn(language)
      const lines = own.map((body) => {
        const next = coming.find(({ called }) => called.body.id === body.id)?.called.meeting
        return next === undefined
          ? standing.none(bodyTitle(body, language))
          : standing.next(bodyTitle(body, language), whenInWords(next, language, world.today))
      })
      return [sentence(standing.groups(own.length)), list(lines)]
    },
  }
}
