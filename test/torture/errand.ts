/** What a fault is to strike, in a process of its own: a migration, or rows that are written one after another. */
import { openDatabase } from '../../src/database/database.ts'
import { migrate } from '../../src/database/migrate.ts'
import type { Errand } from './faults.ts'

const errand = JSON.parse(process.argv[2]!) as Errand
const database = await openDatabase(errand.where)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
if (errand.does === 'migrate') {
  const client = await database.pool.connect()
  say('begun')
  await migrate(client, errand.migrations)
} else {
  await database.pool.query('CREATE TABLE IF NOT EXISTS torture_kept (nth int, filling text)')
  for (let nth = 1; ; nth++) {
    await database.pool.query('INSERT INTO torture_kept VALUES ($1, $2)', [nth, 'x'.repeat(20_000)])
    say(`kept ${nth}`)
  }
}
