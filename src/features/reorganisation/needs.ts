import type { Notices } from '../../conversation/notices/notices.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Person, Snapshots, World } from '../register/index.ts'

export type ReorganisationNeeds = {
  database: Database
  snapshots: Snapshots
  clock: Clock
  ids: Ids
  notices: Pick<Notices, 'post'>
  municipalities: readonly string[]
  may(personId: string | null, permission: 'strategist' | 'administrator', world: World): boolean
  peopleWho(permission: 'strategist', world: World): readonly Person[]
}
