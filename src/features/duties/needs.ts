/** What the dialogues, pages and tasks of duties are handed, and how a turn becomes a world to decide in. */
import type { Turn } from '../../conversation/dialogue.ts'
import type { Notices } from '../../conversation/notices/notices.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import type { Clock } from '../../lib/clock.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Snapshots, World } from '../register/index.ts'
import type { PeopleNeeds } from './due/holders.ts'

export type DutyNeeds = PeopleNeeds & {
  snapshots: Snapshots
  database: Pick<Database, 'unit' | 'system'>
  governances: readonly Governance[]
  clock: Clock
  ids: Ids
  notices: Notices
  may(personId: string | null, permission: 'strategist' | 'registerKeeper', world: World): boolean
  /** Asked for and followed by another feature, which writes down here that it was done: nobody is reminded of it twice. */
  followedElsewhere(duty: Duty, governance: Governance): boolean
  /** Takes points off agendas that they were raised on. */
  takeItemsBack(unit: Unit, municipality: string, ids: readonly string[], at: Date): Promise<void>
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

/** The turn has just made sure of the register's version, so the snapshot in memory is the right one. */
export async function worldOf(turn: Turn, { snapshots }: Pick<DutyNeeds, 'snapshots'>): Promise<World> {
  const { governance, register } = await snapshots.of(turn.inbound.municipality, 0)
  return { governance, register, today: dayOf(turn.now) }
}

/** What was written; null for a click, a form or an event. */
export function saidIn({ inbound }: Turn): string | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
}

export function askerOf({ inbound }: Turn): string | null {
  return inbound.person?.personId ?? null
}
