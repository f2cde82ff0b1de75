import type { Activity, Attachment, TurnContext } from 'botbuilder'
import type { Delivered, NextCall, Outgoing } from '../../conversation/channel.ts'
import type { Message } from '../../conversation/message.ts'
import type { KeepReference, ReferenceOf } from '../../conversation/identity.ts'
import { type Posts, sendParts } from '../parts.ts'
import { type TeamsAdapter, type TeamsReference, referenceSchema } from './adapter.ts'
import { isTrusted } from './auth.ts'
import type { AdaptiveCard } from './card.ts'
import { failureOf, statusIn } from './failure.ts'
import { activitiesIn, messageId } from './inbound.ts'
import { limits } from './limits.ts'
import { bareText, toPosts } from './render.ts'

export type DeliverNeeds = {
  adapter: TeamsAdapter
  reference: ReferenceOf
  keep: KeepReference
  serviceHosts: readonly string[]
  /** Where to open a talk in a tenant that nothing has been heard from. */
  serviceUrl: string
}

/** Sends one message, in as many cards as it takes. */
export async function deliver(
  needs: DeliverNeeds,
  outgoing: Outgoing,
  nextCall: NextCall = async () => {},
): Promise<Delivered> {
  const known = await knownTalk(needs, outgoing)
  if (known === null) return deliverFirst(needs, outgoing, nextCall)
  if (known.removed) return { outcome: 'unreachable', because: 'app-not-installed' }
  const delivered = await deliverIn(needs, known, outgoing, nextCall)
  // Nothing was sent: the talk that was kept is gone, and Teams may give another.
  const isGone = delivered.outcome === 'unreachable' && delivered.because === 'talk-gone'
  if (!isGone || !('platformUserId' in outgoing.to)) return delivered
  await nextCall()
  return deliverFirst(needs, outgoing, nextCall)
}

async function knownTalk({ reference }: DeliverNeeds, { municipality, to }: Outgoing): Promise<TeamsReference | null> {
  const kept = referenceSchema.safeParse(await reference(municipality, 'teams', to))
  return kept.success ? kept.data : null
}

/** Opens the talk with somebody who has not written. Until it is open nothing has been sent, so whatever fails may be tried again. */
async function deliverFirst(needs: DeliverNeeds, outgoing: Outgoing, nextCall: NextCall): Promise<Delivered> {
  const { municipality, to } = outgoing
  const [tenant = '', user = '', ...more] = 'platformUserId' in to ? to.platformUserId.split('/') : []
  if (tenant === '' || user === '' || more.length > 0) return { outcome: 'unreachable', because: 'talk-gone' }
  let opened: TeamsReference
  try {
    opened = await needs.adapter.open(await serviceUrlIn(needs, municipality, tenant), tenant, user)
  } catch (error) {
    const failure = failureOf(error)
    if (failure.outcome === 'maybe-sent') return { outcome: 'later', afterSeconds: 30 }
    // Teams opens no talk with somebody who does not have the app, and does not always say so in the same way.
    const isBare = failure.outcome === 'unreachable' && /^(?:talk-gone|http-403)$/.test(failure.because)
    return isBare ? { outcome: 'unreachable', because: 'app-not-installed' } : failure
  }
  // Should it not be remembered, it is opened again next time.
  await needs.keep(municipality, 'teams', { platformUserId: `${tenant}/${user}` }, opened).catch(() => {})
  await nextCall()
  return deliverIn(needs, opened, outgoing, nextCall)
}

/** Where the tenant was last heard from; a region's bot is not let into another's talks. */
async function serviceUrlIn(needs: DeliverNeeds, municipality: string, workspace: string): Promise<string> {
  const kept = referenceSchema.safeParse(await needs.reference(municipality, 'teams', { workspace }))
  const isUsable = kept.success && isTrusted(kept.data.serviceUrl, needs.serviceHosts)
  return isUsable ? kept.data.serviceUrl : needs.serviceUrl
}

async function deliverIn(
  needs: DeliverNeeds,
  reference: TeamsReference,
  outgoing: Outgoing,
  nextCall: NextCall,
): Promise<Delivered> {
  if (!isTrusted(reference.serviceUrl, needs.serviceHosts))
    return { outcome: 'unreachable', because: 'service-host-not-trusted' }
  const came: { to?: Delivered } = {}
  try {
    await needs.adapter.goOn(reference, async (context) => {
      came.to = await sendAll(context, activitiesOf(outgoing.message), {
        reference,
        updates: outgoing.updates,
        nextCall,
      })
    })
  } catch (error) {
    const failure = failureOf(error)
    // Nothing was sent: what was sent is accounted for above.
    came.to ??= failure.outcome === 'maybe-sent' ? { outcome: 'later', afterSeconds: 30 } : failure
  }
  return came.to ?? { outcome: 'unreachable', because: 'talk-gone' }
}

/** A message as activities; `type` is always said, since not every version of the library fills it in. */
export function activitiesOf(message: Message): Partial<Activity>[] {
  const text = bareText(message)
  if (text !== null) return [{ type: 'message', text, textFormat: 'plain' }]
  return toPosts(message).map(({ summary, card }) => ({ ...cardActivity(card), summary }))
}

export function cardActivity(card: AdaptiveCard): Partial<Activity> {
  return { type: 'message', attachments: [cardAttachment(card)] }
}

export function cardAttachment(card: AdaptiveCard): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
}

async function sendAll(
  context: TurnContext,
  activities: readonly Partial<Activity>[],
  { reference, updates, nextCall }: { reference: TeamsReference; updates: string | null; nextCall: NextCall },
): Promise<Delivered> {
  const { tenantId, conversationId } = reference
  const sent = await sendParts(postsIn(context), activities, activitiesIn(updates, tenantId, conversationId), nextCall)
  if (sent.outcome !== 'sent') return sent
  return { outcome: 'sent', as: sent.names && messageId(tenantId, conversationId, ...sent.names) }
}

function postsIn(context: TurnContext): Posts<Partial<Activity>> {
  return {
    send: (activity) => send(context, activity),
    change: (id, activity) => change(context, activity, id),
    remove: (id) => context.deleteActivity(id),
    outcomeOf: failureOf,
    longestWait: limits.longestWait,
  }
}

async function send(context: TurnContext, activity: Partial<Activity>): Promise<string | null> {
  return (await context.sendActivity(activity))?.id || null
}

/** Gives false where Teams refuses to change it. */
async function change(context: TurnContext, activity: Partial<Activity>, id: string): Promise<boolean> {
  try {
    await context.updateActivity({ ...activity, id })
    return true
  } catch (error) {
    const status = statusIn(error)
    if (status === 400 || status === 403 || status === 404 || status === 405) return false
    throw error
  }
}

/** Changes what was said in place; where Teams refuses, it is said anew. */
export async function update(context: TurnContext, activity: Partial<Activity>, id: string): Promise<void> {
  if (!(await change(context, activity, id))) await send(context, activity)
}
