/** The answer of the rules, and whether it stands beside what the register knows of a thing that was named: "vem ansvarar för wifi?" */
import type { Reading } from '../../conversation/understanding/reading.ts'
import { answerOf, asRuleQuestion, type RuleAnswer } from './answer.ts'
import { isOnlyFollowing } from './follow-path.ts'
import { rulesOf } from './rulebook.ts'
import { asAsked, asksOfRules } from './stated.ts'
import type { From } from './statements/statement.ts'
import { wordsOf } from './stem.ts'
import { standIn, systemsOf } from './systems.ts'

/**
 * The answer with its paragraph; that the documents leave it open; or that nothing is found. Null when it is not for
 * the rules to answer: every message may be tried, those read as something else need surer signs. Pure.
 */
export function answerRule(reading: Reading, written: string, from: From): RuleAnswer | null {
  if (isOnlyFollowing(written)) return null
  const { text, asRead } = asPut(reading, written)
  const own = answerOf(asRead, text, from)
  if (own?.grounds.kind === 'answer' || !namesAThing(reading, text, from)) return own
  const nobodys: Reading = { ...reading, systems: [], role: null, outcome: 'ambiguous', choices: [] }
  const ruled = answerOf(nobodys, text, from)
  const cited = ruled?.grounds.kind === 'answer' && ruled.grounds.sources.length > 0
  return cited ? { ...ruled, beside: true } : own
}

/** As the question that it is, read as one of the rules where it says so. */
export function asPut(reading: Reading, written: string): { text: string; asRead: Reading } {
  // "Det stinker. Vems ansvar är det": whose of what is told, which may be anybody's.
  const ofRules = asksOfRules(written) && !afterSentence.test(written)
  return { text: asAsked(written), asRead: ofRules ? asRuleQuestion(reading) : reading }
}

const afterSentence = /[.!;]\s+\S/

/** One system is asked about, in words that the rules have too; a product's name is no such word. */
function namesAThing(reading: Reading, text: string, from: From): boolean {
  const { intent, outcome, systems, people, field } = reading
  if (outcome !== 'clear' || systems.length !== 1 || people.length > 0 || field !== null) return false
  if (intent !== 'role_lookup' && intent !== 'system_info') return false
  const left = new Set(wordsOf(standIn(text, systemsOf(reading, from), from, false)))
  const names = wordsOf(text).filter((word) => !left.has(word))
  const { lexicon } = rulesOf(from.governance)
  return names.length === 0 || names.some((word) => lexicon.has(word))
}
