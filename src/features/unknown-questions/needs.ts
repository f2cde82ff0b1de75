import type { Turn } from '../../conversation/dialogue.ts'
import type { Database } from '../../database/database.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import { may } from '../administration/index.ts'
import type { Snapshot, World } from '../register/index.ts'
import type { FixNeeds } from './carry-out.ts'
import { type Group, groupsOf } from './group.ts'
import { waitingQuestions } from './store.ts'

export type UnknownNeeds = FixNeeds & {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  /** For reading what a decision rests on; what it changes is written in the turn's own transaction. */
  database: Pick<Database, 'unit'>
  ids: Ids
}

/** The turn has just made sure of the register's version, so the snapshot in memory is the right one. */
export async function worldOf(municipality: string, now: Date, { snapshots }: UnknownNeeds): Promise<World> {
  const { governance, register } = await snapshots.of(municipality, 0)
  return { governance, register, today: dayOf(now) }
}

export const keeps = ({ inbound }: Turn, world: World): boolean =>
  may(inbound.person?.personId ?? null, 'registerKeeper', world)

export async function waitingGroups(
  municipality: string,
  { database }: Pick<UnknownNeeds, 'database'>,
): Promise<readonly Group[]> {
  return groupsOf(await database.unit(municipality, (unit) => waitingQuestions(unit, municipality)))
}
