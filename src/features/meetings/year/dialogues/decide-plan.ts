/** A proposed year is approved, thrown away, or taken back once approved. */
import type { Decision } from '../../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../../conversation/errors.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../../conversation/say.ts'
import type { Language } from '../../../../conversation/inbound.ts'
import { addDays } from '../../../../lib/day.ts'
import { rulesOf } from '../../body/rules.ts'
import type { Meeting } from '../../meeting.ts'
import { noticeDaysOf } from '../../notices/days.ts'
import type { YearGiven } from '../given.ts'
import { createMeetings, latestPlan, meetingsOf, planWithId, removeMeetings, settlePlan } from '../../store.ts'
import { whenInWords } from '../../when-in-words.ts'
import { meetingsOfPlan, stillHolds, undoable, undoSchema } from '../approve.ts'
import { nameOf, yearTexts } from '../in-words.ts'
import { readYear } from '../read.ts'
import { actions, draft, plain, type PlanContext, planDialogue } from './plan-context.ts'

export async function approve(planId: string, context: PlanContext): Promise<Decision> {
  const { turn, world, needs } = context
  const { municipality, person } = turn.inbound
  const texts = yearTexts[turn.language]
  const proposal = await draft(planId, context)
  if (!proposal) return { ...plain(texts.noLonger), progress: null }
  const given = await needs.database.unit(municipality, (unit) => readYear(unit, world, proposal.year))
  if (!stillHolds(proposal, given.meetings)) return { ...plain(texts.overtaken), progress: null }
  const made = meetingsOfPlan(proposal, {
    planId,
    municipality,
    settings: given.settings,
    ids: needs.ids,
    now: turn.now,
  })
  const first = made[0]
  const firstToCome = first ? firstOf(first, given, turn.language) : null
  return {
    replies: [
      messageOf([
        sentence(texts.approved(proposal.year, made.length, firstToCome)),
        buttons([undoButton(planId, texts.buttons.undo)]),
      ]),
    ],
    progress: { dialogue: planDialogue, step: 'approved', data: { planId } },
    change: {
      audit: {
        action: 'meetings.approve-plan',
        subject: { kind: 'meeting-plan', id: planId },
        detail: { year: proposal.year, meetings: made.length },
      },
      async run(unit) {
        const booked = await meetingsOf(unit, municipality, {
          from: proposal.from,
          through: proposal.through,
          states: ['planned', 'called', 'held'],
        })
        if (!stillHolds(proposal, booked))
          throw new OvertakenError('The meetings have changed since they were planned.')
        await settlePlan(unit, municipality, planId, 'draft', {
          state: 'approved',
          decidedBy: person?.personId ?? null,
          decidedAt: turn.now,
          undo: { meetings: made.map(({ id }) => id) },
        })
        await createMeetings(unit, made)
      },
    },
  }
}

export async function discard(planId: string, context: PlanContext): Promise<Decision> {
  const { turn } = context
  const { municipality, person } = turn.inbound
  const texts = yearTexts[turn.language]
  if (!(await draft(planId, context))) return { ...plain(texts.noLonger), progress: null }
  return {
    ...plain(texts.discarded),
    progress: null,
    change: {
      audit: { action: 'meetings.discard-plan', subject: { kind: 'meeting-plan', id: planId } },
      run: (unit) =>
        settlePlan(unit, municipality, planId, 'draft', {
          state: 'refused',
          decidedBy: person?.personId ?? null,
          decidedAt: turn.now,
        }),
    },
  }
}

/** The first meeting in words, and when people are called to it. */
function firstOf(first: Meeting, given: Omit<YearGiven, 'wishes'>, language: Language) {
  const { world, settings } = given
  const body = world.governance.body(first.body)
  const setting = settings.find((one) => one.body === first.body) ?? null
  const { call } = noticeDaysOf(first.day, body ? rulesOf(body, setting).noticeDays.value : 0)
  const called = call > world.today ? call : addDays(world.today, 1)
  return { what: `${nameOf(first, { ...given, language })} ${whenInWords(first, language, world.today)}`, called }
}

/** Takes an approved plan back: its meetings go, except those that somebody has been called to. */
export async function undo(planId: string | null, { turn, needs }: PlanContext): Promise<Decision> {
  const { municipality, person } = turn.inbound
  const texts = yearTexts[turn.language]
  const found = await needs.database.unit(municipality, async (unit) => {
    const plan =
      planId === null
        ? await latestPlan(unit, municipality, { kind: 'year', states: ['approved'] })
        : await planWithId(unit, municipality, planId)
    if (plan?.state !== 'approved' || !undoSchema.safeParse(plan.undo).success) return null
    return { plan, ...undoable(await meetingsOf(unit, municipality, { cameWith: plan.id })) }
  })
  if (!found) return { ...plain(texts.noLonger), progress: null }
  const { plan, removed, left } = found
  return {
    ...plain(left.length === 0 ? texts.undone(removed.length) : texts.undoneSome(removed.length, left.length)),
    progress: null,
    change: {
      audit: {
        action: 'meetings.undo-plan',
        subject: { kind: 'meeting-plan', id: plan.id },
        detail: { removed: removed.length, left: left.length },
      },
      async run(unit) {
        const now = undoable(await meetingsOf(unit, municipality, { cameWith: plan.id }))
        if (now.removed.length !== removed.length) throw new OvertakenError('A meeting has been called meanwhile.')
        await settlePlan(unit, municipality, plan.id, 'approved', {
          state: 'undone',
          decidedBy: person?.personId ?? null,
          decidedAt: turn.now,
        })
        await removeMeetings(
          unit,
          municipality,
          removed.map(({ id }) => id),
        )
      },
    },
  }
}

function undoButton(planId: string, label: string): Button<Meaning> {
  return { label, action: { name: actions.undo, payload: { planId } } }
}
