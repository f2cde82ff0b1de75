/**
 * How the rules of the governing documents are followed: every rule with its evidence or its gap, for internal control and audit.
 * Each feature tells what it knows; what the register shows by itself is computed here.
 */
import type { EvidenceSource, Feature } from '../../feature.ts'
import { showReport } from './dialogues/show-report.ts'
import { textsIn } from './in-words.ts'
import type { ComplianceNeeds } from './needs.ts'
import { reportPages } from './pages.ts'
import { registerEvidence } from './register/evidence.ts'
import { unrepresentedIn } from './unrepresented.ts'

export { type Pack, packOf } from './pack/pack.ts'
export { gatherReport } from './report/gather.ts'
export type { RulesReport } from './report/report.ts'
export { reportAsJson } from './report/as-json.ts'
export { readers } from './pages.ts'
export { reportInLines } from './report/in-lines.ts'

const fromRegister: EvidenceSource = async (_unit, { world, language }) =>
  registerEvidence({ world, unrepresented: unrepresentedIn(world), texts: textsIn(language) })

export function compliance(needs: ComplianceNeeds): Feature {
  return { name: 'compliance', dialogues: [showReport(needs)], pages: reportPages(needs), evidence: [fromRegister] }
}
