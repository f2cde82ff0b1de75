/** The year is planned in a talk: asked for, proposed, changed in the strategist's own words, approved, taken back. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../../conversation/errors.ts'
import type { Button, Draft, Meaning } from '../../../../conversation/message.ts'
import { buttons, messageOf, type Part, sentence } from '../../../../conversation/say.ts'
import { day, dayOf } from '../../../../lib/day.ts'
import type { World } from '../../../register/index.ts'
import { partyInWords } from '../../../rules/index.ts'
import { bodiesNamed } from '../../body/named.ts'
import { isStrategist, type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { requestOf } from '../../requests.ts'
import {
  createMeetings,
  createPlan,
  latestPlan,
  meetingsOf,
  type MeetingPlan,
  planWithId,
  removeMeetings,
  replaceDrafts,
  settlePlan,
} from '../../store.ts'
import { whenInWords } from '../../when-in-words.ts'
import { meetingsOfPlan, stillHolds, undoable, undoSchema } from '../approve.ts'
import type { YearGiven } from '../given.ts'
import { changedParts, nameOf, nothingToPlan, proposalParts, yearTexts } from '../in-words.ts'
import { pictureBlock } from '../picture-block.ts'
import { type Proposal, proposalSchema } from '../proposal.ts'
import { proposeYear } from '../propose.ts'
import { readYear } from '../read.ts'
import { namedDaysOf, readWishes, soundsLikeWish } from '../read-wish.ts'
import { type Wish, withWish } from '../wish.ts'

const name = 'meetings.plan-year'
const actions = {
  approve: 'meetings.approve-plan',
  discard: 'meetings.discard-plan',
  undo: 'meetings.undo-plan',
  show: 'meetings.show-proposal',
}
const payloadSchema = z.object({ planId: z.string() })
const yearsAhead = 2

const says = {
  approve: /^(?:ja|japp|godkänn\w*|ok|okej|kör|boka|det ser bra ut|ser bra ut|toppen|yes|approve|book it)\b/i,
  discard: /^(?:nej|kasta|avbryt|släng|strunta|no|discard|cancel)\b/i,
  undo: /^(?:ångra|undo)\b/i,
  show: /^(?:visa|se|show) (?:hela )?(?:förslaget|the (?:whole )?proposal)/i,
}

export function planYear(needs: MeetingNeeds): Dialogue {
  return {
    name,
    takes: (turn) => stepOf(turn) !== null,
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = yearTexts[turn.language]
      if (!isStrategist(turn, world, needs)) return plain(texts.onlyStrategist(strategistIn(world, turn)))
      const step = stepOf(turn)!
      switch (step.kind) {
        case 'plan':
          return propose(step.year, wishesFrom(turn, world, step.year), { turn, world, needs })
        case 'wish':
          return change(step.planId, { turn, world, needs })
        case 'approve':
          return approve(step.planId, { turn, world, needs })
        case 'discard':
          return discard(step.planId, { turn, world, needs })
        case 'show':
          return show(step.planId, { turn, world, needs })
        case 'undo':
          return undo(step.planId, { turn, world, needs })
        default:
          return step satisfies never
      }
    },
  }
}

type Step =
  | { kind: 'plan'; year: number }
  | { kind: 'wish' | 'approve' | 'discard' | 'show'; planId: string }
  | { kind: 'undo'; planId: string | null }
type Context = { turn: Turn; world: World; needs: MeetingNeeds }

/** What the turn means here; null when it is not ours. */
function stepOf(turn: Turn): Step | null {
  if (turn.action) {
    const found = Object.entries(actions).find(([, action]) => action === turn.action!.name)
    const payload = payloadSchema.safeParse(turn.action.payload)
    return found && payload.success ? { kind: found[0] as keyof typeof actions, planId: payload.data.planId } : null
  }
  const text = saidIn(turn)?.trim()
  if (text === undefined) return null
  const proposed = turn.progress?.dialogue === name ? payloadSchema.safeParse(turn.progress.data) : null
  if (/^(?:ångra|undo) (?:mötes|års)?(?:planen|planeringen|the plan)/i.test(text)) return { kind: 'undo', planId: null }
  if (proposed?.success) {
    const { planId } = proposed.data
    if (turn.progress!.step === 'approved') return says.undo.test(text) ? { kind: 'undo', planId } : planAsked(turn)
    if (says.show.test(text)) return { kind: 'show', planId }
    if (says.approve.test(text)) return { kind: 'approve', planId }
    if (says.discard.test(text)) return { kind: 'discard', planId }
    const asked = planAsked(turn)
    if (asked) return asked
    if (soundsLikeWish(text)) return { kind: 'wish', planId }
    return null
  }
  return planAsked(turn)
}

