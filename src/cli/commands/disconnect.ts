import { disconnect as disconnectWorkspace } from '../../features/connections/index.ts'
import { CommandError, type Registers } from '../command-line.ts'

/** `disconnect slack|teams ID [--municipality KEY]`: shuts a workspace or tenant out again. */
export const disconnect: Registers = (program, line) => {
  const command = program.command('disconnect').description('stäng ute en arbetsyta eller klientorganisation')
  for (const kind of ['slack', 'teams'] as const) {
    command
      .command(kind)
      .description(kind === 'slack' ? 'en arbetsyta i Slack' : 'en klientorganisation (tenant) i Microsoft Entra')
      .argument('<id>')
      .option('--municipality <key>', 'bara från den här kommunen')
      .action(async (externalId: string, options: { municipality?: string }) => {
        const app = await line.app()
        const there = await disconnectWorkspace(app, { kind, externalId, municipality: options.municipality ?? null })
        if (there.length === 0) {
          throw new CommandError(`”${externalId}” är inte ansluten. Kommandot connections visar vad som är anslutet.`)
        }
        const names = [...new Set(there.map((each) => each.municipality))].map(
          (key) => app.governances.find((each) => each.key === key)?.name ?? key,
        )
        line.out(
          `${there[0]?.externalId ?? externalId} hör inte längre till ${names.join(', ')}. Ingen där får svar om en halv minut.\n`,
        )
      })
  }
}
