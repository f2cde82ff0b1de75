/** What can be deleted when a rule allows it: each kind with what "dealt with" means, and how it goes. */
import type { Unit } from '../../../database/database.ts'
import type { Manifest } from '../../../governance/manifest/schema.ts'
import type { Retained } from '../../../governance/manifest/retention.ts'
import { type Day, addDays } from '../../../lib/day.ts'

/** Deletes what of a kind was dealt with before the day. Gives how many. With `dry` it only counts. */
export type Disposal = {
  kind: Retained
  dispose(
    unit: Unit,
    municipality: string,
    before: Day,
    how: { dry: boolean; under: string; at: Date },
  ): Promise<number>
}

export type RetentionRule = Manifest['retention'][number]

export type Due = { rule: Pick<RetentionRule, 'kind' | 'keep' | 'decision'>; before: Day }

/**
 * Pure: what may go today. By the rules first; the words of messages, which are copies, by the municipality's own setting where no rule is
 * about them.
 */
export function dueIn(
  { retention, minimisation }: Pick<Manifest, 'retention' | 'minimisation'>,
  today: Day,
): readonly Due[] {
  const own = isOwn(retention) ? [ownRule(minimisation)] : []
  return [...dueFor(retention, today), ...due(own, today)]
}

/** Whether the municipality's own setting is what the words of messages go by. */
export const isOwn = (rules: readonly RetentionRule[]): boolean => !rules.some(({ kind }) => kind === 'message-text')

const ownRule = ({ messageWords, why }: Manifest['minimisation']): Due['rule'] => ({
  ...{ kind: 'message-text', keep: messageWords, decision: `kommunens egen inställning: ${why}` },
})

/** Pure: what the rules allow to go today. Kept for good, or without a decision, nothing does. Of two rules for one kind the longest holds. */
export function dueFor(rules: readonly RetentionRule[], today: Day): readonly Due[] {
  const longest = new Map<Retained, RetentionRule>()
  for (const rule of rules) {
    const other = longest.get(rule.kind)
    if (rule.decision.trim() === '') continue
    if (!other || keptFor(rule) > keptFor(other)) longest.set(rule.kind, rule)
  }
  return due([...longest.values()], today)
}

function due(rules: readonly Due['rule'][], today: Day): readonly Due[] {
  return rules.flatMap((rule) => (rule.keep === 'for-good' ? [] : [{ rule, before: addDays(today, -rule.keep) }]))
}

const keptFor = ({ keep }: RetentionRule): number => (keep === 'for-good' ? Number.POSITIVE_INFINITY : keep)
