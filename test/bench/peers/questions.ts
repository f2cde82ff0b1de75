/**
 * Questions that peers are measured on, each over its own register, and those that they learn from, over other registers. Only
 * what a peer can be expected to do: one question at a time, about one system, about one that is not there, or about none.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Prediction, type Question, answer, evaluation } from '../../../src/features/ask/index.ts'
import { readerOf } from '../../../src/conversation/understanding/reader.ts'
import { smallTalk } from '../../../src/features/help/index.ts'
import { knowledgeOf, readTable } from '../../../src/features/register/index.ts'
import { answerRule } from '../../../src/features/rules/index.ts'
import { loadFiles } from '../../../src/governance/manifest/load.ts'
import { day } from '../../../src/lib/day.ts'

const data = path.resolve(import.meta.dirname, '../../understanding/data')
const neutral = path.resolve(import.meta.dirname, '../../../manifests/evaluate/neutral.yaml')
const today = day('2026-11-25')

type Named = { id: string; names: readonly string[] }
/** How many of those that are for peers; `wrong`: a wrong name or a wrong action. */
type FirstAsked = { right: number; wrong: number }
type AskedSet = QuestionSet & { firstAsked: FirstAsked }
export type QuestionSet = { name: string; questions: readonly Question[]; systems: readonly Named[] }

const learntFrom = ['storviken', 'tallmora', 'havsnas', 'fjallmora', 'ekhamra', 'lindvik', 'klockrike', 'brunnsby']
/**
 * Written by people who had not seen the program. What it answered the first time it was asked, before the kinds of mistakes that
 * they showed were mended: that is what stands beside a peer that has not seen them either.
 */
const askedOf: Readonly<Record<string, FirstAsked>> = {
  hallbo: { right: 59, wrong: 0 },
  angsbro: { right: 99, wrong: 4 },
  stenviken: { right: 105, wrong: 2 },
  norrlyckan: { right: 109, wrong: 1 },
  rosvik: { right: 129, wrong: 1 },
  gransele: { right: 105, wrong: 2 },
  kvarnby: { right: 69, wrong: 1 },
}

export async function questionSets(): Promise<{ learnt: readonly QuestionSet[]; asked: readonly AskedSet[] }> {
  const learnt: QuestionSet[] = []
  for (const name of learntFrom) learnt.push(await setOf(name))
  const asked: AskedSet[] = []
  for (const [name, firstAsked] of Object.entries(askedOf)) asked.push({ ...(await setOf(name)), firstAsked })
  return { learnt, asked }
}

async function setOf(name: string): Promise<QuestionSet> {
  const read = evaluation.readQuestions(readFileSync(path.join(data, `${name}.jsonl`), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const made = await neutralFor(name)
  const systems = made.register.systems.map(({ code, name: own, aliases }) => ({ id: code, names: [own, ...aliases] }))
  return { name, questions: read.questions.filter(isForPeers), systems }
}

function isForPeers({ parts, context, expect, intent, system }: Question): boolean {
  if ((parts?.length ?? 0) > 0 || context.length > 0) return false
  if (expect === 'out_of_scope' || expect === 'other_intent') return true
  if (intent !== 'role_lookup' && intent !== 'system_info') return false
  return (expect === 'answer' && system.length === 1) || expect === 'unknown_system'
}

async function neutralFor(register: string) {
  const { governances } = await loadFiles([neutral])
  const table = await readTable(readFileSync(path.join(data, `${register}.csv`)))
  if (!table.ok) throw new Error(JSON.stringify(table.because))
  const made = evaluation.neutralFrom(table.tables, governances[0]!, today)
  if (!made.ok) throw new Error(JSON.stringify(made.because))
  return made.neutral
}

/** What a chat would answer; the last of several passes is measured. */
export async function ours({ questions, name }: QuestionSet): Promise<readonly Prediction[]> {
  const world = await neutralFor(name)
  return evaluation.predict(questions, {
    reader: readerOf(knowledgeOf(world.governance, world.register)),
    world: { ...world, today, rules: answerRule },
    respond: (reading, from) => smallTalk(reading, from) ?? answer(reading, from),
    clock: () => performance.now(),
  })
}
