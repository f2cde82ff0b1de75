/** What is known of one municipality's duties now, read in one unit. */
import type { Unit } from '../../database/database.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import type { Done, Owed } from './duty.ts'
import type { DutyNeeds } from './needs.ts'
import { onCalendar, owedIn } from './overview.ts'
import { doneIn, followedSince } from './store.ts'

export type Current = { owed: readonly Owed[]; done: readonly Done[]; since: Day }

export function currentOf(
  world: World,
  needs: Pick<DutyNeeds, 'database'>,
  duties?: readonly Duty[],
): Promise<Current> {
  return needs.database.unit(world.governance.key, (unit) => currentIn(unit, world, duties))
}

export async function currentIn(unit: Unit, world: World, duties?: readonly Duty[]): Promise<Current> {
  const municipality = world.governance.key
  const since = await followedSince(unit, municipality, world.today)
  const done = await doneIn(unit, municipality, duties ? { duties: duties.map(({ id }) => id) } : {})
  return { since, done, owed: owedIn({ world, done, since }, duties ?? onCalendar(world)) }
}
