import type { Ids } from '../lib/ids.ts'
import type { ChannelName, Language } from './inbound.ts'
import type { Draft, Meaning, Message } from './message.ts'

/** Whom a message is for, as far as its buttons are concerned. */
export type Recipient = { channel: ChannelName | null; platformUserId: string | null; personId: string | null }

export type Sealed = Recipient & {
  id: string
  name: string
  payload: unknown
  by: 'recipient' | 'anyone'
  /** The language of the message it stands in: a click has none of its own. */
  language: Language
}

/** Puts an opaque id in the place of every button's meaning. The meanings are kept; the platform sees ids only. */
export function seal(
  draft: Draft,
  recipient: Recipient,
  language: Language,
  ids: Ids,
): { message: Message; actions: Sealed[] } {
  const actions: Sealed[] = []
  // What is said to a group may be pressed by anybody in it; whether they may do what it means is asked at the click.
  const usually = recipient.platformUserId === null && recipient.personId === null ? 'anyone' : 'recipient'
  const keep = (meaning: Meaning): string => {
    const id = ids.next()
    actions.push({
      id,
      name: meaning.name,
      payload: meaning.payload,
      by: meaning.by ?? usually,
      language,
      ...recipient,
    })
    return id
  }
  if (!draft.blocks) return { message: { text: draft.text }, actions }
  const blocks = draft.blocks.map((block) =>
    block.kind === 'buttons'
      ? { ...block, buttons: block.buttons.map((button) => ({ ...button, action: keep(button.action) })) }
      : block,
  )
  return { message: { text: draft.text, blocks }, actions }
}

/** Whether whoever clicked is whom the button was for. */
export function mayPress(
  action: Pick<Sealed, 'by' | 'channel' | 'platformUserId' | 'personId'>,
  by: { channel: ChannelName; platformUserId: string; personId: string | null },
): boolean {
  if (action.by === 'anyone') return true
  if (action.personId !== null) return action.personId === by.personId
  return action.channel === by.channel && action.platformUserId === by.platformUserId
}
