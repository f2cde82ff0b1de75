/** Each person's own page, put together of what the features have to show, and the greeting of whoever is new. */
import type { HomePage } from '../../conversation/home.ts'
import type { Feature } from '../../feature.ts'
import type { Clock } from '../../lib/clock.ts'
import { sayingExample } from '../ask/index.ts'
import { homeOf, showHome } from './dialogues/show.ts'
import { type MattersNeeds, tellMatters } from './dialogues/tell-matters.ts'
import { welcome } from './dialogues/welcome.ts'
import { mySystems } from './my-systems.ts'
import { overview } from './overview.ts'

export { otherRoles } from './my-systems.ts'
export { standingOf } from './standing.ts'

export function home(needs: MattersNeeds & { clock: Clock }): Feature & { pageOf: HomePage } {
  const sections = [...needs.sections, mySystems(needs.snapshots), overview(needs.snapshots)]
  const showing = { ...needs, sections }
  return {
    name: 'home',
    dialogues: [showHome(showing), tellMatters(showing), welcome(needs)].map((dialogue) =>
      sayingExample(dialogue, needs),
    ),
    pageOf: (asked) => homeOf(showing, asked, needs.clock.now()),
  }
}
