/**
 * Slack on loopback: the part of its Web API that we call, as strict about blocks as Slack, and a sender of signed deliveries.
 * It keeps every call, and fails when told to.
 */
import { createHmac } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { aBucket } from './bucket.ts'
import { blockFaults, viewFaults, visibleWords } from './block-kit.ts'

/** `as`: what Slack called the post. */
type Call = { method: string; token: string; args: Record<string, unknown>; throttled?: boolean; as?: string }
/** How one call is to fail: an answer of Slack's, a status, or silence; `unheard`: it is done, and the answer is lost. */
export type Failure = { error?: string; status?: number; retryAfter?: number; hang?: true; drop?: true; unheard?: true }
export type SlackUser = { name: string; email?: string } & Record<string, unknown>

export const workspace = {
  id: 'T01',
  botUserId: 'U0BOT',
  botId: 'B0BOT',
  token: 'xoxb-fake',
  secret: 'a-signing-secret',
}

export async function aFakeSlack(users: Readonly<Record<string, SlackUser>> = {}) {
  const calls: Call[] = []
  const posts: Record<string, unknown>[] = []
  // Whoever waits for an answer looks often: among what was said to one, not among everything.
  const postsIn = new Map<string, Record<string, unknown>[]>()
  const failures = new Map<string, Failure[]>()
  const known = new Map(Object.entries(users))
  let stamp = 0
  let scopes: readonly string[] | null = null
  let allows: ReturnType<typeof aBucket> | null = null
  let second = 1_700_000_000
  const nextTs = () => `${second}.${String(++stamp).padStart(6, '0')}`
  const talks = new Map<string, { ts: string; thread: unknown; user: string; bot_id: string; metadata: unknown }[]>()

  const server = createServer((request, response) => void handle(request, response))
  // As the real one, it leaves a connection open that rests for a while: closed after Node's five seconds, the next post could meet the end of it.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace(/^\/(?:api\/)?/, '').split('?')[0] ?? ''
    const args = argumentsIn(await bodyOf(request), request.headers['content-type'] ?? '')
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    const call: Call = { method, token, args }
    calls.push(call)
    const throttled = method === 'chat.postMessage' && allows !== null && !allows()
    const failure = throttled ? { error: 'ratelimited', retryAfter: 1 } : failures.get(method)?.shift()
    if (throttled) call.throttled = true
    else if (/^(?:chat\.(?!delete)|response\/)/.test(method)) keepPost(args)
    if (failure?.hang) return
    if (failure?.drop) return void request.socket.destroy()
    if (failure?.retryAfter !== undefined) response.setHeader('retry-after', String(failure.retryAfter))
    const status = failure?.status ?? (failure?.retryAfter === undefined ? 200 : 429)
    if (method === 'auth.test' && scopes !== null) response.setHeader('x-oauth-scopes', scopes.join(','))
    const answer = failure?.error ? { ok: false, error: failure.error } : answerTo(method, args, token)
    if ('ts' in answer && typeof answer['ts'] === 'string') call.as = answer['ts']
    if (failure?.unheard) return void request.socket.destroy()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }

  function answerTo(method: string, args: Record<string, unknown>, token: string): Record<string, unknown> {
    if (method.startsWith('upload/')) return { ok: true }
    if (method.startsWith('response/')) return { ok: blockFaults(args['blocks']).length === 0 }
    if (method === 'apps.connections.open') return { ok: true, url: fake.socketUrl }
    if (token !== workspace.token) return { ok: false, error: 'invalid_auth' }
    switch (method) {
      case 'auth.test':
        return { ok: true, team_id: workspace.id, user_id: workspace.botUserId, bot_id: workspace.botId }
      case 'users.info': {
        const user = known.get(String(args['user']))
        if (!user) return { ok: false, error: 'user_not_found' }
        const { name, email, ...flags } = user
        return {
          ok: true,
          user: { id: args['user'], team_id: workspace.id, real_name: name, profile: { email }, ...flags },
        }
      }
      case 'files.getUploadURLExternal':
        return { ok: true, upload_url: `${base}/upload/${++stamp}`, file_id: `F${stamp}` }
      case 'files.completeUploadExternal':
        return { ok: true, files: args['files'] }
      case 'users.lookupByEmail': {
        const found = [...known].find(([, { email }]) => email === args['email'])
        return found ? answerTo('users.info', { user: found[0] }, token) : { ok: false, error: 'users_not_found' }
      }
      case 'chat.postMessage':
      case 'chat.postEphemeral':
      case 'chat.update': {
        if (typeof args['text'] !== 'string' || args['text'] === '') return { ok: false, error: 'no_text' }
        if (args['blocks'] !== undefined && blockFaults(args['blocks']).length > 0)
          return { ok: false, error: 'invalid_blocks' }
        const channel = String(args['channel']).replace(/^U/, 'D')
        const ts = method === 'chat.update' ? String(args['ts']) : nextTs()
        if (method !== 'chat.postEphemeral') keep(channel, ts, args)
        return { ok: true, channel, ts }
      }
      case 'chat.delete': {
        const channel = String(args['channel'])
        const said = talks.get(channel) ?? []
        const left = said.filter(({ ts }) => ts !== String(args['ts']))
        talks.set(channel, left)
        return left.length < said.length ? { ok: true } : { ok: false, error: 'message_not_found' }
      }
      case 'conversations.history':
      case 'conversations.replies': {
        if (scopes !== null && !scopes.includes('im:history')) return { ok: false, error: 'missing_scope' }
        if (!/^[CDG]/.test(String(args['channel']))) return { ok: false, error: 'channel_not_found' }
        return historyOf(args)
      }
      case 'views.open':
      case 'views.publish':
        return viewFaults(args['view']).length === 0
          ? { ok: true, view: { id: 'V1' } }
          : { ok: false, error: 'invalid_arguments' }
      default:
        return { ok: false, error: 'unknown_method' }
    }
  }

  function keepPost(args: Record<string, unknown>): void {
    posts.push(args)
    const talk = String(args['channel']).replace(/^U/, 'D')
    const theirs = postsIn.get(talk)
    if (theirs) theirs.push(args)
    else postsIn.set(talk, [args])
  }

  function keep(channel: string, ts: string, { metadata, thread_ts: thread }: Record<string, unknown>): void {
    const talk = (talks.get(channel) ?? []).filter((said) => said.ts !== ts)
    talks.set(channel, [{ ts, thread, user: workspace.botUserId, bot_id: workspace.botId, metadata }, ...talk])
  }

  /** The newest first, a page at a time; replies in threads only where threads are asked for. */
  function historyOf({ channel, ts, oldest, limit, cursor }: Record<string, unknown>): Record<string, unknown> {
    const all = (talks.get(String(channel)) ?? [])
      .filter((said) => (ts === undefined ? said.thread === undefined : said.thread === ts))
      .filter((said) => Number(said.ts) >= Number(oldest ?? 0))
    const from = Number(cursor ?? 0)
    const to = from + Number(limit ?? 100)
    const hasMore = to < all.length
    return {
      ok: true,
      messages: all.slice(from, to),
      has_more: hasMore,
      response_metadata: { next_cursor: hasMore ? String(to) : '' },
    }
  }

  const fake = {
    /** What the time is by Slack's own clock, in what it calls its posts. */
    now: () => new Date(second * 1000),
    setClock: (at: Date) => void (second = Math.floor(at.getTime() / 1000)),
    url: `${base}/api/`,
    /** Where Socket Mode is to connect. */
    socketUrl: '',
    /** A response_url of ours. */
    responseUrl: `${base}/response/1`,
    calls,
    users: known,
    /** What the token may do, as Slack tells in a header. */
    grant: (...granted: string[]) => void (scopes = granted),
    /** Takes so many posts a second, and so many at once after a pause; the rest are told to come again in a second. */
    limitPosts: (perSecond: number, burst: number) => void (allows = aBucket(perSecond, burst)),
    /** Something of the bot's own that no message of ours is behind. */
    /** What stands in a talk now, the oldest first, as Slack calls it. */
    standingIn: (channel: string) => (talks.get(channel) ?? []).map(({ ts }) => ts).toSorted(),
    postUnmarked: (channel: string) => keep(channel, nextTs(), {}),
    callsTo: (method: string) => calls.filter((call) => call.method === method),
    /** Everything a user could read, post by post. */
    posts: () => [...posts],
    /** The same, of what was said to one user directly. Not to be changed. */
    postsTo: (user: string): readonly Record<string, unknown>[] => postsIn.get(user.replace(/^U/, 'D')) ?? [],
    fail: (method: string, ...how: Failure[]) => failures.set(method, [...(failures.get(method) ?? []), ...how]),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return fake
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

/** The Web API takes forms whose structured arguments are JSON. */
function argumentsIn(body: string, type: string): Record<string, unknown> {
  if (type.includes('json')) return JSON.parse(body) as Record<string, unknown>
  const isStructured = (name: string) => name === 'blocks' || name === 'view' || name === 'metadata'
  const fields = [...new URLSearchParams(body)]
  return Object.fromEntries(fields.map(([name, value]) => [name, isStructured(name) ? JSON.parse(value) : value]))
}

export function visible(post: Record<string, unknown>): string {
  return post['blocks'] === undefined ? String(post['text']) : visibleWords(post['blocks'])
}

export type Signing = {
  secret?: string
  at?: Date
  headers?: Record<string, string>
  type?: string
  signature?: string
}

/** Sends as Slack does: the body signed with the secret and the time. */
export async function sendSigned(url: string, body: string, type: string, how: Signing = {}): Promise<Response> {
  const stamp = Math.floor((how.at ?? new Date()).getTime() / 1000)
  const base = `v0:${stamp}:${body}`
  const signature =
    how.signature ??
    `v0=${createHmac('sha256', how.secret ?? workspace.secret)
      .update(base)
      .digest('hex')}`
  const headers = {
    'content-type': how.type ?? type,
    'x-slack-request-timestamp': String(stamp),
    'x-slack-signature': signature,
    ...how.headers,
  }
  return fetch(`${url}/slack/events`, { method: 'POST', headers, body })
}

export function sendEvent(
  url: string,
  event: Record<string, unknown>,
  more: Record<string, unknown> = {},
  how: Signing = {},
) {
  const body = {
    type: 'event_callback',
    team_id: workspace.id,
    api_app_id: 'A1',
    event_id: `Ev${Math.random()}`,
    event,
    ...more,
  }
  return sendSigned(url, JSON.stringify(body), 'application/json', how)
}

const form = 'application/x-www-form-urlencoded'

export function sendCommand(url: string, fields: Record<string, string>, how: Signing = {}) {
  const body = {
    command: '/styrbot',
    team_id: workspace.id,
    channel_id: 'C01',
    user_id: 'U01',
    trigger_id: `1.${Math.random()}`,
    ...fields,
  }
  return sendSigned(url, new URLSearchParams(body).toString(), form, how)
}

export function sendInteraction(url: string, payload: Record<string, unknown>, how: Signing = {}) {
  const body = {
    team: { id: workspace.id },
    user: { id: 'U01', team_id: workspace.id },
    trigger_id: `2.${Math.random()}`,
    ...payload,
  }
  return sendSigned(url, new URLSearchParams({ payload: JSON.stringify(body) }).toString(), form, how)
}

/** A direct message to the bot. */
export const aDirectMessage = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'message',
  channel_type: 'im',
  channel: 'D01',
  user: 'U01',
  text,
  ts: `1700000001.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`,
  ...more,
})

/** The bot mentioned in a channel. */
export const aMention = (text: string, more: Record<string, unknown> = {}) => ({
  ...aDirectMessage(`<@${workspace.botUserId}> ${text}`),
  type: 'app_mention',
  channel_type: undefined,
  channel: 'C01',
  ...more,
})
