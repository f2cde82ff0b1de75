/** What the dialogues and tasks of meetings are handed, and how a turn becomes a world to decide in. */
import type { Turn } from '../../conversation/dialogue.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Person, Snapshots, World } from '../register/index.ts'

export type MeetingNeeds = {
  snapshots: Snapshots
  /** For reading what a decision rests on; what it changes is written in the turn's own transaction. */
  database: Pick<Database, 'unit' | 'system'>
  clock: Clock
  ids: Ids
  may(personId: string | null, permission: 'strategist', world: World): boolean
  peopleWho(permission: 'strategist', world: World): readonly Person[]
}

/** The turn has just made sure of the register's version, so the snapshot in memory is the right one. */
export async function worldOf(turn: Turn, { snapshots }: Pick<MeetingNeeds, 'snapshots'>): Promise<World> {
  const { governance, register } = await snapshots.of(turn.inbound.municipality, 0)
  return { governance, register, today: dayOf(turn.now) }
}

/** What was written; null for a click, a form or an event. */
export function saidIn({ inbound }: Turn): string | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
}

/** Whether the one who writes is the strategist, who is in charge of the year. */
export function isStrategist(turn: Turn, world: World, { may }: Pick<MeetingNeeds, 'may'>): boolean {
  return may(turn.inbound.person?.personId ?? null, 'strategist', world)
}
