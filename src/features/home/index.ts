/** Each person's own page, put together of what the features have to show, and the greeting of whoever is new. */
import type { Feature } from '../../feature.ts'
import { sayingExample } from '../ask/index.ts'
import { type ShowNeeds, showHome } from './dialogues/show.ts'
import { welcome } from './dialogues/welcome.ts'
import { mySystems } from './my-systems.ts'
import { overview } from './overview.ts'

export function home(needs: ShowNeeds): Feature {
  const sections = [...needs.sections, mySystems(needs.snapshots), overview(needs.snapshots)]
  return {
    name: 'home',
    dialogues: [showHome({ ...needs, sections }), welcome(needs)].map((dialogue) => sayingExample(dialogue, needs)),
  }
}