function planAsked(turn: Turn): Step | null {
  const request = requestOf(turn, dayOf(turn.now))
  return request?.kind === 'plan' ? request : null
}

/** "planera ledningsgruppen fyra gånger i år" says a wish together with the request. */
function wishesFrom(turn: Turn, world: World, year: number): readonly Wish[] {
  const text = saidIn(turn)
  if (text === null) return []
  const bodies = bodiesNamed(text, turn.reading, world.governance).map(({ id }) => id)
  return bodies.length === 0 ? [] : (readWishes(text, { year, bodies, named: namedIn(world, year) }) ?? [])
}

type Changed = { words: string; before: Proposal }

async function propose(
  year: number,
  wishes: readonly Wish[],
  context: Context,
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
  const proposed = await proposeYear(given)
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
    progress: { dialogue: name, step: 'proposed', data: { planId } },
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
async function show(planId: string, context: Context): Promise<Decision> {
  const { turn, world, needs } = context
  const proposal = await draft(planId, context)
  if (!proposal) return { ...plain(yearTexts[turn.language].noLonger), progress: null }
  const { municipality } = turn.inbound
  const read = await needs.database.unit(municipality, (unit) => readYear(unit, world, proposal.year))
  const given = { ...read, wishes: proposal.wishes }
  return { replies: [await proposalMessage(proposal, given, { planId, changed: null }, turn)] }
}

async function change(planId: string, context: Context): Promise<Decision> {
  const { turn, world } = context
  const texts = yearTexts[turn.language]
  const proposal = await draft(planId, context)
  if (!proposal) return { ...plain(texts.noLonger), progress: null }
  const text = saidIn(turn)!.trim()
  const bodies = bodiesNamed(text, turn.reading, world.governance).map(({ id }) => id)
  const wishes = readWishes(text, { year: proposal.year, bodies, named: namedIn(world, proposal.year) })
  if (!wishes) return plain(texts.notUnderstood)
  return propose(proposal.year, wishes.reduce(withWish, proposal.wishes), context, {
    words: text,
    before: proposal,
  })
}

async function approve(planId: string, context: Context): Promise<Decision> {
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
  const firstWords = first ? `${nameOf(first, given)} ${whenInWords(first, turn.language, world.today)}` : null
  return {
    replies: [
      messageOf([
        sentence(texts.approved(proposal.year, made.length, firstWords)),
        buttons([undoButton(planId, texts.buttons.undo)]),
      ]),
    ],
    progress: { dialogue: name, step: 'approved', data: { planId } },
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

async function discard(planId: string, context: Context): Promise<Decision> {
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

/** Takes an approved plan back: its meetings go, except those that somebody has been called to. */
async function undo(planId: string | null, { turn, needs }: Context): Promise<Decision> {
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

/** The proposal that is being talked about; null when it has been decided on, or another has taken its place. */
async function draft(planId: string, { turn, needs }: Context): Promise<Proposal | null> {
  const { municipality } = turn.inbound
  const plan = await needs.database.unit(municipality, (unit) => planWithId(unit, municipality, planId))
  return plan?.state === 'draft' && plan.kind === 'year' ? proposalSchema.parse(plan.proposal) : null
}

function undoButton(planId: string, label: string): Button<Meaning> {
  return { label, action: { name: actions.undo, payload: { planId } } }
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

function strategistIn({ governance }: World, { language }: Turn): string {
  return governance.manifest.permissions.strategist
    .map((party) => partyInWords(party, { governance, language }))
    .join(', ')
}

function plain(text: string): Decision {
  return { replies: [{ text }] }
}
