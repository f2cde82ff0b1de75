import type { Router } from 'express'
import type { Config } from './config/env.ts'
import { secretKey } from './config/secret-key.ts'
import type { Channel, Receive } from './conversation/channel.ts'
import type { HomePage } from './conversation/home.ts'
import type { Identity } from './conversation/identity.ts'
import type { Installs } from './conversation/installs.ts'
import type { Clock } from './lib/clock.ts'
import type { GraphSettings } from './features/meetings/index.ts'
import type { Log } from './lib/log.ts'
import type { Outbound } from './lib/outbound.ts'
import type { OidcSettings } from './web/oidc.ts'

/** What was built for one platform: a channel that sends, and the way in for what the platform brings. */
export type Platform = {
  channel: Channel
  door: (receive: Receive) => Door
  /** A page of the person's own within the platform, where it has room for one. */
  tab?: ((home: HomePage) => Router) | null
}
/** `router` is what the platform calls. `start` opens a connection of our own, where there is one; `stop` lets what has begun end. */
export type Door = { router: Router; start?(): Promise<void>; stop?(): Promise<void> }

export type PlatformNeeds = {
  identity: Identity
  installs: (key: Buffer) => Installs
  clock: Clock
  log: Log
}

/** The platforms that are configured. Their libraries are heavy, so each is loaded only when it is used. */
export async function platforms(config: Config, needs: PlatformNeeds): Promise<readonly Platform[]> {
  const made: Platform[] = []
  const { teams } = config
  if (config.slack) made.push(await slackPlatform(config, config.slack, needs))
  if (teams) {
    const channel = await import('./channels/teams/index.ts')
    const { identity, clock, log } = needs
    const entra = { loginUrl: config.graph.loginUrl, fetch: (await wayOut(config))?.fetch ?? fetch }
    const { door, ...rest } = channel.teams({
      settings: teams,
      entra,
      clock,
      identity,
      log,
      publicUrl: config.publicUrl,
    })
    made.push({ ...rest, door: (receive) => ({ router: door(receive) }) })
  }
  return made
}

async function slackPlatform(
  config: Config,
  { access, ...settings }: NonNullable<Config['slack']>,
  { identity, installs, clock, log }: PlatformNeeds,
): Promise<Platform> {
  const channel = await import('./channels/slack/index.ts')
  const outbound = await wayOut(config)
  const { publicUrl } = config
  const key = () => secretKey(config.secretKey, config.dataDir)
  const entry = 'botToken' in access ? access : { ...access, publicUrl, installs: installs(key()) }
  return channel.slack({ ...settings, access: entry, outbound, clock, identity, log })
}

/** Graph is asked as the same application that the bot is in Teams; null without one. */
export async function graphSettings(config: Config): Promise<GraphSettings | null> {
  const { graph, teams } = config
  if (!teams?.appId || !teams.password) return null
  const outbound = await wayOut(config)
  return {
    ...graph,
    credentials: { appId: teams.appId, password: teams.password },
    ...(outbound ? { fetch: outbound.fetch } : {}),
  }
}

/** The municipality's own sign-in; null when none is set. */
export async function oidcSettings(config: Config): Promise<OidcSettings | null> {
  if (!config.oidc) return null
  const outbound = await wayOut(config)
  return { ...config.oidc, publicUrl: config.publicUrl, ...(outbound ? { fetch: outbound.fetch } : {}) }
}

/** Through the proxy, where there is one. */
async function wayOut({ proxy, noProxy }: Config): Promise<Outbound | null> {
  return proxy === null ? null : (await import('./lib/outbound.ts')).through(proxy, noProxy)
}
