/**
 * Which steps a case has to take, how each stands, and what is missing for a decision: as the document orders them and no stricter.
 * Steps may be taken in any order; only what the document puts before the decision can be missing from it. Pure.
 */
import type { Governance } from '../../governance/governance.ts'
import { type DecisionPath, type Gate as OwnGate, partyOf } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import { type Case, type CaseDecision, type Mark, type OnAgenda, type WholeCase, itemIdOf } from './case.ts'

type Step = DecisionPath['steps'][number]
export type StepOf = Omit<Step, 'own' | 'sources'> & { own: boolean; sources: readonly string[] }

export type Standing = {
  step: StepOf
  state: 'done' | 'not-needed' | 'stopped' | 'left'
  mark: Mark | null
  /** Taken up at a meeting, which is evidence enough. */
  metOn: Day | null
  onAgenda: OnAgenda | null
  /** Steps that the document puts before this one and that are not taken. */
  waitsFor: readonly string[]
}

/** The steps of the case's way, the municipality's own gates before the decision. Empty when the way is no longer in the manifest. */
export function stepsOf(
  { path: id, personalData }: Pick<Case, 'path' | 'personalData'>,
  { manifest }: Governance,
): readonly StepOf[] {
  const path = manifest.decisionPaths.find((each) => each.id === id)
  if (!path) return []
  const own = manifest.gates.filter((gate) => isOn(gate, path) && applies(gate, personalData)).map(asStep)
  const decides = decidingStep(path.steps)
  const at = decides === null ? path.steps.length : path.steps.findIndex((step) => step.id === decides.id)
  const before = own.filter(({ beforeDecision }) => beforeDecision)
  const after = own.filter(({ beforeDecision }) => !beforeDecision)
  return [...path.steps.slice(0, at), ...before, ...path.steps.slice(at), ...after]
}

function isOn({ paths }: OwnGate, { id, appliesTo }: DecisionPath): boolean {
  return paths.length === 0 ? appliesTo.starts === 'system' : paths.includes(id)
}

/** What nobody knows of yet is asked about, not left out. */
function applies({ when }: OwnGate, data: Case['personalData']): boolean {
  if (when === 'always') return true
  return when === 'personal-data' ? data !== 'none' : data === 'sensitive' || data === 'unknown'
}

function asStep({ paths: _paths, when: _when, ...gate }: OwnGate): StepOf {
  return { ...gate, advisory: false, after: [] }
}

/** The last step that decides or approves: the other ones lead to it. */
export function decidingStep<S extends { kind: string }>(steps: readonly S[]): S | null {
  return steps.findLast(({ kind }) => kind === 'decide') ?? steps.findLast(({ kind }) => kind === 'approve') ?? null
}

export function standingsOf(whole: WholeCase, governance: Governance): readonly Standing[] {
  const steps = stepsOf(whole.case, governance)
  const decides = decidingStep(steps)
  const standings = steps.map((step): Standing => standingOf(step, decides?.id === step.id, whole))
  const left = new Set(standings.filter(({ state }) => state === 'left').map(({ step }) => step.id))
  return standings.map((each) => ({ ...each, waitsFor: each.step.after.filter((id) => left.has(id)) }))
}

function standingOf(step: StepOf, decides: boolean, { case: { id }, marks, decision, agenda }: WholeCase): Standing {
  const mark = marks.findLast((each) => each.step === step.id) ?? null
  const onAgenda = agenda.find(({ itemId }) => itemId === itemIdOf(id, step.id)) ?? null
  // That a body has met about it anchors it there; a decision is said by whoever took it.
  const metOn = step.kind !== 'decide' && onAgenda?.state === 'dealt-with' ? onAgenda.on : null
  const decided = decides && decision !== null && decision.outcome !== 'postponed'
  const state = mark?.state ?? (metOn !== null || decided ? 'done' : 'left')
  return { step, state, mark, metOn, onAgenda, waitsFor: [] }
}

export type Missing = {
  /** What the document demands before the decision: without it the decision deviates. */
  demanded: readonly Standing[]
  /** What the document recommends, and what the municipality asks for by itself: told, no deviation from a document. */
  advised: readonly Standing[]
}

/** What is not done of what comes before the decision. What is done when needed is never missing. */
export function missingOf(standings: readonly Standing[]): Missing {
  const decides = decidingStep(standings.map(({ step }) => step))
  const later = decides === null ? new Set<string>() : comingAfter(decides.id, standings)
  const open = standings.filter(
    ({ step, state }) =>
      (state === 'left' || state === 'stopped') &&
      step.id !== decides?.id &&
      step.beforeDecision &&
      !later.has(step.id) &&
      !(step.whenNeeded && state === 'left'),
  )
  const isDemanded = ({ step }: Standing): boolean => !step.advisory && !step.own
  return {
    demanded: open.filter(isDemanded),
    advised: open.filter((one) => !isDemanded(one)),
  }
}

/** The steps that come after the decision: the document says so, or the municipality does. */
export function laterSteps(standings: readonly Standing[]): ReadonlySet<string> {
  const decides = decidingStep(standings.map(({ step }) => step))
  const after = decides === null ? [] : [...comingAfter(decides.id, standings)]
  return new Set([...after, ...standings.filter(({ step }) => !step.beforeDecision).map(({ step }) => step.id)])
}

/**
 * The steps without which a decision of this kind deviates. Putting a case off decides nothing; and where the document ends the way
 * ("a proposal like that stops here"), refusing is what it asks for.
 */
export function deviationsOf(outcome: CaseDecision['outcome'], standings: readonly Standing[]): readonly Standing[] {
  if (outcome === 'postponed') return []
  if (outcome === 'refused' && standings.some(({ state }) => state === 'stopped')) return []
  return missingOf(standings).demanded
}

/** The steps that the document puts after this one. */
function comingAfter(id: string, standings: readonly Standing[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let grown = true; grown;) {
    grown = false
    for (const { step } of standings)
      if (!found.has(step.id) && step.after.some((before) => before === id || found.has(before))) {
        found.add(step.id)
        grown = true
      }
  }
  return found
}

/** What can be taken next: of what is left, what waits for nothing. */
export function nextSteps(standings: readonly Standing[]): readonly Standing[] {
  return standings.filter(({ state, waitsFor, step }) => state === 'left' && waitsFor.length === 0 && !step.whenNeeded)
}

/**
 * The steps whose body may take them up now and have not got them yet: where the body is to anchor or decide, and what the document
 * puts before it is done. Those when needed are raised by hand.
 */
export function toRaise(standings: readonly Standing[]): readonly { step: StepOf; body: string }[] {
  return nextSteps(standings)
    .filter(({ onAgenda }) => onAgenda === null)
    .flatMap(({ step }) => {
      const body = bodyFor(step)
      return body === null ? [] : [{ step, body }]
    })
}

/** The body whose meeting a step is taken at. A body that is asked for its opinion answers a remiss instead. */
export function bodyFor({ kind, by, with: asked }: StepOf): string | null {
  const party = ['anchor', 'decide', 'approve'].includes(kind) ? by : kind === 'consult' ? asked : undefined
  return bodyIn(party)
}

/** The body that is asked for its opinion at a step, by a remiss. */
export function consultedBy({ kind, by }: StepOf): string | null {
  return kind === 'consult' ? bodyIn(by) : null
}

function bodyIn(party: string | undefined): string | null {
  const who = party === undefined ? null : partyOf(party)
  return who?.kind === 'body' ? who.id : null
}
