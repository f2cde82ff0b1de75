import { caseTable } from '../../features/cases/index.ts'
import { toCsv } from '../../features/register/index.ts'
import type { Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

/** `cases`: what is on its way to a decision, and where each case stands. */
export const cases: Registers = (program, line) => {
  program
    .command('cases')
    .description('ärenden på väg till beslut, och var vart och ett står')
    .requiredOption('--municipality <KEY>', 'kommunens nyckel')
    .option('--csv', 'som CSV')
    .option('--json', 'som JSON')
    .action(async ({ municipality, csv, json }: { municipality: string; csv?: boolean; json?: boolean }) => {
      const app = await line.app()
      const governance = governanceIn(app, municipality)
      const { register } = await app.snapshots.of(municipality)
      const rows = await caseTable(app.database, { governance, register, today: app.clock.today() })
      const [headings = [], ...cells] = rows
      if (csv === true) return line.out(toCsv(rows).toString('utf8'))
      if (json === true) {
        const named = cells.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at]])))
        return line.out(`${JSON.stringify(named, null, 2)}\n`)
      }
      if (cells.length === 0) return line.out('Inga ärenden är startade.\n')
      for (const [number, title, , , state] of cells) line.out(`${number}  ${title}: ${state}\n`)
    })
}
