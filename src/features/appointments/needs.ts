import type { Turn } from '../../conversation/dialogue.ts'
import type { Outbound } from '../../conversation/inbound.ts'
import type { Holdings } from '../../conversation/holdings.ts'
import type { Notices } from '../../conversation/notices/notices.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Person, Snapshots, World } from '../register/index.ts'

export type AppointmentNeeds = {
  database: Database
  snapshots: Snapshots
  clock: Clock
  ids: Ids
  notices: Pick<Notices, 'post' | 'withdraw'>
  municipalities: readonly string[]
  /** A link that signs its reader in once, valid when `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
  /** What the features know that a person holds. */
  holdings(): readonly Holdings[]
  /** What falls due elsewhere because somebody has left, to be said to whoever owes it. */
  atLeaving(person: Person, departureId: string, world: World): readonly Outbound[]
  may(personId: string | null, permission: 'strategist' | 'registerKeeper', world: World): boolean
  peopleWho(permission: 'strategist' | 'registerKeeper', world: World): readonly Person[]
}

/** The turn has just made sure of the register's version, so the snapshot in memory is the right one. */
export async function worldOf(turn: Turn, { snapshots }: Pick<AppointmentNeeds, 'snapshots'>): Promise<World> {
  const { governance, register } = await snapshots.of(turn.inbound.municipality, 0)
  return { governance, register, today: dayOf(turn.now) }
}

/** What was written; null for a click, a form or an event. */
export function saidIn({ inbound }: Turn): string | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
}
