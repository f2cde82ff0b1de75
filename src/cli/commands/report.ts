/** `report rules`: every rule of the governing documents with its evidence or its gap. `report year`: all of a year as files. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { reportAsJson, reportInLines } from '../../features/compliance/index.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type RulesOptions = { municipality?: string; year?: string; json?: boolean }
type YearOptions = { municipality: string; out: string; force?: boolean }

export const report: Registers = (program, line) => {
  const command = program.command('report').description('hur styrdokumentens regler följs, med bevis och brister')
  command
    .command('rules')
    .description('varje regel: uppfylld, pågår, brist eller bara besvarad')
    .option('--municipality <key>', 'kommun; annars alla')
    .option('--year <year>', 'år; annars det här')
    .option('--json', 'som data')
    .action((options: RulesOptions) => rules(line, options))
  command
    .command('year')
    .description('hela årets underlag: rapporten, bevisen, anteckningarna och en kontroll av spårbarheten')
    .argument('<year>', 'år')
    .requiredOption('--municipality <key>', 'kommun')
    .requiredOption('--out <place>', 'en mapp, eller en fil som slutar på .zip')
    .option('--force', 'skriv över det som finns')
    .action((year: string, options: YearOptions) => wholeYear(line, year, options))
}

async function rules(line: CommandLine, { municipality, year, json }: RulesOptions): Promise<void> {
  const app = await line.app()
  const asked = yearIn(year ?? app.clock.today().slice(0, 4))
  const governances = municipality === undefined ? app.governances : [governanceIn(app, municipality)]
  await app.loadExampleRounds()
  const reports = []
  for (const { key } of governances) reports.push(await app.rulesReport(key, asked, 'sv'))
  if (json) return line.out(`${JSON.stringify(reports.map(reportAsJson), null, 2)}\n`)
  line.out(`${reports.map((one) => reportInLines(one, 'sv')).join('\n\n')}\n`)
}

/** Exit code 1 when the audit chain does not hold; what there is is written all the same. */
async function wholeYear(line: CommandLine, year: string, { municipality, out, force }: YearOptions): Promise<void> {
  const asked = yearIn(year)
  const app = await line.app()
  const { key } = governanceIn(app, municipality)
  await app.loadExampleRounds()
  const { files, minutes, audit } = await app.yearPack(key, asked, 'sv')
  const place = path.resolve(line.cwd, out)
  if (/\.zip$/i.test(out)) await write(place, await zipped(files), out, force)
  else for (const { name, bytes } of files) await write(path.join(place, name), bytes, path.join(out, name), force)
  line.out(`Underlaget för ${asked} ligger i ${out}: ${files.length} filer, varav ${minutes} med mötesanteckningar.\n`)
  line.out('Filerna kan vara allmän handling. Rådgör med registrator.\n')
  if (audit.faults.length === 0) return
  line.err('Spårbarheten är bruten. Se sparbarhet.txt.\n')
  line.fail()
}

async function zipped(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Uint8Array> {
  // Loaded when there is something to pack.
  const { zipSync } = await import('fflate')
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, new Uint8Array(bytes)])))
}

/** Readable by its owner only, as every export. */
async function write(place: string, bytes: Uint8Array, shown: string, force = false): Promise<void> {
  try {
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, bytes, { flag: force ? 'w' : 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new CommandError(`${shown} finns redan. Kör igen med --force för att skriva över.`, { cause: error })
    throw new CommandError(`${shown} går inte att skriva. Kontrollera att mappen finns och får skrivas i.`, {
      cause: error,
    })
  }
}

/** Throws a CommandError for what is no year. */
function yearIn(year: string): number {
  if (!/^20\d\d$/.test(year)) throw new CommandError(`Året ska skrivas med fyra siffror, som 2026, inte ”${year}”.`)
  return Number(year)
}
