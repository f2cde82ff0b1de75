import { LogLevel, WebClient, WebAPIPlatformError, type WebClientOptions } from '@slack/web-api'
import { z } from 'zod'
import type { Profile } from '../../conversation/identity.ts'
import type { Install, Installs } from '../../conversation/installs.ts'
import type { Clock } from '../../lib/clock.ts'
import { shortMemory } from '../../lib/short-memory.ts'
import { type Network, deadline } from './network.ts'
import { type Tell, teller } from './tell.ts'

/** A workspace that the bot is installed in. */
export type Workspace = {
  id: string
  botId: string
  botUserId: string
  botToken: string
  /** Looks things up and opens forms; tries twice. */
  asking: WebClient
  /** Sends messages; never tries again by itself, since Slack could show the message twice. */
  tell: Tell
}

/** Finds the workspace with this id, or that an organisation has the bot in; null when it is not installed there. Throws when Slack does not answer. */
export type Workspaces = {
  find(id: string, organisation?: string | null): Promise<Workspace | null>
  /** The bot has been uninstalled, or its token revoked. */
  forget(id: string): Promise<void>
}

export type Access = Network & { botToken: string }

/**
 * One workspace, known by its token. Slack is asked whose token it is at first need and until it has answered, so that a
 * Slack that is down at start does no lasting harm.
 */
export function oneWorkspace({ botToken, ...network }: Access): Workspaces {
  let known: Promise<Workspace> | null = null
  const learn = async (): Promise<Workspace> => {
    const clients = clientsFor(botToken, network)
    const answer = z
      .object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() })
      .parse(await clients.asking.auth.test())
    return { id: answer.team_id, botUserId: answer.user_id, botId: answer.bot_id, botToken, ...clients }
  }
  return {
    async find(id) {
      known ??= learn().catch((error: unknown) => {
        known = null
        throw error
      })
      const workspace = await known
      return workspace.id === id ? workspace : null
    },
    async forget() {
      known = null
    },
  }
}

const rememberedSeconds = 60
const rememberedMost = 2_000

/** All workspaces that have installed the bot, each with clients of its own. */
export function manyWorkspaces(installs: Installs, clock: Clock, network: Network): Workspaces {
  const remembered = shortMemory<Workspace>({ clock, seconds: rememberedSeconds, most: rememberedMost })
  const installFor = async (id: string, organisation: string | null): Promise<Install | null> => {
    const own = await installs.of(id)
    if (own || organisation === null) return own
    const shared = await installs.of(organisation)
    if (shared) await installs.keepThrough(id, organisation)
    return shared
  }
  return {
    async find(id, organisation = null) {
      const known = remembered.get(id)
      if (known) return known
      const install = await installFor(id, organisation)
      if (!install) return null
      const { token: botToken, botId, botUserId } = install
      const workspace = { id, botToken, botId, botUserId, ...clientsFor(botToken, network) }
      remembered.set(id, workspace)
      return workspace
    },
    async forget(id) {
      await installs.forget(id)
      remembered.clear()
    },
  }
}

export function clientOptions({ apiUrl, timeout = deadline, fetch }: Network): WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    ...(fetch ? { fetch } : {}),
    timeout,
    logLevel: LogLevel.ERROR,
  }
}

function clientsFor(botToken: string, network: Network): Pick<Workspace, 'asking' | 'tell'> {
  const options = { ...clientOptions(network), rejectRateLimitedCalls: true }
  return {
    asking: new WebClient(botToken, { ...options, retryConfig: { retries: 1 } }),
    tell: teller(botToken, network),
  }
}

const userSchema = z.object({
  user: z.object({
    id: z.string().optional(),
    team_id: z.string().optional(),
    name: z.string().optional(),
    real_name: z.string().optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    is_email_confirmed: z.boolean().optional(),
    enterprise_user: z
      .object({ enterprise_id: z.string().optional(), teams: z.array(z.string()).optional() })
      .optional(),
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
  return profileFrom(userSchema.parse(answer).user, workspace)
}

/** The user with this address; null when nobody in the workspace has it. */
export async function userByEmail(
  workspace: Workspace,
  email: string,
): Promise<{ user: string; isGuest: boolean } | null> {
  try {
    const { user } = userSchema.parse(await workspace.asking.users.lookupByEmail({ email }))
    return user.id === undefined ? null : { user: user.id, isGuest: profileFrom(user, workspace).isGuest }
  } catch (error) {
    if (error instanceof WebAPIPlatformError && unknownUser.has(error.data.error)) return null
    throw error
  }
}

function profileFrom(user: z.infer<typeof userSchema>['user'], workspace: Workspace): Profile {
  const email = user.is_email_confirmed === false ? undefined : user.profile?.email
  const isHere =
    user.team_id === undefined ||
    user.team_id === workspace.id ||
    user.enterprise_user?.enterprise_id === workspace.id ||
    user.enterprise_user?.teams?.includes(workspace.id) === true
  return {
    name: user.real_name || user.profile?.real_name || user.name || user.id || '',
    emails: email ? [email] : [],
    entraObjectId: null,
    isGuest:
      Boolean(user.is_restricted || user.is_ultra_restricted || user.is_stranger || user.is_bot || user.deleted) ||
      !isHere,
  }
}

const unknownUser = new Set(['user_not_found', 'user_not_visible', 'users_not_found'])
