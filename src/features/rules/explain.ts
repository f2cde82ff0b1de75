import type { Language } from '../../conversation/inbound.ts'
import type { Governance } from '../../governance/governance.ts'
import { inLanguage } from '../../governance/in-language.ts'
import type { Clause, GoverningDocument } from '../../governance/manifest/schema.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

/**
 * A rule id in words, for a `source` block: the rule, where it stands, its document with edition, who decided it and
 * when, and what an outdated law or authority in it is called today. Null for a rule that is not this municipality's.
 */
export function explain(source: string, governance: Governance, language: Language): string | null {
  const found = governance.clause(source)
  if (!found) return null
  const { clause, document } = found
  const t = language === 'en' ? en : sv
  const rule = language === 'en' ? (clause.ruleEn ?? clause.rule) : clause.rule
  const today = inLanguage(clause, 'modern', language)
  const modern = today ? ` ${sentence(t.source.modern(today))}` : ''
  return `${t.source.place(clause.section, clause.source)}: ${sentence(rule)}${modern} ${sentence(cite(document, language))}`
}

/** A document as it is cited: "IT-policy, utgåva 2, beslut av kommunfullmäktige 2006-09-25". */
export function cite(document: GoverningDocument, language: Language): string {
  const t = language === 'en' ? en : sv
  return [
    document.title,
    document.edition ? t.source.edition(document.edition) : null,
    t.source.decided(inLanguage(document, 'decidedBy', language) ?? null, document.date ?? null),
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** Where a rule stands, in short: "4 § Systemägande, S0-33". For lists and the playground's trace. */
export function place(clause: Clause, language: Language): string {
  return (language === 'en' ? en : sv).source.place(clause.section, clause.source)
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
