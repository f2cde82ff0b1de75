/** A mended plan is shown with before and after, and kept until it is accepted or refused. */
import type { Decision } from '../../../../conversation/dialogue.ts'
import { buttons, messageOf, type Part } from '../../../../conversation/say.ts'
import type { Meeting } from '../../meeting.ts'
import { rememberMeeting } from '../../spoken-of.ts'
import { createPlan } from '../../store.ts'
import type { YearGiven } from '../../year/given.ts'
import { changeTexts, mendedParts } from '../in-words.ts'
import { mend } from '../mend.ts'
import type { Mended } from '../mended.ts'
import { actions, changeDialogue, type Context, plain } from './context.ts'

export async function offer(
  disturbance: { words: string; leaving: readonly Meeting[] },
  given: YearGiven,
  context: Context,
): Promise<Decision> {
  const texts = changeTexts[context.turn.language]
  const mended = await mend(given, disturbance)
  if (!mended || mended.moves.length + mended.added.length === 0) return plain(texts.noSlot)
  return proposed(mended, disturbance.leaving, context)
}

/** Shows a mended plan and keeps it until it is accepted or refused. */
export function proposed(
  mended: Mended,
  replaced: readonly Meeting[],
  { turn, world, needs }: Context,
  warnings: readonly Part[] = [],
  before: readonly Part[] = [],
): Decision {
  const { inbound, language, now } = turn
  const texts = changeTexts[language]
  const planId = needs.ids.next()
  const offered = buttons([
    { label: texts.buttons.accept, action: { name: actions.accept, payload: { planId } }, style: 'primary' },
    { label: texts.buttons.keep, action: { name: actions.keep, payload: { planId } } },
  ])
  const [only, ...others] = mended.moves
  const isOfOne = only !== undefined && others.length === 0 && mended.added.length === 0
  return {
    ...(isOfOne ? { memory: rememberMeeting({ ...only, municipality: inbound.municipality }, turn.memory) } : {}),
    replies: [messageOf([...before, ...mendedParts(mended, replaced, world, language), ...warnings, offered])],
    progress: { dialogue: changeDialogue, step: 'proposed', data: { planId } },
    change: {
      audit: {
        action: 'meetings.propose-change',
        subject: { kind: 'meeting-plan', id: planId },
        detail: { moves: mended.moves.length, added: mended.added.length },
      },
      run: (unit) =>
        createPlan(unit, inbound.municipality, {
          id: planId,
          year: mended.year,
          kind: 'change',
          state: 'draft',
          proposal: mended,
          undo: null,
          madeBy: inbound.person?.personId ?? null,
          madeAt: now,
          decidedBy: null,
          decidedAt: null,
        }),
    },
  }
}
