import type { Router } from 'express'
import type { Config } from './config/env.ts'
import type { Channel, Receive } from './conversation/channel.ts'
import type { Identity } from './conversation/identity.ts'
import type { Log } from './lib/log.ts'

/** What was built for one platform: a channel that sends, and the routes that the platform calls. */
export type Platform = { channel: Channel; door: (receive: Receive) => Router }

/** The platforms that are configured. Their libraries are heavy, so each is loaded only when it is used. */
export async function platforms(
  config: Pick<Config, 'slack' | 'teams'>,
  identity: Identity,
  log: Log,
): Promise<readonly Platform[]> {
  const made: Platform[] = []
  const { slack, teams } = config
  if (slack && 'botToken' in slack.access && slack.signingSecret) {
    const channel = await import('./channels/slack/index.ts')
    const { signingSecret, apiUrl } = slack
    made.push(channel.slack({ signingSecret, botToken: slack.access.botToken, apiUrl, identity, log }))
  }
  if (teams) {
    const channel = await import('./channels/teams/index.ts')
    made.push(channel.teams({ settings: teams, identity, log }))
  }
  return made
}
