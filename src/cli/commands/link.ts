import { recordAudit } from '../../database/audit.ts'
import { findPerson } from '../../features/register/store.ts'
import { CommandError, type Registers } from '../command-line.ts'

/** `link --as EMAIL`: a link that signs that person in once, for whoever sits at the machine. */
export const link: Registers = (program, line) => {
  program
    .command('link')
    .description('en inloggningslänk till sidorna, som gäller en gång i en kvart')
    .requiredOption('--as <email>', 'personens e-postadress')
    .option('--municipality <key>', 'kommun')
    .action(async (options: { as: string; municipality?: string }) => {
      const app = await line.app()
      const found = []
      for (const { key } of app.governances.filter(({ key }) => key === (options.municipality ?? key))) {
        const person = await app.database.unit(key, (unit) => findPerson(unit, key, { email: options.as }))
        if (person && person.status !== 'left') found.push({ key, person })
      }
      const [one] = found
      if (!one)
        throw new CommandError(
          `Ingen i registret har adressen ${options.as}. Kontrollera stavningen, eller importera personerna först.`,
        )
      if (found.length > 1)
        throw new CommandError(
          `${options.as} finns i flera kommuner. Välj en med --municipality: ${found.map(({ key }) => key).join(', ')}.`,
        )
      const { path, keep } = app.sessions.newLink(one.key, one.person.id)
      await app.database.unit(one.key, async (unit) => {
        await keep(unit)
        await recordAudit(unit, {
          id: app.ids.next(),
          municipality: one.key,
          at: app.clock.now(),
          action: 'administration.give-sign-in-link',
          subject: { kind: 'person', id: one.person.id },
          actor: { kind: 'command-line', id: null },
          channel: 'terminal',
        })
      })
      line.out(`${line.config().publicUrl}${path}\n`)
    })
}
