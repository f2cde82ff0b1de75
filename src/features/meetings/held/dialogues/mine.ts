/** The meeting that somebody leads and wants to do something with, looked up anew at every turn. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import type { Turn } from '../../../../conversation/dialogue.ts'
import type { World } from '../../../register/index.ts'
import { isStrategist } from '../../needs.ts'
import type { Called } from '../../notices/called.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { partOf } from '../../notices/upcoming.ts'
import { meetingWithId } from '../../store.ts'
import { type Held, loadHeld } from '../held.ts'
import { textsIn } from '../in-words.ts'

export type Mine = { ok: true; held: Held } | { ok: false; says: string }

/** Only the body's convener and chair, and the strategist, change its meetings; and only in their own municipality. */
export async function mineToChange(needs: NoticeNeeds, turn: Turn, world: World, meetingId: string): Promise<Mine> {
  const texts = textsIn(turn.language)
  const { municipality } = turn.inbound
  const held = await needs.database.unit(municipality, async (unit) => {
    const meeting = await meetingWithId(unit, municipality, meetingId)
    return meeting && loadHeld(unit, meeting, world, texts.point.other)
  })
  if (!held) return { ok: false, says: texts.noneHeld }
  if (!leads(held.called, turn, world, needs))
    return { ok: false, says: texts.notYours(bodyInWords(held.called.body, turn.language)) }
  return { ok: true, held }
}

/** A shared body's meetings are its host's: what another municipality's strategist may do at home says nothing there. */
export function leads(called: Called, turn: Turn, world: World, needs: NoticeNeeds): boolean {
  const { municipality, person } = turn.inbound
  if (called.meeting.municipality !== municipality) return false
  const personId = person?.personId ?? ''
  return partOf(called, personId).leads || isStrategist(turn, world, needs)
}
