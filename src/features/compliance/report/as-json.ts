/** The report for whoever scripts against it: instants as ISO texts, days as days. */
import type { Proof, RuleRow, RulesReport } from './report.ts'

export function reportAsJson({ municipality, year, asOf, counts, rules }: RulesReport) {
  return { municipality: municipality.key, name: municipality.name, year, asOf, counts, rules: rules.map(ruleAsJson) }
}

function ruleAsJson({ id, document, section, rule, status, carriedBy, evidence }: RuleRow) {
  return {
    id,
    status,
    document,
    section,
    rule,
    carriedBy,
    evidence: evidence.map(proofAsJson),
    /** What is not as the document states, in words; empty unless the status is `gap`. */
    gap: evidence.filter((proof) => proof.status === 'gap').map(({ says, missing }) => ({ says, missing })),
  }
}

function proofAsJson({ about, status, says, missing, shownBy, reminded }: Proof) {
  return {
    about,
    status,
    says,
    missing,
    shownBy: shownBy.map(({ recordedAt, audit, ...shown }) => ({
      ...shown,
      recordedAt: recordedAt?.toISOString() ?? null,
      audit: audit.map((link) => ({ ...link, at: link.at.toISOString() })),
    })),
    reminded: reminded.map(({ at, ...reminder }) => ({ at: at.toISOString(), ...reminder })),
  }
}
