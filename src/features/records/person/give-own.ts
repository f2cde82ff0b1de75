/** "Exportera mina uppgifter": a link to the page with all of it, given in private only. */
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { links, messageOf, sentence } from '../../../conversation/say.ts'
import type { Unit } from '../../../database/database.ts'
import { textsIn } from '../texts-in.ts'
import { ownDataPath } from './pages.ts'

export type GiveNeeds = {
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

const asksForAll =
  /(?:exporter|export|registerutdrag|ladda (?:ner|ned|hem)|download|kopia|copy|skicka|send|få ut|fa ut|ha ut|ge mig|give me|som (?:en )?fil|utdrag)/iu
const asksToErase = /(?:radera|ta bort|glöm|rensa|stryk|delete|erase|remove|forget)/iu

export function giveOwnData({ newLink }: GiveNeeds): Dialogue {
  return {
    name: 'records.give-own-data',
    takes: (turn) =>
      turn.reading?.intent === 'privacy' && asksForAll.test(saidIn(turn)) && !asksToErase.test(saidIn(turn)),
    decide({ inbound, language }) {
      const { own: texts } = textsIn(language)
      const { municipality, conversation, person } = inbound
      if (conversation.kind !== 'dm') return { replies: [{ text: texts.onlyInPrivate }] }
      if (!person?.personId) return { replies: [{ text: texts.notInRegister }] }
      const link = newLink(municipality, person.personId)
      return {
        replies: [
          messageOf([sentence(texts.given), links([{ label: texts.label, url: `${link.url}?till=${ownDataPath}` }])]),
        ],
        change: {
          audit: { action: 'records.give-own-data', subject: { kind: 'person', id: person.personId } },
          run: link.keep,
        },
      }
    },
  }
}

function saidIn({ inbound }: Turn): string {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : ''
}
