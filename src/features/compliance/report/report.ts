/** Every rule of a municipality's documents with how it stands: evidence from all features, put together and judged as a whole. */
import type { RuleEvidence, Shown } from '../../../governance/evidence.ts'
import type { Governance } from '../../../governance/governance.ts'
import type { Day } from '../../../lib/day.ts'

/** `answerable`: the bot answers from the rule, and there is nothing to measure, or nothing has been recorded that could be. */
export type RuleStatus = 'met' | 'due' | 'gap' | 'answerable'
export const ruleStatuses: readonly RuleStatus[] = ['gap', 'due', 'met', 'answerable']

export type RulesReport = {
  municipality: { key: string; name: string; example: boolean }
  year: number
  /** The day it was asked for. What the register shows is as it stood then. */
  asOf: Day
  counts: Readonly<Record<RuleStatus, number>>
  rules: readonly RuleRow[]
}

export type RuleRow = {
  /** The rule's id in the source documents. */
  id: string
  document: string
  section: string
  /** The rule restated. */
  rule: string
  status: RuleStatus
  /** What of the manifest runs, reminds, gates or records because of the rule; empty when it is only answered from. */
  carriedBy: readonly string[]
  evidence: readonly Proof[]
}

export type Proof = Omit<RuleEvidence, 'rules' | 'shownBy' | 'reminders' | 'missing'> & {
  missing: readonly string[]
  shownBy: readonly Traced[]
  reminded: readonly Reminded[]
}

/** What shows a rule, with what has become of it since. */
export type Traced = Omit<Required<Shown>, 'audited'> & {
  /** Written down more than two weeks after it happened. */
  late: boolean
  /** Its links in the audit chain: the first is when it came about here, the others are later edits. */
  audit: readonly AuditLink[]
}

export type AuditLink = { number: number; at: Date; action: string; by: string | null }

/** A message that reminded, to which function, and whether it reached. */
export type Reminded = { at: Date; to: string; state: string }

/** Finds what has become of the things that evidence names. */
export type Traces = {
  auditOf(audited: { kind: string; id: string }): readonly AuditLink[]
  remindersOf(beginnings: readonly string[]): readonly Reminded[]
}

type Given = {
  governance: Governance
  evidence: readonly RuleEvidence[]
  traces: Traces
  year: number
  asOf: Day
  language: 'sv' | 'en'
}

export function reportOf({ governance, evidence, traces, year, asOf, language }: Given): RulesReport {
  const byRule = new Map<string, Proof[]>()
  for (const one of evidence) {
    const proof = proofOf(one, traces)
    for (const rule of new Set(one.rules)) byRule.set(rule, [...(byRule.get(rule) ?? []), proof])
  }
  const { municipality, clauses } = governance.manifest
  const rules = clauses.map(({ source, document, section, rule, ruleEn }): RuleRow => {
    const proofs = byRule.get(source) ?? []
    return {
      id: source,
      document: governance.document(document)?.title ?? document,
      section,
      rule: language === 'en' ? (ruleEn ?? rule) : rule,
      status: statusOf(proofs),
      carriedBy: governance.executables(source),
      evidence: proofs,
    }
  })
  return {
    municipality: { key: governance.key, name: governance.name, example: municipality.example },
    year,
    asOf,
    counts: countsOf(rules),
    rules,
  }
}

/** The worst counts: one gap is a gap, whatever else is in order. What is only noted shows nothing about the rule. */
export function statusOf(proofs: readonly Pick<Proof, 'status'>[]): RuleStatus {
  for (const status of ['gap', 'due', 'met'] as const) if (proofs.some((one) => one.status === status)) return status
  return 'answerable'
}

function countsOf(rules: readonly Pick<RuleRow, 'status'>[]): Record<RuleStatus, number> {
  const counts = { met: 0, due: 0, gap: 0, answerable: 0 }
  for (const { status } of rules) counts[status]++
  return counts
}

function proofOf(
  { about, status, says, missing = [], shownBy = [], reminders = [] }: RuleEvidence,
  traces: Traces,
): Proof {
  return {
    about,
    status,
    says,
    missing,
    shownBy: shownBy.map((shown) => traced(shown, traces)),
    reminded: reminders.length === 0 ? [] : traces.remindersOf(reminders),
  }
}

function traced({ what, happenedOn, recordedAt, by, link, diarienummer, audited }: Shown, traces: Traces): Traced {
  return {
    what,
    happenedOn,
    recordedAt,
    by: by ?? null,
    link: link ?? null,
    diarienummer: diarienummer ?? null,
    late: isLate(happenedOn, recordedAt),
    audit: audited ? traces.auditOf(audited) : [],
  }
}

function isLate(happenedOn: Day | null, recordedAt: Date | null): boolean {
  if (happenedOn === null || recordedAt === null) return false
  return recordedAt.getTime() - new Date(`${happenedOn}T00:00:00Z`).getTime() > lateAfterDays * 86_400_000
}

const lateAfterDays = 14
