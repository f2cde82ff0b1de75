/**
 * Reads the environment, once, into a Config. An absent channel is null. Every fault is found and told at once, in words,
 * and the program does not start half-configured.
 */
import { isIP } from 'node:net'
import path from 'node:path'

export type Config = {
  host: string
  port: number
  publicUrl: string
  dataDir: string
  database: { engine: 'postgres'; url: string } | { engine: 'pglite'; folder: string }
  logLevel: string
  /** About how many megabytes the municipalities' registers may take in memory; null: the usual. */
  registersMb: number | null
  slack: SlackConfig | null
  teams: TeamsConfig | null
  graph: { url: string; loginUrl: string }
  oidc: { issuer: string; clientId: string; clientSecret: string } | null
  /** `shared`: on the main port, when no channel is configured · a port: a loopback listener of its own · null: off. */
  playground: 'shared' | { port: number } | null
  proxy: string | null
  /** Hosts that are reached without the proxy, separated by commas. */
  noProxy: string | null
  /** 32 bytes for tokens, links and sessions; null: made and kept in the data folder. */
  secretKey: Buffer | null
}
type SlackConfig = {
  signingSecret: string | null
  /** One workspace by token, or many by OAuth. */
  access: { botToken: string } | { clientId: string; clientSecret: string }
  /** Socket Mode instead of HTTP. */
  appToken: string | null
  apiUrl: string | null
}
type TeamsConfig = {
  appId: string
  password: string
  tenantId: string | null
  openIdMetadataUrl: string | null
  /** Hosts that may be named as service URLs, beside Microsoft's own. */
  serviceHosts: readonly string[]
  /** Takes messages without a token; loopback only. */
  allowAnonymous: boolean
}

/** One setting that is missing or wrong, and what it should be. */
export type ConfigFault = { setting: string; problem: string }
export type ConfigRead = { ok: true; config: Config } | { ok: false; faults: readonly ConfigFault[] }

type Env = Readonly<Record<string, string | undefined>>

export function readConfig(env: Env, cwd: string): ConfigRead {
  const faults: ConfigFault[] = []
  const read = reader(env, faults)
  const host = read.text('HOST') ?? '127.0.0.1'
  const port = read.port('PORT') ?? 3978
  const publicUrl = read.url('PUBLIC_URL', ['https:', 'http:'])?.replace(/\/+$/, '') ?? null
  const slack = slackFrom(read, publicUrl)
  const teams = teamsFrom(read, host)
  const hasChannel = slack !== null || teams !== null
  const dataDir = path.resolve(cwd, read.text('DATA_DIR') ?? '.data')
  const databaseUrl = read.url('DATABASE_URL', ['postgresql:', 'postgres:'])
  const secretKey = read.key('SECRET_KEY')
  if (hasChannel && !read.text('SECRET_KEY')) {
    read.fault(
      'SECRET_KEY',
      'måste anges när Slack eller Teams är inställt: 32 slumpade byte i base64 (openssl rand -base64 32)',
    )
  }
  const config: Config = {
    host,
    port,
    publicUrl: publicUrl ?? `http://localhost:${port}`,
    dataDir,
    database: databaseUrl
      ? { engine: 'postgres', url: databaseUrl }
      : { engine: 'pglite', folder: path.join(dataDir, 'database') },
    logLevel: read.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent']) ?? 'info',
    registersMb: read.megabytes('REGISTERS_MB'),
    slack,
    teams,
    graph: {
      url: read.url('GRAPH_URL', ['https:', 'http:']) ?? 'https://graph.microsoft.com',
      loginUrl: read.url('GRAPH_LOGIN_URL', ['https:', 'http:']) ?? 'https://login.microsoftonline.com',
    },
    oidc: oidcFrom(read),
    playground: playgroundFrom(read, hasChannel, host),
    proxy: read.url('HTTPS_PROXY', ['http:', 'https:']) ?? null,
    noProxy: read.text('NO_PROXY'),
    secretKey,
  }
  return faults.length === 0 ? { ok: true, config } : { ok: false, faults }
}

