import { describe, inject } from 'vitest'
import pg from 'pg'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { afterTheTest } from './after-the-test.ts'
import { anEmbeddedDatabase } from './embedded.ts'

export type Engine = Database['engine']

let count = 0

/** An empty, migrated database of its own, closed after the test. */
export async function aDatabase(engine: Engine = 'pglite'): Promise<Database> {
  const database = engine === 'pglite' ? await anEmbeddedDatabase() : await onServer()
  afterTheTest(database.close)
  return database
}

/** The same tests on PGlite, always, and on PostgreSQL where there is a server. */
export function onBothEngines(name: string, tests: (engine: Engine) => void): void {
  describe(`${name} [PGlite]`, () => {
    tests('pglite')
  })
  describe.skipIf(inject('postgresUrl') === null)(`${name} [PostgreSQL]`, () => {
    tests('postgres')
  })
}

async function onServer(): Promise<Database> {
  const server = inject('postgresUrl')
  if (server === null) throw new Error('There is no PostgreSQL to test on.')
  const name = `styrbot_${process.pid}_${++count}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  const template = inject('postgresTemplate')
  await admin.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`)
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return openDatabase({ engine: 'postgres', url: url.toString() })
}
