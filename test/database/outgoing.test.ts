import { expect, it } from 'vitest'
import type pg from 'pg'
import { aDatabase, onBothEngines } from '../support/database.ts'

onBothEngines('what waits to be sent', (engine) => {
  it('is taken without reading the rest, also where a message replaces another', async () => {
    const { pool } = await aDatabase(engine)
    const session = await pool.connect()
    // A session keeps the plan of its first calls, made when little was waiting, or nothing after a night's tidying.
    await waits(session, { from: 0, to: 300 })
    await session.query('DELETE FROM outgoing_messages')
    await session.query('VACUUM')
    await waits(session, { from: 0, to: 60 })
    for (let call = 0; call < 8; call++) await taken(session, 5)
    await waits(session, { from: 60, to: 10_000 })

    const few = await taken(session, 20)
    const many = await taken(session, 100)
    session.release()

    expect(few.count).toBe(20)
    expect(few.read).toBeLessThan(15 * 20)
    expect(many.count).toBe(100)
    expect(many.read).toBeLessThan(15 * 100)
  })
})

/** In ten municipalities, each message to somebody of their own; every fourth replaces one that was sent before, as many one that waits. */
async function waits(session: pg.PoolClient, { from, to }: { from: number; to: number }): Promise<void> {
  await session.query(
    `INSERT INTO outgoing_messages (id, municipality, channel, conversation_id, talk, message, nature, state, replaces, created_at)
     SELECT 'sent-' || n, 'm' || n % 10, 'slack', 'D' || n, 'slack D' || n, '{"text": ""}', 'unasked', 'sent', NULL, now()
     FROM generate_series($1::int, $2::int - 1) n`,
    [from, to],
  )
  await session.query(
    `INSERT INTO outgoing_messages (id, municipality, channel, conversation_id, talk, message, nature, state, replaces, created_at)
     SELECT 'waits-' || n, 'm' || n % 10, 'slack', 'D' || n, 'slack D' || n, '{"text": ""}', 'unasked', 'waiting',
            CASE n / 10 % 4 WHEN 0 THEN 'sent-' || n WHEN 1 THEN 'waits-' || n - 10 END, now()
     FROM generate_series($1::int, $2::int - 1) n`,
    [from, to],
  )
}

/** How many were taken, and how many rows of messages were read meanwhile. Nothing is kept. */
async function taken(session: pg.PoolClient, limit: number): Promise<{ count: number; read: number }> {
  const until = '2026-03-02T08:02:00Z'
  const lease = { at: '2026-03-02T08:00:00Z', until, limit, nature: 'unasked', busy: [], fenced: true }
  await session.query('BEGIN; SET LOCAL ROLE styrbot_system')
  const before = await rowsRead(session)
  const { rows } = await session.query<{ count: number }>(
    'SELECT jsonb_array_length(styrbot_lease_outgoing($1)) AS count',
    [lease],
  )
  const read = (await rowsRead(session)) - before
  await session.query('ROLLBACK')
  return { count: rows[0]!.count, read }
}

/** Since the session last told of it. */
async function rowsRead(session: pg.PoolClient): Promise<number> {
  const { rows } = await session.query<{ read: number }>(
    `SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_xact_user_tables
     WHERE relname = 'outgoing_messages'`,
  )
  return rows[0]!.read
}
