/** Migrated embedded databases, emptied between tests: to start one takes longer than most tests. */
import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../src/database/database.ts'

const free: PGlite[] = []
const shapes = new WeakMap<PGlite, string>()
const uses = new WeakMap<PGlite, number>()

/** An embedded database with nothing in it. Closed, it is kept for the next one in this process. */
export async function anEmbeddedDatabase(): Promise<Database> {
  const pglite = free.pop() ?? (await fromTemplate())
  return openDatabase({ engine: 'pglite', pglite, release: () => keep(pglite) })
}

async function fromTemplate(): Promise<PGlite> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([readFileSync(inject('pgliteTemplate'))]) })
  shapes.set(pglite, await shapeOf(pglite))
  return pglite
}

async function keep(pglite: PGlite): Promise<void> {
  await pglite.exec(emptied)
  const used = (uses.get(pglite) ?? 0) + 1
  uses.set(pglite, used)
  if (used % tidiedEvery === 0) for (const statement of ['CHECKPOINT', 'VACUUM']) await pglite.exec(statement)
  // What a test has changed in the schema itself is not handed to another.
  if ((await shapeOf(pglite)) === shapes.get(pglite)) free.push(pglite)
  else await pglite.close()
}

/** In memory, its log would grow to a gigabyte before it is used again, and nobody else clears away what was deleted. */
const tidiedEvery = 10

/** As `replica`, no trigger and no foreign key has a say. The queue's schema is made by those who start the queue. */
const emptied = `
  SET session_replication_role = replica;
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname <> '_prisma_migrations' LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
    PERFORM setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace;
  END $$;
  SET session_replication_role = origin;
  DROP SCHEMA IF EXISTS pgboss CASCADE`

async function shapeOf(pglite: PGlite): Promise<string> {
  const counted = ['pg_class', 'pg_attribute', 'pg_proc', 'pg_policy', 'pg_trigger', 'pg_constraint', 'pg_roles']
  const { rows } = await pglite.query(
    `SELECT ${counted.map((each) => `(SELECT count(*) FROM ${each})`).join(" || ' ' || ")} AS shape`,
  )
  return (rows[0] as { shape: string }).shape
}
