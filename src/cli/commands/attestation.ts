import { csvOf, newestOf, resultInWords } from '../../features/attestation/index.ts'
import type { Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

/** `attestation --municipality KEY [--csv]`: how the newest round of attestation has gone. */
export const attestation: Registers = (program, line) => {
  program
    .command('attestation')
    .description('hur intygandet av systemen har gått')
    .requiredOption('--municipality <key>', 'kommunen')
    .option('--csv', 'hela listan som CSV')
    .action(async ({ municipality, csv }: { municipality: string; csv?: boolean }) => {
      const app = await line.app()
      const governance = governanceIn(app, municipality)
      const { register } = await app.snapshots.of(municipality)
      const world = { governance, register, today: app.clock.today() }
      const found = await app.database.unit(municipality, (unit) => newestOf(unit, municipality))
      if (csv) return line.out(csvOf(found, world, 'sv').toString('utf8'))
      line.out(found ? `${resultInWords(found, world, 'sv').text}\n` : 'Ingen runda har hållits.\n')
    })
}
