/**
 * A panel that was held elsewhere, as a file with one person a row. Columns that are questions are read; names, addresses and
 * times are never read, so they are never kept. A file with a fault in it is refused whole, with every fault.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Language } from '../../conversation/inbound.ts'
import type { Day } from '../../lib/day.ts'
import { type Answers, type Engine, type Question, type Value, parseAnswer } from '../survey/index.ts'
import { looksPersonal } from './personal.ts'
import { standing } from './steps.ts'
import type { NewPanelAnswer } from './store.ts'
import { digest, rowsOf } from './submission.ts'
import { textsIn } from './texts-in.ts'

export type ReadPanel =
  | { ok: true; rows: readonly NewPanelAnswer[]; people: number; notRead: readonly string[] }
  | { ok: false; faults: readonly string[] }

/** `roundId` and the text make the rows' ids, so that reading the same file twice is once. */
export function readPanelFile(
  text: string,
  engine: Engine,
  { roundId, today, language }: { roundId: string; today: Day; language: Language },
): ReadPanel {
  const texts = textsIn(language).import
  const cells = cellsOf(text)
  if (cells === null) return { ok: false, faults: [texts.quote] }
  const [headings = [], ...lines] = cells
  const columns = headings.map((heading) => questionCalled(heading, engine.survey.questions))
  if (!columns.some(Boolean)) return { ok: false, faults: [texts.noColumns] }
  if (lines.length === 0) return { ok: false, faults: [texts.empty] }
  const faults: string[] = []
  const file = digest(`${roundId} ${text}`)
  const rows = lines.flatMap((cells, at) => {
    const answers: Record<string, Value> = {}
    for (const [place, question] of columns.entries()) {
      const cell = (cells[place] ?? '').trim()
      if (!question || cell === '') continue
      const read = readCell(question, cell, today, language)
      if ('fault' in read) faults.push(texts.cell(at + 2, headings[place]!, read.fault))
      else answers[question.id] = read.value
    }
    return rowsOf(engine.survey, standing(engine, answers as Answers), {
      number: `${file} ${at}`,
      on: today,
      via: 'import',
    })
  })
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, rows, people: lines.length, notRead: headings.filter((_, place) => !columns[place]) }
}

/** Null: a quotation mark is opened and never closed. */
function cellsOf(text: string): string[][] | null {
  const head = text.split('\n', 1)[0] ?? ''
  const delimiter = [';', '\t', ','].find((each) => head.includes(each)) ?? ';'
  const options = { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
  try {
    return parse(text, options) as string[][]
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

/** By id or by its words, in either language. */
function questionCalled(heading: string, questions: readonly Question[]): Question | null {
  const said = heading.trim().toLowerCase()
  return questions.find(({ id, title }) => [id, title.sv, title.en].some((each) => each.toLowerCase() === said)) ?? null
}

function readCell(
  question: Question,
  cell: string,
  today: Day,
  language: Language,
): { value: Value } | { fault: string } {
  const texts = textsIn(language)
  // A spreadsheet's guard against formulas is no part of the answer.
  const said = parseAnswer(question, cell.replace(/^'(?=[=+\-@])/, ''), today)
  if (said.kind === 'fault') return { fault: texts.fault(said.fault) }
  if (said.kind === 'command') return { fault: texts.import.required }
  const isText = question.kind === 'text' || question.kind === 'long-text'
  return isText && looksPersonal(String(said.value))
    ? { fault: texts.fault({ because: 'personal' }) }
    : { value: said.value }
}
