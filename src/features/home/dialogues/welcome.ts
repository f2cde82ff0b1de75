import type { Dialogue } from '../../../conversation/dialogue.ts'
import { saying } from '../../../conversation/say-button.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'
import type { ShowNeeds } from './show.ts'

/** Whoever has just got the app is greeted, once, however often the platform tells. */
export function welcome({ snapshots }: Pick<ShowNeeds, 'snapshots'>): Dialogue {
  return {
    name: 'home.welcome',
    takes: ({ inbound }) =>
      inbound.kind === 'lifecycle' && inbound.event === 'installed' && inbound.conversation.kind === 'dm',
    async decide({ inbound, language }) {
      const { governance } = await snapshots.of(inbound.municipality, 0)
      const texts = { sv, en }[language]
      const message = messageOf([
        sentence(texts.welcome(governance.name)),
        buttons([saying(texts.whatCanYouDo), saying('Start'), saying(texts.otherLanguage)]),
      ])
      const { channel, conversation } = inbound
      const address = { to: 'conversation' as const, channel, conversationId: conversation.id }
      const key = `home.welcome:${channel}:${conversation.id}`
      return { replies: [], outgoing: [{ address, message, nature: 'reply', language, key }] }
    },
  }
}
