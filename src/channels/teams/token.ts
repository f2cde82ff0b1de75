import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import type { Credentials, TeamsSettings } from './auth.ts'

/** Entra gave the bot no token, so nothing was sent. `code` is Entra's word for why, or `http-503`; null: it was not reached. */
export class TokenError extends Error {
  override name = 'TokenError'
  readonly code: string | null

  constructor(code: string | null, options?: ErrorOptions) {
    super(`Entra gave no token (${code ?? 'not reached'}).`, options)
    this.code = code
  }
}

export type Entra = { loginUrl: string; fetch: typeof fetch; timeout?: number }

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive().default(3600) })
const refused = z.object({ error: z.string() })

/** Asks for a token, in the bot's own tenant. Throws a TokenError. OAuth 2.0 (RFC 6749), 4.4. */
export async function askForToken(
  { appId, password, tenantId }: Pick<TeamsSettings, 'appId' | 'password' | 'tenantId'>,
  { loginUrl, fetch, timeout = 10_000 }: Entra,
): Promise<{ token: string; seconds: number }> {
  const url = `${loginUrl.replace(/\/+$/, '')}/${tenantId ?? 'botframework.com'}/oauth2/v2.0/token`
  let answer: Response
  let body: unknown
  try {
    answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: password,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(timeout),
    })
    body = await answer.json().catch(() => null)
  } catch (cause) {
    throw new TokenError(null, { cause })
  }
  const given = granted.safeParse(body)
  if (answer.ok && given.success) return { token: given.data.access_token, seconds: given.data.expires_in }
  const told = refused.safeParse(body)
  throw new TokenError(told.success && answer.status < 500 ? told.data.error : `http-${answer.status}`)
}

/** A token is renewed while it still has this long to live. */
const renewedBefore = 300

/** The token that the bot shows when it speaks, asked for once and kept until shortly before it ends. */
export function ownToken(settings: TeamsSettings, entra: Entra, clock: Clock): () => Promise<string> {
  let kept: { token: string; until: number } | null = null
  let asking: Promise<string> | null = null
  const ask = async (): Promise<string> => {
    const { token, seconds } = await askForToken(settings, entra)
    kept = { token, until: clock.now().getTime() + (seconds - renewedBefore) * 1000 }
    return token
  }
  return () => {
    if (kept && kept.until > clock.now().getTime()) return Promise.resolve(kept.token)
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }
}

/**
 * How the library signs what the bot sends. Its own way asks Entra through a library that knows nothing of the proxy that
 * municipal networks go out through. Without an app id nothing is signed.
 */
export function credentialsWith(token: () => Promise<string>, appId: string): Credentials {
  const signing = {
    async signRequest<R extends { headers: { set(name: string, value: string): void } }>(request: R): Promise<R> {
      if (appId !== '') request.headers.set('authorization', `Bearer ${await token()}`)
      return request
    },
  }
  return {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => appId === '',
    createCredentials: async () => signing,
  } as unknown as Credentials
}
