import { createInterface } from 'node:readline/promises'
import { askForm } from '../../channels/terminal/ask-form.ts'
import type { Immediate, InboundContent } from '../../conversation/inbound.ts'
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
      const lines = input[Symbol.asyncIterator]()
      const send = async (content: InboundContent): Promise<void> => {
        const { immediate } = await app.receive({
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
          ...content,
        })
        await app.outbox.idle()
        if (immediate) await fillIn(immediate)
      }
      const fillIn = async (opened: NonNullable<Immediate>): Promise<void> => {
        const ask = async (question: string): Promise<string | null> => {
          line.out(`${question}\n`)
          input.prompt()
          const { value, done } = await lines.next()
          return done ? null : value
        }
        const values = await askForm(opened, ask)
        if (values === null || typeof values === 'string') line.out('Formuläret är stängt, inget är sparat.\n\n')
        if (values === null) return
        if (typeof values === 'string') return send({ kind: 'text', text: values })
        await send({ kind: 'form', form: opened.form.id, values })
      }
      for (let next = await lines.next(); !next.done; next = await lines.next()) {
        await send({ kind: 'text', text: next.value })
        input.prompt()
      }
    })
}
