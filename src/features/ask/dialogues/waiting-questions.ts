/** "Frågor utan svar": what people asked that could not be answered, for those who keep the register. */
import { z } from 'zod'
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { buttons, messageOf, sentence, table } from '../../../conversation/say.ts'
import { textsIn } from '../answered.ts'
import { handleQuestions, waitingQuestions } from '../store.ts'
import { type AskNeeds, fromTurn, saidIn, snapshotFor } from './needs.ts'

const asksForThem =
  /^\s*(?:visa (?:mig )?)?(?:frågor(?:na)? utan svar|obesvarade frågor|okända frågor|unanswered questions|show unanswered questions)[\s.!?]*$/iu
const shown = z.object({ ids: z.array(z.string()) })
const mostShown = 15

export function waitingQuestionsDialogue(needs: AskNeeds): Dialogue {
  return {
    name: 'ask.waiting-questions',
    takes: (turn) => (turn.action ? turn.action.name === 'ask.handle-questions' : asksForThem.test(saidIn(turn) ?? '')),
    async decide(turn) {
      const from = fromTurn(turn, await snapshotFor(turn, needs), needs)
      const texts = textsIn(turn.language).waiting
      if (!needs.may(from.asker, 'registerKeeper', from)) return { replies: [{ text: texts.notYours }] }
      const { municipality } = turn.inbound
      if (turn.action) {
        const { ids } = shown.parse(turn.action.payload)
        return {
          replies: [{ text: texts.handled }],
          change: {
            audit: { action: 'ask.handle-questions', subject: { kind: 'unknown-question', id: ids[0] ?? '' } },
            run: (unit) => handleQuestions(unit, municipality, ids, turn.now),
          },
        }
      }
      const { total, latest } = await needs.database.unit(municipality, (unit) =>
        waitingQuestions(unit, municipality, mostShown),
      )
      if (total === 0) return { replies: [{ text: texts.none }] }
      const rows = latest.map(({ text, lookedFor, askedOn }) => [text, lookedFor ?? '', askedOn])
      const { columns } = texts
      return {
        replies: [
          messageOf([
            sentence(texts.found(total)),
            table([columns.text, columns.lookedFor, columns.on], rows),
            buttons([
              {
                label: texts.handle,
                action: { name: 'ask.handle-questions', payload: { ids: latest.map(({ id }) => id) } },
              },
            ]),
          ]),
        ],
      }
    },
  }
}
