/** A round's result as a file, each with a place for the diarienummer. */
import { stringify } from 'csv-stringify/sync'
import type { Day } from '../../../lib/day.ts'
import { toDocx } from '../../../web/paper/index.ts'
import { paperMessage } from '../cards/paper.ts'
import { statusInWords } from '../cards/result.ts'
import { textsIn } from '../in-words.ts'
import { pictureOf, yearsPictureOf } from '../picture/of-result.ts'
import type { Telling } from '../telling.ts'
import { toJson } from './json.ts'
import { type Cell, type Rows, answerRows, areaRows } from './rows.ts'

export const fileKinds = ['docx', 'xlsx', 'csv', 'json'] as const
export type FileKind = (typeof fileKinds)[number]

export function isFileKind(text: string): text is FileKind {
  return (fileKinds as readonly string[]).includes(text)
}

export type ResultFile = { name: string; type: string; bytes: Buffer }

const types: Record<FileKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
}

export async function resultFile(telling: Telling, kind: FileKind, today: Day): Promise<ResultFile> {
  const { round } = telling.found
  return {
    name: `${round.surveyId}-${round.year}.${kind}`,
    type: types[kind],
    bytes: await bytesOf(telling, kind, today),
  }
}

async function bytesOf(telling: Telling, kind: FileKind, today: Day): Promise<Buffer> {
  switch (kind) {
    case 'csv':
      return toCsv(answerRows(telling))
    case 'xlsx':
      return toWorkbook(telling)
    case 'json':
      return Buffer.from(`${JSON.stringify(toJson(telling), null, 2)}\n`)
    case 'docx':
      return toPaper(telling, today)
  }
}

/** As Excel in Swedish opens it without asking; nothing in a cell can run as a formula. */
function toCsv(rows: Rows): Buffer {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)))
  return Buffer.from(stringify(cells, { bom: true, delimiter: ';', record_delimiter: 'windows' }))
}

/** Also after a line break: some programs part a cell there. */
function guarded(cell: string): string {
  return cell.replace(/(^|[\r\n])(?=[=+\-@\t])/g, "$1'")
}

async function toWorkbook(telling: Telling): Promise<Buffer> {
  // Loaded when there is a workbook to write: most starts have none.
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const { sheets } = textsIn(telling.language)
  const sheet = (rows: Rows) =>
    rows.map((row, at) =>
      row.map((cell) =>
        cell === null ? null : { ...typed(cell), ...(at === 0 ? { fontWeight: 'bold' as const } : {}), wrap: true },
      ),
    )
  const widths = (row: readonly Cell[] | undefined) => (row ?? []).map((cell) => ({ width: widthFor(String(cell)) }))
  const [areas, answers] = [areaRows(telling), answerRows(telling)]
  const summary = [...factRows(telling), [], ...areas]
  const workbook = writeWorkbook([
    { data: sheet(summary), sheet: sheets.summary, columns: [{ width: 42 }, ...widths(areas[0]?.slice(1))] },
    { data: sheet(answers), sheet: sheets.answers, columns: widths(answers[0]), stickyRowsCount: 1 },
  ])
  return workbook.toBuffer()
}

/** What the file is of, and who has decided it. */
function factRows(telling: Telling): Rows {
  const { found, name, municipality, language } = telling
  const { columns, result: texts } = textsIn(language)
  const { adoption, comparison, round } = found
  return [
    [texts.title(name, round.year)],
    [municipality],
    [columns.adoptedOn, adoption?.on ?? null],
    [columns.decision, adoption?.decision ?? null],
    [columns.diarienummer, adoption?.diarienummer ?? null],
    [statusInWords(telling)],
    [comparison ? texts.comparableNote(comparison.comparable, comparison.of, comparison.year) : texts.noEarlier],
    [texts.about],
  ]
}

function typed(cell: string | number) {
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
}

function widthFor(heading: string): number {
  return Math.max(10, Math.min(44, heading.length * 2))
}

async function toPaper(telling: Telling, today: Day): Promise<Buffer> {
  const { found, name, municipality, body, language } = telling
  const texts = textsIn(language)
  const wheel = await pictureOf(telling)
  const years = await yearsPictureOf(telling)
  return toDocx(paperMessage(telling, wheel ? [wheel, years] : [years]), {
    title: texts.result.title(name, found.round.year),
    subtitle: texts.paper.subtitle(body),
    municipality,
    kind: texts.paper.kind,
    on: found.adoption?.on ?? today,
    diarienummer: found.adoption?.diarienummer ?? null,
    language,
  })
}
