import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_sv.js'
import { examples } from './examples.ts'
import { remembered } from './remembered.ts'
import { clean, type Token, tokensOf } from './tokens.ts'

/** Which intent a message is most like, by word statistics; null when it is not clearly like any. */
export type Likeness = {
  of(tokens: readonly Token[]): { intent: string; share: number } | null
  /** Whether examples of an intent hold this word. */
  knows(intent: string, token: Token): boolean
}

/** Trained anew at start (some 20 ms); nothing it says is ever an answer from the register. */
export function likeness(): Likeness {
  loaded ??= train()
  return loaded
}
let loaded: Likeness | null = null

function train(): Likeness {
  const classifier = new BayesClassifier(stemmer, 0.05)
  classifier.setOptions({ keepStops: true })
  const known = new Set<string>()
  const own = new Map<string, Set<string>>()
  const documents: { features: readonly string[]; intent: string }[] = []
  for (const [intent, texts] of Object.entries(examples)) {
    for (const text of texts) {
      const features = featuresOf(tokensOf(clean(text)))
      for (const feature of features) {
        known.add(feature)
        const words = own.get(intent) ?? new Set()
        own.set(intent, words.add(feature))
      }
      classifier.addDocument(features, intent)
      if (features.length > 0) documents.push({ features, intent })
    }
  }
  // A feature's number is its place among the features.
  const numberOf = new Map(Object.keys(classifier.features).map((feature, at) => [feature, at]))
  // As the classifier's own training, which looks for every feature in every document: most of a tenth of a second.
  for (const { features, intent } of documents) {
    const observation: number[] = Array.from({ length: numberOf.size }, () => 0)
    for (const feature of features) observation[numberOf.get(feature)!] = 1
    classifier.classifier.addExample(observation, intent)
  }
  return {
    knows: (intent, token) => featuresOf([token]).every((feature) => own.get(intent)?.has(feature) ?? false),
    of: (tokens) => {
      if (tokens.length > 40) return null
      const features = featuresOf(tokens)
      const familiar = features.filter((feature) => known.has(feature))
      const words = (list: readonly string[]): number => list.filter((feature) => feature.startsWith('w_')).length
      // Unknown words would give the commonest class with its prior as certainty.
      if (words(familiar) < words(features) * 0.5 || familiar.length === 0) return null
      const ranked = rank(classifier, numberOf, familiar)
      const [first, second] = ranked
      if (!first || !second) return null
      const sum = ranked.reduce((total, { value }) => total + value, 0)
      const share = first.value / sum
      const margin = Math.log(first.value / second.value) / Math.max(1, familiar.length)
      return share >= 0.8 && margin >= 0.2 ? { intent: first.label, share } : null
    },
  }
}

/** The classifier's own ranking, handed only the features that are there: walking through all of them takes a hundred times longer. */
function rank(
  classifier: BayesClassifier,
  numberOf: ReadonlyMap<string, number>,
  features: readonly string[],
): { label: string; value: number }[] {
  const numbers = features.map((feature) => numberOf.get(feature)).filter((number) => number !== undefined)
  return classifier.classifier.getClassifications(Object.fromEntries(numbers.entries()))
}

const stemOf = remembered((word) => stemmer.stem(word))

/** A prefix keeps words apart from what objects hold anyway and from numbers, which would be reordered. */
function featuresOf(tokens: readonly Token[]): string[] {
  const stems = tokens.filter((token) => !/^\d+$/.test(token.fold)).map((token) => stemOf(token.cue))
  const pairs = stems.slice(1).map((stem, at) => `p_${stems[at]}_${stem}`)
  return [...new Set([...stems.map((stem) => `w_${stem}`), ...pairs])]
}
