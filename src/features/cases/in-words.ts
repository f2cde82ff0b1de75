import type { Language } from '../../conversation/inbound.ts'
import type { DecisionPath } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import { dayInWords } from '../meetings/index.ts'
import { type World, lookupsOf, shownOf } from '../register/index.ts'
import { partyInWords } from '../rules/index.ts'
import type { CaseDecision, WholeCase } from './case.ts'
import { type Standing, decidingStep, missingOf, nextSteps, standingsOf } from './gates.ts'
import { en } from './texts/en.ts'
import { type CaseTexts, sv } from './texts/sv.ts'
import { stepInLanguage } from './step-in-language.ts'

export const textsIn = (language: Language): CaseTexts => (language === 'en' ? en : sv)

/** Without its full stop, to stand inside another sentence. */
export const bare = (sentence: string): string => sentence.replace(/\.$/, '')

export function pathOf(id: string, { governance }: World): DecisionPath | null {
  return governance.manifest.decisionPaths.find((path) => path.id === id) ?? null
}

export function nameOfPerson(id: string | null, { governance, register }: World): string | null {
  const person = id === null ? null : lookupsOf(register).person(id)
  return person && shownOf(person, governance).name
}

/** One line for a step and how it stands. */
export function stepInWords(standing: Standing, { language, world }: Told, isDecided = false): string {
  const texts = textsIn(language).step
  const { step, state, mark, metOn, onAgenda } = standing
  const what = bare(stepInLanguage(step, world.governance, language))
  const day = (on: Day): string => dayInWords(on, language, world.today)
  const own = step.own ? ` [${texts.own}]` : ''
  if (mark?.state === 'stopped') return texts.stopped(what, mark.evidence) + own
  if (mark?.state === 'not-needed') return texts.notNeeded(what, mark.evidence) + own
  if (mark) return texts.done(what, day(mark.happenedOn), mark.who, mark.evidence) + own
  if (metOn !== null) return texts.met(what, day(metOn)) + own
  if (state === 'done') return `${what}: ${texts.decided}${own}`
  if (isDecided && step.beforeDecision && !step.whenNeeded) return texts.notDone(what) + own
  const saysSo = /^(?:vid behov|när det behövs)/i.test(what)
  const words =
    step.whenNeeded && !saysSo
      ? texts.whenNeeded
      : step.advisory
        ? texts.advised
        : step.kind === 'stop'
          ? texts.toTry
          : texts.left
  return words(what) + own + (onAgenda ? `, ${onAgendaInWords(onAgenda, { language, world })}` : '')
}

function onAgendaInWords({ body, next }: NonNullable<Standing['onAgenda']>, { language, world }: Told): string {
  const name = world.governance.nameOf(`body:${body}`, language)
  return textsIn(language).step.on(name, next && dayInWords(next, language, world.today))
}

export type Told = { language: Language; world: World }

/** Where the case stands, in a few words: for lists, and for "hur går det med vårt ärende?". */
export function standingInWords(whole: WholeCase, { language, world }: Told): string {
  const texts = textsIn(language).standing
  const { decision } = whole
  if (whole.case.state === 'withdrawn') return texts.withdrawn
  if (whole.case.state === 'decided' && decision) {
    const words = texts.decided(
      textsIn(language).outcome[decision.outcome],
      dayInWords(decision.decidedOn, language, world.today),
    )
    return decision.missing.length > 0 ? `${words} (${texts.deviates})` : words
  }
  const standings = standingsOf(whole, world.governance)
  const next = nextStanding(standings)
  if (next === null) return texts.ready
  const decides = decidingStep(standings.map(({ step }) => step))
  const what = bare(stepInLanguage(next.step, world.governance, language))
  const words = next.step.id === decides?.id ? texts.ready : texts.next(what)
  return next.onAgenda ? `${words}, ${onAgendaInWords(next.onAgenda, { language, world })}` : words
}

/** The step to tell of as the next one: what is demanded before what is advised, and the decision last. */
export function nextStanding(standings: readonly Standing[]): Standing | null {
  const open = nextSteps(standings)
  const { demanded } = missingOf(standings)
  const decides = decidingStep(standings.map(({ step }) => step))
  return (
    open.find((one) => demanded.includes(one)) ??
    open.find(({ step }) => !step.advisory && step.id !== decides?.id && step.beforeDecision) ??
    open[0] ??
    null
  )
}

export function decisionInWords(
  { outcome, text, decidedOn, deciderName, deciderTitle }: CaseDecision,
  { language, world }: Told,
): string {
  const texts = textsIn(language)
  const who = texts.deciderIs(deciderName, deciderTitle)
  return texts.decisionLine(texts.outcome[outcome], text, who, dayInWords(decidedOn, language, world.today))
}

/** The names of steps, as they are cited in a deviation. */
export function stepNames(ids: readonly string[], whole: WholeCase, world: World): readonly string[] {
  const steps = standingsOf(whole, world.governance).map(({ step }) => step)
  return ids.map((id) => bare(steps.find((step) => step.id === id)?.what ?? id))
}

export const partyWords = (party: string, { language, world }: Told): string =>
  partyInWords(party, { governance: world.governance, language })
