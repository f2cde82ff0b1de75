import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { peopleRows } from '../../features/people/index.ts'
import {
  appointmentRows,
  listedPeople,
  loadRegister,
  registerRows,
  type Rows,
  toCsv,
  toWorkbook,
} from '../../features/register/index.ts'
import { isFileKind, resultFile } from '../../features/survey-results/index.ts'
import { erase, writePerson } from './person.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type SurveyOptions = { municipality: string; year?: string; force?: boolean }
type Options = { municipality: string; force?: boolean }

/** `export register|people|appointments FILE`: a file that imports back unchanged. `export survey FILE`: what a round came to. */
export const exporting: Registers = (program, line) => {
  const command = program.command('export').description('skriv ut register eller personer som .csv eller .xlsx')
  command
    .command('register')
    .description('systemen och vilka som har rollerna')
    .argument('<file>', 'filen som ska skrivas, .csv eller .xlsx')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--force', 'skriv över en fil som finns')
    .action(async (file: string, options: Options) => {
      const app = await line.app()
      const governance = governanceIn(app, options.municipality)
      const register = await app.database.unit(governance.key, (unit) => loadRegister(unit, governance.key))
      const rows = registerRows(register, governance, app.clock.today())
      await write(line, file, rows, options, `${rows.length - 1} system`)
    })
  command
    .command('people')
    .description('personerna; av den med skyddade uppgifter bara titel och enhet')
    .argument('<file>', 'filen som ska skrivas, .csv eller .xlsx')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--force', 'skriv över en fil som finns')
    .action(async (file: string, options: Options) => {
      const app = await line.app()
      const { key } = governanceIn(app, options.municipality)
      const rows = peopleRows(await app.database.unit(key, (unit) => listedPeople(unit, key)))
      await write(line, file, rows, options, `${rows.length - 1} personer`)
    })
  command
    .command('appointments')
    .description('uppdrag i grupper, för enheter och arbetsplatser, och vem som beslutat dem')
    .argument('<file>', 'filen som ska skrivas, .csv eller .xlsx')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--force', 'skriv över en fil som finns')
    .action(async (file: string, options: Options) => {
      const app = await line.app()
      const { key } = governanceIn(app, options.municipality)
      const register = await app.database.unit(key, (unit) => loadRegister(unit, key))
      const rows = appointmentRows(register, app.clock.today())
      await write(line, file, rows, options, `${rows.length - 1} uppdrag`)
    })
  command
    .command('survey')
    .description('vad en avslutad enkätomgång kom fram till, med plats för diarienummer')
    .argument('<file>', 'filen som ska skrivas, .docx, .xlsx, .csv eller .json')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--year <year>', 'årtal; annars den senaste som är avslutad')
    .option('--force', 'skriv över en fil som finns')
    .action((file: string, options: SurveyOptions) => writeSurvey(line, file, options))
  command
    .command('person')
    .description('allt som sparas om en person, som JSON')
    .argument('<email>', 'personens e-postadress, eller id för den som saknar adress')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--out <file>', 'skriv till en fil i stället för i terminalen')
    .option('--force', 'skriv över en fil som finns')
    .action((email: string, options: Parameters<typeof writePerson>[2]) => writePerson(line, email, options))
  program
    .command('erase')
    .description('radera uppgifter om en person, med beslut; spårbarheten förblir hel')
    .command('person')
    .argument('<email>', 'personens e-postadress, eller id för den som saknar adress')
    .requiredOption('--municipality <key>', 'kommun')
    .requiredOption('--decision <text>', 'beslut eller grund, till exempel ett diarienummer')
    .option('--anonymise', 'ta också bort namn och adress ur personlistan; bara för den som har slutat')
    .action((email: string, options: Parameters<typeof erase>[2]) => erase(line, email, options))
}

async function writeSurvey(
  line: CommandLine,
  file: string,
  { municipality, year, force }: SurveyOptions,
): Promise<void> {
  const kind = path.extname(file).slice(1).toLowerCase()
  if (!isFileKind(kind)) throw new CommandError('Filen ska sluta på .docx, .xlsx, .csv eller .json.')
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new CommandError('Skriv årtalet med fyra siffror, till exempel 2026.')
  const app = await line.app()
  const { key } = governanceIn(app, municipality)
  await app.loadExampleRounds()
  const telling = await app.surveyResult(key, year === undefined ? null : Number(year))
  if (!telling)
    throw new CommandError(`Det finns ingen avslutad enkätomgång${year === undefined ? '' : ` för ${year}`}.`)
  const { bytes } = await resultFile(telling, kind, app.clock.today())
  await save(line, file, bytes, force)
  line.out(`${telling.name} ${telling.found.round.year} i ${file}.\n`)
}

async function write(line: CommandLine, file: string, rows: Rows, { force }: Options, what: string): Promise<void> {
  const kind = path.extname(file).toLowerCase()
  if (kind !== '.csv' && kind !== '.xlsx') throw new CommandError('Filen ska sluta på .csv eller .xlsx.')
  const bytes = kind === '.csv' ? toCsv(rows) : await toWorkbook(rows)
  await save(line, file, bytes, force)
  line.out(`${what} i ${file}.\n`)
}

async function save(line: CommandLine, file: string, bytes: Uint8Array, force: boolean | undefined): Promise<void> {
  try {
    await writeFile(path.resolve(line.cwd, file), bytes, { flag: force ? 'w' : 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new CommandError(`${file} finns redan. Kör igen med --force för att skriva över den.`, { cause: error })
    throw new CommandError(`${file} går inte att skriva. Kontrollera att mappen finns och får skrivas i.`, {
      cause: error,
    })
  }
}
