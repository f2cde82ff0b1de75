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

type Options = { municipality: string; dryRun?: boolean; undo?: boolean }

export function importingMeetings(command: Command, line: CommandLine): void {
  command
    .command('meetings')
    .description('möten som redan är hållna eller bokade, från .ics, .csv eller .xlsx')
    .argument('[file]', 'filen')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--dry-run', 'visa vad som skulle läsas in, utan att ändra')
    .option('--undo', 'ta tillbaka den senaste inläsningen')
    .action((file: string | undefined, options: Options) => {
      if (options.undo) return undo(line, options)
      if (file === undefined) throw new CommandError('Ange vilken fil som ska läsas in.')
      return read(line, file, options)
    })
}

async function read(line: CommandLine, file: string, options: Options): Promise<void> {
  const bytes = await readFile(path.resolve(line.cwd, file)).catch((error: NodeJS.ErrnoException) => {
    const because = error.code === 'ENOENT' ? 'Filen finns inte.' : 'Filen går inte att läsa.'
    throw new CommandError(`${file}: ${because}`, { cause: error })
  })
  const app = await line.app()
  const governance = governanceIn(app, options.municipality)
  const { key } = governance
  const found = await readMeetingFile(bytes, app.clock.today())
  if (!found.ok) {
    const words = found.because === 'damaged-calendar' ? importTexts.damagedCalendar : sv.unreadable(found.table)
    throw new CommandError(`${file}: ${words}`)
  }
  const { register } = await app.snapshots.of(key)
  const given = actingIn(app, key)
  const importId = app.ids.next()
  const plan = await app.database.unit(key, async (unit) => {
    const world = { governance, register, today: app.clock.today() }
    const booked = await meetingsOf(unit, key)
    return planMeetings(found.found, { world, booked, ids: app.ids, importId, now: given.at })
  })
  line.out(`${meetingsPlanInWords(plan, found.faults, governance)}\n`)
  if (options.dryRun) return line.out(`${importTexts.dryRun}\n`)
  if (plan.created.length === 0) return found.faults.length > 0 ? line.fail() : undefined
  const fileName = path.basename(file)
  await app.database.unit(key, (unit) => carryOutMeetings(unit, plan, { ...given, importId, fileName }))
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
