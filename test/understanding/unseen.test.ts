import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { answer, evaluation, type Prediction, type Question } from '../../src/features/ask/index.ts'
import { smallTalk } from '../../src/features/help/index.ts'
import { knowledgeOf, readTable } from '../../src/features/register/index.ts'
import { answerRule } from '../../src/features/rules/index.ts'
import type { Governance } from '../../src/governance/governance.ts'
import { loadFiles } from '../../src/governance/manifest/load.ts'
import { day } from '../../src/lib/day.ts'

/**
 * Questions written by somebody who had not seen the reader nor its other questions, about three registers of their own,
 * answered as a chat would. Each was a figure of its own when it was first asked; since then causes of what was missed in them
 * were mended, so that they now keep what was reached. Rules are not made for a sentence that stands in them. The floors lie a little under what was seen, so that a reader that gets worse is noticed. The second set over each register is
 * aimed at what the first showed to be hard.
 */
const sets = [
  { name: 'ekhamra', register: 'ekhamra', questions: 193, right: 0.98, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'fjallmora', register: 'fjallmora', questions: 251, right: 0.98, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'storviken', register: 'storviken', questions: 313, right: 0.985, confidentlyWrong: 0, wrongAction: 1 },
  { name: 'ekhamra2', register: 'ekhamra', questions: 87, right: 0.97, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'fjallmora2', register: 'fjallmora', questions: 92, right: 0.97, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'storviken2', register: 'storviken', questions: 106, right: 0.98, confidentlyWrong: 0, wrongAction: 0 },
  // First asked 2026-11-29: 93.7 % right, 2 confidently wrong. Its classes of mistakes were then told, its sentences were not.
  { name: 'lindvik', register: 'lindvik', questions: 158, right: 0.98, confidentlyWrong: 0, wrongAction: 0 },
  // Written and first asked 2026-11-29: 90.9 % (4 confidently wrong) and 91.0 % (2, and 1 wrong action).
  { name: 'tallmora', register: 'tallmora', questions: 208, right: 0.985, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'havsnas', register: 'havsnas', questions: 201, right: 0.975, confidentlyWrong: 0, wrongAction: 0 },
  // Made to be hard: names in other forms and as they sound. First asked 2026-11-29: 85.8 % (5, 1).
  { name: 'klockrike', register: 'klockrike', questions: 169, right: 0.96, confidentlyWrong: 0, wrongAction: 0 },
  // The last of that day: 89.0 % (0, 1) when first asked.
  { name: 'sandby', register: 'sandby', questions: 82, right: 0.91, confidentlyWrong: 0, wrongAction: 1 },
  // By somebody else, first asked 2026-11-29 at 19:57: 94.2 % (0, 0). Classes of mistakes were then told, sentences were not.
  { name: 'brunnsby', register: 'brunnsby', questions: 156, right: 0.965, confidentlyWrong: 0, wrongAction: 0 },
  // By the same, asked once, when the day's work was done: 98.7 % (0, 0).
  { name: 'hallbo', register: 'hallbo', questions: 76, right: 0.98, confidentlyWrong: 0, wrongAction: 0 },
  // Three registers with names of their own, companies and joint bodies. First asked 2026-11-29 at 22:53: 94.1 % (3, 2),
  // 88.6 % (2, 1) and 91.0 % (1, 1).
  { name: 'angsbro', register: 'angsbro', questions: 135, right: 0.97, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'stenviken', register: 'stenviken', questions: 149, right: 0.955, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'norrlyckan', register: 'norrlyckan', questions: 155, right: 0.965, confidentlyWrong: 0, wrongAction: 0 },
  // The next two, each asked when the mistakes in those before were mended: 93.1 % (1, 0) and 95.8 % (4, 1) when first asked.
  { name: 'vassbo', register: 'vassbo', questions: 159, right: 0.98, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'tuvsund', register: 'tuvsund', questions: 189, right: 0.98, confidentlyWrong: 0, wrongAction: 0 },
  // The last of that night: 95.1 % (1, 1) when first asked.
  { name: 'gransele', register: 'gransele', questions: 143, right: 0.975, confidentlyWrong: 0, wrongAction: 1 },
  // By somebody else. First asked 2026-11-29 at 22:49: 93.0 % (3, 3); its classes were mended, one by one.
  { name: 'rosvik', register: 'rosvik', questions: 172, right: 0.985, confidentlyWrong: 0, wrongAction: 0 },
  // By the same, first asked when the night's work was nearly done: 92.7 % (1, 1); two classes of it were mended.
  { name: 'kvarnby', register: 'kvarnby', questions: 96, right: 0.97, confidentlyWrong: 0, wrongAction: 0 },
  // Two more registers, first asked 2026-11-30 at 01:57: 95.0 % (4, 0) and 90.1 % (1, 1).
  { name: 'ulvsta', register: 'ulvsta', questions: 139, right: 0.985, confidentlyWrong: 0, wrongAction: 0 },
  { name: 'bergasa', register: 'bergasa', questions: 142, right: 0.96, confidentlyWrong: 0, wrongAction: 0 },
  // The next, asked when what those two showed was mended: 94.8 % (1, 0) when first asked.
  { name: 'lundby', register: 'lundby', questions: 153, right: 0.98, confidentlyWrong: 0, wrongAction: 0 },
  // The next two in order: 94.8 % (2, 4) and, the last of that night, 95.2 % (0, 2) when first asked.
  { name: 'dalbo', register: 'dalbo', questions: 154, right: 0.965, confidentlyWrong: 0, wrongAction: 2 },
  { name: 'frostvik', register: 'frostvik', questions: 147, right: 0.965, confidentlyWrong: 0, wrongAction: 1 },
  // By somebody else, first asked 2026-11-30 at 18:47: 94.8 % (4, 5) of the first 330. The last 67 are what those and torsvik missed, in
  // other words: 62.7 % (2, 2) before that was mended, 71.6 % (0, 2) after, when none of them had been looked at.
  { name: 'almvik', register: 'almvik', questions: 397, right: 0.935, confidentlyWrong: 0, wrongAction: 3 },
  // By the same, made to be hard, first asked 2026-11-30 at 19:06: 91.8 % (2, 4).
  { name: 'torsvik', register: 'torsvik', questions: 255, right: 0.97, confidentlyWrong: 0, wrongAction: 0 },
  // By the same, short as in a chat; first asked at 19:30, before those two were mended: 92.6 % (1, 3).
  { name: 'mossby', register: 'mossby', questions: 189, right: 0.935, confidentlyWrong: 1, wrongAction: 3 },
  // By the same, asked once, when the day's work was done: 97.0 % (1, 1).
  { name: 'ljungasa', register: 'ljungasa', questions: 166, right: 0.96, confidentlyWrong: 1, wrongAction: 1 },
  // By somebody else, asked once on the last of that day, 2026-11-30 at 21:03: 98.5 % (0, 1).
  { name: 'mardvika', register: 'mardvika', questions: 130, right: 0.975, confidentlyWrong: 0, wrongAction: 1 },
  // Two by another, first asked 2026-11-30 at 21:47, 96.9 % (3, 0), and, made to be hard, at 21:57, 91.5 % (1, 1).
  { name: 'tranviken', register: 'tranviken', questions: 228, right: 0.96, confidentlyWrong: 3, wrongAction: 0 },
  { name: 'klockarby', register: 'klockarby', questions: 118, right: 0.905, confidentlyWrong: 1, wrongAction: 1 },
  // By the same, asked once at the end of that night, 22:51: 96.4 % (2, 0).
  { name: 'abygden', register: 'abygden', questions: 139, right: 0.955, confidentlyWrong: 2, wrongAction: 0 },
  // By somebody else again, in a manner of their own, first asked 2026-12-01 at 03:45: 90.5 % (1, 6). Its classes were mended.
  { name: 'furuboda', register: 'furuboda', questions: 220, right: 0.945, confidentlyWrong: 1, wrongAction: 1 },
  // By the same, made to be hard, 80.6 % (2, 0), and of what is easily taken for something else, 82.5 % (1, 7), when first asked; none of them has
  // been looked at.
  { name: 'granhult', register: 'granhult', questions: 160, right: 0.81, confidentlyWrong: 2, wrongAction: 0 },
  { name: 'furuboda2', register: 'furuboda', questions: 80, right: 0.82, confidentlyWrong: 1, wrongAction: 7 },
]

