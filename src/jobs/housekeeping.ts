/**
 * What the program clears away of its own working material: traces that only make it work, and no words of anybody's. What people have
 * said and been told goes by the municipality's rules and its own setting (`features/records/retention`).
 */
import { z } from 'zod'
import type { Task } from './task.ts'
import type { Clock } from '../lib/clock.ts'
import type { Database } from '../database/database.ts'

/** For how many days; told to whoever asks what is deleted. */
export const keptDays = {
  /** Platforms redeliver within hours. */
  delivery: 7,
  /** Buttons older than a quarter of a year are answered as old anyway. */
  button: 90,
  /** After they have stopped working. */
  signIn: 1,
  memory: 1,
} as const

export function housekeeping(database: Database, clock: Clock): Task {
  const daysAgo = (days: number): Date => new Date(clock.now().getTime() - days * 86_400_000)
  return {
    name: 'database.drop-old',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '17 3 * * *',
    async run() {
      await database.system('retention', async (unit) => {
        await unit.claimedDelivery.deleteMany({ where: { claimedAt: { lt: daysAgo(keptDays.delivery) } } })
        await unit.sealedAction.deleteMany({ where: { sealedAt: { lt: daysAgo(keptDays.button) } } })
        await unit.signInLink.deleteMany({ where: { expiresAt: { lt: daysAgo(keptDays.signIn) } } })
        await unit.webSession.deleteMany({ where: { expiresAt: { lt: daysAgo(keptDays.signIn) } } })
        await unit.conversation.updateMany({
          where: { memoryAt: { lt: daysAgo(keptDays.memory) } },
          data: { memoryAt: null },
        })
      })
      // PGlite has no autovacuum, and its plans decay as rows come and go.
      if (database.engine === 'pglite') await vacuum(database)
    },
  }
}

/** Only where rows have come or gone, as autovacuum does: to see to all tables takes a fifth of a second even where nothing has. */
async function vacuum({ pool }: Database): Promise<void> {
  await pool.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ name: string }>(worn)
  if (rows.length > 0) await pool.query(`VACUUM (ANALYZE) ${rows.map(({ name }) => name).join(', ')}`)
}

/** What is counted is lost when the process is killed, so a large table that nothing is known of is worn, too. */
const worn = `
  SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
  WHERE n_dead_tup > 500 + n_live_tup / 5 OR n_mod_since_analyze > 500 + n_live_tup / 10
    OR (last_vacuum IS NULL AND pg_relation_size(relid) > 1000000)`
