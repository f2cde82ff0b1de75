import type { Notices } from '../../conversation/notices/notices.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Person, Snapshots, World } from '../register/index.ts'
import type { Definitions } from './definitions.ts'
import type { Figures } from './figures.ts'

/** What the survey is handed. */
export type SurveyNeeds = {
  database: Pick<Database, 'unit' | 'system'>
  snapshots: Snapshots
  governances: readonly Governance[]
  clock: Clock
  ids: Ids
  notices: Pick<Notices, 'post' | 'withdraw'>
  definitions: Definitions
  figures: Figures
  /** Puts items on a body's agenda, by ids that stay the same; gives how many were new. */
  raiseItems(
    unit: Unit,
    municipality: string,
    body: string,
    items: readonly { id: string; title: string; titleEn?: string }[],
    raisedBy: string,
    raisedAt: Date,
  ): Promise<number>
  /** Who sits in a body today. */
  membersOf(bodyId: string, world: World): readonly Person[]
  /** Whether somebody leads the body: convenes or chairs it. */
  leads(personId: string, bodyId: string, world: World): boolean
  may(personId: string | null, permission: 'strategist', world: World): boolean
  /** A party's people today: `unit:…`, `role:…`, `everyone`. */
  peopleOf(party: string, world: World): readonly Person[]
}
