import { createInterface } from 'node:readline/promises'
import { municipalityNamed, personNamed } from '../asking.ts'
import type { Registers } from '../command-line.ts'

/** `chat`: a talk with the bot in the terminal, as anybody in the register. */
export const chat: Registers = (program, line) => {
  program
    .command('chat')
    .description('prata med boten i terminalen')
    .option('--municipality <key>', 'kommun')
    .option('--as <email>', 'vem du är; annars den första i registret')
    .action(async (options: { municipality?: string; as?: string }) => {
      const app = await line.app()
      await app.loadExampleRounds()
      const { key, name } = municipalityNamed(options.municipality, app)
      const { register } = await app.snapshots.of(key)
      const person = options.as
        ? await personNamed(options.as, key, app)
        : register.people.find(({ status }) => status === 'active')
      line.out(`${name}. Avsluta med Ctrl+D.\n\n`)
      const input = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
      input.prompt()
      for await (const text of input) {
        await app.receive({
          channel: 'terminal',
          municipality: key,
          conversation: { id: `chat/${person?.id ?? 'nobody'}`, kind: 'dm' },
          person: {
            personId: person?.id ?? null,
            platformUserId: person?.id ?? 'nobody',
            name: person?.name ?? '',
            email: person?.email ?? null,
            standing: 'member',
          },
          key: app.ids.next(),
          kind: 'text',
          text,
        })
        await app.outbox.idle()
        input.prompt()
      }
    })
}
