/** Cases and delegated decisions as rows, for the page, the file and the command line: the same everywhere. Pure. */
import type { Language } from '../../conversation/inbound.ts'
import { dayOf } from '../../lib/day.ts'
import { dayInWords } from '../meetings/index.ts'
import type { World } from '../register/index.ts'
import type { CaseDecision, WholeCase } from './case.ts'
import { decisionInWords, pathOf, standingInWords, stepNames, textsIn } from './in-words.ts'

/** In the order of the texts' columns. */
export function caseRow(whole: WholeCase, language: Language, world: World): readonly string[] {
  const { number, title, unitId, path, openedAt } = whole.case
  const { decision } = whole
  const told = { language, world }
  return [
    String(number),
    title,
    unitId === null ? '' : (world.governance.unit(unitId)?.name ?? unitId),
    pathOf(path, world)?.name ?? path,
    standingInWords(whole, told),
    dayOf(openedAt),
    decision ? decisionInWords(decision, told) : '',
    decision && decision.missing.length > 0
      ? [
          stepNames(decision.missing, whole, world).join('; '),
          decision.because ?? textsIn(language).becauseMissing,
        ].join('. ')
      : '',
  ]
}

export function delegationColumns(language: Language): readonly string[] {
  const { decideForm, page, fields } = textsIn(language)
  return [decideForm.day, decideForm.delegation, decideForm.text, page.who, fields.number]
}

/** In the order of `delegationColumns`. */
export function delegationRows(
  { decisions }: Delegated,
  language: Language,
  { today }: World,
): readonly (readonly string[])[] {
  return decisions.map(({ whole, decision }) => [
    dayInWords(decision.decidedOn, language, today),
    decision.delegation ?? '',
    `${whole.case.title}: ${decision.text}`,
    textsIn(language).deciderIs(decision.deciderName, decision.deciderTitle),
    decision.diarienummer ?? '',
  ])
}

export type Delegated = { committee: string | null; decisions: readonly { whole: WholeCase; decision: CaseDecision }[] }

/** Decisions under delegation that have not been reported, nämnd by nämnd; those without one last. */
export function delegationsOf(cases: readonly WholeCase[]): readonly Delegated[] {
  const waiting = cases.flatMap((whole) =>
    whole.decision?.nature === 'delegation' && whole.decision.reportedOn === null
      ? [{ whole, decision: whole.decision }]
      : [],
  )
  const committees = [...new Set(waiting.map(({ decision }) => decision.committee))]
  return committees
    .toSorted((one, other) => (one ?? '￿').localeCompare(other ?? '￿'))
    .map((committee) => ({
      committee,
      decisions: waiting
        .filter(({ decision }) => decision.committee === committee)
        .toSorted((one, other) => one.decision.decidedOn.localeCompare(other.decision.decidedOn)),
    }))
}
