import { LogLevel, WebClient, WebAPIPlatformError, type WebClientOptions } from '@slack/web-api'
import { z } from 'zod'
import type { Profile } from '../../conversation/identity.ts'

/** A workspace that the bot is installed in. Two clients: a send that is told to wait must not hold up a form being opened. */
export type Workspace = {
  id: string
  botId: string
  botUserId: string
  botToken: string
  /** Looks things up and opens forms; tries twice. */
  asking: WebClient
  /** Sends messages; never tries again by itself, since Slack could show the message twice. */
  telling: WebClient
}

/** Finds the workspace with this id; null when the bot is not installed there. Throws when Slack does not answer. */
export type Workspaces = (id: string) => Promise<Workspace | null>

export const deadline = 10_000

export type Access = { botToken: string; apiUrl: string | null; timeout?: number }

/**
 * One workspace, known by its token. Slack is asked whose token it is at first need and until it has answered, so that a
 * Slack that is down at start does no lasting harm.
 */
export function oneWorkspace({ botToken, apiUrl, timeout = deadline }: Access): Workspaces {
  let known: Promise<Workspace> | null = null
  const learn = async (): Promise<Workspace> => {
    const options = { ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }), timeout, logLevel: LogLevel.ERROR }
    const asking = new WebClient(botToken, { ...options, rejectRateLimitedCalls: true, retryConfig: { retries: 1 } })
    const telling = new WebClient(botToken, { ...options, ...neverAgain })
    const answer = z
      .object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() })
      .parse(await asking.auth.test())
    return { id: answer.team_id, botUserId: answer.user_id, botId: answer.bot_id, botToken, asking, telling }
  }
  return async (id) => {
    known ??= learn().catch((error: unknown) => {
      known = null
      throw error
    })
    const workspace = await known
    return workspace.id === id ? workspace : null
  }
}

const neverAgain: WebClientOptions = { rejectRateLimitedCalls: true, retryConfig: { retries: 0 } }

const userSchema = z.object({
  user: z.object({
    team_id: z.string().optional(),
    name: z.string().optional(),
    real_name: z.string().optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    is_email_confirmed: z.boolean().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
    profile: z.object({ email: z.string().optional(), real_name: z.string().optional() }).optional(),
  }),
})

/** What Slack tells about a user; null when it knows nobody by that id. An address that was never confirmed is not told. */
export async function profileIn(workspace: Workspace, userId: string): Promise<Profile | null> {
  let answer: unknown
  try {
    answer = await workspace.asking.users.info({ user: userId })
  } catch (error) {
    if (error instanceof WebAPIPlatformError && unknownUser.has(error.data.error)) return null
    throw error
  }
  const { user } = userSchema.parse(answer)
  const email = user.is_email_confirmed === false ? undefined : user.profile?.email
  const isHere =
    user.team_id === undefined ||
    user.team_id === workspace.id ||
    user.enterprise_user?.teams?.includes(workspace.id) === true
  return {
    name: user.real_name || user.profile?.real_name || user.name || userId,
    emails: email ? [email] : [],
    entraObjectId: null,
    isGuest:
      Boolean(user.is_restricted || user.is_ultra_restricted || user.is_stranger || user.is_bot || user.deleted) ||
      !isHere,
  }
}

const unknownUser = new Set(['user_not_found', 'user_not_visible', 'users_not_found'])
