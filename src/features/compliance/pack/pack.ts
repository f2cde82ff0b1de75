/** A year in one place: the report, what shows it, the minutes, and a check that nobody has changed the log. */
import type { Language } from '../../../conversation/inbound.ts'
import { type AuditVerdict, verifyAudit } from '../../../database/audit.ts'
import type { Database } from '../../../database/database.ts'
import { finishedIn, minutesFile } from '../../meetings/index.ts'
import type { World } from '../../register/index.ts'
import { textsIn } from '../in-words.ts'
import { evidenceAsCsv, rulesAsCsv } from '../report/as-csv.ts'
import { reportOnPaper } from '../report/on-paper.ts'
import type { RulesReport } from '../report/report.ts'

/** Under its name, with `/` between folders. */
type PackFile = { name: string; bytes: Uint8Array }

export type Pack = {
  files: readonly PackFile[]
  /** How many meetings' minutes are in it. */
  minutes: number
  audit: AuditVerdict
}

export async function packOf(
  report: RulesReport,
  world: World,
  { database, language }: { database: Pick<Database, 'unit'>; language: Language },
): Promise<Pack> {
  const { key } = world.governance
  const { held, audit } = await database.unit(key, async (unit) => ({
    held: await finishedIn(unit, world, report.year, language),
    audit: await verifyAudit(unit, key),
  }))
  const { pack } = textsIn(language)
  const { year, asOf, municipality } = report
  const files: PackFile[] = [
    { name: pack.readMe, bytes: text(pack.about(municipality.name, year, asOf)) },
    { name: `${pack.report}-${year}.docx`, bytes: await reportOnPaper(report, language) },
    { name: `${pack.rules}-${year}.csv`, bytes: rulesAsCsv(report, language) },
    { name: `${pack.evidence}-${year}.csv`, bytes: evidenceAsCsv(report, language) },
    { name: pack.audit, bytes: text(auditInWords(audit, asOf, language)) },
  ]
  const names = new Set<string>()
  for (const one of held) {
    const { name, bytes } = await minutesFile(one, world, language)
    files.push({ name: `${pack.minutes}/${free(name, names)}`, bytes })
  }
  return { files, minutes: held.length, audit }
}

function auditInWords({ entries, erased, faults }: AuditVerdict, asOf: string, language: Language): string {
  const { pack } = textsIn(language)
  return [
    faults.length === 0 ? pack.whole(entries) : pack.broken(entries),
    pack.checked(asOf),
    ...erased.map(({ number, under }) => pack.erased(number, under)),
    ...faults.map(({ number, what }) => pack.fault(number, what)),
    '',
  ].join('\r\n')
}

/** Two meetings of a body on one day get a number each. */
function free(name: string, taken: Set<string>): string {
  let own = name
  for (let number = 2; taken.has(own); number++) own = name.replace(/(?=\.docx$)/, `-${number}`)
  taken.add(own)
  return own
}

/** With a mark that says it is UTF-8: it is opened in a plain editor on Windows. */
function text(words: string): Uint8Array {
  return Buffer.from(`\uFEFF${words}`)
}
