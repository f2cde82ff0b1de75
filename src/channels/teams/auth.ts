import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Log } from '../../lib/log.ts'
import { type Clients, callingOnce } from './client.ts'

export type TeamsSettings = {
  appId: string
  password: string
  /** The bot's own tenant; null for the older kind of bot that belongs to none. */
  tenantId: string | null
  /** Where the keys of Microsoft's tokens are described, when not at the usual place. */
  openIdMetadataUrl: string | null
  /** Hosts that may be named as service URLs, beside Microsoft's own. */
  serviceHosts: readonly string[]
  /** Takes messages without a token. */
  allowAnonymous: boolean
}

/** How the bot gets its own tokens; tests hand in one that asks nobody. */
export type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>
type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

/** A request that is not from Teams. Whoever sent it is not told why. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

/** A call that takes longer is given up. */
const deadline = 10_000

const microsoftHosts = ['smba.trafficmanager.net', 'botframework.com']
const issuer = 'https://api.botframework.com'

/**
 * The library's token check, and what it leaves open: it takes tokens that never expire, activities that name no service,
 * other channels than Teams, and everybody when there is no app id. Its clients send once.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #settings: TeamsSettings
  readonly #log: Log
  readonly #timeout: number

  constructor(settings: TeamsSettings, log: Log, credentials: Credentials, timeout = deadline) {
    if (settings.appId === '' && !settings.allowAnonymous) {
      throw new Error('The Teams channel has no app id, and would take messages from anybody.')
    }
    super(configurationOf(settings), credentials)
    this.#settings = settings
    this.#log = log
    this.#timeout = timeout
  }

  override createConnectorFactory(
    ...whose: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ): Clients {
    return callingOnce(super.createConnectorFactory(...whose), this.#timeout)
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<Authenticated> {
    if (activity.channelId !== 'msteams') throw this.#refusal('channel')
    if (!isTrusted(activity.serviceUrl, this.#settings.serviceHosts)) throw this.#refusal('service-host')
    let found: Authenticated
    try {
      found = await super.authenticateRequest(activity, header)
    } catch {
      throw this.#refusal('token')
    }
    if (found.connectorFactory) found.connectorFactory = callingOnce(found.connectorFactory, this.#timeout)
    if (this.#settings.allowAnonymous) return found
    if (!found.claimsIdentity.getClaimValue('exp')) throw this.#refusal('no-expiry')
    if (found.claimsIdentity.getClaimValue('iss') !== issuer) throw this.#refusal('issuer')
    return found
  }

  #refusal(because: string): RefusedError {
    this.#log.warn({ because }, 'a request to the Teams endpoint was refused')
    return new RefusedError(because)
  }
}

/** Our token goes along to the service URL, so only Microsoft's hosts and those in the settings are written to. */
export function isTrusted(serviceUrl: unknown, extra: readonly string[]): boolean {
  const url = typeof serviceUrl === 'string' && URL.canParse(serviceUrl) ? new URL(serviceUrl) : null
  if (!url || url.username !== '' || url.password !== '') return false
  const isLocal = url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]'
  if (extra.includes(url.host) || extra.includes(url.hostname)) return url.protocol === 'https:' || isLocal
  const isMicrosofts = microsoftHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  return isMicrosofts && url.protocol === 'https:' && url.port === ''
}

function configurationOf({ appId, password, openIdMetadataUrl, ...settings }: TeamsSettings) {
  const tenantId = appId === '' ? null : settings.tenantId
  const own = {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    MicrosoftAppType: tenantId === null ? 'MultiTenant' : 'SingleTenant',
    ...(tenantId === null ? {} : { MicrosoftAppTenantId: tenantId }),
  }
  if (openIdMetadataUrl === null) return own
  // The library takes these together or not at all: with one alone it refuses every token.
  return {
    ...own,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId ?? 'botframework.com'}`,
    ToChannelFromBotOAuthScope: issuer,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: issuer,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
  }
}
