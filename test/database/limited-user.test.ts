import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startUpFault } from '../../src/cli/start-up-fault.ts'
import { readConfig } from '../../src/config/env.ts'
import { openDatabase } from '../../src/database/database.ts'

const server = inject('postgresUrl')

/** A database user as a careful administrator makes one: it owns its database and may nothing else. */
describe.skipIf(server === null)('a database user who may not make roles [PostgreSQL]', () => {
  const name = `limited_${process.pid}`
  let admin: pg.Client
  const url = (): string => {
    const own = new URL(server!)
    own.username = name
    own.pathname = `/${name}`
    return own.toString()
  }
  beforeAll(async () => {
    admin = new pg.Client({ connectionString: server! })
    await admin.connect()
    await admin.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS`)
    await admin.query(`CREATE DATABASE ${name} OWNER ${name}`)
  })
  afterAll(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.query(`DROP OWNED BY ${name}`)
    await admin.query(`DROP ROLE ${name}`)
    await admin.end()
  })

  it('is told what an administrator has to do, and nothing is changed', async () => {
    const read = readConfig({}, '/srv')
    const error = await openDatabase({ engine: 'postgres', url: url() }).catch((fault: unknown) => fault)
    expect(read.ok && startUpFault(error, read.config)).toContain(
      'GRANT styrbot_app, styrbot_system TO databasanvändaren',
    )
  })

  it('works when the roles were made and given, with both walls standing', async () => {
    await admin.query(`
      DO $$ BEGIN CREATE ROLE styrbot_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
      DO $$ BEGIN CREATE ROLE styrbot_system NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
      GRANT styrbot_app, styrbot_system TO ${name}`)
    const database = await openDatabase({ engine: 'postgres', url: url() })
    for (const key of ['norr', 'soder']) {
      await database.unit(key, (unit) => unit.municipality.create({ data: { key, municipality: key } }))
    }
    expect(await database.unit('norr', (unit) => unit.municipality.count())).toBe(1)
    expect(await database.system('test', (unit) => unit.municipality.count())).toBe(2)
    const client = await database.pool.connect()
    await client.query('BEGIN; SET LOCAL ROLE styrbot_app')
    expect((await client.query('SELECT key FROM municipalities')).rows).toEqual([])
    await client.query('ROLLBACK')
    client.release()
    await database.close()
  })
})
