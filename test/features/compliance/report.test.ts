import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportOf, statusOf, type Traces } from '../../../src/features/compliance/report/report.ts'
import type { RuleEvidence } from '../../../src/governance/evidence.ts'
import { day } from '../../../src/lib/day.ts'
import { aMunicipality } from './a-municipality.ts'

const nothing: Traces = { auditOf: () => [], remindersOf: () => [] }
const report = (evidence: readonly RuleEvidence[], traces = nothing) => {
  const { governance, today } = aMunicipality()
  return reportOf({ governance, evidence, traces, year: 2026, asOf: today, language: 'sv' })
}
const someEvidence = (
  rule: string,
  status: RuleEvidence['status'],
  more: Partial<RuleEvidence> = {},
): RuleEvidence => ({
  rules: [rule],
  about: 'duty:x',
  status,
  says: 'Så är det.',
  ...more,
})

describe('the report of the rules', () => {
  it('has every rule of the documents, also those that nobody has anything to say of', () => {
    const { rules, counts } = report([someEvidence('IT-2', 'met')])
    expect(rules.map(({ id }) => id)).toEqual(['IT-1', 'IT-2', 'IT-3', 'IT-4', 'IT-5', 'IT-6', 'IT-7', 'IT-8'])
    expect(counts).toEqual({ met: 1, due: 0, gap: 0, answerable: 7 })
  })

  it('lets the worst decide, whatever the order', () => {
    const statuses = fc.array(fc.constantFrom('met', 'due', 'gap', 'noted' as const))
    fc.assert(
      fc.property(statuses, (all) => {
        const worst = all.includes('gap')
          ? 'gap'
          : all.includes('due')
            ? 'due'
            : all.includes('met')
              ? 'met'
              : 'answerable'
        expect(statusOf(all.map((status) => ({ status })))).toBe(worst)
      }),
    )
  })

  it('says when something was written down long after it happened, and which links changed it since', () => {
    const shownBy = [
      {
        what: 'Möte',
        happenedOn: day('2026-02-01'),
        recordedAt: new Date('2026-03-01T09:00:00Z'),
        audited: { kind: 'meeting', id: 'm1' },
      },
    ]
    const links = [17, 23].map((number) => ({
      number,
      at: new Date(),
      action: 'meetings.record-held',
      by: 'IT-strateg',
    }))
    const traces: Traces = { ...nothing, auditOf: ({ id }) => (id === 'm1' ? links : []) }
    const [proof] = report([someEvidence('IT-1', 'met', { shownBy })], traces).rules[0]!.evidence
    expect(proof!.shownBy).toMatchObject([{ late: true, audit: [{ number: 17 }, { number: 23 }] }])
  })

  it('counts one thing for every rule that it speaks of, once each', () => {
    const { rules } = report([someEvidence('IT-1', 'gap', { rules: ['IT-1', 'IT-2', 'IT-1', 'X-9'] })])
    expect(rules.map(({ evidence }) => evidence.length)).toEqual([1, 1, 0, 0, 0, 0, 0, 0])
  })
})
