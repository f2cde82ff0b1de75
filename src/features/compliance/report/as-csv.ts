/** The report as two tables: a row for each rule, and a row for each thing that shows one. As Excel in Swedish opens them. */
import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../../conversation/inbound.ts'
import { textsIn } from '../in-words.ts'
import { saysOf } from './on-paper.ts'
import type { RuleRow, RulesReport } from './report.ts'

type Cells = readonly (string | number)[]

export function rulesAsCsv({ rules }: RulesReport, language: Language): Buffer {
  const texts = textsIn(language)
  const row = (rule: RuleRow): Cells => {
    const shown = rule.evidence.flatMap(({ shownBy }) => shownBy)
    const reminded = rule.evidence.flatMap((proof) => proof.reminded)
    return [
      rule.id,
      rule.document,
      rule.section,
      rule.rule,
      texts.status[rule.status],
      rule.evidence.map(({ says }) => says).join(' '),
      rule.evidence.flatMap(({ missing }) => missing).join('; '),
      shown.length,
      latest(shown.map(({ happenedOn }) => happenedOn)),
      latest(reminded.map(({ at }) => at.toISOString().slice(0, 10))),
    ]
  }
  return csv([texts.csv.rules, ...rules.map(row)])
}

export function evidenceAsCsv({ rules }: RulesReport, language: Language): Buffer {
  const texts = textsIn(language)
  const rows = rules.flatMap((rule) =>
    rule.evidence.flatMap((proof) =>
      proof.shownBy.map((shown): Cells => {
        const [first, ...later] = shown.audit.map(({ number }) => number)
        return [
          rule.id,
          saysOf(proof, language),
          texts.status[proof.status === 'noted' ? 'answerable' : proof.status],
          shown.what,
          shown.happenedOn ?? '',
          shown.recordedAt?.toISOString() ?? '',
          shown.late ? texts.csv.yes : '',
          shown.by ?? '',
          shown.link ?? '',
          shown.diarienummer ?? '',
          first ?? '',
          later.join(', '),
        ]
      }),
    ),
  )
  return csv([texts.csv.evidence, ...rows])
}

function latest(days: readonly (string | null)[]): string {
  return (
    days
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? ''
  )
}

/** Nothing in a cell can run as a formula, also after a line break. */
function csv(rows: readonly Cells[]): Buffer {
  const guarded = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replace(/(^|[\r\n])(?=[=+\-@\t])/g, "$1'") : cell)),
  )
  return Buffer.from(stringify(guarded, { bom: true, delimiter: ';', record_delimiter: 'windows' }))
}
