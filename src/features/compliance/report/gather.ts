/** Asks every feature what it knows of the rules, traces what it names, and puts the report together: one unit, only reading. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import type { EvidenceSource } from '../../../feature.ts'
import type { RuleEvidence } from '../../../governance/evidence.ts'
import type { World } from '../../register/index.ts'
import { textsIn } from '../in-words.ts'
import { type RulesReport, reportOf } from './report.ts'
import { tracesOf } from './traces.ts'

export async function gatherReport(
  unit: Unit,
  sources: readonly EvidenceSource[],
  asked: { world: World; year: number; language: Language },
): Promise<RulesReport> {
  const { world, year, language } = asked
  const texts = textsIn(language)
  const evidence: RuleEvidence[] = []
  // One after another: they share one transaction.
  for (const source of sources) evidence.push(...(await source(unit, asked)))
  const traces = await tracesOf(unit, evidence, { world, year, texts })
  const given = { governance: world.governance, traces, year, asOf: world.today, language }
  const first = reportOf({ ...given, evidence })
  return reportOf({ ...given, evidence: [...evidence, ...coverage(first, world, language)] })
}

/** Rules that ask for an overview of all of this: the report is it. */
function coverage({ counts, rules }: RulesReport, { governance }: World, language: Language): readonly RuleEvidence[] {
  return governance.manifest.duties
    .filter(({ computes }) => computes === 'rule-coverage')
    .map(({ id, sources }) => ({
      rules: sources,
      about: `duty:${id}`,
      status: 'noted',
      says: textsIn(language).coverage(counts, rules.length),
    }))
}
