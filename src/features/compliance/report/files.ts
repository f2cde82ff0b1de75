/** The report as a file. */
import type { Language } from '../../../conversation/inbound.ts'
import { textsIn } from '../in-words.ts'
import { rulesAsCsv } from './as-csv.ts'
import { reportAsJson } from './as-json.ts'
import { reportOnPaper } from './on-paper.ts'
import type { RulesReport } from './report.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  json: 'application/json',
} as const
export type FileKind = keyof typeof types

export function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(types, text)
}

export async function reportFile(report: RulesReport, kind: FileKind, language: Language) {
  const { pack } = textsIn(language)
  const bytes =
    kind === 'docx'
      ? await reportOnPaper(report, language)
      : kind === 'csv'
        ? rulesAsCsv(report, language)
        : Buffer.from(`${JSON.stringify(reportAsJson(report), null, 2)}\n`)
  return { name: `${pack.report}-${report.municipality.key}-${report.year}.${kind}`, type: types[kind], bytes }
}
