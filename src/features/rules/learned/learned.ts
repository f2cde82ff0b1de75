/** What a question is about, learnt from how each rule and each silence is put and from what people are known to ask of it. */
import type { Governance } from '../../../governance/governance.ts'
import type { Lexicon } from '../lexicon.ts'
import { featuresOf, matterOf } from './features.ts'
import { others } from './others.ts'
import { type Example, learn } from './softmax.ts'
import { unsaid } from './unsaid.ts'

export type Learned = {
  /** How likely it is that each rule, by its source, or silence, by its key, answers. */
  likely(text: string): ReadonlyMap<string, number>
  /** The share of the question that any rule or silence is put in, 0–1. */
  known(text: string): number
  /** Enough is known to be asked of the rules for what no rule answers to be told from it. */
  wellTaught: boolean
}

export const silenceKey = (matter: string): string => `silence:${matter}`

/** What is not for the rules to answer. */
export const notOfRules = 'other'
/** What is asked of rules, and no rule says. */
export const notSaid = 'unsaid'

/** Stands for a name: no word of any language. */
const aName = 'qzxqz'

/** What people ask counts fully; how a rule is put, and single words, less. */
const counts = { asked: 1, rule: 0.7, english: 0.5, word: 0.5, unsaid: 0.8 }
/** This many questions for each that no rule answers make it count fully. */
const mostWeighed = 3
/** So many ways to ask for each rule, on the whole, are enough to doubt by. */
const fewestForEach = 8

export function learnedOf(governance: Governance, lexicon: Lexicon): Learned {
  const softmax = learn(examplesOf(governance, lexicon))
  const { clauses } = governance.manifest
  const asked = clauses.reduce((sum, clause) => sum + clause.asked.length, 0)
  return {
    wellTaught: asked >= fewestForEach * clauses.length,
    likely: (text) => softmax.classify(featuresOf(text, lexicon)),
    known(text) {
      const matter = matterOf(text, lexicon)
      const heard = matter.map(({ stem, like, parts }) => {
        if (softmax.has(`word:${stem}`)) return 1
        if (like.some(([meaning]) => softmax.has(`meaning:${meaning}`))) return 0.8
        return parts && [parts.modifier, parts.head].some((part) => softmax.has(`word:${part.stem}`)) ? 0.6 : 0
      })
      return matter.length === 0 ? 1 : heard.reduce<number>((sum, one) => sum + one, 0) / matter.length
    },
  }
}

/** What is asked of each rule and silence, and what is asked that none of them answers; nothing here outlives the learning. */
function examplesOf({ manifest }: Governance, lexicon: Lexicon): readonly Example[] {
  const examples: Example[] = []
  const add = (of: string, text: string | undefined, weight: number) => {
    if (text) examples.push({ of, features: featuresOf(text, lexicon), weight })
  }
  for (const { source, rule, ruleEn, words, asked } of manifest.clauses) {
    add(source, rule, counts.rule)
    add(source, ruleEn, counts.english)
    for (const word of words) add(source, word, counts.word)
    for (const question of asked) add(source, question, counts.asked)
  }
  for (const { matter, matterEn, words, asked } of manifest.notStated) {
    const of = silenceKey(matter)
    add(of, matter, counts.rule)
    add(of, matterEn, counts.english)
    for (const word of words) add(of, word, counts.word)
    for (const question of asked) add(of, question, counts.asked)
  }
  for (const said of others) add(notOfRules, said.replace(/\b(?:SYSTEM|PERSON)\b/g, aName), counts.asked)
  // Where few questions are known, what no rule says must not outweigh what they say.
  const known = Math.min(1, examples.length / (mostWeighed * unsaid.length))
  for (const said of unsaid) add(notSaid, said.replace(/\b(?:GROUP|ROLE|THING)\b/g, ''), counts.unsaid * known ** 2)
  return examples
}
