/** The parts of `natural` that are used, by file: its main entry loads database drivers and the environment. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  type Stemmer = { tokenizeAndStem(text: string): string[] }
  export default class BayesClassifier {
    constructor(stemmer?: Stemmer, smoothing?: number)
    setOptions(options: { keepStops: boolean }): void
    addDocument(tokens: readonly string[], intent: string): void
    /** By token, in the order of their numbers. */
    readonly features: Readonly<Record<string, number>>
    /** What counts and ranks. */
    readonly classifier: {
      /** For every feature by its number: whether it is there. */
      addExample(observation: readonly number[], intent: string): void
      /** Takes a sparse observation: any keys, numbers of features. */
      getClassifications(observation: Readonly<Record<string, number>>): { label: string; value: number }[]
    }
  }
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_sv.js' {
  const stemmer: { stem(word: string): string; tokenizeAndStem(text: string): string[] }
  export default stemmer
}
