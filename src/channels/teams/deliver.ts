import type { Activity, TurnContext } from 'botbuilder'
import type { Delivered, Outgoing } from '../../conversation/channel.ts'
import type { Message } from '../../conversation/message.ts'
import type { ReferenceOf } from '../../conversation/identity.ts'
import { type TeamsAdapter, type TeamsReference, referenceSchema } from './adapter.ts'
import { isTrusted } from './auth.ts'
import type { AdaptiveCard } from './card.ts'
import { activityIn, messageId } from './inbound.ts'
import { bareText, toPosts } from './render.ts'

export type DeliverNeeds = {
  adapter: TeamsAdapter
  reference: ReferenceOf
  serviceHosts: readonly string[]
}

/** Sends one message, in as many cards as it takes. */
export async function deliver(needs: DeliverNeeds, outgoing: Outgoing): Promise<Delivered> {
  const kept = referenceSchema.safeParse(await needs.reference(outgoing.municipality, 'teams', outgoing.to))
  if (!kept.success) return { outcome: 'unreachable', because: 'has-not-met-the-bot-in-teams' }
  const reference = kept.data
  if (!isTrusted(reference.serviceUrl, needs.serviceHosts))
    return { outcome: 'unreachable', because: 'service-host-not-trusted' }
  const came: { to?: Delivered } = {}
  try {
    await needs.adapter.goOn(reference, async (context) => {
      came.to = await sendAll(context, activitiesOf(outgoing.message), reference, outgoing.updates)
    })
  } catch (error) {
    const failure = failureOf(error)
    // Nothing was sent: what was sent is accounted for above.
    came.to ??=
      failure.outcome === 'maybe-sent' ? { outcome: 'unreachable', because: 'talk-cannot-be-resumed' } : failure
  }
  return came.to ?? { outcome: 'unreachable', because: 'talk-cannot-be-resumed' }
}

/** A message as activities; `type` is always said, since not every version of the library fills it in. */
export function activitiesOf(message: Message): Partial<Activity>[] {
  const text = bareText(message)
  if (text !== null) return [{ type: 'message', text, textFormat: 'plain' }]
  return toPosts(message).map(({ summary, card }) => ({ ...cardActivity(card), summary }))
}

export function cardActivity(card: AdaptiveCard): Partial<Activity> {
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }
}

async function sendAll(
  context: TurnContext,
  activities: readonly Partial<Activity>[],
  { tenantId, conversationId }: TeamsReference,
  updates: string | null,
): Promise<Delivered> {
  const updated = activityIn(updates, tenantId, conversationId)
  let as: string | null = null
  for (const [at, activity] of activities.entries()) {
    try {
      const id = at === 0 && updated !== null ? await update(context, activity, updated) : await send(context, activity)
      if (at === 0) as = id === null ? null : messageId(tenantId, conversationId, id)
    } catch (error) {
      if (at > 0) return { outcome: 'maybe-sent', because: `${at} of ${activities.length} parts were sent` }
      const failure = failureOf(error)
      // Changing a message twice does no harm, so an uncertain change is made again.
      return failure.outcome === 'maybe-sent' && updated !== null ? { outcome: 'later', afterSeconds: 10 } : failure
    }
  }
  return { outcome: 'sent', as }
}

async function send(context: TurnContext, activity: Partial<Activity>): Promise<string | null> {
  return (await context.sendActivity(activity))?.id || null
}

/** Changes a message in place; where Teams refuses, the message comes anew. */
async function update(context: TurnContext, activity: Partial<Activity>, id: string): Promise<string | null> {
  try {
    await context.updateActivity({ ...activity, id })
    return id
  } catch (error) {
    const status = statusIn(error)
    if (status === 400 || status === 403 || status === 404 || status === 405) return send(context, activity)
    throw error
  }
}

/** The network, or the token, never got as far as Teams. */
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** What a failed call means. Anything that Teams may have carried out is `maybe-sent`. */
function failureOf(error: unknown): Delivered {
  const status = statusIn(error)
  const code = codeIn(error)
  if (status === 429) return { outcome: 'later', afterSeconds: retryAfter(error) ?? 10 }
  if (status === 412) return { outcome: 'later', afterSeconds: 5 }
  if (status === 401) return { outcome: 'later', afterSeconds: 60 }
  if (status !== null && status >= 400 && status < 500)
    return { outcome: 'unreachable', because: code ?? `http-${status}` }
  if (status !== null) return { outcome: 'maybe-sent', because: `http-${status}` }
  if (code !== null && notConnected.has(code)) return { outcome: 'later', afterSeconds: 30 }
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortError' || name === 'TimeoutError') return { outcome: 'maybe-sent', because: 'timeout' }
  // The bot's own token could not be had, so nothing was sent.
  if (/^(?:ServerError|ClientAuthError|ClientConfigurationError|AuthError|AuthenticationError)$/.test(name)) {
    return { outcome: 'later', afterSeconds: 60 }
  }
  return { outcome: 'maybe-sent', because: code ?? 'no-answer' }
}

function statusIn(error: unknown): number | null {
  const status = (error as { statusCode?: unknown } | null)?.statusCode
  return typeof status === 'number' ? status : null
}

/** Microsoft's code (`MessageWritesBlocked`), or the system's (`ECONNREFUSED`). */
function codeIn(error: unknown): string | null {
  const { code, body, details } = (error ?? {}) as {
    code?: unknown
    body?: { error?: { code?: unknown } }
    details?: { error?: { code?: unknown } }
  }
  const found = body?.error?.code ?? details?.error?.code ?? code
  return typeof found === 'string' ? found : null
}

function retryAfter(error: unknown): number | null {
  const headers = (error as { response?: { headers?: { get?(name: string): unknown } } } | null)?.response?.headers
  const seconds = Number(headers?.get?.('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}
