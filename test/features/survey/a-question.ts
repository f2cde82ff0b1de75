import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Survey, readSurvey } from '../../../src/features/survey/index.ts'
import type { Question } from '../../../src/features/survey/survey.ts'

const words = (text: string) => ({ sv: text, en: text })

/** A scale of five, unless told. */
export function aQuestion(some: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    area: 'ledning',
    kind: 'rating',
    title: words('I vilken grad?'),
    help: null,
    required: true,
    respondents: [],
    options: ['Inte alls', 'I liten grad', 'Till viss del', 'I hög grad', 'Helt'].map((text, at) => ({
      value: at + 1,
      text: words(text),
      score: null,
    })),
    none: null,
    min: null,
    max: null,
    notInFuture: false,
    unit: null,
    maxLength: null,
    visibleIf: null,
    evidenceIf: null,
    evidencePrompt: null,
    consolidation: 'median',
    scoring: { kind: 'none' },
    prefill: null,
    repeatable: false,
    sameAs: null,
    ...some,
  }
}

export const aYesNo = (some: Partial<Question> = {}): Question =>
  aQuestion({
    kind: 'boolean',
    options: [
      { value: true, text: words('Ja'), score: null },
      { value: false, text: words('Nej'), score: null },
    ],
    ...some,
  })

export const aNumber = (some: Partial<Question> = {}): Question => aQuestion({ kind: 'number', options: [], ...some })

export const aChoice = (labels: readonly string[], some: Partial<Question> = {}): Question =>
  aQuestion({
    kind: 'choice',
    options: labels.map((label, at) => ({ value: `v${at + 1}`, text: words(label), score: null })),
    ...some,
  })

const folder = path.resolve(import.meta.dirname, '../../../manifests/surveys')

export const definitionOf = (key: string): unknown => JSON.parse(readFileSync(path.join(folder, `${key}.json`), 'utf8'))

export async function shipped(key: string): Promise<Survey> {
  const read = await readSurvey(definitionOf(key))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.survey
}
