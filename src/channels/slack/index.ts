/**
 * Slack: the routes it calls or the connection we open, and the posts it is sent. All of Bolt is in this folder.
 */
import { Router } from 'express'
import type { Channel, Receive } from '../../conversation/channel.ts'
import type { Identity } from '../../conversation/identity.ts'
import type { Install, Installs } from '../../conversation/installs.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import type { Outbound } from '../../lib/outbound.ts'
import { plainFetch } from '../../lib/plain-fetch.ts'
import { abilities } from './abilities.ts'
import { deliver } from './deliver.ts'
import { lookups } from './lookups.ts'
import { find } from './find.ts'
import { installRoutes } from './install.ts'
import { pace } from './limits.ts'
import { type ReceiveNeeds, slackEntrance } from './receive.ts'
import { spoken } from './spoken.ts'
import { type Workspaces, manyWorkspaces, oneWorkspace, profileIn } from './workspace.ts'

export type SlackNeeds = {
  /** One workspace, known by its token; or many, that install the bot themselves. */
  access: { botToken: string } | { clientId: string; clientSecret: string; publicUrl: string; installs: Installs }
  /** Checked on what Slack sends over HTTP; not needed with `appToken`. */
  signingSecret: string | null
  /** Socket Mode: we open the connection, and no address of ours need be reached. */
  appToken: string | null
  apiUrl: string | null
  /** The way out of the network, where it is not direct. */
  outbound?: Outbound | null
  /** How long a call may take, in milliseconds; ten seconds unless told. */
  timeout?: number
  clock: Clock
  identity: Identity
  log: Log
}

/** `router` is what Slack calls; `start` opens the connection in Socket Mode; `stop` lets what has begun end. */
export type SlackDoor = { router: Router; start(): Promise<void>; stop(): Promise<void> }

/** `channel` sends; `door` is the way in, opened when there is somebody to receive. */
export function slack(needs: SlackNeeds): { channel: Channel; door: (receive: Receive) => SlackDoor } {
  const { access, apiUrl, identity, outbound, timeout, clock } = needs
  const network = {
    apiUrl,
    ...(timeout === undefined ? {} : { timeout }),
    fetch: plainFetch(outbound?.fetch ?? fetch, outbound?.dispatcher),
  }
  const workspaces =
    'botToken' in access
      ? oneWorkspace({ ...network, botToken: access.botToken })
      : manyWorkspaces(access.installs, clock, network)
  const asking = lookups(clock)
  return {
    channel: {
      name: 'slack',
      abilities,
      pace,
      deliver: (outgoing, nextCall) =>
        deliver({ ...identity, workspaces, lookups: asking, apiUrl, fetch: network.fetch }, outgoing, nextCall),
      find: (outgoing, about) => find(workspaces, outgoing, about),
    },
    door(receive) {
      const entrance = slackEntrance({
        entrance: entranceOf(needs),
        network,
        workspaces,
        receive,
        identify: identity.identify,
        namePicked: identity.namePicked,
        spoken: spoken(clock),
        log: needs.log,
      })
      if ('botToken' in access) return entrance
      const installed = (install: Install, user: string) => greet(needs, workspaces, receive, install, user)
      const router = Router()
      router.use(installRoutes({ ...access, network, clock, log: needs.log, installed }))
      router.use(entrance.router)
      return { ...entrance, router }
    },
  }
}

function entranceOf({ appToken, signingSecret, outbound }: SlackNeeds): ReceiveNeeds['entrance'] {
  if (appToken !== null) return { appToken, ...(outbound ? { dispatcher: outbound.dispatcher } : {}) }
  return { signingSecret: signingSecret ?? '' }
}

/** Whoever installed the bot hears from it at once, so that they see that it works. */
async function greet(
  { identity, log }: SlackNeeds,
  workspaces: Workspaces,
  receive: Receive,
  { id }: Install,
  user: string,
): Promise<void> {
  const conversationId = `${id}/${user}`
  try {
    const workspace = await workspaces.find(id)
    if (!workspace) return
    const found = await identity.identify({
      channel: 'slack',
      workspace: id,
      user,
      talk: { conversationId, reference: null, isOwn: false },
      isOutsider: false,
      profile: () => profileIn(workspace, user),
    })
    if (!found.ok || found.asker.standing === 'guest') return
    await receive({
      channel: 'slack',
      municipality: found.municipality,
      conversation: { id: conversationId, kind: 'dm' },
      person: found.asker,
      key: `met:${user}`,
      kind: 'lifecycle',
      event: 'installed',
    })
  } catch (error) {
    log.warn({ err: error }, 'whoever installed the bot could not be greeted')
  }
}
