import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, inject, it } from 'vitest'
import pg from 'pg'
import { recordAudit, verifyAudit } from '../../src/database/audit.ts'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { migrate, migrationsFolder } from '../../src/database/migrate.ts'
import { postgresBin } from '../support/postgres-server.ts'

const folders: string[] = []
const aFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-backup-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function write(database: Database): Promise<void> {
  await database.unit('norr', async (unit) => {
    await unit.municipality.create({ data: { key: 'norr', municipality: 'norr' } })
    await recordAudit(unit, {
      ...{
        id: 'entry-1',
        municipality: 'norr',
        at: new Date(0),
        action: 'register.change-holder',
        channel: 'terminal',
      },
      ...{
        subject: { kind: 'system', id: 'sys-1' },
        actor: { kind: 'person', id: 'per-1' },
        detail: { because: 'ny' },
      },
    })
  })
}
/** What holds of a database that is whole, and nothing less. */
const standing = async (database: Database) => ({
  ...(await database.system('audit-verify', (unit) => verifyAudit(unit, 'norr'))),
  seenByOthers: await database.unit('söder', (unit) => unit.municipality.count()),
})
const whole = { municipality: 'norr', entries: 1, erased: [], faults: [], seenByOthers: 0 }

describe('a backup', () => {
  it('of the data folder is a copy of it while the program stands still', async () => {
    const folder = aFolder()
    const original = await openDatabase({ engine: 'pglite', folder: path.join(folder, 'database') })
    await write(original)
    await original.close()
    cpSync(path.join(folder, 'database'), path.join(folder, 'copy'), { recursive: true })
    const copy = await openDatabase({ engine: 'pglite', folder: path.join(folder, 'copy') })
    expect(await standing(copy)).toEqual(whole)
    await copy.close()
  })

  const server = inject('postgresUrl')
  const bin = postgresBin()
  describe.skipIf(server === null || bin === null)('of a PostgreSQL database', () => {
    it('is what pg_dump gives, with both walls standing after pg_restore', async () => {
      const [from, to] = [await anEmpty('from'), await anEmpty('to')]
      const original = await openDatabase({ engine: 'postgres', url: from })
      await write(original)
      await original.close()
      const file = path.join(aFolder(), 'styrbot.dump')
      execFileSync(path.join(bin!, 'pg_dump'), ['--format=custom', `--file=${file}`, from])
      execFileSync(path.join(bin!, 'pg_restore'), ['--exit-on-error', '--no-owner', `--dbname=${to}`, file])
      const restored = await openDatabase({ engine: 'postgres', url: to })
      expect(await standing(restored)).toEqual(whole)
      await restored.close()
    })

    it('of the version before is brought up to this one, with its rows', async () => {
      const url = await anEmpty('older')
      const before = path.join(aFolder(), 'migrations')
      cpSync(migrationsFolder, before, { recursive: true })
      const newest = readdirSync(before)
        .filter((name) => /^\d/.test(name))
        .sort()
        .at(-1)!
      rmSync(path.join(before, newest), { recursive: true })
      const pool = new pg.Pool({ connectionString: url, max: 1 })
      const client = await pool.connect()
      await migrate(client, before)
      await client.query(`INSERT INTO municipalities (key, municipality) VALUES ('norr', 'norr')`)
      client.release()
      await pool.end()
      const now = await openDatabase({ engine: 'postgres', url })
      expect(await now.unit('norr', (unit) => unit.municipality.count())).toBe(1)
      const { rows } = await now.pool.query('SELECT migration_name FROM _prisma_migrations ORDER BY 1 DESC LIMIT 1')
      expect(rows).toEqual([{ migration_name: newest }])
      await now.close()
    })

    async function anEmpty(what: string): Promise<string> {
      const name = `styrbot_${what}_${process.pid}`
      const admin = new pg.Client({ connectionString: server! })
      await admin.connect()
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await admin.query(`CREATE DATABASE ${name}`)
      await admin.end()
      const url = new URL(server!)
      url.pathname = `/${name}`
      return url.toString()
    }
  })
})