/** The faults as lines for a terminal. */
export function describeFaults(faults: readonly ConfigFault[]): string {
  return ['Inställningarna stämmer inte. Styrbot startar inte förrän de är rättade:']
    .concat(faults.map(({ setting, problem }) => `  ${setting} ${problem}`))
    .join('\n')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function slackFrom(read: Reader, publicUrl: string | null): SlackConfig | null {
  const own = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_APP_TOKEN']
  if (!own.some((name) => read.text(name))) return null
  const botToken = read.prefixed('SLACK_BOT_TOKEN', 'xoxb-')
  const appToken = read.prefixed('SLACK_APP_TOKEN', 'xapp-')
  const signingSecret = read.text('SLACK_SIGNING_SECRET')
  const clientId = read.text('SLACK_CLIENT_ID')
  const clientSecret = read.text('SLACK_CLIENT_SECRET')
  if (!signingSecret && !appToken) {
    read.fault('SLACK_SIGNING_SECRET', 'saknas: den står under Basic Information på appens sida hos Slack')
  }
  if (botToken && (clientId || clientSecret)) {
    read.fault(
      'SLACK_BOT_TOKEN',
      'kan inte användas tillsammans med SLACK_CLIENT_ID: välj en arbetsyta med token eller flera med OAuth',
    )
  }
  if (!botToken && clientId && !clientSecret)
    read.fault('SLACK_CLIENT_SECRET', 'saknas: den hör ihop med SLACK_CLIENT_ID')
  if (!botToken && !clientId) {
    read.fault(
      'SLACK_BOT_TOKEN',
      'saknas: ange den (en arbetsyta), eller SLACK_CLIENT_ID och SLACK_CLIENT_SECRET (flera)',
    )
  }
  if (clientId && !publicUrl?.startsWith('https:')) {
    read.fault(
      'PUBLIC_URL',
      'måste börja med https:// när SLACK_CLIENT_ID är angett: Slack leder tillbaka dit efter installationen',
    )
  }
  const access = botToken ? { botToken } : { clientId: clientId ?? '', clientSecret: clientSecret ?? '' }
  return { signingSecret, access, appToken, apiUrl: read.url('SLACK_API_URL', ['https:', 'http:']) }
}

function teamsFrom(read: Reader, host: string): TeamsConfig | null {
  const anonymous = read.flag('TEAMS_ALLOW_ANONYMOUS')
  if (anonymous && !isLoopback(host)) {
    read.fault('TEAMS_ALLOW_ANONYMOUS', `får bara vara 1 när HOST är den egna datorn (127.0.0.1), inte ${host}`)
  }
  const appId = read.text('TEAMS_APP_ID')
  const password = read.text('TEAMS_APP_PASSWORD')
  if (!appId && !password && !anonymous) return null
  if (!appId && !anonymous) read.fault('TEAMS_APP_ID', 'saknas: botens app-id i Azure')
  if (!password && !anonymous) read.fault('TEAMS_APP_PASSWORD', 'saknas: klienthemligheten till TEAMS_APP_ID')
  const hosts = read.text('TEAMS_SERVICE_HOSTS')
  return {
    appId: appId ?? '',
    password: password ?? '',
    tenantId: read.text('TEAMS_APP_TENANT_ID'),
    openIdMetadataUrl: read.url('TEAMS_OPENID_METADATA_URL', ['https:', 'http:']),
    serviceHosts: hosts ? hosts.split(/[\s,]+/).filter(Boolean) : [],
    allowAnonymous: anonymous,
  }
}

function oidcFrom(read: Reader): Config['oidc'] {
  const issuer = read.url('OIDC_ISSUER', ['https:', 'http:'])
  const clientId = read.text('OIDC_CLIENT_ID')
  const clientSecret = read.text('OIDC_CLIENT_SECRET')
  if (!issuer && !clientId && !clientSecret) return null
  for (const [name, value] of Object.entries({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  })) {
    if (!value)
      read.fault(name, 'saknas: inloggning med OIDC behöver OIDC_ISSUER, OIDC_CLIENT_ID och OIDC_CLIENT_SECRET')
  }
  if (issuer?.startsWith('http:') && !isLoopback(new URL(issuer).hostname.replace(/^\[|\]$/g, '')))
    read.fault('OIDC_ISSUER', 'måste börja med https://: annars kan någon på vägen logga in som vem som helst')
  return { issuer: issuer ?? '', clientId: clientId ?? '', clientSecret: clientSecret ?? '' }
}

function playgroundFrom(read: Reader, hasChannel: boolean, host: string): Config['playground'] {
  const wanted = read.text('PLAYGROUND') === null ? null : read.flag('PLAYGROUND')
  const port = read.port('PLAYGROUND_PORT') ?? 3979
  if (hasChannel) return wanted ? { port } : null
  if (wanted === false) return null
  // The playground lets anybody speak as anybody: it is for this machine only.
  if (!isLoopback(host)) return wanted ? { port } : null
  return 'shared'
}

type Reader = ReturnType<typeof reader>

function reader(env: Env, faults: ConfigFault[]) {
  const fault = (setting: string, problem: string): void => void faults.push({ setting, problem })
  const text = (name: string): string | null => env[name]?.trim() || null
  return {
    fault,
    text,
    flag(name: string): boolean {
      const value = text(name)
      if (value !== null && value !== '0' && value !== '1') fault(name, `ska vara 1 eller 0, inte ”${value}”`)
      return value === '1'
    },
    port(name: string): number | null {
      const value = text(name)
      if (value === null) return null
      const port = Number(value)
      if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
      fault(name, `ska vara ett portnummer mellan 1 och 65535, inte ”${value}”`)
      return null
    },
    megabytes(name: string): number | null {
      const value = text(name)
      if (value === null) return null
      const megabytes = Number(value)
      if (Number.isInteger(megabytes) && megabytes > 0) return megabytes
      fault(name, `ska vara ett antal megabyte, inte ”${value}”`)
      return null
    },
    url(name: string, protocols: readonly string[]): string | null {
      const value = text(name)
      if (value === null) return null
      if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value
      fault(name, `ska vara en adress som börjar med ${protocols.map((protocol) => `${protocol}//`).join(' eller ')}`)
      return null
    },
    oneOf(name: string, choices: readonly string[]): string | null {
      const value = text(name)
      if (value === null || choices.includes(value)) return value
      fault(name, `ska vara något av ${choices.join(', ')}, inte ”${value}”`)
      return null
    },
    prefixed(name: string, prefix: string): string | null {
      const value = text(name)
      if (value === null || value.startsWith(prefix)) return value
      fault(name, `ska börja med ${prefix}`)
      return null
    },
    key(name: string): Buffer | null {
      const value = text(name)
      if (value === null) return null
      const bytes = Buffer.from(value, 'base64')
      if (bytes.length === 32) return bytes
      fault(name, `ska vara 32 byte i base64, inte ${bytes.length} (openssl rand -base64 32)`)
      return null
    },
  }
}
