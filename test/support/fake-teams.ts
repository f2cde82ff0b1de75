/**
 * Teams on loopback: a Bot Connector that is as strict about cards as Teams, with the OpenID description and keys that its
 * tokens are checked by, and a sender of activities with such tokens. It keeps every call, and fails when told to.
 */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Credentials, TeamsSettings } from '../../src/channels/teams/auth.ts'
import { aBucket } from './bucket.ts'
import { cardFaults, cardWords } from './adaptive-card.ts'

export type TeamsCall = {
  method: string
  path: string
  authorization: string
  body: Record<string, unknown>
  throttled: boolean
  /** What Teams called the message that was sent. */
  as?: string
}
export type TeamsFailure = { status?: number; code?: string; retryAfter?: number; hang?: true; drop?: true }
export type Member = Record<string, unknown>

/** Made once: making keys is slow. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const bot = { appId: 'a0000000-0000-0000-0000-000000000001' }
export const tenant = '11111111-2222-3333-4444-555555555555'
export const annaId = 'b0000000-0000-0000-0000-000000000001'

export async function aFakeTeams(members: Readonly<Record<string, Member>> = {}) {
  const calls: TeamsCall[] = []
  const failures: { method: string; at: RegExp; failure: TeamsFailure }[] = []
  const known = new Map(Object.entries(members))
  const withApp = new Set<string>()
  let count = 0
  let allows = (): boolean => true

  const server = createServer((request, response) => void handle(request, response))
  // As the real one, it leaves a connection open that rests for a while: closed after Node's five seconds, the next post could meet the end of it.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = `http://${host}`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const method = request.method ?? ''
    const json = (status: number, body: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (path === '/openid')
      return json(200, {
        issuer: 'https://api.botframework.com',
        jwks_uri: `${url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (path === '/keys')
      return json(200, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'k1', x5t: 'k1', endorsements: ['msteams'] }],
      })
    const body = await bodyOf(request)
    const throttled = !allows()
    const call: TeamsCall = { method, path, authorization: request.headers.authorization ?? '', body, throttled }
    calls.push(call)
    if (throttled) {
      response.setHeader('retry-after', '1')
      return json(429, { error: { code: 'TooManyRequests', message: 'slower' } })
    }
    const at = failures.findIndex((each) => each.method === method && each.at.test(path))
    const [planned] = at < 0 ? [] : failures.splice(at, 1)
    if (planned?.failure.hang) return
    if (planned?.failure.drop) return void request.socket.destroy()
    if (planned?.failure.status !== undefined) {
      const { status, code, retryAfter } = planned.failure
      if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
      return json(status, { error: { code: code ?? 'Scripted', message: 'as told' } })
    }
    const member = /^\/v3\/conversations\/[^/]+\/members\/([^/]+)$/.exec(path)
    if (method === 'GET' && member) {
      const found = known.get(decodeURIComponent(member[1] ?? ''))
      return found ? json(200, found) : json(404, { error: { code: 'MemberNotFoundInConversation', message: 'no' } })
    }
    if (method === 'POST' && path === '/v3/conversations') {
      const [user] = body['members'] as { id: string }[]
      return withApp.has(user!.id)
        ? json(201, { id: `a:${user!.id}` })
        : json(403, { error: { code: 'ForbiddenOperationException', message: 'no app' } })
    }
    // As Microsoft's Playground: a kind of talk that is none is refused, one left out is not.
    if ((body['conversation'] as { conversationType?: string } | undefined)?.conversationType === '')
      return json(400, { error: { code: 'BadArgument', message: 'Invalid input' } })
    const faults = attachmentsOf(body).flatMap(cardFaults)
    if (faults.length > 0) return json(400, { error: { code: 'BadSyntax', message: faults.join('; ') } })
    const changed = method === 'PUT' ? decodeURIComponent(path.split('/').at(-1) ?? '') : null
    const id = changed ?? `activity-${++count}`
    call.as = id
    return json(method === 'POST' ? 201 : 200, { id })
  }

  /** A token as Microsoft's, with changes. */
  const token = (
    claims: Record<string, unknown> = {},
    key: KeyObject = privateKey,
    head: Record<string, unknown> = {},
  ) => {
    const now = Math.floor(Date.now() / 1000)
    const all = {
      iss: 'https://api.botframework.com',
      aud: bot.appId,
      serviceurl: url,
      nbf: now - 60,
      exp: now + 3600,
      ...claims,
    }
    return signed({ alg: 'RS256', kid: 'k1', typ: 'JWT', ...head }, all, key)
  }

  const settings: TeamsSettings = {
    appId: bot.appId,
    password: 'a-password',
    tenantId: tenant,
    openIdMetadataUrl: `${url}/openid`,
    serviceHosts: [host],
    allowAnonymous: false,
  }

  /** What the bot shows when it speaks, without asking anybody's login server. */
  const credentials = {
    isValidAppId: async (appId: string) => appId === bot.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
        request.headers.set('authorization', 'Bearer outbound')
        return request
      },
    }),
  } as unknown as Credentials

  return {
    url,
    host,
    settings,
    credentials,
    token,
    calls,
    members: known,
    /** What was sent to people, in order. */
    sent: () =>
      calls.filter(({ method, path }) => (method === 'POST' || method === 'PUT') && path.includes('/activities')),
    /** Whoever has the app installed without having written, by Entra object id. */
    withApp,
    /** Takes so many calls a second, and so many at once after a pause; the rest are told to come again in a second. */
    limitCalls: (perSecond: number, burst: number) => void (allows = aBucket(perSecond, burst)),
    fail: (method: string, ...how: TeamsFailure[]) =>
      void failures.push(...how.map((failure) => ({ method, at: /./, failure }))),
    failAt: (method: string, at: RegExp, ...how: TeamsFailure[]) =>
      void failures.push(...how.map((failure) => ({ method, at, failure }))),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    /** An activity as Teams sends them; a personal message unless told. */
    activity: (more: Record<string, unknown> = {}) => ({
      type: 'message',
      id: `in-${++count}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: url,
      from: { id: '29:anna', name: 'Anna Ek', aadObjectId: annaId },
      recipient: { id: `28:${bot.appId}`, name: 'Styrbot' },
      conversation: { id: 'a:dm1', conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      locale: 'sv-SE',
      textFormat: 'plain',
      ...more,
    }),
  }
}

export function sendActivity(url: string, activity: unknown, token: string | null): Promise<Response> {
  return fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: token.includes(' ') ? token : `Bearer ${token}` }),
    },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  })
}

/** A token of these parts, signed with RS256 whatever its head says. */
function signed(head: Record<string, unknown>, claims: Record<string, unknown>, key: KeyObject): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part(head)}.${part(claims)}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
}

/** What a reader sees of a sent activity. */
export function visible({ body }: TeamsCall): string {
  const cards = attachmentsOf(body)
  const text = typeof body['text'] === 'string' ? body['text'] : ''
  return cards.length === 0 ? text : cards.map(cardWords).join('')
}

function attachmentsOf(body: Record<string, unknown>): unknown[] {
  const attachments = body['attachments']
  return Array.isArray(attachments) ? attachments.map((each: { content: unknown }) => each.content) : []
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}
