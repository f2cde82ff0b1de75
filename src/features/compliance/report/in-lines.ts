/** The report as plain lines, for a terminal: the worst first, each rule with its best-known sentence. */
import type { Language } from '../../../conversation/inbound.ts'
import { textsIn } from '../in-words.ts'
import { type RuleRow, type RulesReport, ruleStatuses } from './report.ts'

export function reportInLines({ municipality, year, asOf, counts, rules }: RulesReport, language: Language): string {
  const texts = textsIn(language)
  const groups = ruleStatuses.flatMap((status) => {
    const own = rules.filter((rule) => rule.status === status)
    return own.length === 0
      ? []
      : ['', `${texts.status[status]} (${own.length})`, ...own.map((rule) => line(rule, texts.paper.missing))]
  })
  return [
    `${municipality.name}, ${texts.paper.title(year).toLowerCase()}`,
    ...(municipality.example ? [texts.paper.example] : []),
    `${texts.page.asOf(asOf)} ${texts.coverage(counts, rules.length)}`,
    ...groups,
  ].join('\n')
}

function line({ id, section, rule, status, evidence }: RuleRow, missing: (names: readonly string[]) => string): string {
  const telling = evidence.filter(
    (proof) => proof.status === status || (status === 'answerable' && proof.status === 'noted'),
  )
  const says = telling.map((proof) =>
    [proof.says, ...(proof.missing.length > 0 ? [missing(proof.missing)] : [])].join(' '),
  )
  return `  ${id}  ${section}: ${rule}${says.map((each) => `\n         ${each}`).join('')}`
}
