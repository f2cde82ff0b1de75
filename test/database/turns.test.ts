import { expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { aDatabase, onBothEngines } from '../support/database.ts'

onBothEngines('what a turn leaves', (engine) => {
  it('is written without reading what has been claimed before', async () => {
    const database = await aDatabase(engine)
    await database.pool.query("INSERT INTO municipalities (key, municipality) VALUES ('hagsjo', 'hagsjo')")
    for (let batch = 0; batch < 30; batch++) await database.call('hagsjo', 'styrbot_finish_turns', turns(batch))

    expect(await claimsReadBy(database, turns(30))).toBeLessThan(together)
  })

  it('is not written when the delivery has been claimed meanwhile', async () => {
    const database = await aDatabase(engine)
    await database.pool.query("INSERT INTO municipalities (key, municipality) VALUES ('hagsjo', 'hagsjo')")
    const again = turns(1).map((turn) => ({ ...turn, version: 1 }))

    expect(await database.call('hagsjo', 'styrbot_finish_turns', turns(1))).toEqual(turns(1).map(() => true))
    expect(await database.call('hagsjo', 'styrbot_finish_turns', again)).toEqual(turns(1).map(() => false))
  })
})

const together = 20

/** Turns that share a commit, each in a talk of its own. */
const turns = (batch: number) =>
  Array.from({ length: together }, (_, nth) => ({
    ...{ municipality: 'hagsjo', channel: 'slack', key: `${batch}/${nth}`, conversation: `${batch}/${nth}` },
    ...{ action: null, talk: null, at: '2026-03-02T08:00:00Z', version: 0, fromMemory: { registerVersion: 0 } },
    ...{ language: 'sv', usedAction: null, actions: [], outgoing: [] },
  }))

/** How many claimed deliveries are read while the turns are written. */
function claimsReadBy(database: Database, given: object[]): Promise<number> {
  return database.system('test', async (unit) => {
    await unit.$executeRaw`SET LOCAL ROLE styrbot_app`
    await unit.$executeRaw`SET LOCAL styrbot.municipality = 'hagsjo'`
    await unit.$queryRaw`SELECT styrbot_finish_turns(${JSON.stringify(given)}::jsonb)`
    const [read] = await unit.$queryRaw<{ rows: number }[]>`
      SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_xact_user_tables
      WHERE relname = 'claimed_deliveries'`
    return read!.rows
  })
}
