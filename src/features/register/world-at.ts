import type { Clock } from '../../lib/clock.ts'
import type { World } from './holders.ts'
import type { Snapshot } from './snapshot.ts'

/** The municipality as it is known today: for pages and commands, where no turn has made sure of the register's version. */
export async function worldAt(
  municipality: string,
  { snapshots, clock }: { snapshots: { of(municipality: string): Promise<Snapshot> }; clock: Pick<Clock, 'today'> },
): Promise<World> {
  const { governance, register } = await snapshots.of(municipality)
  return { governance, register, today: clock.today() }
}
