import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { App } from '../../app.ts'
import { carryOutPeople, peoplePlanInWords, sv as peopleTexts } from '../../features/people/index.ts'
import {
  carryOutAppointments,
  carryOutImport,
  listedPeople,
  loadRegister,
  planAppointments,
  planImport,
  planInWords,
  planPeople,
  readTable,
  registerVersion,
  sv,
  type Table,
  undoImport,
} from '../../features/register/index.ts'
import { loadDefinition, planDefinition } from '../../features/survey/index.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'
import { importingDocument } from './import-document.ts'
import { importingBusy } from './import-busy.ts'
import { importingMeetings } from './import-meetings.ts'

type Options = { municipality: string; dryRun?: boolean; undo?: boolean; force?: boolean }

/** `import register|people|document FILE`: whole or not at all, after showing what changes. Exit code 1 when refused. */
export const importing: Registers = (program, line) => {
  const command = program.command('import').description('läs in register, personer eller styrdokument')
  command
    .command('register')
    .description('systemen och vilka som har rollerna, från .csv eller .xlsx')
    .argument('[file]', 'filen')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--dry-run', 'visa vad som skulle ändras, utan att ändra')
    .option('--undo', 'ta tillbaka den senaste importen')
    .action(async (file: string | undefined, options: Options) => {
      if (options.undo) return undo(line, options)
      if (file === undefined) throw new CommandError('Ange vilken fil som ska importeras.')
      return importRegister(line, file, options)
    })
  command
    .command('people')
    .description('personerna, från .csv eller .xlsx; den som saknas i filen märks ”slutat?”')
    .argument('<file>', 'filen')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--dry-run', 'visa vad som skulle ändras, utan att ändra')
    .option('--force', 'läs in även om fler än en femtedel saknas')
    .action((file: string, options: Options) => importPeople(line, file, options))
  command
    .command('appointments')
    .description('uppdrag som registret saknar kolumn för: i grupper, för enheter och arbetsplatser')
    .argument('<file>', 'filen')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--dry-run', 'visa vad som skulle ändras, utan att ändra')
    .action((file: string, options: Options) => importAppointments(line, file, options))
  command
    .command('survey')
    .description('en enkäts frågor (SurveyJS, .json) i stället för dem som följer med')
    .argument('<file>', 'filen')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--dry-run', 'kontrollera bara')
    .action((file: string, options: Options) => importSurvey(line, file, options))
  importingMeetings(command, line)
  importingBusy(command, line)
  command
    .command('panel')
    .description('svar från en medborgarpanel som hållits på annat håll, från .csv med en person per rad; anonyma')
    .argument('<file>', 'filen')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--year <year>', 'året svaren gäller; annars i år')
    .option('--panel <id>', 'vilken panel, om kommunen har flera')
    .action((file: string, options: PanelOptions) => importPanelFile(line, file, options))
  importingDocument(command, line)
}

async function importRegister(line: CommandLine, file: string, options: Options): Promise<void> {
  const tables = await tablesIn(line, file)
  const app = await line.app()
  const governance = governanceIn(app, options.municipality)
  const { key } = governance
  const register = await app.database.unit(key, (unit) => loadRegister(unit, key))
  const made = planImport(tables, { register, governance, today: app.clock.today(), ids: app.ids })
  if (!made.ok) throw new CommandError(sv.noPlan(made.because))
  const { plan } = made
  line.out(`${planInWords(plan, { governance, register, language: 'sv' })}\n`)
  if (plan.errors.length > 0) return line.fail()
  if (options.dryRun) return line.out(`${sv.report.dryRun}\n`)
  if (plan.created.length + plan.changed.length === 0) return line.out(`${sv.report.nothing}\n`)
  const given = { ...whoAndWhen(app, key, file), progress: progressOn(line) }
  const done = await app.database.unit(key, (unit) => carryOutImport(unit, plan, register.version, given))
  if (!done.ok) throw new CommandError(sv.stale)
  line.out(`${sv.report.done} ${sv.report.undoHint(key)}\n`)
}

async function undo(line: CommandLine, options: Options): Promise<void> {
  const app = await line.app()
  const { key } = governanceIn(app, options.municipality)
  const undone = await app.database.unit(key, (unit) => undoImport(unit, whoAndWhen(app, key, '')))
  if (!undone.ok) throw new CommandError(sv.undo[undone.because])
  line.out(`${sv.undo.done}\n`)
}

async function importPeople(line: CommandLine, file: string, options: Options): Promise<void> {
  const tables = await tablesIn(line, file)
  const app = await line.app()
  const governance = governanceIn(app, options.municipality)
  const { key } = governance
  const [version, people] = await app.database.unit(key, async (unit) => {
    const before = await registerVersion(unit, key)
    return [before, await listedPeople(unit, key)] as const
  })
  const made = planPeople(tables, { people, governance, ids: app.ids })
  if (!made.ok)
    throw new CommandError(made.because.kind === 'no-rows' ? sv.noPlan(made.because) : peopleTexts.noHeadings)
  const { plan } = made
  line.out(`${peoplePlanInWords(plan, { governance, language: 'sv' })}\n`)
  if (plan.errors.length > 0) return line.fail()
  if (plan.suspicious && !options.force)
    throw new CommandError(peopleTexts.tooManyMissing(plan.suspicious.missing, plan.suspicious.listed))
  if (options.dryRun) return line.out(`${sv.report.dryRun}\n`)
  const given = { ...whoAndWhen(app, key, file), force: options.force ?? false }
  const done = await app.database.unit(key, (unit) => carryOutPeople(unit, plan, version, given))
  if (!done.ok) throw new CommandError(sv.stale)
  line.out(`${done.version === null ? peopleTexts.report.nothing : peopleTexts.report.done}\n`)
}

