import type { types } from '@slack/bolt'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { z } from 'zod'
import type { Delivered, NextCall, Outgoing } from '../../conversation/channel.ts'
import type { KeepReference, ReferenceOf } from '../../conversation/identity.ts'
import { type Failed, type Posts, sendParts } from '../parts.ts'
import { type Place, messageId, messageOf, placeOf, postsOf } from './address.ts'
import type { Lookups } from './lookups.ts'
import { marked } from './marks.ts'
import { uploaded } from './pictures.ts'
import { type Post, toHome, toPosts } from './render.ts'
import { deadline } from './network.ts'
import { type Workspace, type Workspaces, userByEmail } from './workspace.ts'

export type DeliverNeeds = {
  lookups: Lookups
  workspaces: Workspaces
  reference: ReferenceOf
  keep: KeepReference
  apiUrl: string | null
  fetch: typeof fetch
}

/** Sends one message, in as many posts as it takes. */
export async function deliver(
  needs: DeliverNeeds,
  outgoing: Outgoing,
  nextCall: NextCall = async () => {},
): Promise<Delivered> {
  const place = placeIn(outgoing.to)
  if (!place) return { outcome: 'unreachable', because: 'not-an-address-on-slack' }
  let workspace: Workspace | null
  try {
    workspace = await needs.workspaces.find(place.workspace)
  } catch {
    return { outcome: 'later', afterSeconds: 30 }
  }
  if (!workspace) return { outcome: 'unreachable', because: 'app-not-installed' }
  if (place.kind === 'talk' && place.channel.startsWith(byMail)) {
    const found = await userWith(needs, workspace, place.channel.slice(byMail.length), outgoing)
    if ('outcome' in found) return found
    return deliver(needs, { ...outgoing, to: { platformUserId: `${place.workspace}/${found.user}` } }, nextCall)
  }
  const { message, language } = outgoing
  if (place.kind === 'home') return publish(workspace, place.user, toHome(message, language))
  const posts = await postsAt(needs, workspace, place, outgoing)
  const standing = place.kind === 'talk' ? postsOf(outgoing.updates) : []
  const send = async (parts: readonly Post[]): Promise<Delivered> => {
    const sent = await sendParts(posts, parts, standing, nextCall)
    return sent.outcome === 'sent' ? { outcome: 'sent', as: sent.names && messageOf(sent.names) } : sent
  }
  const pictures = await uploaded(message, workspace, needs.fetch)
  const sent = await send(toPosts(message, language, pictures))
  // A picture that Slack took may still not be one that it shows.
  const isRefused = pictures.size > 0 && sent.outcome === 'unreachable' && sent.because === 'invalid-blocks'
  if (!isRefused) return sent
  await nextCall()
  return send(toPosts(message, language))
}

/** Somebody who has not written is known by their address until Slack has said who that is. */
const byMail = 'mail:'

async function userWith(
  needs: DeliverNeeds,
  workspace: Workspace,
  email: string,
  { municipality }: Outgoing,
): Promise<{ user: string } | Delivered> {
  const to = { platformUserId: `${workspace.id}/${byMail}${email}` }
  const kept = z.object({ user: z.string() }).safeParse(await needs.reference(municipality, 'slack', to))
  if (kept.success) return kept.data
  const wait = needs.lookups.turn(workspace.id)
  if (wait > 0) return { outcome: 'later', afterSeconds: wait, alone: true }
  let found: { user: string; isGuest: boolean } | null
  try {
    found = await userByEmail(workspace, email)
  } catch (error) {
    const failure = failureOf(error)
    // Asking twice does no harm.
    const again = failure.outcome === 'maybe-sent' ? ({ outcome: 'later', afterSeconds: 30 } as const) : failure
    if (again.outcome !== 'later') return again
    needs.lookups.hold(workspace.id, again.afterSeconds)
    return { ...again, alone: true }
  }
  if (!found || found.isGuest) return { outcome: 'unreachable', because: 'not-in-workspace' }
  await needs.keep(municipality, 'slack', to, { user: found.user })
  return found
}

async function postsAt(
  needs: DeliverNeeds,
  workspace: Workspace,
  place: Place,
  outgoing: Outgoing,
): Promise<Posts<Post>> {
  const post = poster(workspace, place, outgoing.id)
  const url = place.kind === 'private' ? await responseUrl(needs, outgoing) : null
  return {
    send: async (each) => (url !== null && (await respond(needs.fetch, url, each)) ? null : post(each)),
    change: (name, each) => change(workspace, name, each, outgoing.id),
    remove: async (name) => void (await workspace.asking.chat.delete(where(name))),
    outcomeOf: (error) => (error instanceof Uncertain ? error.failed : failureOf(error)),
    longestWait: 30,
  }
}

function where(post: string): { channel: string; ts: string } {
  const [, channel = '', ts = ''] = post.split('/')
  return { channel, ts }
}

function poster(workspace: Workspace, place: Place, id: string): (post: Post) => Promise<string | null> {
  const channel = place.kind === 'talk' ? place.channel : place.user
  const thread = place.kind === 'talk' ? place.thread : null
  return async ({ text, blocks }) => {
    const answer = await workspace.tell('chat.postMessage', {
      channel,
      ...(thread === null ? {} : { thread_ts: thread }),
      text,
      blocks,
      unfurl_links: false,
      unfurl_media: false,
      metadata: marked(id),
    })
    return answer.channel && answer.ts ? messageId(workspace.id, answer.channel, answer.ts) : null
  }
}

