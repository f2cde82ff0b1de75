/** `import busy FILE`: when people are busy, from an .ics file, for the planning of meetings; shown before it is read in. */
import type { Command } from 'commander'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { App } from '../../app.ts'
import {
  busyPlanInWords,
  carryOutBusy,
  forgetBusy,
  importTexts,
  planBusy,
  readBusyFile,
} from '../../features/meetings/index.ts'
import type { Person } from '../../features/register/index.ts'
import { CommandError, type CommandLine } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type Options = { municipality: string; person?: string; dryRun?: boolean; forget?: boolean }

export function importingBusy(command: Command, line: CommandLine): void {
  command
    .command('busy')
    .description(
      'när människor är upptagna, från .ics (ledigt/upptaget eller en persons kalender); bara att tiden är tagen',
    )
    .argument('[file]', 'filen')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--person <email>', 'vems kalender det är, när filen inte säger det')
    .option('--dry-run', 'visa vad som skulle läsas in, utan att ändra')
    .option('--forget', 'ta bort det som har lästs in för personen')
    .action((file: string | undefined, options: Options) => {
      if (options.forget) return forget(line, options)
      if (file === undefined) throw new CommandError('Ange vilken fil som ska läsas in.')
      return read(line, file, options)
    })
}

async function read(line: CommandLine, file: string, options: Options): Promise<void> {
  const text = await readFile(path.resolve(line.cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    const because = error.code === 'ENOENT' ? 'Filen finns inte.' : 'Filen går inte att läsa.'
    throw new CommandError(`${file}: ${because}`, { cause: error })
  })
  const app = await line.app()
  const governance = governanceIn(app, options.municipality)
  const { key } = governance
  const found = readBusyFile(text, app.clock.today())
  if (!found.ok) throw new CommandError(`${file}: ${importTexts.busy[found.because]}`)
  const { register } = await app.snapshots.of(key)
  const whose = options.person === undefined ? null : personIn(register.people, options.person)
  const given = actingIn(app, key)
  const world = { governance, register, today: app.clock.today() }
  const plan = planBusy(found.found, { world, whose, ids: app.ids, importId: given.importId })
  line.out(`${busyPlanInWords(plan, governance)}\n`)
  if (options.dryRun) return line.out(`${importTexts.dryRun}\n`)
  if (plan.people.length === 0) return line.fail()
  await app.database.unit(key, (unit) => carryOutBusy(unit, plan, given))
  line.out(`${importTexts.done}\n`)
}

async function forget(line: CommandLine, options: Options): Promise<void> {
  if (options.person === undefined) throw new CommandError('Ange vems med --person E-POST.')
  const app = await line.app()
  const { key } = governanceIn(app, options.municipality)
  const { register } = await app.snapshots.of(key)
  const { id } = personIn(register.people, options.person)
  await app.database.unit(key, (unit) => forgetBusy(unit, id, actingIn(app, key)))
  line.out(`${importTexts.busy.forgotten}\n`)
}

function personIn(people: readonly Person[], email: string): Person {
  const person = people.find((one) => one.email?.toLowerCase() === email.toLowerCase())
  if (!person) throw new CommandError(`Ingen i registret har adressen ${email}.`)
  return person
}

function actingIn(app: App, municipality: string) {
  const actor = { kind: 'command-line' as const, id: null }
  return { municipality, importId: app.ids.next(), at: app.clock.now(), actor, channel: 'terminal', ids: app.ids }
}
