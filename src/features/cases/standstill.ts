/** Whether a case stands still, and what it waits for. How long is the program's own setting: no document says. Pure. */
import { type Day, addDays, dayOf } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import type { WholeCase } from './case.ts'
import { type Standing, decidingStep, missingOf, nextSteps, standingsOf } from './gates.ts'

type Standstill = {
  /** The day something happened last. */
  since: Day
  /** `decision`: nothing that is demanded before it is left. */
  waitsFor: 'decision' | 'steps'
  next: Standing | null
}

/** A decision that only has to be taken is asked for sooner than a step that takes work. */
const patience = { decision: 21, steps: 45 } as const

/** Null: it moves, is done with, or a meeting is booked that takes it up. */
export function standstillOf(whole: WholeCase, { governance, today }: Pick<World, 'governance' | 'today'>) {
  const { case: one, agenda } = whole
  if (one.state !== 'open') return null
  const standings = standingsOf(whole, governance)
  const decides = decidingStep(standings.map(({ step }) => step))
  const isLeft = standings.some(({ step, state }) => step.id === decides?.id && state === 'left')
  const open = nextSteps(standings)
  const waitsFor = missingOf(standings).demanded.length === 0 && isLeft ? ('decision' as const) : ('steps' as const)
  if (agenda.some(({ state, next }) => (state === 'waiting' || state === 'carried') && next !== null && next >= today))
    return null
  const since = lastMoved(whole)
  const isStill = addDays(since, patience[waitsFor]) <= today
  const next =
    waitsFor === 'decision' ? (standings.find(({ step }) => step.id === decides?.id) ?? null) : (open[0] ?? null)
  return isStill ? ({ since, waitsFor, next } satisfies Standstill) : null
}

function lastMoved({ case: { openedAt }, marks, decision, agenda }: WholeCase): Day {
  const days = [
    dayOf(openedAt),
    ...marks.map(({ recordedAt }) => dayOf(recordedAt)),
    ...(decision ? [dayOf(decision.recordedAt)] : []),
    ...agenda.flatMap(({ on }) => on ?? []),
  ]
  return days.toSorted().at(-1)!
}
