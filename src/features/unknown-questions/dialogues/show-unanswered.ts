/** "Vad kunde du inte svara på?": for those who keep the register, the most asked first. */
import { z } from 'zod'
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { groupInWords, listInWords } from '../in-words.ts'
import { keeps, type UnknownNeeds, waitingGroups, worldOf } from '../needs.ts'
import { textsIn } from '../texts-in.ts'

const actions = ['unknown-questions.list', 'unknown-questions.show']
const place = z.object({ first: z.number().int().min(0) })
const picked = z.object({ key: z.string() })

export function showUnanswered(needs: UnknownNeeds): Dialogue {
  return {
    name: 'unknown-questions.show',
    takes: ({ action, reading }) =>
      action ? actions.includes(action.name) : reading?.intent === 'unanswered_questions',
    async decide(turn) {
      const { municipality, conversation } = turn.inbound
      const world = await worldOf(municipality, turn.now, needs)
      const texts = textsIn(turn.language)
      if (!keeps(turn, world)) return { replies: [{ text: texts.notYours }] }
      if (conversation.kind !== 'dm') return { replies: [{ text: texts.onlyInPrivate }] }
      const groups = await waitingGroups(municipality, needs)
      if (turn.action?.name === 'unknown-questions.show') {
        const { key } = picked.parse(turn.action.payload)
        const group = groups.find((one) => one.key === key)
        return { replies: [group ? groupInWords(group, world, turn.language) : { text: texts.already }] }
      }
      const first = turn.action ? place.parse(turn.action.payload).first : 0
      return { replies: [listInWords(groups, first < groups.length ? first : 0, world, turn.language)] }
    },
  }
}
