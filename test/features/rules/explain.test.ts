import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/features/rules/index.ts'
import type { Governance } from '../../../src/governance/governance.ts'
import type { Clause, GoverningDocument } from '../../../src/governance/manifest/schema.ts'

const document: GoverningDocument = {
  id: 'policy',
  title: 'IT-policy',
  edition: '2',
  decidedBy: 'kommunfullmäktige',
  date: '2006-09-25',
  status: 'in-force',
  mustHold: [],
  sources: [],
}
const clause: Clause = {
  id: 'pul',
  document: 'policy',
  section: '9',
  source: 'T-44',
  rule: 'Varje nämnd ansvarar för personuppgifterna',
  ruleEn: 'Each committee answers for its personal data',
  modern: 'dataskyddsförordningen (GDPR)',
  words: [],
  asked: [],
}
const governance = {
  clause: (source: string) => (source === 'T-44' ? { clause, document } : null),
} as unknown as Governance

describe('the words behind a rule id', () => {
  it('say the rule, its place, its document and what an outdated law is called today', () => {
    expect(explain('T-44', governance, 'sv')).toBe(
      '9, T-44: Varje nämnd ansvarar för personuppgifterna. I dag: dataskyddsförordningen (GDPR). ' +
        'IT-policy, utgåva 2, beslut av kommunfullmäktige 2006-09-25.',
    )
  })

  it('come in English too', () => {
    expect(explain('T-44', governance, 'en')).toContain('9, T-44: Each committee answers for its personal data.')
  })

  it('are absent for a rule of another municipality', () => {
    expect(explain('X-1', governance, 'sv')).toBeNull()
  })
})
