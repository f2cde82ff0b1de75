/** "Radera mina uppgifter": who asked is erased at once; the questions stay, and nobody knows whose they were. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { textsIn } from '../answered.ts'
import { askerKey } from '../correction.ts'
import { forgetAsker } from '../store.ts'
import { saidIn } from './needs.ts'

const asksToBeForgotten = /(?:radera|ta bort|glöm|rensa|stryk|delete|erase|remove|forget)/iu

export const forgetMe: Dialogue = {
  name: 'ask.forget-me',
  takes: (turn) => turn.reading?.intent === 'privacy' && asksToBeForgotten.test(saidIn(turn) ?? ''),
  decide(turn) {
    const { municipality, channel, person } = turn.inbound
    if (!person) return { replies: [] }
    return {
      replies: [{ text: textsIn(turn.language).erased }],
      memory: null,
      change: {
        audit: { action: 'ask.forget-asker', subject: { kind: 'asker', id: person.personId ?? 'colleague' } },
        run: (unit) => forgetAsker(unit, municipality, askerKey({ channel, person })),
      },
    }
  },
}
