import { z } from 'zod'
import type { TeamsSettings } from './auth.ts'

export type Checked =
  | { ok: true }
  /** Entra does not give the bot a token, in its own word for it. */
  | { ok: false; because: 'refused'; code: string }
  | { ok: false; because: 'unreachable' }

/** Asks Entra for the token that the bot shows when it speaks. */
export async function checkTeams(settings: TeamsSettings, loginUrl: string, timeout = 10_000): Promise<Checked> {
  const { appId, password, tenantId } = settings
  const url = `${loginUrl.replace(/\/+$/, '')}/${tenantId ?? 'botframework.com'}/oauth2/v2.0/token`
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: password,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(timeout),
    })
    if (answer.ok) return { ok: true }
    if (answer.status >= 500) return { ok: false, because: 'unreachable' }
    const told = z.object({ error: z.string() }).safeParse(await answer.json().catch(() => null))
    return { ok: false, because: 'refused', code: told.success ? told.data.error : `http-${answer.status}` }
  } catch {
    return { ok: false, because: 'unreachable' }
  }
}
