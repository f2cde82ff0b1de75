/**
 * Talks to Microsoft Graph as the application itself (client credentials), one tenant at a time. What Graph answers is translated
 * here, by status: everything else in this folder sees values and three kinds of trouble.
 */
import { z } from 'zod'
import type { Clock } from '../../../lib/clock.ts'

export type GraphSettings = {
  /** `GRAPH_URL` and `GRAPH_LOGIN_URL`: other than Microsoft's own in tests and sovereign clouds. */
  url: string
  loginUrl: string
  /** The application's registration, the same one that the bot has in Teams. */
  credentials: { appId: string; password: string }
  /** Through a proxy, where there is one. */
  fetch?: typeof fetch
}

export type GraphNeeds = { settings: GraphSettings; clock: Clock }

/** Graph could not do it. */
export class GraphError extends Error {
  override name = 'GraphError'
  /**
   * `later`: throttled, or out of order for a while · `not-allowed`: the tenant has not let the application into these
   * mailboxes, or no longer · `not-there`: no such mailbox or event · `refused`: Graph found our request wrong.
   */
  readonly because: 'later' | 'not-allowed' | 'not-there' | 'refused'
  readonly afterSeconds: number
  /** Graph's own word for it, where it has one: tells a missing event from a missing mailbox. */
  readonly code: string | null

  constructor(
    because: GraphError['because'],
    told: { status: number; code?: string; afterSeconds?: number; cause?: unknown },
  ) {
    super(`Graph answered ${told.status}${told.code ? ` ${told.code}` : ''}.`, { cause: told.cause })
    this.because = because
    this.code = told.code ?? null
    this.afterSeconds = told.afterSeconds ?? 60
  }
}

export type GraphRequest = <Answer>(
  tenantId: string,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  { body, answer }: { body?: unknown; answer: z.ZodType<Answer> },
) => Promise<Answer>

const patienceMs = 20_000

/** Requests with a token that is fetched when the one at hand is about to run out, or was refused. Throws a GraphError. */
export function graphRequest({ settings, clock }: GraphNeeds): GraphRequest {
  const send = settings.fetch ?? fetch
  const tokens = new Map<string, { token: Promise<string>; until: number }>()

  const tokenFor = (tenantId: string): Promise<string> => {
    const now = clock.now().getTime()
    const known = tokens.get(tenantId)
    if (known && now < known.until) return known.token
    const asked = askForToken(send, settings, tenantId)
    // One question for all who wait; how long the answer holds is known when it has come.
    const entry = { token: asked.then(({ token }) => token), until: now + patienceMs }
    tokens.set(tenantId, entry)
    asked.then(
      ({ seconds }) => void (entry.until = now + (seconds - renewedBefore) * 1000),
      () => void tokens.delete(tenantId),
    )
    return entry.token
  }

  return async (tenantId, method, path, { body, answer }) => {
    for (let attempt = 1; ; attempt++) {
      const token = await tokenFor(tenantId)
      const response = await ask(send, `${settings.url}/v1.0${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          Prefer: 'IdType="ImmutableId"',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (response.status === 401 && attempt === 1) {
        tokens.delete(tenantId)
        continue
      }
      if (!response.ok) throw await troubleIn(response)
      return answer.parse(await jsonOf(response))
    }
  }
}

const renewedBefore = 300
const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })

async function askForToken(
  send: typeof fetch,
  { url, loginUrl, credentials }: GraphSettings,
  tenantId: string,
): Promise<{ token: string; seconds: number }> {
  const response = await ask(send, `${loginUrl}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.appId,
      client_secret: credentials.password,
      scope: `${url}/.default`,
    }),
  })
  // Wrong credentials and a tenant that has not agreed are answered with 400 or 401.
  if (response.status === 400 || response.status === 401)
    throw new GraphError('not-allowed', { status: response.status })
  if (!response.ok) throw await troubleIn(response)
  const { access_token, expires_in } = tokenAnswer.parse(await jsonOf(response))
  return { token: access_token, seconds: expires_in }
}

async function ask(send: typeof fetch, url: string, request: RequestInit): Promise<Response> {
  try {
    return await send(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
  } catch (error) {
    throw new GraphError('later', { status: 0, cause: error })
  }
}

async function troubleIn(response: Response): Promise<GraphError> {
  const { status } = response
  const code = codeIn(await jsonOf(response))
  const told = { status, ...(code === undefined ? {} : { code }) }
  if (status === 429 || status >= 500) return new GraphError('later', { ...told, afterSeconds: waitIn(response) })
  if (status === 401 || status === 403) return new GraphError('not-allowed', told)
  if (status === 404 || status === 410) return new GraphError('not-there', told)
  return new GraphError('refused', told)
}

/** `Retry-After` in seconds; a minute when Graph does not say, and never more than an hour. */
function waitIn(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 60)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 3600) : 60
}

const trouble = z.object({ error: z.object({ code: z.string() }) })

function codeIn(body: unknown): string | undefined {
  return trouble.safeParse(body).data?.error.code
}

/** Null when there is no body, or none that can be read. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}
