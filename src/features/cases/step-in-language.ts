import type { Language } from '../../conversation/inbound.ts'
import type { Governance } from '../../governance/governance.ts'

type Told = { what: string; whatEn?: string | undefined; sources: readonly string[] }

/** What is done in a step: in English by its own words, else by those of the rule that it comes from. */
export function stepInLanguage({ what, whatEn, sources }: Told, governance: Governance, language: Language): string {
  if (language === 'sv') return what
  return whatEn ?? governance.clause(sources[0] ?? '')?.clause.ruleEn ?? what
}
