/** "Klart: registerförteckningen inlämnad, KS 2027/123": written down with when it happened, which may be long ago, and what shows it. */
import { z } from 'zod'
import type { Dialogue } from '../../../conversation/dialogue.ts'
import { dutiesMeant } from '../find.ts'
import { textsIn } from '../in-words.ts'
import { type DutyNeeds, askerOf, saidIn, worldOf } from '../needs.ts'
import { tellsDone } from '../said.ts'
import { name, formName, pressed, type Asked } from './done/asked.ts'
import { ofTheList, recordText, recordSaid } from './done/meant.ts'
import { openForm, opened, submitted } from './done/form.ts'
import { goesOn, more, undo } from './done/afterwards.ts'

const chosen = pressed.extend({ text: z.string() })
const kept = z.object({ ids: z.array(z.string()).min(1) })

export function recordDone(needs: DutyNeeds): Dialogue {
  return {
    name,
    takes(turn) {
      if (turn.action) return ['duties.done', 'duties.choose', 'duties.undo'].includes(turn.action.name)
      if (turn.inbound.kind === 'form') return turn.inbound.form.startsWith(formName)
      const said = saidIn(turn)
      if (said === null) return false
      if (turn.progress?.dialogue === name && goesOn(said, turn)) return true
      if (turn.reading?.intent === 'duty_done' || ofTheList(turn, said, needs)) return true
      const governance = needs.governances.find(({ key }) => key === turn.inbound.municipality)
      return governance !== undefined && tellsDone(said) && dutiesMeant(said, governance).sure
    },
    async decide(turn) {
      const texts = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const personId = askerOf(turn)
      if (personId === null) return { replies: [{ text: texts.mine.unknown }] }
      const asked: Asked = { turn, world, personId, needs }
      if (turn.action?.name === 'duties.undo') return undo(asked, kept.parse(turn.action.payload).ids)
      if (turn.action?.name === 'duties.done') return openForm(asked, opened.parse(turn.action.payload))
      if (turn.action?.name === 'duties.choose') {
        const { dutyId, targets, text } = chosen.parse(turn.action.payload)
        return recordSaid(asked, dutyId, targets, text)
      }
      if (turn.inbound.kind === 'form')
        return submitted(asked, turn.inbound.form.slice(formName.length), turn.inbound.values)
      const said = saidIn(turn)!
      if (turn.progress?.dialogue === name && goesOn(said, turn)) return more(asked, said)
      return recordText(asked, said)
    },
  }
}
