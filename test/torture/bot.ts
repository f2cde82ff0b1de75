/**
 * A bot in a process of its own, made to be killed at any moment: an example municipality on Slack, before a fake of it in the driver's
 * process, with the queue running and everything due done again and again. What it has on disk is told under `/ledger`.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import express from 'express'
import { type App, app } from '../../src/app.ts'
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
  /** It opens the connection to Slack itself. */
  bySocket: boolean
  municipality: string
  /** Where checked manifests are kept between starts. */
  cache: string
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
  signingSecret: wanted.bySocket ? null : workspace.secret,
  access: { botToken: workspace.token },
  appToken: wanted.bySocket ? 'xapp-1' : null,
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
  cache: wanted.cache,
})
await connect(program, { kind: 'slack', externalId: workspace.id, municipality, domain: null })
const door = onSlack.door(program.receive)
const site = express()
let isLeaving = false
site.get('/readyz', (_request, response) => void response.status(isLeaving ? 503 : 200).json({}))
site.get(
  '/ledger',
  async (_request, response) => void response.json(await ledgerOf(database, municipality, clock.now())),
)
site.post('/settle', async (_request, response) => {
  // What may have been sent is asked about a minute after it was found, and then sent or not.
  for (let minutes = 0; minutes < 3; minutes++) {
    await program.runDue()
    clock.advance(120_000)
  }
  response.json({})
})
// What is under way when the clock is moved would seem to have been so for a long time, here and to the other processes.
let isHeld = false
let round = Promise.resolve()
site.post('/hold', async (_request, response) => {
  isHeld = true
  await round
  await program.outbox.idle()
  response.json({})
})
site.post('/clock', express.json(), async (request, response) => {
  clock.set(new Date((request.body as { at: string }).at))
  isHeld = false
  response.json({})
})
site.post('/tell', express.json(), async (request, response) => {
  response.json({ written: await tell(program, (request.body as { people: string[] }).people) })
})
site.use(door.router)
const listening = await listen(site, { host: '127.0.0.1', port: 0 })
await door.start()
process.stdout.write(`${listening.url}\n`)
const working = program.queue.start()
process.on('SIGTERM', () => void leave())
while (!isLeaving) {
  // As the queue does with a task that fails: it is tried again.
  if (!isHeld) round = program.runDue().catch(() => {})
  await round
  await pause(300)
}

/** As the program itself does. */
async function leave(): Promise<void> {
  isLeaving = true
  listening.leave()
  await pause(5_000)
  await working
  await door.stop()
  await listening.close()
  await program.close()
  process.exit(0)
}

/** Something that nobody asked for, to each of these. */
async function tell({ notices, snapshots }: App, emails: readonly string[]): Promise<number> {
  const { register } = await snapshots.of(municipality)
  const people = emails.flatMap((wanted) => register.people.filter(({ email }) => email === wanted))
  return database.unit(municipality, (unit) =>
    notices.post(
      unit,
      municipality,
      people.map(({ id }) => ({
        address: { to: 'person', personId: id },
        message: { text: `Hör av dig till mig ${uuids.next()}` },
        nature: 'unasked',
        why: 'Det här är ett prov.',
        urgent: true,
      })),
    ),
  )
}
