/** A case as a message: where it stands, step by step, and what whoever reads may do. */
import type { Button, Draft, Meaning } from '../../conversation/message.ts'
import {
  type Part,
  buttons,
  fields,
  heading,
  list,
  messageOf,
  sentence,
  source,
  warning,
} from '../../conversation/say.ts'
import { explain } from '../rules/index.ts'
import { dayInWords } from '../meetings/index.ts'
import { lookupsOf } from '../register/index.ts'
import { dayOf } from '../../lib/day.ts'
import type { CaseDecision, WholeCase } from './case.ts'
import { type Standing, bodyFor, consultedBy, decidingStep, laterSteps, missingOf, standingsOf } from './gates.ts'
import {
  type Told,
  bare,
  decisionInWords,
  nameOfPerson,
  nextStanding,
  partyWords,
  pathOf,
  stepInWords,
  stepNames,
  textsIn,
} from './in-words.ts'
import { type MembersOf, mayDecide, mayMark, partOf } from './people.ts'
import { stepInLanguage } from './step-in-language.ts'

export type Reader = Told & { personId: string | null; membersOf: MembersOf }

export function caseCard(whole: WholeCase, reader: Reader, first: readonly Part[] = []): Draft {
  const standings = standingsOf(whole, reader.world.governance)
  const texts = textsIn(reader.language)
  const { number, title, state } = whole.case
  const isDecided = state === 'decided'
  const later = laterSteps(standings)
  return messageOf([
    ...first,
    heading(texts.heading(number, title)),
    fields(factsOf(whole, reader)),
    list(standings.map((each) => stepInWords(each, reader, isDecided && !later.has(each.step.id)))),
    ...(whole.decision ? decisionParts(whole, whole.decision, reader) : nextParts(whole, standings, reader)),
    buttons(offered(whole, standings, reader)),
  ])
}

function factsOf({ case: one }: WholeCase, { language, world }: Reader) {
  const texts = textsIn(language)
  const row = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  const system = one.systemId === null ? null : lookupsOf(world.register).system(one.systemId)
  const path = pathOf(one.path, world)
  return [
    ...row(texts.fields.state, texts.state[one.state]),
    ...row(texts.fields.path, path?.name ?? null),
    ...row(texts.fields.system, system?.name ?? null),
    ...row(texts.fields.unit, one.unitId === null ? null : (world.governance.unit(one.unitId)?.name ?? null)),
    ...row(texts.fields.owner, nameOfPerson(one.ownerId ?? one.openedBy, world)),
    ...row(texts.fields.amount, one.amount === null ? null : texts.money(one.amount)),
    ...row(texts.fields.opened, dayInWords(dayOf(one.openedAt), language, world.today)),
    ...row(texts.fields.number, one.diarienummer),
  ]
}

function decisionParts(whole: WholeCase, decision: CaseDecision, reader: Reader): Part[] {
  const texts = textsIn(reader.language)
  const { nature, delegation, committee, diarienummer, reportedOn, missing, because } = decision
  const { decisionFields } = texts
  const row = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  return [
    sentence(decisionInWords(decision, reader)),
    fields([
      ...row(decisionFields.nature, texts.nature[nature]),
      ...row(decisionFields.delegation, delegation),
      ...row(decisionFields.committee, committee && (reader.world.governance.unit(committee)?.name ?? committee)),
      ...row(decisionFields.reported, reportedOn && dayInWords(reportedOn, reader.language, reader.world.today)),
      ...row(decisionFields.number, diarienummer),
    ]),
    ...(missing.length > 0
      ? [
          warning(
            `${texts.deviation(stepNames(missing, whole, reader.world))}. ${because ? texts.becauseWas(because) : texts.becauseMissing}`,
          ),
        ]
      : []),
    ...(nature === 'unknown' ? [sentence(texts.noNature)] : []),
    ...(nature === 'delegation' && committee === null ? [sentence(texts.noCommittee)] : []),
  ]
}

