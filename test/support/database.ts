import { readFileSync } from 'node:fs'
import { afterEach, describe, inject } from 'vitest'
import pg from 'pg'
import { type Database, openDatabase } from '../../src/database/database.ts'

export type Engine = Database['engine']

const open: Database[] = []
let count = 0
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})

/** An empty, migrated database of its own, closed after the test. */
export async function aDatabase(engine: Engine = 'pglite'): Promise<Database> {
  const database = engine === 'pglite' ? await fromTemplate() : await onServer()
  open.push(database)
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

async function fromTemplate(): Promise<Database> {
  const from = new Blob([readFileSync(inject('pgliteTemplate'))])
  return openDatabase({ engine: 'pglite', folder: null, from })
}

async function onServer(): Promise<Database> {
  const server = inject('postgresUrl')
  if (server === null) throw new Error('There is no PostgreSQL to test on.')
  const name = `styrbot_${process.pid}_${++count}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return openDatabase({ engine: 'postgres', url: url.toString() })
}
