import { registerVersion } from '../../../src/features/register/index.ts'
import type { World } from '../../support/world.ts'

/** Waits until questions are answered from the register as it now is: on a busy machine the one before may still be answering. */
export async function caughtUp({ database, snapshots, municipality }: World): Promise<void> {
  const wanted = await database.unit(municipality, (unit) => registerVersion(unit, municipality))
  for (let tries = 0; tries < 100; tries++)
    if ((await snapshots.of(municipality, wanted)).register.version >= wanted) return
  throw new Error('The register is not read anew.')
}
