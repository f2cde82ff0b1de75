import { connected } from '../../features/connections/index.ts'
import type { Registers } from '../command-line.ts'

/** `connections`: which workspaces and tenants belong to which municipalities. */
export const connections: Registers = (program, line) => {
  program
    .command('connections')
    .description('vilka arbetsytor och klientorganisationer som är anslutna')
    .option('--json', 'som JSON')
    .action(async (options: { json?: boolean }) => {
      const app = await line.app()
      const all = await connected(app)
      if (options.json === true) return line.out(`${JSON.stringify(all, null, 2)}\n`)
      if (all.length === 0) {
        return line.out(
          'Inget är anslutet ännu. Anslut med: connect slack TEAM_ID --municipality KEY, eller connect teams TENANT_ID --municipality KEY.\n',
        )
      }
      for (const { kind, externalId, municipality, domain } of all) {
        const name = app.governances.find((each) => each.key === municipality)?.name ?? municipality
        line.out(
          `${kind === 'slack' ? 'Slack' : 'Teams'}  ${externalId}  ${name}${domain === null ? '' : ` (@${domain})`}\n`,
        )
      }
    })
}
