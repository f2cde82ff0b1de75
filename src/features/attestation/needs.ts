import type { Turn } from '../../conversation/dialogue.ts'
import type { Notices } from '../../conversation/notices/notices.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Person, Snapshots, World } from '../register/index.ts'

export type AttestationNeeds = {
  database: Database
  snapshots: Snapshots
  clock: Clock
  ids: Ids
  notices: Pick<Notices, 'post' | 'withdraw'>
  municipalities: readonly string[]
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
  may(personId: string | null, permission: 'strategist' | 'registerKeeper', world: World): boolean
  peopleWho(permission: 'strategist' | 'registerKeeper', world: World): readonly Person[]
}

export async function worldOf(turn: Turn, { snapshots }: Pick<AttestationNeeds, 'snapshots'>): Promise<World> {
  const { governance, register } = await snapshots.of(turn.inbound.municipality, 0)
  return { governance, register, today: dayOf(turn.now) }
}
