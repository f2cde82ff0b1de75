/** Which rules of the manifest a document's clauses seem to be the text of: proposals for a person, never decisions. */
import type { Governance } from '../../../governance/governance.ts'
import { type Lexicon, rulesOf } from '../../rules/index.ts'
import type { Clause } from '../document.ts'

export type Proposed = { clauseId: string; rule: string; likeness: number }

/** Below this they merely share words. Set by labelled paragraphs, of rules and of other things: `test/features/documents/likeness.test.ts`. */
export const enough = 0.34
const mostForAClause = 2

/**
 * The best likenesses of each clause. `document`: the manifest's document that the text is of; its own rules, and rules
 * with the same §, come easier.
 */
export function proposeSupport(
  clauses: readonly Pick<Clause, 'id' | 'section' | 'heading' | 'text'>[],
  document: string | null,
  governance: Governance,
): readonly Proposed[] {
  return likenesses(clauses, document, governance).filter(({ likeness }) => likeness >= 100 * enough)
}

/** The two likest rules of each clause, however little they are alike. */
export function likenesses(
  clauses: readonly Pick<Clause, 'id' | 'section' | 'heading' | 'text'>[],
  document: string | null,
  governance: Governance,
): readonly Proposed[] {
  const { lexicon } = rulesOf(governance)
  const rules = governance.manifest.clauses.map((rule) => ({
    rule,
    terms: termsOf([rule.rule, ...rule.words].join('. '), lexicon),
  }))
  const told = clauses.map((clause) => termsOf(`${clause.heading ?? ''}. ${clause.text}`, lexicon))
  const rarity = rarityIn([...rules.map(({ terms }) => terms), ...told])
  return clauses.flatMap((clause, at) =>
    (clause.text === '' ? [] : rules)
      .map(({ rule, terms }): Proposed => {
        const own = document !== null && rule.document === document
        const place = own && clause.section !== null && rule.section.startsWith(clause.section) ? 0.12 : 0
        const likeness = overlap(terms, told[at]!, rarity) + place
        return { clauseId: clause.id, rule: rule.source, likeness: Math.round(100 * Math.min(1, likeness)) }
      })
      .toSorted((one, other) => other.likeness - one.likeness)
      .slice(0, mostForAClause),
  )
}

function termsOf(text: string, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(lexicon.terms(text).map(({ stem }) => stem))
}

/** How much a word tells: what nearly every rule holds tells little. */
function rarityIn(texts: readonly ReadonlySet<string>[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => Math.log((texts.length + 1) / ((counts.get(term) ?? 0) + 0.5))
}

/** What they share, as a part of what both say: 1 is the same words. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>, rarity: (term: string) => number): number {
  const weight = (terms: Iterable<string>) => {
    let sum = 0
    for (const term of terms) sum += rarity(term) ** 2
    return sum
  }
  const shared = weight([...one].filter((term) => other.has(term)))
  const both = Math.sqrt(weight(one) * weight(other))
  return both === 0 ? 0 : shared / both
}
