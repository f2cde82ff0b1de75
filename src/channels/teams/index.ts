/**
 * Microsoft Teams: the route it calls, and the cards it is sent. All of botbuilder is in this folder, since it is retired:
 * the protocol lives on, and what replaces the library replaces this folder.
 */
import type { Router } from 'express'
import type { Channel, Pace, Receive } from '../../conversation/channel.ts'
import type { HomePage } from '../../conversation/home.ts'
import type { Identity } from '../../conversation/identity.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import { abilities } from './abilities.ts'
import { TeamsAdapter } from './adapter.ts'
import { type Credentials, TeamsAuthentication, type TeamsSettings } from './auth.ts'
import { deliver } from './deliver.ts'
import { pace } from './limits.ts'
import { teamsDoor } from './receive.ts'
import { tabDoor } from './tab/tab.ts'
import { tabTokens } from './tab/token.ts'
import { type Entra, credentialsWith, ownToken } from './token.ts'

export type TeamsNeeds = {
  settings: TeamsSettings
  identity: Identity
  log: Log
  clock: Clock
  /** Where the bot's own tokens are had, and the way out through a proxy where there is one. */
  entra?: Entra
  /** For tests: how the bot gets its own tokens, and how long a call may take. */
  credentials?: Credentials
  timeout?: number
  /** For the bench, whose Teams is faster than Microsoft's. */
  pace?: Pace
  /** Where to open a talk in a tenant that nothing has been heard from. */
  serviceUrl?: string
  /** Where the bot is reached from outside: the personal tab is shown from there. */
  publicUrl?: string
}

/** Microsoft's address for every region, for when nobody in a tenant has written yet. */
const worldwide = 'https://smba.trafficmanager.net/teams/'

/** `channel` sends; `door` is what Teams calls, opened when there is somebody to receive. */
export function teams(needs: TeamsNeeds): {
  channel: Channel
  door: (receive: Receive) => Router
  /** The personal tab; null without an address that Teams could show. */
  tab: ((home: HomePage) => Router) | null
} {
  const { settings, identity, log } = needs
  const { serviceHosts } = settings
  const { reference, keep } = identity
  const entra = needs.entra ?? { loginUrl: 'https://login.microsoftonline.com', fetch }
  const credentials = needs.credentials ?? credentialsWith(ownToken(settings, entra, needs.clock), settings.appId)
  const adapter = new TeamsAdapter(new TeamsAuthentication(settings, log, credentials, needs.timeout), settings.appId)
  const { publicUrl } = needs
  const { appId } = settings
  const tabNeeds = (url: string) => ({
    ...{ appId, identify: identity.identify, clock: needs.clock, log },
    read: tabTokens({ appId, publicUrl: url, entra, clock: needs.clock }),
  })
  return {
    channel: {
      name: 'teams',
      abilities,
      pace: needs.pace ?? pace,
      deliver: (outgoing, nextCall) =>
        deliver(
          { adapter, reference, keep, serviceHosts, serviceUrl: needs.serviceUrl ?? worldwide },
          outgoing,
          nextCall,
        ),
    },
    door: (receive) => teamsDoor({ adapter, log, receive, ...identity }),
    tab: publicUrl && settings.appId !== '' ? (home) => tabDoor({ ...tabNeeds(publicUrl), home }) : null,
  }
}
