/** Once a run: one migrated PGlite to copy from, and a PostgreSQL server where one can be had. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, migrationsFolder } from '../../src/database/migrate.ts'
import { PGliteStream } from '../../src/database/pglite-stream.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    pgliteTemplate: string
    /** A PostgreSQL server whose user may make databases and roles; null where there is none. */
    postgresUrl: string | null
    /** A migrated database there to copy from; null when the server is not ours. */
    postgresTemplate: string | null
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('pgliteTemplate', await pgliteTemplate())
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    project.provide('postgresUrl', given)
    project.provide('postgresTemplate', null)
    return async () => {}
  }
  const server = await startPostgres({ careless: true })
  project.provide('postgresUrl', server?.url ?? null)
  project.provide('postgresTemplate', server ? await postgresTemplate(server.url) : null)
  if (!server) console.warn('No PostgreSQL found: its tests are skipped. Install postgresql or set TEST_DATABASE_URL.')
  return async () => server?.stop()
}

/** A dump of a migrated PGlite, kept between runs under the migrations' own digest. */
async function pgliteTemplate(): Promise<string> {
  const digest = createHash('sha256')
  for (const name of readdirSync(migrationsFolder).sort()) {
    const file = path.join(migrationsFolder, name, 'migration.sql')
    if (existsSync(file)) digest.update(name).update(readFileSync(file))
  }
  const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/styrbot')
  const file = path.join(folder, `template-${digest.digest('hex').slice(0, 16)}.tar`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const pglite = await PGlite.create()
  const stream = { stream: () => new PGliteStream(pglite) } as pg.PoolConfig
  const pool = new pg.Pool({ ...stream, max: 1, host: 'pglite', user: 'postgres', database: 'postgres' })
  const client = await pool.connect()
  await migrate(client)
  client.release()
  await pool.end()
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  const half = `${file}.${process.pid}`
  writeFileSync(half, Buffer.from(await dump.arrayBuffer()))
  renameSync(half, file)
  return file
}

/** A migrated database on the server that others are copied from. */
async function postgresTemplate(server: string): Promise<string> {
  const name = 'styrbot_template'
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.toString(), max: 1 })
  const client = await pool.connect()
  await migrate(client)
  client.release()
  await pool.end()
  return name
}
