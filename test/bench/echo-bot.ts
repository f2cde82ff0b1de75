import { App as Bolt, ExpressReceiver } from '@slack/bolt'
import { CloudAdapter } from 'botbuilder'
import express, { type Express, Router } from 'express'
import { TeamsAuthentication } from '../../src/channels/teams/auth.ts'
import type { Database } from '../../src/database/database.ts'
import { silentLog } from '../../src/lib/log.ts'
import { workspace } from '../support/fake-slack.ts'
import type { Wanted } from './bot.ts'

/** Says back what it hears; with a database it keeps one row of each message first. */
export async function echo(
  into: Express,
  database: Database | null,
  wanted: Wanted,
  credentials: never,
): Promise<void> {
  await database?.pool.query(
    'CREATE TABLE IF NOT EXISTS echoed (id bigserial PRIMARY KEY, channel text, talk text, said text, at timestamptz DEFAULT now())',
  )
  const keep = async (channel: string, talk: string, said: string): Promise<void> => {
    await database?.pool.query('INSERT INTO echoed (channel, talk, said) VALUES ($1, $2, $3)', [channel, talk, said])
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
}