function nextParts(whole: WholeCase, standings: readonly Standing[], reader: Reader): Part[] {
  if (whole.case.state !== 'open') return []
  const texts = textsIn(reader.language)
  const { governance } = reader.world
  const next = nextStanding(standings)
  const rule = next?.step.sources[0]
  const because = rule === undefined ? null : explain(rule, governance, reader.language)
  const decides = decidingStep(standings.map(({ step }) => step))
  const silent = governance.manifest.municipality.decidesWhenSilent
  const met = standings.find(({ step, onAgenda }) => step.id === decides?.id && onAgenda?.state === 'dealt-with')
  return [
    ...(met?.onAgenda?.on
      ? [
          sentence(
            texts.agendaDecided(
              governance.nameOf(`body:${met.onAgenda.body}`, reader.language),
              dayInWords(met.onAgenda.on, reader.language, reader.world.today),
            ),
          ),
        ]
      : []),
    sentence(
      next === null ? texts.nothingLeft : texts.nextIs(bare(stepInLanguage(next.step, governance, reader.language))),
    ),
    ...(decides === null ? [sentence(texts.decidesNobody(partyWords(silent, reader)))] : []),
    ...(because === null ? [] : [source(because)]),
  ]
}

export const caseAction = {
  show: 'cases.show',
  mark: 'cases.mark',
  criteria: 'cases.criteria',
  tell: 'cases.tell',
  raise: 'cases.raise',
  decide: 'cases.decide',
  complete: 'cases.complete',
  withdraw: 'cases.withdraw',
  number: 'cases.number',
  undo: 'cases.undo',
  spoken: 'cases.spoken',
  said: 'cases.said',
} as const

/** Only what whoever reads may do; who presses is looked at again when somebody does. */
function offered(whole: WholeCase, standings: readonly Standing[], reader: Reader): Button<Meaning>[] {
  const { case: one, decision } = whole
  const texts = textsIn(reader.language)
  const { personId, world, membersOf } = reader
  const payload = { caseId: one.id }
  const act = (name: string, more: object = {}) => ({ name, payload: { ...payload, ...more } })
  const part = partOf(personId, one, world)
  const decides = mayDecide(
    personId,
    standings.map(({ step }) => step),
    one,
    world,
    membersOf,
  )
  if (decision && one.state === 'decided')
    return decides
      ? [
          ...(decision.missing.length > 0 || decision.nature === 'unknown' || decision.diarienummer === null
            ? [{ label: texts.complete, action: act(caseAction.complete), opens: 'form' as const }]
            : []),
          { label: texts.undo, action: act(caseAction.undo, { decisionId: decision.id }) },
        ]
      : []
  if (one.state !== 'open') return []
  const mine = standings.filter(({ step }) => mayMark(personId, step, one, world, membersOf))
  const left = mine.filter(({ state }) => state === 'left')
  const raisable = left.filter(({ step, onAgenda }) => onAgenda === null && bodyFor(step) !== null)[0]
  const body = raisable ? bodyFor(raisable.step) : null
  const consulted = left.find(({ step }) => consultedBy(step) !== null)
  return [
    ...(left.some(({ step }) => isToTell(step)) ? [{ label: texts.tell, action: act(caseAction.tell) }] : []),
    ...(left.some(({ step }) => isCriterion(step))
      ? [{ label: texts.criteria, action: act(caseAction.criteria), opens: 'form' as const }]
      : []),
    ...(left.length > 0 ? [{ label: texts.mark, action: act(caseAction.mark), opens: 'form' as const }] : []),
    ...(consulted
      ? [
          {
            label: texts.consult,
            action: { name: 'consultations.open', payload: { ...payload, body: consultedBy(consulted.step) } },
            opens: 'form' as const,
          },
        ]
      : []),
    ...(raisable && body
      ? [
          {
            label: texts.raise(world.governance.nameOf(`body:${body}`, reader.language)),
            action: act(caseAction.raise, { step: raisable.step.id }),
          },
        ]
      : []),
    ...(decides ? [{ label: texts.decide, action: act(caseAction.decide), opens: 'form' as const }] : []),
    ...(part.owns || part.keeps
      ? [{ label: texts.withdraw, action: act(caseAction.withdraw), confirm: texts.withdraw }]
      : []),
  ]
}

/** Somebody is to hear of the case, and a message is enough. */
export function isToTell({ kind, with: asked }: Standing['step']): boolean {
  return kind === 'notify' && asked !== undefined
}

/** Something to weigh, which whoever has the need can write an answer to. */
export function isCriterion({ kind }: Standing['step']): boolean {
  return kind === 'criteria' || kind === 'check' || kind === 'stop'
}

/** What is left before a decision, in words: as it is told when one is taken all the same. */
export function missingInWords(standings: readonly Standing[]): { demanded: string[]; advised: string[] } {
  const { demanded, advised } = missingOf(standings)
  const words = (each: readonly Standing[]) => each.map(({ step }) => bare(step.what))
  return { demanded: words(demanded), advised: words(advised) }
}
