import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { PoolClient } from 'pg'

export const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations')

/** A migration could not be applied, or was left half-way by an earlier start. The database is as it was before it. */
export class MigrationError extends Error {
  override name = 'MigrationError'
  readonly migration: string

  constructor(migration: string, message: string, options?: ErrorOptions) {
    super(`Migration ${migration} ${message}`, options)
    this.migration = migration
  }
}

/**
 * Applies what is missing of `prisma/migrations`, in order, each in a transaction, and records it as `prisma migrate deploy` does,
 * so that Prisma's own tools agree. Gives the names applied. Several processes may start at once: one waits for the other.
 */
export async function migrate(client: PoolClient, folder = migrationsFolder): Promise<string[]> {
  await client.query('SELECT pg_advisory_lock($1)', [prismaMigrateLock])
  try {
    await client.query(historyTable)
    const known = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const history = new Map(known.rows.map((row) => [row.migration_name, row]))
    for (const row of known.rows) {
      if (!row.finished_at) throw new MigrationError(row.migration_name, 'was begun earlier and never finished.')
    }
    const applied: string[] = []
    for (const { name, sql } of readMigrations(folder)) {
      const before = history.get(name)
      if (before && before.checksum !== checksumOf(sql))
        throw new MigrationError(name, 'was changed after it was applied.')
      if (before) continue
      await apply(client, name, sql)
      applied.push(name)
    }
    return applied
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [prismaMigrateLock])
  }
}

function readMigrations(folder: string): { name: string; sql: string }[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sql: readFileSync(file, 'utf8') }))
}

async function apply(client: PoolClient, name: string, sql: string): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksumOf(sql), name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new MigrationError(name, `failed: ${(error as Error).message}`, { cause: error })
  }
}

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')

/** The advisory lock that Prisma Migrate itself takes. */
const prismaMigrateLock = 72_707_369

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
