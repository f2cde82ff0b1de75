/** On one's own page: the cases that are one's own, and for the strategist all that are under way. */
import type { HomeSection } from '../../conversation/home.ts'
import { saying } from '../../conversation/say-button.ts'
import { buttons, heading, list } from '../../conversation/say.ts'
import { dayOf } from '../../lib/day.ts'
import { standingInWords, textsIn } from './in-words.ts'
import { type CaseNeeds, loadAll } from './needs.ts'
import { partOf } from './people.ts'
import { casesOf } from './store.ts'

const mostShown = 5

export function caseSection(needs: CaseNeeds): HomeSection {
  return {
    name: 'cases.mine',
    place: 32,
    async show({ municipality, personId, language, now }) {
      if (personId === null) return []
      const { governance, register } = await needs.snapshots.of(municipality)
      const world = { governance, register, today: dayOf(now) }
      const shown = await needs.database.unit(municipality, async (unit) => {
        const open = await casesOf(unit, municipality, ['open'])
        const mine = open.filter((one) => {
          const { keeps, owns } = partOf(personId, one, world)
          return keeps || owns
        })
        return loadAll(unit, mine.slice(0, mostShown), world)
      })
      if (shown.length === 0) return []
      const texts = textsIn(language)
      return [
        heading(texts.home.heading),
        list(
          shown.map((whole) =>
            texts.home.line(whole.case.number, whole.case.title, standingInWords(whole, { language, world })),
          ),
        ),
        buttons([saying(texts.home.all)]),
      ]
    },
  }
}
