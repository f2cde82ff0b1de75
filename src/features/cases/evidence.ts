/** What cases show of the ways they go: every step with the cases that took it, and those that were decided without it. */
import type { EvidenceSource } from '../../feature.ts'
import type { RuleEvidence, Shown } from '../../governance/evidence.ts'
import type { DecisionPath } from '../../governance/manifest/schema.ts'
import { partyInWords } from '../rules/index.ts'
import type { WholeCase } from './case.ts'
import { standingsOf } from './gates.ts'
import { textsIn } from './in-words.ts'
import { loadAll } from './needs.ts'
import { casesOf } from './store.ts'

export const caseEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const { governance } = world
  const all = await loadAll(unit, await casesOf(unit, governance.key, ['open', 'decided']), world)
  // A case is of the year that it was decided in; one that is open is of the year that runs.
  const ofYear = all.filter(({ decision, case: { state } }) =>
    state === 'decided' ? decision?.decidedOn.startsWith(String(year)) : world.today.startsWith(String(year)),
  )
  const texts = textsIn(language).evidence
  return governance.manifest.decisionPaths
    .filter(({ appliesTo }) => appliesTo.starts !== undefined)
    .flatMap((path): RuleEvidence[] => {
      const cases = ofYear.filter((whole) => whole.case.path === path.id)
      const whole: RuleEvidence[] =
        path.sources.length === 0
          ? []
          : [
              {
                rules: path.sources,
                about: `decision-path:${path.id}`,
                status: 'noted',
                says: texts.cases(cases.length, cases.filter(({ case: { state } }) => state === 'decided').length),
                shownBy: cases.map((one) => shownCase(one, language)),
              },
            ]
      return [
        ...whole,
        ...path.steps
          .filter(({ sources }) => sources.length > 0)
          .map((step) => stepEvidence(path, step, cases, { world, language })),
      ]
    })
}

type Step = DecisionPath['steps'][number]
type Told = Pick<Parameters<EvidenceSource>[1], 'world' | 'language'>

function stepEvidence(
  path: DecisionPath,
  step: Step,
  cases: readonly WholeCase[],
  { world, language }: Told,
): RuleEvidence {
  const texts = textsIn(language)
  const { governance } = world
  const taken: Shown[] = []
  let left = 0
  const without: string[] = []
  for (const whole of cases) {
    const { case: one, decision } = whole
    const standing = standingsOf(whole, governance).find((each) => each.step.id === step.id)
    if (decision?.missing.includes(step.id)) without.push(texts.heading(one.number, one.title))
    else if (standing?.state === 'done') {
      const decides = step.kind === 'decide' || step.kind === 'approve'
      taken.push({
        what: texts.heading(one.number, one.title),
        happenedOn: standing.mark?.happenedOn ?? standing.metOn ?? (decides ? (decision?.decidedOn ?? null) : null),
        recordedAt: standing.mark?.recordedAt ?? (decides ? (decision?.recordedAt ?? null) : null),
        by: step.by === undefined ? null : partyInWords(step.by, { governance, language }),
        diarienummer: decision?.diarienummer ?? one.diarienummer,
        link: `/arenden/${one.number}`,
        audited: { kind: 'case', id: one.id },
      })
    } else if (standing?.state === 'left' && one.state === 'open' && !step.whenNeeded) left++
  }
  const status = without.length > 0 ? 'gap' : left > 0 ? 'due' : taken.length > 0 ? 'met' : 'noted'
  return {
    rules: step.sources,
    about: `decision-path:${path.id}.steps.${step.id}`,
    status,
    says: cases.length === 0 ? texts.evidence.none : texts.evidence.step(taken.length, left, without.length),
    ...(without.length > 0 ? { missing: without } : {}),
    shownBy: taken,
    reminders: cases.flatMap(({ case: { id } }) => [
      `cases.early:${id}:${step.id}`,
      `cases.met:${id}`,
      `cases.still:${id}`,
    ]),
  }
}

function shownCase({ case: one, decision }: WholeCase, language: Told['language']): Shown {
  return {
    what: textsIn(language).heading(one.number, one.title),
    happenedOn: decision?.decidedOn ?? null,
    recordedAt: decision?.recordedAt ?? one.openedAt,
    diarienummer: decision?.diarienummer ?? one.diarienummer,
    link: `/arenden/${one.number}`,
    audited: { kind: 'case', id: one.id },
  }
}
