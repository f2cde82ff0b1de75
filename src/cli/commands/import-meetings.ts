/** `import meetings FILE`: meetings that are booked or held already, from a calendar or a table, shown before they are read in. */
import type { Command } from 'commander'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  carryOutMeetings,
  importTexts,
  meetingsPlanInWords,
  planMeetings,
  readMeetingFile,
  undoMeetings,
  meetingsOf,
} from '../../features/meetings/index.ts'
import { sv } from '../../features/register/index.ts'
import type { App } from '../../app.ts'
import { CommandError, type CommandLine } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type Options = { municipality: string; dryRun?: boolean; undo?: boolean; outlook?: true | string }

export function importingMeetings(command: Command, line: CommandLine): void {
  command
    .command('meetings')
    .description('möten som redan är hållna eller bokade, från .ics, .csv eller .xlsx')
    .argument('[file]', 'filen')
    .requiredOption('--municipality <key>', 'kommun')
    .option(
      '--outlook [adress]',
      'ur en kalender i Microsoft 365 i stället för en fil; utan adress den som mötena läggs in i',
    )
    .option('--dry-run', 'visa vad som skulle läsas in, utan att ändra')
    .option('--undo', 'ta tillbaka den senaste inläsningen')
    .action((file: string | undefined, options: Options) => {
      if (options.undo) return undo(line, options)
      if (options.outlook) return fromOutlook(line, options.outlook === true ? null : options.outlook, options)
      if (file === undefined) throw new CommandError('Ange vilken fil som ska läsas in.')
      return fromFile(line, file, options)
    })
}

async function fromFile(line: CommandLine, file: string, options: Options): Promise<void> {
  const bytes = await readFile(path.resolve(line.cwd, file)).catch((error: NodeJS.ErrnoException) => {
    const because = error.code === 'ENOENT' ? 'Filen finns inte.' : 'Filen går inte att läsa.'
    throw new CommandError(`${file}: ${because}`, { cause: error })
  })
  const app = await line.app()
  const found = await readMeetingFile(bytes, app.clock.today())
  if (!found.ok) {
    const words = found.because === 'damaged-calendar' ? importTexts.damagedCalendar : sv.unreadable(found.table)
    throw new CommandError(`${file}: ${words}`)
  }
  await readIn(app, line, { found: found.found, faults: found.faults, from: path.basename(file) }, options)
}

async function fromOutlook(line: CommandLine, mailbox: string | null, options: Options): Promise<void> {
  const app = await line.app()
  const { key } = governanceIn(app, options.municipality)
  const read = await app.readOutlook(key, mailbox)
  if (!read.ok) throw new CommandError(importTexts.outlook[read.because])
  await readIn(app, line, { found: read.found, faults: [], from: mailbox ?? 'Outlook' }, options)
}

type Found = {
  found: Parameters<typeof planMeetings>[0]
  faults: Parameters<typeof meetingsPlanInWords>[1]
  from: string
}

async function readIn(app: App, line: CommandLine, { found, faults, from }: Found, options: Options): Promise<void> {
  const governance = governanceIn(app, options.municipality)
  const { key } = governance
  const { register } = await app.snapshots.of(key)
  const given = actingIn(app, key)
  const importId = app.ids.next()
  const plan = await app.database.unit(key, async (unit) => {
    const world = { governance, register, today: app.clock.today() }
    const booked = await meetingsOf(unit, key)
    return planMeetings(found, { world, booked, ids: app.ids, importId, now: given.at })
  })
  line.out(`${meetingsPlanInWords(plan, faults, governance)}\n`)
  if (options.dryRun) return line.out(`${importTexts.dryRun}\n`)
  if (plan.created.length === 0) return faults.length > 0 ? line.fail() : undefined
  await app.database.unit(key, (unit) => carryOutMeetings(unit, plan, { ...given, importId, fileName: from }))
  line.out(`${importTexts.done} ${importTexts.undoHint(key)}\n`)
}

async function undo(line: CommandLine, options: Options): Promise<void> {
  const app = await line.app()
  const { key } = governanceIn(app, options.municipality)
  const undone = await app.database.unit(key, (unit) => undoMeetings(unit, actingIn(app, key)))
  if (!undone.ok) throw new CommandError(importTexts.noUndo[undone.because])
  line.out(`${importTexts.undone(undone.removed, undone.left)}\n`)
}

function actingIn(app: App, municipality: string) {
  const actor = { kind: 'command-line' as const, id: null }
  return { municipality, at: app.clock.now(), actor, channel: 'terminal', ids: app.ids }
}