let governance: Governance
beforeAll(async () => {
  const loaded = await loadFiles([path.resolve(import.meta.dirname, '../../manifests/evaluate/neutral.yaml')])
  if (loaded.faults.length > 0) throw new Error(JSON.stringify(loaded.faults))
  governance = loaded.governances[0]!
})

describe.each(sets)('unseen questions about $name', (set) => {
  let questions: readonly Question[]
  let predictions: readonly Prediction[]

  beforeAll(async () => {
    const read = evaluation.readQuestions(readFileSync(at(`${set.name}.jsonl`), 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    questions = read.questions
    predictions = await answered(questions, `${set.register}.csv`)
  })

  it('are as many as were written', () => {
    expect(questions).toHaveLength(set.questions)
  })

  it('are answered right, and seldom wrong with confidence', () => {
    const judged = evaluation.judge(questions, predictions)
    const said = (verdict: string) =>
      judged
        .filter((one) => one.verdict === verdict)
        .map(({ question }) => [...question.context, question.text].join(' » '))

    expect(judged).toHaveLength(set.questions)
    expect(said('right').length / judged.length).toBeGreaterThanOrEqual(set.right)
    expect(said('confidently-wrong').slice(set.confidentlyWrong)).toEqual([])
    expect(said('wrong-action').slice(set.wrongAction)).toEqual([])
  })

  it('name the right person in the very words', () => {
    const right = evaluation.judge(questions, predictions).filter(({ verdict }) => verdict === 'right')
    const named = right.filter(({ question }) => question.person && !question.parts)

    expect(named.length).toBeGreaterThan(set.questions / 5)
    expect(
      named
        .filter(({ question, prediction }) => !prediction.text.includes(question.person!))
        .map(({ question, prediction }) => `${question.text} → ${prediction.text}`),
    ).toEqual([])
  })

  it('are told that a role is vacant when it is', () => {
    const right = evaluation.judge(questions, predictions).filter(({ verdict }) => verdict === 'right')
    const vacant = right.filter(({ question }) => question.tags.includes('vacant') && !question.parts)

    expect(vacant.length).toBeGreaterThan(0)
    expect(
      vacant
        .filter(({ prediction }) => !/\b(?:vakant|vacant)\b/i.test(prediction.text))
        .map(({ question }) => question.text),
    ).toEqual([])
  })
})

async function answered(questions: readonly Question[], file: string): Promise<readonly Prediction[]> {
  const today = day('2026-11-25')
  const table = await readTable(readFileSync(at(file)))
  if (!table.ok) throw new Error(`${file}: ${JSON.stringify(table.because)}`)
  const made = evaluation.neutralFrom(table.tables, governance, today)
  if (!made.ok) throw new Error(`${file}: ${JSON.stringify(made.because)}`)
  const { neutral } = made
  return evaluation.predict(
    questions,
    {
      reader: readerOf(knowledgeOf(neutral.governance, neutral.register)),
      world: { ...neutral, today, rules: answerRule },
      respond: (reading, from) => smallTalk(reading, from) ?? answer(reading, from),
      clock: () => 0,
    },
    1,
  )
}

function at(file: string): string {
  return path.resolve(import.meta.dirname, 'data', file)
}
