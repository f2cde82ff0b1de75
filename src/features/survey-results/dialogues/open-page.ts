import { z } from 'zod'
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { textsIn } from '../in-words.ts'
import type { ResultNeeds } from './needs.ts'
import { say } from './show.ts'

const pressed = z.object({ roundId: z.string() })

/** The button that opens a round's page: a link that signs its reader in once, given in private only. */
export function openPage({ newLink }: ResultNeeds): Dialogue {
  return {
    name: 'survey-results.open-page',
    takes: ({ action }) => action?.name === 'survey-results.page',
    decide(turn) {
      const { chat } = textsIn(turn.language)
      const { municipality, person, conversation } = turn.inbound
      if (conversation.kind !== 'dm' || !person?.personId) return say(chat.onlyInPrivate)
      const { roundId } = pressed.parse(turn.action?.payload)
      const link = newLink(municipality, person.personId)
      const url = `${link.url}?till=/enkat/${roundId}`
      return {
        replies: [
          {
            text: `${chat.files} ${chat.pageLink} ${url}`,
            blocks: [
              { kind: 'text', text: chat.files },
              { kind: 'links', links: [{ label: chat.pageLabel, url }] },
              { kind: 'note', text: chat.pageLink },
            ],
          },
        ],
        change: {
          audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
          run: link.keep,
        },
      }
    },
  }
}
