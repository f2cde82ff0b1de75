/** `report rules`: every rule of the governing documents with its evidence or its gap. */
import { reportAsJson, reportInLines } from '../../features/compliance/index.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type Options = { municipality?: string; year?: string; json?: boolean }

export const report: Registers = (program, line) => {
  program
    .command('report')
    .description('hur styrdokumentens regler följs, med bevis och brister')
    .command('rules')
    .description('varje regel: uppfylld, pågår, brist eller bara besvarad')
    .option('--municipality <key>', 'kommun; annars alla')
    .option('--year <year>', 'år; annars det här')
    .option('--json', 'som data')
    .action((options: Options) => rules(line, options))
}

async function rules(line: CommandLine, { municipality, year, json }: Options): Promise<void> {
  const app = await line.app()
  const asked = yearIn(year, app.clock.today())
  const governances = municipality === undefined ? app.governances : [governanceIn(app, municipality)]
  await app.loadExampleRounds()
  const reports = []
  for (const { key } of governances) reports.push(await app.rulesReport(key, asked, 'sv'))
  if (json) return line.out(`${JSON.stringify(reports.map(reportAsJson), null, 2)}\n`)
  line.out(`${reports.map((one) => reportInLines(one, 'sv')).join('\n\n')}\n`)
}

/** Throws a CommandError for what is no year. */
function yearIn(year: string | undefined, today: string): number {
  const asked = year ?? today.slice(0, 4)
  if (!/^20\d\d$/.test(asked)) throw new CommandError(`Året ska skrivas med fyra siffror, som 2026, inte ”${asked}”.`)
  return Number(asked)
}
