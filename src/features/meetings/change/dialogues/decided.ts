/** A mended plan is accepted, refused, or taken back. */
import type { Decision } from '../../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../../conversation/errors.ts'
import { buttons, messageOf, sentence } from '../../../../conversation/say.ts'
import { rememberMeeting, stillOf } from '../../spoken-of.ts'
import { meetingWithId, planWithId, settlePlan } from '../../store.ts'
import { carryOutMended, meetingsToMove, mendedUndoSchema, undoMended } from '../carry-out.ts'
import { changeTexts } from '../in-words.ts'
import { mendedSchema } from '../mended.ts'
import { actions, changeDialogue, type Context, mayChange, plain, strategistIn, yearOf } from './context.ts'

export async function accept(planId: string, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const { municipality, person } = turn.inbound
  const texts = changeTexts[turn.language]
  const found = await needs.database.unit(municipality, async (unit) => {
    const plan = await planWithId(unit, municipality, planId)
    if (plan?.state !== 'draft' || plan.kind !== 'change') return null
    const mended = mendedSchema.parse(plan.proposal)
    const meetings = await meetingsToMove(unit, municipality, mended)
    return meetings && { mended, meetings }
  })
  if (!found) return { ...plain(texts.noLonger), progress: null }
  const { mended, meetings } = found
  const given = await yearOf(mended.year, context)
  const bodies = new Set([...mended.moves, ...mended.added].map(({ body }) => body))
  if (![...bodies].every((body) => mayChange(body, given, context)))
    return plain(texts.onlyLeader(strategistIn(world, turn)))
  const count = mended.moves.length + mended.added.length
  const newIds = mended.added.map(() => needs.ids.next())
  return {
    replies: [
      messageOf([
        sentence(count === 1 ? texts.doneOne : texts.done(count)),
        buttons([{ label: texts.buttons.undo, action: { name: actions.undo, payload: { planId } } }]),
      ]),
    ],
    progress: { dialogue: changeDialogue, step: 'done', data: { planId } },
    ...(meetings.length === 1 && mended.added.length === 0
      ? { memory: rememberMeeting(meetings[0]!, turn.memory) }
      : {}),
    change: {
      audit: {
        action: 'meetings.change-plan',
        subject: { kind: 'meeting-plan', id: planId },
        because: mended.words,
        detail: { moved: mended.moves.map(({ id }) => id), added: newIds },
      },
      async run(unit) {
        const undoing = await carryOutMended(unit, municipality, mended, { meetings, newIds, planId, now: turn.now })
        const decided = { decidedBy: person?.personId ?? null, decidedAt: turn.now }
        await settlePlan(unit, municipality, planId, 'draft', { state: 'approved', ...decided, undo: undoing })
      },
    },
  }
}

export async function keep(planId: string, { turn, needs }: Context): Promise<Decision> {
  const { municipality, person } = turn.inbound
  const texts = changeTexts[turn.language]
  const plan = await needs.database.unit(municipality, (unit) => planWithId(unit, municipality, planId))
  if (plan?.state !== 'draft') return { ...plain(texts.noLonger), progress: null }
  const decided = { decidedBy: person?.personId ?? null, decidedAt: turn.now }
  return {
    ...plain(texts.kept),
    ...stillOf(turn),
    progress: null,
    change: {
      audit: { action: 'meetings.refuse-change', subject: { kind: 'meeting-plan', id: planId } },
      run: (unit) => settlePlan(unit, municipality, planId, 'draft', { state: 'refused', ...decided }),
    },
  }
}

export async function undo(planId: string, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const { municipality, person } = turn.inbound
  const texts = changeTexts[turn.language]
  const plan = await needs.database.unit(municipality, (unit) => planWithId(unit, municipality, planId))
  const undoing = mendedUndoSchema.safeParse(plan?.undo)
  if (plan?.state !== 'approved' || plan.kind !== 'change' || !undoing.success)
    return { ...plain(texts.noLonger), progress: null }
  const mended = mendedSchema.parse(plan.proposal)
  const given = await yearOf(mended.year, context)
  if (![...mended.moves, ...mended.added].every(({ body }) => mayChange(body, given, context)))
    return plain(texts.onlyLeader(strategistIn(world, turn)))
  const left = await needs.database.unit(municipality, async (unit) => {
    let changed = 0
    for (const { id, version } of undoing.data.moved) {
      if ((await meetingWithId(unit, municipality, id))?.version !== version) changed++
    }
    return changed
  })
  return {
    ...plain(left === 0 ? texts.undone : texts.undoneSome(left)),
    ...stillOf(turn),
    progress: null,
    change: {
      audit: { action: 'meetings.undo-change', subject: { kind: 'meeting-plan', id: planId }, detail: { left } },
      async run(unit) {
        const decided = { decidedBy: person?.personId ?? null, decidedAt: turn.now }
        await settlePlan(unit, municipality, planId, 'approved', { state: 'undone', ...decided })
        const kept = await undoMended(unit, municipality, undoing.data)
        if (kept < left) throw new OvertakenError('A meeting has changed meanwhile.')
      },
    },
  }
}
