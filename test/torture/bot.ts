/**
 * A bot in a process of its own, made to be killed at any moment: an example municipality on Slack, before a fake of it in the driver's
 * process, with the queue running and everything due done again and again. What it has on disk is told under `/ledger`.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import express from 'express'
import { app } from '../../src/app.ts'
import { slack } from '../../src/channels/slack/index.ts'
import { openDatabase } from '../../src/database/database.ts'
import { connect, connections } from '../../src/features/connections/index.ts'
import { shiftedClock, systemClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { logger } from '../../src/lib/log.ts'
import { listen } from '../../src/server.ts'
import { workspace } from '../support/fake-slack.ts'
import { ledgerOf } from './ledger.ts'

export type Wanted = {
  folder: string
  databaseUrl: string | null
  slackUrl: string
  municipality: string
  /** What the time is when it starts. */
  at: string
}

const wanted = JSON.parse(process.argv[2]!) as Wanted
const { municipality } = wanted
mkdirSync(wanted.folder, { recursive: true })
const clock = shiftedClock()
clock.set(new Date(wanted.at))
const log = logger('error')
const database = await openDatabase(
  wanted.databaseUrl
    ? { engine: 'postgres', url: wanted.databaseUrl }
    : { engine: 'pglite', folder: path.join(wanted.folder, 'database') },
)
const identity = connections({ database, clock, ids: uuids })
// Slack's signatures carry the real time.
const onSlack = slack({
  signingSecret: workspace.secret,
  access: { botToken: workspace.token },
  appToken: null,
  clock: systemClock,
  apiUrl: wanted.slackUrl,
  identity,
  log,
})
const program = await app({
  database,
  clock,
  ids: uuids,
  log,
  publicUrl: 'http://localhost',
  channels: [onSlack.channel],
  only: [municipality],
  cache: path.join(wanted.folder, 'manifests.json'),
})
await connect(program, { kind: 'slack', externalId: workspace.id, municipality, domain: null })
const site = express()
site.get('/ledger', async (_request, response) => void response.json(await ledgerOf(database, municipality)))
site.post('/settle', async (_request, response) => {
  // What may have been sent is asked about a minute after it was found, and then sent or not.
  for (let minutes = 0; minutes < 3; minutes++) {
    await program.runDue()
    clock.advance(120_000)
  }
  response.json({})
})
site.use(onSlack.door(program.receive).router)
const { url } = await listen(site, { host: '127.0.0.1', port: 0 })
process.stdout.write(`${url}\n`)
await program.queue.start()
for (;;) {
  // As the queue does with a task that fails: it is tried again.
  await program.runDue().catch(() => {})
  await pause(300)
}
