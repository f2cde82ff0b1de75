/** Once a run: one migrated PGlite to copy from, and a PostgreSQL server where one can be had. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, migrationsFolder } from '../../src/database/migrate.ts'
import { PGliteStream } from '../../src/database/pglite-stream.ts'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    pgliteTemplate: string
    /** A PostgreSQL server whose user may make databases and roles; null where there is none. */
    postgresUrl: string | null
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('pgliteTemplate', await pgliteTemplate())
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    project.provide('postgresUrl', given)
    return async () => {}
  }
  const server = await startPostgres()
  project.provide('postgresUrl', server?.url ?? null)
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

/** A throw-away server on loopback, made with the machine's own PostgreSQL. Null when it has none. */
async function startPostgres(): Promise<{ url: string; stop(): void } | null> {
  const bin = postgresBin()
  if (!bin) return null
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-postgres-'))
  // PostgreSQL refuses to run as root.
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }))
    const gid = Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' }))
    chownSync(folder, uid, gid)
  }
  const run = (program: string, ...args: string[]): void => {
    const command = [path.join(bin, program), ...args]
    if (asRoot) execFileSync('runuser', ['-u', 'postgres', '--', ...command], { stdio: 'ignore', cwd: folder })
    else execFileSync(command[0]!, command.slice(1), { stdio: 'ignore', cwd: folder })
  }
  const data = path.join(folder, 'data')
  const port = await freePort()
  run('initdb', '-D', data, '-U', 'styrbot_tests', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`
  run('pg_ctl', '-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start')
  const stop = (): void => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgresql://styrbot_tests@127.0.0.1:${port}/postgres`, stop }
}

function postgresBin(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ]
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null
}
