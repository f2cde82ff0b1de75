import type { Channel } from '../../conversation/channel.ts'
import { abilities } from './abilities.ts'
import { toText } from './render.ts'

/** The terminal as a channel: what is said to whoever sits there is written out, whole. Nobody else is reached through it. */
export function terminalChannel(write: (text: string) => void, look: { width?: number; ansi?: boolean } = {}): Channel {
  return {
    name: 'terminal',
    abilities,
    async deliver({ to, message }) {
      if (!('conversationId' in to)) return { outcome: 'unreachable', because: 'nobody else is at this terminal' }
      write(`${toText(message, look)}\n\n`)
      return { outcome: 'sent', as: null }
    },
  }
}
