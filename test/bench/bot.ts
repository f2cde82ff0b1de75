/**
 * A bot in a process of its own, for measuring: ours, or an echo on the same SDK, which keeps one durable row a message or none.
 * Its platform is a fake on loopback, given as JSON in the first argument. Prints its address when it listens.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { App as Bolt, ExpressReceiver } from '@slack/bolt'
import { CloudAdapter } from 'botbuilder'
import express, { type Express, Router } from 'express'
import { app } from '../../src/app.ts'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { connect, connections } from '../../src/features/connections/index.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { slack } from '../../src/channels/slack/index.ts'
import { TeamsAuthentication } from '../../src/channels/teams/auth.ts'
import { teams } from '../../src/channels/teams/index.ts'
import { listen } from '../../src/server.ts'
import { tenant, type TeamsFake } from './platform.ts'
import { workspace } from '../support/fake-slack.ts'

export type BotKind = 'ours' | 'echo-row' | 'echo'
export type Wanted = { kind: BotKind; slackUrl: string; teams: TeamsFake; databaseUrl: string | null }

const wanted = JSON.parse(process.argv[2]!) as Wanted
const credentials = {
  isValidAppId: async () => true,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    async signRequest(request: { headers: { set(name: string, value: string): void } }) {
      request.headers.set('authorization', 'Bearer outbound')
      return request
    },
  }),
} as never

const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-bench-'))
const database = await openDatabase(
  wanted.databaseUrl
    ? { engine: 'postgres', url: wanted.databaseUrl }
    : { engine: 'pglite', folder: path.join(folder, 'database') },
)
const site = express()
const close =
  wanted.kind === 'ours' ? await ours(site, database) : await echo(site, database, wanted.kind === 'echo-row')
const listening = await listen(site, { host: '127.0.0.1', port: 0 })
process.stdout.write(`${listening.url}\n`)
process.on('SIGTERM', () => {
  void listening
    .close()
    .then(close)
    .then(() => rmSync(folder, { recursive: true, force: true }))
    .then(() => process.exit(0))
})

async function ours(into: Express, database: Database): Promise<() => Promise<void>> {
  const clock = systemClock
  const identity = connections({ database, clock, ids: uuids })
  const onSlack = slack({
    signingSecret: workspace.secret,
    access: { botToken: workspace.token },
    appToken: null,
    clock,
    apiUrl: wanted.slackUrl,
    identity,
    log: silentLog,
  })
  const onTeams = teams({ clock: systemClock, settings: wanted.teams.settings, credentials, identity, log: silentLog })
  const channels = [onSlack.channel, onTeams.channel]
  const program = await app({ database, clock, ids: uuids, log: silentLog, publicUrl: 'http://localhost', channels })
  const municipality = program.governances.find(({ manifest }) => manifest.municipality.default)!.key
  await connect(program, { kind: 'slack', externalId: workspace.id, municipality, domain: null })
  await connect(program, { kind: 'teams', externalId: tenant, municipality, domain: null })
  into.use(onSlack.door(program.receive).router)
  into.use(onTeams.door(program.receive))
  return () => program.close()
}

async function echo(into: Express, database: Database, keepsRow: boolean): Promise<() => Promise<void>> {
  await database.pool.query(
    'CREATE TABLE IF NOT EXISTS echoed (id bigserial PRIMARY KEY, channel text, talk text, said text, at timestamptz DEFAULT now())',
  )
  const keep = async (channel: string, talk: string, said: string): Promise<void> => {
    if (keepsRow)
      await database.pool.query('INSERT INTO echoed (channel, talk, said) VALUES ($1, $2, $3)', [channel, talk, said])
  }
  const receiver = new ExpressReceiver({ signingSecret: workspace.secret, endpoints: { events: '/slack/events' } })
  const authorize = async () => ({ botToken: workspace.token, botId: workspace.botId, botUserId: workspace.botUserId })
  const bolt = new Bolt({ receiver, authorize, clientOptions: { slackApiUrl: wanted.slackUrl } })
  bolt.message(async ({ message, client }) => {
    const { channel, text = '' } = message as { channel: string; text?: string }
    await keep('slack', channel, text)
    await client.chat.postMessage({ channel, text })
  })
  into.use(receiver.router)

  // The library's own adapter; only its door is ours, since the library's cannot be told of a fake Microsoft in a few words.
  const adapter = new CloudAdapter(new TeamsAuthentication(wanted.teams.settings, silentLog, credentials))
  const router = Router()
  router.post('/api/messages', express.json(), async (request, response) => {
    await adapter.process(request, response, async (context) => {
      await keep('teams', context.activity.conversation.id, context.activity.text)
      await context.sendActivity(context.activity.text)
    })
  })
  into.use(router)
  return () => database.close()
}
