/** A list at the command line: a line for each row, the whole table as CSV, or as JSON under its headings. */
import type { Unit } from '../database/database.ts'
import type { Day } from '../lib/day.ts'
import { type World, toCsv } from '../features/register/index.ts'
import type { Registers } from './command-line.ts'
import { governanceIn } from './governance-in.ts'

type Rows = readonly (readonly string[])[]

export type Listed = {
  name: string
  /** What the list holds, for the help. */
  holds: string
  /** What is said when there is nothing in it. */
  none: string
  /** A row of headings, then the rest; read in the unit of the municipality. */
  table(unit: Unit, world: World & { today: Day }): Promise<Rows>
  /** One row as a line. */
  line(cells: readonly string[]): string
}

export function listCommand({ name, holds, none, table, line: lineOf }: Listed): Registers {
  return (program, line) => {
    program
      .command(name)
      .description(holds)
      .requiredOption('--municipality <KEY>', 'kommunens nyckel')
      .option('--csv', 'som CSV')
      .option('--json', 'som JSON')
      .action(async ({ municipality, csv, json }: { municipality: string; csv?: boolean; json?: boolean }) => {
        const app = await line.app()
        const governance = governanceIn(app, municipality)
        const { register } = await app.snapshots.of(municipality)
        const world = { governance, register, today: app.clock.today() }
        const rows = await app.database.unit(municipality, (unit) => table(unit, world))
        const [headings = [], ...cells] = rows
        if (csv === true) return line.out(toCsv(rows).toString('utf8'))
        if (json === true) {
          const named = cells.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at]])))
          return line.out(`${JSON.stringify(named, null, 2)}\n`)
        }
        if (cells.length === 0) return line.out(`${none}\n`)
        for (const row of cells) line.out(`${lineOf(row)}\n`)
      })
  }
}