async function importAppointments(line: CommandLine, file: string, options: Options): Promise<void> {
  const tables = await tablesIn(line, file)
  const app = await line.app()
  const governance = governanceIn(app, options.municipality)
  const { key } = governance
  const register = await app.database.unit(key, (unit) => loadRegister(unit, key))
  const made = planAppointments(tables, { register, governance, ids: app.ids })
  if (!made.ok) throw new CommandError(sv.noAppointments(made.because))
  const { rows, started, changed, unchanged, errors } = made.plan
  line.out(`${sv.report.appointments(rows, started.length, changed.length, unchanged)}\n`)
  if (errors.length > 0) {
    const told = errors.map(({ row, column, fault }) => `  ${sv.at(row, column)}: ${sv.appointmentError(fault)}\n`)
    line.out(`${sv.report.errors(errors.length)}\n${told.join('')}`)
    return line.fail()
  }
  if (options.dryRun) return line.out(`${sv.report.dryRun}\n`)
  if (started.length + changed.length === 0) return line.out(`${sv.report.nothing}\n`)
  const given = whoAndWhen(app, key, file)
  const done = await app.database.unit(key, (unit) => carryOutAppointments(unit, made.plan, register.version, given))
  if (!done.ok) throw new CommandError(sv.stale)
  line.out(`${sv.report.done}\n`)
}

async function importSurvey(line: CommandLine, file: string, options: Options): Promise<void> {
  const text = (await bytesOf(line, file)).toString('utf8')
  const app = await line.app()
  const governance = governanceIn(app, options.municipality)
  const { key } = governance
  const planned = await app.database.unit(key, (unit) => planDefinition(unit, governance, text, app.definitions))
  if (!planned.ok) {
    for (const { at, says } of planned.faults) line.err(`${at}: ${says.sv}\n`)
    line.err(
      `${file}: ${planned.faults.length === 1 ? 'ett fel' : `${planned.faults.length} fel`}. Ingenting har lästs in.\n`,
    )
    return line.fail()
  }
  const { survey } = planned
  line.out(
    `${survey.title.sv}, version ${survey.version}: ${survey.questions.length} frågor i ${survey.areas.length} områden.\n`,
  )
  if (!planned.isUsed) line.out(`Ingen enkät i kommunens manifest använder ${survey.key} ännu.\n`)
  if (options.dryRun) return line.out(`${sv.report.dryRun}\n`)
  if (planned.isKnown) return line.out(`${sv.report.nothing}\n`)
  const done = await app.database.unit(key, (unit) =>
    loadDefinition(unit, key, planned, { at: app.clock.now(), by: null, ids: app.ids }),
  )
  if (!done) throw new CommandError('Versionen har hunnit användas. Höj den och kör igen.')
  line.out('Frågorna är inlästa och gäller från nästa omgång.\n')
}

async function tablesIn(line: CommandLine, file: string): Promise<readonly Table[]> {
  const read = await readTable(await bytesOf(line, file))
  if (!read.ok) throw new CommandError(`${file}: ${sv.unreadable(read.because)}`)
  return read.tables
}

const notRead: Record<string, string> = {
  ENOENT: 'Filen finns inte.',
  EISDIR: 'Det är en mapp, inte en fil.',
  EACCES: 'Filen får inte läsas: rättigheterna saknas.',
}

async function bytesOf(line: CommandLine, file: string): Promise<Buffer> {
  try {
    return await readFile(path.resolve(line.cwd, file))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new CommandError(`${file}: ${notRead[code] ?? 'Filen går inte att läsa.'}`, { cause: error })
  }
}

function whoAndWhen(app: App, municipality: string, file: string) {
  return {
    municipality,
    fileName: path.basename(file),
    at: app.clock.now(),
    actor: { kind: 'command-line' as const, id: null },
    channel: 'terminal',
    ids: app.ids,
  }
}

/** For large registers only, so that somebody can see that it goes on. */
function progressOn(line: CommandLine): (done: number, all: number) => void {
  return (done, all) => {
    if (all >= 5000) line.err(`${sv.report.progress(done, all)}\n`)
  }
}

type PanelOptions = Options & { year?: string; panel?: string }

async function importPanelFile(line: CommandLine, file: string, options: PanelOptions): Promise<void> {
  const app = await line.app()
  const { key } = governanceIn(app, options.municipality)
  const { year = app.clock.today().slice(0, 4) } = options
  if (!/^20\d\d$/.test(year)) throw new CommandError('Skriv årtalet med fyra siffror, till exempel 2026.')
  const text = await readFile(path.resolve(line.cwd, file), 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${file} går inte att läsa. Kontrollera att filen finns.`, { cause })
  })
  const read = await app.importPanel(key, text, Number(year), options.panel)
  if (!read.ok && read.because === 'faults')
    throw new CommandError(`Inget är inläst. Rätta och försök igen:\n${read.faults.join('\n')}`)
  if (!read.ok && read.because === 'which-panel')
    throw new CommandError(`Kommunen har flera paneler. Välj en med --panel: ${read.ids.join(', ')}.`)
  if (!read.ok)
    throw new CommandError(
      read.because === 'no-panel' ? 'Kommunens manifest har ingen panel.' : 'Panelens frågor går inte att läsa in.',
    )
  line.out(`${read.answers} nya svar från ${read.people} personer i panelen ${read.year}.\n`)
  if (read.notRead.length > 0) line.out(`Kolumner som inte är frågor lästes inte in: ${read.notRead.join(', ')}.\n`)
}
