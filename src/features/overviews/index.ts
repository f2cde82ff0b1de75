/** Pages that show the whole: the governance year, what is missing of what the rules demand, and the register. */
import type { Language } from '../../conversation/inbound.ts'
import type { Feature } from '../../feature.ts'
import type { Page } from '../../web/pages.ts'
import { readers, type RulesReport } from '../compliance/index.ts'
import { worldAt } from '../register/index.ts'
import { type ComingNeeds, tellComing } from './coming/tell.ts'
import { tellDone } from './coming/tell-done.ts'
import { giveList, type GiveNeeds } from './list-file/give-list.ts'
import { listFile } from './list-file/page.ts'
import { gapsPage } from './gaps-page.ts'
import { marksOf } from './marks.ts'
import { registerPage, wishIn } from './register-page.ts'
import { textsIn } from './texts-in.ts'
import { yearPage } from './year-page.ts'

export type OverviewNeeds = GiveNeeds &
  ComingNeeds & {
    report(municipality: string, year: number, language: Language): Promise<RulesReport>
  }

export function overviews(needs: OverviewNeeds): Feature {
  const thisYear = (): number => Number(needs.clock.today().slice(0, 4))
  const wheel = (path: Page['path']): Page => ({
    path,
    allows: 'everyone',
    title: (language) => textsIn(language).year.name,
    async show(visitor, { params }) {
      const world = await worldAt(visitor.session.municipality, needs)
      const said = String(params['year'] ?? '')
      const year = /^20\d\d$/.test(said) ? Number(said) : thisYear()
      const { language } = visitor
      const marks = await marksOf(needs, { world, year, language })
      return yearPage({ year, marks, today: world.today, language })
    },
  })
  return {
    name: 'overviews',
    dialogues: [giveList(needs), tellComing(needs), tellDone(needs)],
    pages: [
      wheel('/arshjul'),
      wheel('/arshjul/:year'),
      {
        path: '/register',
        wide: true,
        allows: 'everyone',
        title: (language) => textsIn(language).register.name,
        async show(visitor, { query }) {
          return registerPage(wishIn(query), await worldAt(visitor.session.municipality, needs), visitor.language)
        },
      },
      listFile(needs),
      {
        path: '/brister',
        allows: readers,
        title: (language) => textsIn(language).gaps.name,
        async show({ session, language }) {
          return gapsPage(await needs.report(session.municipality, thisYear(), language), language)
        },
      },
    ],
  }
}
