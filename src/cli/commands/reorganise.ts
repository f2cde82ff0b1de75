import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { carryOutFile, reorganisationsOf, undoReorganisation } from '../../features/reorganisation/index.ts'
import { CommandError, type Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

type Options = { municipality: string; dryRun?: boolean; acceptOrphans?: boolean; undo?: string }

/** `reorganise FILE --municipality KEY [--dry-run] [--accept-orphans]`, `reorganise --undo ID`; without a file: what is decided. */
export const reorganise: Registers = (program, line) => {
  program
    .command('reorganise')
    .description(
      'byt namn på, slå ihop, dela och lägg ner enheter från en dag; system, personer och uppdrag följer med',
    )
    .argument('[fil]', 'YAML: from, decision, changes')
    .requiredOption('--municipality <key>', 'kommunen')
    .option('--dry-run', 'visa vad som skulle hända, och vad som saknar plats')
    .option('--accept-orphans', 'det som saknar plats får hamna hos enheten ovanför')
    .option('--undo <id>', 'ta tillbaka en som är beslutad eller genomförd')
    .action(async (file: string | undefined, { municipality, dryRun, acceptOrphans, undo }: Options) => {
      const app = await line.app()
      governanceIn(app, municipality)
      if (undo !== undefined) {
        const says = await undoReorganisation(undo, municipality, app)
        if (says === null)
          throw new CommandError('Den går inte att ta tillbaka: den finns inte, eller är redan tillbakatagen.')
        return line.out(`${says}\n`)
      }
      if (file === undefined) {
        const all = await app.database.unit(municipality, (unit) => reorganisationsOf(unit, municipality))
        if (all.length === 0) return line.out('Inga omorganisationer är beslutade.\n')
        for (const { id, from, state, decision } of all)
          line.out([id, from, state, decision ?? ''].join('  ').trimEnd() + '\n')
        return
      }
      const text = await readFile(path.resolve(line.cwd, file), 'utf8').catch(() => {
        throw new CommandError(`Filen ”${file}” går inte att läsa.`)
      })
      const result = await carryOutFile(
        text,
        municipality,
        { dryRun: dryRun ?? false, orphans: acceptOrphans ?? false },
        app,
      )
      if (!result.ok) throw new CommandError(result.faults.join('\n'))
      line.out(`${result.says}\n`)
      if (result.id === null && !dryRun)
        throw new CommandError(
          `Inget är ändrat: ${result.orphans} saker saknar plats. Ge dem en plats i filen, eller kör med --accept-orphans.`,
        )
      if (result.id !== null) line.out(`Id: ${result.id}\n`)
    })
}
