import { documentTable } from '../../features/documents/index.ts'
import { toCsv } from '../../features/register/index.ts'
import type { Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

/** `documents`: the governing documents, which edition is in force, and what is missing. */
export const documents: Registers = (program, line) => {
  program
    .command('documents')
    .description('styrdokumenten: utgåva, beslut, översyn, och vilka som saknas')
    .requiredOption('--municipality <KEY>', 'kommunens nyckel')
    .option('--csv', 'som CSV')
    .option('--json', 'som JSON')
    .action(async ({ municipality, csv, json }: { municipality: string; csv?: boolean; json?: boolean }) => {
      const app = await line.app()
      const governance = governanceIn(app, municipality)
      const { register } = await app.snapshots.of(municipality)
      const rows = await documentTable(app.database, { governance, register, today: app.clock.today() })
      const [headings = [], ...cells] = rows
      if (csv === true) return line.out(toCsv(rows).toString('utf8'))
      if (json === true) {
        const named = cells.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at]])))
        return line.out(`${JSON.stringify(named, null, 2)}\n`)
      }
      for (const [title = '', ...rest] of cells) line.out(`${title}: ${rest.toReversed().filter(Boolean).join(', ')}\n`)
    })
}
