import { type Refusal, connect as connectWorkspace } from '../../features/connections/index.ts'
import { CommandError, type Registers } from '../command-line.ts'

/** `connect slack TEAM_ID --municipality KEY [--domain D]`, `connect teams TENANT_ID …`: lets a workspace or tenant in. */
export const connect: Registers = (program, line) => {
  const command = program
    .command('connect')
    .description('släpp in en arbetsyta i Slack eller en klientorganisation i Teams')
  for (const kind of ['slack', 'teams'] as const) {
    command
      .command(kind)
      .description(kind === 'slack' ? 'en arbetsyta i Slack' : 'en klientorganisation (tenant) i Microsoft Entra')
      .argument(kind === 'slack' ? '<team_id>' : '<tenant_id>')
      .requiredOption('--municipality <key>', 'kommunen som den hör till')
      .option('--domain <domän>', 'bara de som har den här e-postdomänen hör till kommunen')
      .action(async (externalId: string, options: { municipality: string; domain?: string }) => {
        const app = await line.app()
        const nameOf = (key: string) => app.governances.find((each) => each.key === key)?.name ?? key
        const { municipality, domain = null } = options
        if (!app.governances.some(({ key }) => key === municipality)) {
          const keys = app.governances.map(({ key }) => key).join(', ')
          throw new CommandError(`Det finns ingen kommun som heter ”${municipality}” här. Välj en av: ${keys}.`)
        }
        const result = await connectWorkspace(app, { kind, externalId, municipality, domain })
        if (!result.ok)
          throw new CommandError(
            inWords(result.refusal, result.connection.externalId, nameOf, result.connection.domain),
          )
        const who = result.connection.domain === null ? 'alla där' : `de som har adress @${result.connection.domain}`
        line.out(
          `${kind === 'slack' ? 'Arbetsytan' : 'Klientorganisationen'} ${result.connection.externalId} hör nu till ${nameOf(municipality)}: ${who} får svar.\n`,
        )
      })
  }
}

function inWords(refusal: Refusal, externalId: string, nameOf: (key: string) => string, domain: string | null): string {
  switch (refusal.because) {
    case 'not-a-workspace':
      return `”${externalId}” är inte ett id för en arbetsyta i Slack. Det börjar på T eller E och står i adressen när Slack är öppet i webbläsaren, till exempel T01ABCDEF.`
    case 'not-a-tenant':
      return `”${externalId}” är inte ett klientorganisations-id. Det står i Microsoft Entra under Översikt och ser ut så här: 00000000-0000-0000-0000-000000000000.`
    case 'not-a-domain':
      return `”${domain ?? ''}” är inte en e-postdomän. Skriv den utan snabel-a, till exempel kommun.se.`
    case 'already-connected':
      return 'Den är redan ansluten så.'
    case 'domain-taken':
      return `De som har adress @${domain ?? ''} hör redan till ${nameOf(refusal.by)} där. En domän kan bara leda till en kommun.`
    case 'needs-domain':
      return `Där finns redan ${nameOf(refusal.by)}. Två kommuner på samma ställe skiljs åt på e-postdomän: ange --domain.`
    case 'other-needs-domain':
      return `${nameOf(refusal.by)} är ansluten där utan domän och tar emot alla. Anslut den på nytt med --domain först (disconnect, sedan connect).`
  }
}
