/**
 * `npm run torture -- --kills N --database pglite|postgres`: kills the bot N times while it is talked to, and counts what was lost or
 * doubled. With `--processes 4` several of them stand behind one address, or with `--door socket` each has a connection to Slack, and N
 * are ended politely and N by force. `--only kills` and `--only faults` leave the other half out. Ends with 1 when anything was lost or
 * doubled. PostgreSQL is a server of this run's own, or the one in TEST_DATABASE_URL.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { table } from '../bench/table.ts'
import { killAll } from './bots.ts'
import { emptyDatabase } from './databases.ts'
import { torture } from './driver.ts'
import { faults } from './faults.ts'
import { severalProcesses } from './processes.ts'
import { startPostgres } from '../support/postgres-server.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    database: { type: 'string', default: 'pglite' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '1' },
    door: { type: 'string', default: 'http' },
    only: { type: 'string' },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
const processes = Number(values.processes)
const door = values.door === 'socket' ? 'socket' : 'http'
// Several processes need a server.
const engine = processes > 1 ? 'postgres' : values.database
if (
  !Number.isInteger(kills) ||
  kills < 1 ||
  !Number.isInteger(seed) ||
  !Number.isInteger(processes) ||
  processes < 1 ||
  !['pglite', 'postgres'].includes(engine)
) {
  console.error('npm run torture -- --kills 200 --database pglite|postgres --seed 1')
  process.exit(2)
}
const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-torture-'))
const given = process.env['TEST_DATABASE_URL']
const server = engine === 'pglite' ? null : given ? { url: given, stop: () => {}, crash: null } : await startPostgres()
if (engine === 'postgres' && server === null) {
  console.error('There is no PostgreSQL here: install it, or name one in TEST_DATABASE_URL.')
  process.exit(2)
}
const cleanUp = (): void => {
  killAll()
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
/** Asked once to end, it tells what it has seen; asked twice, it ends. */
const enough = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (processes === 1 && !enough.signal.aborted) return enough.abort()
    cleanUp()
    process.exit(130)
  })
try {
  const databaseUrl = server && (await emptyDatabase(server.url))
  const progress = (line: string): void => void process.stderr.write(`${line}\n`)
  const rows =
    processes > 1
      ? await severalProcesses({
          processes,
          politely: kills,
          byForce: kills,
          door,
          withSurvey: true,
          telling: 120,
          seed,
          folder,
          databaseUrl: databaseUrl!,
          progress,
        })
      : values.only === 'faults'
        ? []
        : await torture({
            ...{ kills, seed, folder, databaseUrl, progress, enough: enough.signal },
            crashServer: server?.crash ?? null,
          })
  if (processes === 1 && values.only !== 'kills') rows.push(...(await faults({ server: server?.url ?? null, folder })))
  console.log(table(rows))
  if (rows.some(({ met }) => met === false)) process.exitCode = 1
} finally {
  cleanUp()
}
