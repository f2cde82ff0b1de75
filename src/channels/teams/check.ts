import type { TeamsSettings } from './auth.ts'
import { TokenError, askForToken } from './token.ts'

export type Checked =
  | { ok: true }
  /** Entra does not give the bot a token, in its own word for it. */
  | { ok: false; because: 'refused'; code: string }
  | { ok: false; because: 'unreachable' }

/** Asks Entra for the token that the bot shows when it speaks. */
export async function checkTeams(settings: TeamsSettings, loginUrl: string, timeout = 10_000): Promise<Checked> {
  try {
    await askForToken(settings, { loginUrl, fetch, timeout })
    return { ok: true }
  } catch (error) {
    const code = error instanceof TokenError ? error.code : null
    if (code === null || /^http-5/.test(code)) return { ok: false, because: 'unreachable' }
    return { ok: false, because: 'refused', code }
  }
}
