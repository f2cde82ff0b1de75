/**
 * Questions about the rules, answered from the governance manifest alone: with the paragraph, and never without.
 * Other features enter here.
 */
export { answerRule } from './beside.ts'
export { followPath, isOnlyFollowing } from './follow-path.ts'
export { askedAfterRule, followRule } from './follow-rule.ts'
export { explain } from './explain.ts'
export { asksExactly } from './facets.ts'
export { partyInWords } from './in-words.ts'
export { type Lexicon, match, type Weights, weigh } from './lexicon.ts'
export { readQuestion as readRuleQuestion } from './question.ts'
export { rulesOf } from './rulebook.ts'
export { stem, wordsOf } from './stem.ts'
export { documentNames } from './statements/bodies.ts'
export { sourcesIn } from './statements/statement.ts'
