import { calendarConnections, connectCalendars, disconnectCalendars } from '../../features/meetings/index.ts'
import { CommandError, type Registers } from '../command-line.ts'

/** `calendars`, `calendars connect TENANT_ID --municipality KEY [--mailbox M]`, `calendars disconnect --municipality KEY`. */
export const calendars: Registers = (program, line) => {
  const command = program
    .command('calendars')
    .description('Microsofts kalendrar: vilka kommuner som har släppt in Styrbot')
  const known = async (key: string) => {
    const app = await line.app()
    const governance = app.governances.find((each) => each.key === key)
    if (governance) return { app, name: governance.name }
    const keys = app.governances.map((each) => each.key).join(', ')
    throw new CommandError(`Det finns ingen kommun som heter ”${key}” här. Välj en av: ${keys}.`)
  }
  command.action(async () => {
    const app = await line.app()
    const all = await calendarConnections(app)
    if (all.length === 0) return line.out('Ingen kommun har släppt in Styrbot i sina kalendrar.\n')
    for (const { municipality, tenantId, mailbox, problem, lastWorkedAt } of all) {
      const where = mailbox ?? 'den som sammankallar'
      const how = problem ? `fungerar inte (${problem})` : lastWorkedAt ? 'fungerar' : 'inte prövad än'
      line.out(`${municipality}  ${tenantId}  ${where}  ${how}\n`)
    }
  })
  command
    .command('connect')
    .description('låt Styrbot läsa upptagna tider och lägga in möten (Calendars.ReadWrite som programbehörighet)')
    .argument('<tenant_id>')
    .requiredOption('--municipality <key>', 'kommunen som kalendrarna hör till')
    .option('--mailbox <adress>', 'en gemensam brevlåda för alla möten; annars den som sammankallar')
    .action(async (tenantId: string, { municipality, mailbox }: { municipality: string; mailbox?: string }) => {
      const { app, name } = await known(municipality)
      const result = await connectCalendars(app, { municipality, tenantId, mailbox: mailbox ?? null })
      if (!result.ok)
        throw new CommandError(
          result.because === 'not-a-tenant'
            ? `”${tenantId}” är inte ett klientorganisations-id. Det står i Microsoft Entra under Översikt.`
            : `”${mailbox ?? ''}” är ingen e-postadress.`,
        )
      line.out(`${name} använder nu Microsofts kalendrar. Möten läggs in när kallelsen går ut.\n`)
    })
  command
    .command('disconnect')
    .description('sluta använda kommunens kalendrar; det som redan är inlagt ligger kvar')
    .requiredOption('--municipality <key>', 'kommunen')
    .action(async ({ municipality }: { municipality: string }) => {
      const { app, name } = await known(municipality)
      const removed = await disconnectCalendars(app, municipality)
      line.out(
        removed
          ? `${name} använder inte längre Microsofts kalendrar.\n`
          : `${name} använde inga kalendrar hos Microsoft.\n`,
      )
    })
}
