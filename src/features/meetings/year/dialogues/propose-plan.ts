/** A year is proposed, changed by a wish, and shown: each time a new draft takes the place of the one before. */
import type { Decision, Turn } from '../../../../conversation/dialogue.ts'
import type { Draft } from '../../../../conversation/message.ts'
import { buttons, messageOf, type Part, sentence } from '../../../../conversation/say.ts'
import { day } from '../../../../lib/day.ts'
import type { World } from '../../../register/index.ts'
import { bodiesNamed } from '../../body/named.ts'
import { saidIn } from '../../needs.ts'
import { createPlan, type MeetingPlan, replaceDrafts } from '../../store.ts'
import type { YearGiven } from '../given.ts'
import { changedParts, nothingToPlan, proposalParts, weighedParts, yearTexts } from '../in-words.ts'
import { pictureBlock } from '../picture-block.ts'
import type { Proposal } from '../proposal.ts'
import { proposeYear, type Staying } from '../propose.ts'
import { readYear } from '../read.ts'
import { namedDaysOf, readWishes, wishAfterWord } from '../read-wish.ts'
import { type Wish, withWish } from '../wish.ts'
import { actions, draft, plain, type PlanContext, planDialogue } from './plan-context.ts'

const yearsAhead = 2

/** "planera ledningsgruppen fyra gånger i år" says a wish together with the request. */
export function wishesFrom(turn: Turn, world: World, year: number): readonly Wish[] {
  const text = saidIn(turn)
  if (text === null) return []
  const bodies = bodiesNamed(text, turn.reading, world.governance).map(({ id }) => id)
  return bodies.length === 0 ? [] : (readWishes(text, { year, bodies, named: namedIn(world, year) }) ?? [])
}

type Changed = { words: string; before: Proposal; asked: readonly Wish[] }

export async function propose(
  year: number,
  wishes: readonly Wish[],
  context: PlanContext,
  changed: Changed | null = null,
): Promise<Decision> {
  const { turn, world, needs } = context
  const { inbound, language, now } = turn
  const { municipality } = inbound
  const texts = yearTexts[language]
  const here = Number(world.today.slice(0, 4))
  if (year > here + yearsAhead) return plain(texts.tooFar(year))
  const given: YearGiven = {
    ...(await needs.database.unit(municipality, (unit) => readYear(unit, world, year))),
    wishes,
  }
  const proposed = await proposeYear(given, changed && stayingOf(changed))
  if (!proposed.ok) {
    return proposed.because === 'year-over'
      ? plain(texts.yearOver(year))
      : { replies: [messageOf(nothingToPlan([...proposed.skipped], given, language))] }
  }
  const { proposal } = proposed
  const planId = needs.ids.next()
  const plan: MeetingPlan = {
    id: planId,
    year,
    kind: 'year',
    state: 'draft',
    proposal,
    undo: null,
    madeBy: inbound.person?.personId ?? null,
    madeAt: now,
    decidedBy: null,
    decidedAt: null,
  }
  return {
    replies: [await proposalMessage(proposal, given, { planId, changed }, turn)],
    progress: { dialogue: planDialogue, step: 'proposed', data: { planId } },
    change: {
      audit: {
        action: 'meetings.propose-plan',
        subject: { kind: 'meeting-plan', id: planId },
        detail: {
          year,
          meetings: proposal.meetings.length,
          broken: proposal.broken.length,
          wishes: wishes.map(({ words }) => words),
        },
      },
      async run(unit) {
        await replaceDrafts(unit, municipality, planId)
        await createPlan(unit, municipality, plan)
      },
    },
  }
}

/** All that was proposed, but what bodies are to have another regular time, which moves all their meetings. */
function stayingOf({ before, asked }: Changed): Staying {
  const meetings = before.meetings.filter(
    ({ body }) => !asked.some((wish) => wish.kind === 'time' && (wish.body ?? body) === body),
  )
  // "Inte fredagar" asks for another weekday, "inte i maj" does not.
  const keepsTimes = asked.every((wish) => wish.kind !== 'avoid' || (!wish.weekdays && !wish.hours))
  return { meetings, keepsTimes }
}

async function proposalMessage(
  proposal: Proposal,
  given: YearGiven,
  { planId, changed }: { planId: string; changed: Changed | null },
  { language }: Turn,
): Promise<Draft> {
  const texts = yearTexts[language]
  const fresh = proposal.meetings.filter(({ id }) => id === null).length
  const told: readonly Part[] = changed
    ? changedParts(proposal, changed.before, changed.words, given, language)
    : [
        ...proposalParts(proposal, given, language),
        await pictureBlock(proposal.year, proposal.meetings, given, language),
        sentence(texts.howToChange),
      ]
  return messageOf([
    ...told,
    buttons([
      {
        label: texts.buttons.approve,
        action: { name: actions.approve, payload: { planId } },
        style: 'primary',
        confirm: texts.confirmApprove(fresh),
      },
      ...(changed ? [{ label: texts.buttons.whole, action: { name: actions.show, payload: { planId } } }] : []),
      { label: texts.buttons.discard, action: { name: actions.discard, payload: { planId } } },
    ]),
  ])
}

/** The whole proposal once more. */
export async function show(planId: string, context: PlanContext): Promise<Decision> {
  return told(planId, context, (proposal, given) =>
    proposalMessage(proposal, given, { planId, changed: null }, context.turn),
  )
}

/** Only what the proposal was made from. */
export async function explain(planId: string, context: PlanContext): Promise<Decision> {
  return told(planId, context, async (proposal, given) =>
    messageOf(weighedParts(proposal, given, context.turn.language)),
  )
}

async function told(
  planId: string,
  context: PlanContext,
  inWords: (proposal: Proposal, given: YearGiven) => Promise<Draft>,
): Promise<Decision> {
  const { turn, world, needs } = context
  const proposal = await draft(planId, context)
  if (!proposal) return { ...plain(yearTexts[turn.language].noLonger), progress: null }
  const { municipality } = turn.inbound
  const read = await needs.database.unit(municipality, (unit) => readYear(unit, world, proposal.year))
  return { replies: [await inWords(proposal, { ...read, wishes: proposal.wishes })] }
}

export async function change(planId: string, context: PlanContext): Promise<Decision> {
  const { turn, world } = context
  const texts = yearTexts[turn.language]
  const proposal = await draft(planId, context)
  if (!proposal) return { ...plain(texts.noLonger), progress: null }
  const said = saidIn(turn)!.trim()
  const text = wishAfterWord(said) ?? said
  const bodies = bodiesNamed(text, turn.reading, world.governance).map(({ id }) => id)
  const wishes = readWishes(text, { year: proposal.year, bodies, named: namedIn(world, proposal.year) })
  if (!wishes) return plain(texts.notUnderstood)
  return propose(proposal.year, wishes.reduce(withWish, proposal.wishes), context, {
    words: text,
    before: proposal,
    asked: wishes,
  })
}

function namedIn({ governance }: World, year: number) {
  const { calendar, yearlyEvents } = governance.manifest.municipality
  const breaks = (calendar?.schoolBreaks ?? []).map(({ name: called, from, through }) => ({
    name: called,
    from: day(from),
    through: day(through),
  }))
  return namedDaysOf(year, breaks, yearlyEvents)
}
