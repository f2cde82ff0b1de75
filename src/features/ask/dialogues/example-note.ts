/** Whatever is said about an example municipality says that its people are invented. */
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import { withNote } from '../../../conversation/say.ts'
import { textsIn } from '../answered.ts'
import { type AskNeeds, snapshotFor } from './needs.ts'

/** `languageOf`: the language that the dialogue answers in, when it is not the talk's. */
export function sayingExample(
  dialogue: Dialogue,
  needs: Pick<AskNeeds, 'snapshots'>,
  languageOf: (turn: Turn) => Language = ({ language }) => language,
): Dialogue {
  return {
    ...dialogue,
    takes: (turn) => dialogue.takes(turn),
    async decide(turn) {
      const decision = await dialogue.decide(turn)
      const { governance } = await snapshotFor(turn, needs)
      if (!governance.manifest.municipality.example) return decision
      const language = languageOf(turn)
      return {
        ...decision,
        replies: decision.replies.map((message) => noted(message, language)),
        ...(decision.outgoing && {
          outgoing: decision.outgoing.map((one) => ({ ...one, message: noted(one.message, language) })),
        }),
      }
    },
  }
}

function noted(message: Draft, language: Language): Draft {
  const text = textsIn(language).exampleData
  return message.text.includes(text) ? message : withNote(message, text)
}
