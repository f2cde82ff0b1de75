import { expect, it } from 'vitest'
import { housekeeping } from '../../src/jobs/housekeeping.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { aDatabase } from '../support/database.ts'

it('vacuums the embedded database where rows have come and gone, and leaves the rest alone', async () => {
  const database = await aDatabase('pglite')
  const vacuumed = async (table: string): Promise<number> => {
    const text = 'SELECT vacuum_count::int AS count FROM pg_stat_user_tables WHERE relname = $1'
    return (await database.pool.query<{ count: number }>(text, [table])).rows[0]!.count
  }
  const [busy, quiet] = [await vacuumed('claimed_deliveries'), await vacuumed('sign_in_links')]
  await database.pool.query(`
    INSERT INTO claimed_deliveries SELECT (jsonb_populate_record(null::claimed_deliveries, jsonb_build_object(
      'municipality', 'norrby', 'channel', 'slack', 'key', 'delivery-' || number, 'claimed_at', '2020-01-01T08:00:00Z'))).*
    FROM generate_series(1, 1000) AS number`)

  await housekeeping(database, systemClock).run({})

  expect(await vacuumed('claimed_deliveries')).toBe(busy + 1)
  expect(await vacuumed('sign_in_links')).toBe(quiet)
  expect((await database.pool.query('SELECT FROM claimed_deliveries')).rowCount).toBe(0)
})
