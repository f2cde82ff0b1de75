/** "Vad har jag frågat om?": only what could not be answered is kept, so that is all there is to show, and it is shown in private. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { list, messageOf, sentence } from '../../../conversation/say.ts'
import { textsIn } from '../answered.ts'
import { askerKey } from '../correction.ts'
import { askedBy } from '../store.ts'
import type { AskNeeds } from './needs.ts'

const mostShown = 15

export function ownQuestions({ database }: Pick<AskNeeds, 'database'>): Dialogue {
  return {
    name: 'ask.own-questions',
    takes: ({ reading }) => reading?.intent === 'own_questions',
    async decide({ inbound, language }) {
      const { ownQuestions: texts } = textsIn(language)
      const { municipality, channel, person, conversation } = inbound
      if (!person) return { replies: [] }
      if (conversation.kind !== 'dm') return { replies: [{ text: texts.onlyInPrivate }] }
      const kept = await database.unit(municipality, (unit) =>
        askedBy(unit, municipality, [askerKey({ channel, person })]),
      )
      if (kept.length === 0) return { replies: [messageOf([sentence(texts.none)])] }
      const newest = kept.toSorted((one, other) => other.askedOn.localeCompare(one.askedOn))
      const lines = newest
        .slice(0, mostShown)
        .map(({ askedOn, text, lookedFor }) => texts.line(askedOn, text ?? lookedFor ?? ''))
      const more = newest.length - lines.length
      const parts = [
        sentence(texts.kept(kept.length)),
        list(lines),
        ...(more > 0 ? [sentence(texts.more(more))] : []),
        sentence(texts.erase),
      ]
      return { replies: [messageOf(parts)] }
    },
  }
}
