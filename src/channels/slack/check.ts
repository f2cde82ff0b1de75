import { WebAPIPlatformError, WebClient } from '@slack/web-api'
import { z } from 'zod'
import { type Access, clientOptions } from './workspace.ts'

/** What the bot must be allowed; the manifest asks for the same. */
export const neededScopes = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'im:history',
  'users:read',
  'users:read.email',
]

/** What the bot does without where it may not: pictures are told in words. */
export const usefulScopes = ['files:write']

export type Checked =
  | { ok: true; workspace: string; name: string; missing: readonly string[] }
  /** Slack does not know the token, in its own word for it. */
  | { ok: false; because: 'refused'; code: string }
  | { ok: false; because: 'unreachable' }

const answerSchema = z.object({
  team_id: z.string(),
  team: z.string().default(''),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
})

/** Asks Slack whose the token is and what it may do. */
export async function checkSlack({ botToken, ...network }: Access): Promise<Checked> {
  const client = new WebClient(botToken, { ...clientOptions(network), retryConfig: { retries: 0 } })
  try {
    const { team_id: workspace, team, response_metadata: metadata } = answerSchema.parse(await client.auth.test())
    const granted = metadata?.scopes
    // Slack tells in a header what was granted; a proxy may have taken it away.
    const missing = granted ? neededScopes.filter((scope) => !granted.includes(scope)) : []
    return { ok: true, workspace, name: team, missing }
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return { ok: false, because: 'refused', code: error.data.error }
    return { ok: false, because: 'unreachable' }
  }
}
