/** One message on its way out, as a row of the outbox with its sealed buttons. */
import type { Ids } from '../lib/ids.ts'
import type { ChannelName, Language, Outbound } from './inbound.ts'
import { heldFor } from './notices/held.ts'
import type { Hours } from './notices/hours.ts'
import { withWhy } from './notices/why.ts'
import { type Recipient, type Sealed, seal } from './seal.ts'
import { type NewOutgoing, talkName } from './store.ts'

export type RowNeeds = {
  ids: Ids
  hours: Hours
  /** This process can send on the channel, and does so as soon as the row is committed. */
  sends(channel: ChannelName): boolean
}

type Given = { municipality: string; recipient: Recipient; language: Language; now: Date }

/** Longer than a platform takes to answer. Whoever is held up asks before it sends; see `attempt.ts`. */
export const replyLease = 45_000

export function outgoingRow(
  { ids, hours, sends }: RowNeeds,
  outbound: Outbound,
  { municipality, recipient, language: otherwise, now }: Given,
): { outgoing: NewOutgoing; actions: Sealed[] } {
  const { address, nature, why, key, updates } = outbound
  const language = outbound.language ?? otherwise
  const draft = nature === 'unasked' && why !== undefined ? withWhy(outbound.message, why, language) : outbound.message
  const { message, actions } = seal(draft, recipient, language, ids)
  const held = heldFor(outbound, municipality, hours, now)
  const isHeld = held.until !== null
  // A row with a key may turn out to have been written before: only the database knows whether it is to be sent.
  const ours = !isHeld && key === undefined && address.to === 'conversation' && sends(address.channel)
  const to =
    address.to === 'conversation'
      ? { channel: address.channel, conversationId: address.conversationId, personId: null }
      : { channel: null, conversationId: null, personId: address.personId }
  return {
    actions,
    outgoing: {
      id: ids.next(),
      ...to,
      talk: talkName(to),
      message,
      nature,
      why: why ?? null,
      language,
      digest: held.digest,
      key: key ?? null,
      updates: updates ?? null,
      state: isHeld ? 'held' : ours ? 'sending' : 'waiting',
      notBefore: held.until?.toISOString() ?? null,
      leasedUntil: ours ? new Date(now.getTime() + replyLease).toISOString() : null,
    },
  }
}
