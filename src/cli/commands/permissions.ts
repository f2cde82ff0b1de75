import { permissionRules } from '../../features/administration/index.ts'
import type { Registers } from '../command-line.ts'
import { governanceIn } from '../governance-in.ts'

/** `permissions`: who may do what in the bot, as the manifest says it and as it is today. */
export const permissions: Registers = (program, line) => {
  program
    .command('permissions')
    .description('vem som får göra vad i boten, och vilka det är i dag')
    .requiredOption('--municipality <key>', 'kommun')
    .option('--json', 'som JSON')
    .action(async ({ municipality, json }: { municipality: string; json?: boolean }) => {
      const app = await line.app()
      const governance = governanceIn(app, municipality)
      const { register } = await app.snapshots.of(governance.key)
      const rules = permissionRules(null, { governance, register, today: app.clock.today() }, 'sv')
      if (json === true) {
        const rows = rules.map(({ name, heldBy, may }) => ({ name, heldBy, may }))
        return line.out(`${JSON.stringify(rows, null, 2)}\n`)
      }
      for (const { name, heldBy, may } of rules)
        line.out(`${name}: ${heldBy}\n${may.map((each) => `  - ${each}\n`).join('')}`)
    })
}
