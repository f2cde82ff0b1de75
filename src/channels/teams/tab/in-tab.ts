/** A page of the chat as it stands in the tab, where nothing can be pressed: what a button says is said in the chat instead. */
import type { Block, Draft, Message } from '../../../conversation/message.ts'
import { sayAction, sayPayload } from '../../../conversation/say-button.ts'

/** Opens the chat with the bot, with words that are ready to send. */
export function chatLink(appId: string, words?: string): string {
  const url = new URL('https://teams.microsoft.com/l/chat/0/0')
  url.searchParams.set('users', `28:${appId}`)
  if (words !== undefined) url.searchParams.set('message', words)
  return url.href
}

export function inTab({ text, blocks }: Draft, appId: string): Message {
  return { text, ...(blocks ? { blocks: blocks.map((block) => linked(block, appId)) } : {}) }
}

function linked(block: NonNullable<Draft['blocks']>[number], appId: string): Block {
  if (block.kind !== 'buttons') return block
  const links = block.buttons.map(({ label, action }) => {
    // What a button does rather than says, the same button does in the chat.
    const words = action.name === sayAction ? sayPayload.parse(action.payload).text : 'Start'
    return { label, url: chatLink(appId, words) }
  })
  return { kind: 'links', links }
}