/** Gives false where Slack refuses for good. */
async function change(workspace: Workspace, name: string, { text, blocks }: Post, id: string): Promise<boolean> {
  try {
    await workspace.tell('chat.update', { ...where(name), metadata: marked(id), text, blocks })
    return true
  } catch (error) {
    if (error instanceof WebAPIPlatformError && refusedUpdates.has(error.data.error)) return false
    throw error
  }
}

/** Publishing twice does no harm, so what may have failed is done again. */
async function publish(workspace: Workspace, user: string, view: types.HomeView): Promise<Delivered> {
  try {
    await workspace.asking.views.publish({ user_id: user, view })
    return { outcome: 'sent', as: null }
  } catch (error) {
    const failure = failureOf(error)
    return failure.outcome === 'maybe-sent' ? { outcome: 'later', afterSeconds: 10 } : failure
  }
}

/** What an attempt came to, when that is known better than its error says. */
class Uncertain extends Error {
  override name = 'Uncertain'
  readonly failed: Failed
  constructor(failed: Failed) {
    super('the outcome of a send is uncertain')
    this.failed = failed
  }
}

/** Answers where a command was given. Gives false when that is over: Slack lets it be done five times in half an hour. */
async function respond(send: typeof fetch, url: string, { text, blocks }: Post): Promise<boolean> {
  let status: number
  try {
    const answer = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text, blocks }),
      signal: AbortSignal.timeout(deadline),
    })
    status = answer.status
  } catch (error) {
    throw new Uncertain(failureOf(error))
  }
  if (status === 429) throw new Uncertain({ outcome: 'later', afterSeconds: 5 })
  if (status >= 500) throw new Uncertain({ outcome: 'maybe-sent', because: `http-${status}` })
  return status < 400
}

async function responseUrl(needs: DeliverNeeds, { municipality, to }: Outgoing): Promise<string | null> {
  const kept = z.object({ responseUrl: z.url() }).safeParse(await needs.reference(municipality, 'slack', to))
  return kept.success && isSlacks(kept.data.responseUrl, needs.apiUrl) ? kept.data.responseUrl : null
}

/** We write only to Slack's own address, or where the configured Slack is. */
function isSlacks(url: string, apiUrl: string | null): boolean {
  const { origin } = new URL(url)
  return origin === 'https://hooks.slack.com' || (apiUrl !== null && origin === new URL(apiUrl).origin)
}

export function placeIn(to: Outgoing['to']): Place | null {
  if ('conversationId' in to) return placeOf(to.conversationId)
  const place = placeOf(to.platformUserId)
  return place?.kind === 'talk' && place.thread === null ? place : null
}

const refusedUpdates = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'msg_too_long',
  'channel_not_found',
])
/** Slack may have done it, or not: it says so itself. */
const uncertain = new Set(['fatal_error', 'internal_error', 'request_timeout'])
/** Why nothing reaches a person, in the words that all channels share; anything else is told as Slack says it. */
const reasons: Readonly<Record<string, string>> = {
  account_inactive: 'app-not-installed',
  invalid_auth: 'app-not-installed',
  token_revoked: 'app-not-installed',
  not_authed: 'app-not-installed',
  user_disabled: 'deactivated',
  user_not_found: 'deactivated',
  users_not_found: 'deactivated',
  cannot_dm_bot: 'deactivated',
  messages_tab_disabled: 'blocked',
  restricted_action: 'blocked',
  channel_not_found: 'talk-gone',
  is_archived: 'talk-gone',
  not_in_channel: 'talk-gone',
  msg_too_long: 'too-large',
  msg_blocks_too_long: 'too-large',
}
const notNow = new Set(['service_unavailable', 'team_added_to_org', 'ratelimited', 'rate_limited'])
/** The network never got as far as Slack. */
const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** What a failed call means. Anything that Slack may have carried out is `maybe-sent`. */
export function failureOf(error: unknown): Failed {
  if (error instanceof WebAPIRateLimitedError) return { outcome: 'later', afterSeconds: error.retryAfter }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error
    if (notNow.has(code)) return { outcome: 'later', afterSeconds: 30 }
    return uncertain.has(code)
      ? { outcome: 'maybe-sent', because: code }
      : { outcome: 'unreachable', because: reasons[code] ?? code.replaceAll('_', '-') }
  }
  if (error instanceof WebAPIHTTPError) return { outcome: 'maybe-sent', because: `http-${error.statusCode}` }
  const code = codeIn(error)
  if (code !== null && notConnected.has(code)) return { outcome: 'later', afterSeconds: 30 }
  return { outcome: 'maybe-sent', because: code ?? 'no-answer' }
}

/** The system's own code, however deep the libraries have wrapped it. */
function codeIn(error: unknown): string | null {
  for (let each = error, depth = 0; each instanceof Error && depth < 8; each = each.cause, depth++) {
    const { code, original } = each as Error & { code?: unknown; original?: unknown }
    if (typeof code === 'string' && /^(?:E[A-Z]|UND_ERR)/.test(code)) return code
    if (each.name === 'TimeoutError' || each.name === 'AbortError') return 'timeout'
    if (original instanceof Error) return codeIn(original)
  }
  return null
}
