import { toText } from '../../channels/terminal/render.ts'
import type { Message } from '../../conversation/message.ts'
import { type From, answer, quoting } from '../../features/ask/index.ts'
import { library, quoteDocuments } from '../../features/documents/index.ts'
import { smallTalk } from '../../features/help/index.ts'
import type { Person } from '../../features/register/index.ts'
import { answerRule } from '../../features/rules/index.ts'
import type { App } from '../../app.ts'
import { municipalityNamed, personNamed } from '../asking.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'

type Options = { municipality?: string; as?: string; json?: boolean }

/** `ask "fråga"`: one answer, as in a chat. With `--json` it is shown with how it was understood, and nothing is kept. */
export const asking: Registers = (program, line) => {
  program
    .command('ask')
    .description('ställ en fråga och få svaret')
    .argument('<question...>', 'frågan')
    .option('--municipality <key>', 'kommun')
    .option('--as <email>', 'vem som frågar')
    .option('--json', 'svaret som JSON, med hur frågan förstods; ingenting sparas')
    .action(async (words: string[], options: Options) => {
      const question = words.join(' ').trim()
      if (question === '')
        throw new CommandError('Skriv en fråga, till exempel: ask "vem är systemansvarig för Visma?"')
      const app = await line.app()
      const { key } = municipalityNamed(options.municipality, app)
      const person = options.as ? await personNamed(options.as, key, app) : null
      if (options.json) line.out(`${JSON.stringify(await inDetail(question, key, person, app), null, 2)}\n`)
      else await inChat(question, key, person, app, line)
    })
}

/** A turn like any other: kept, audited and delivered to the terminal. */
async function inChat(question: string, municipality: string, person: Person | null, app: App, line: CommandLine) {
  const conversationId = `ask/${app.ids.next()}`
  await app.receive({
    channel: 'terminal',
    municipality,
    conversation: { id: conversationId, kind: 'dm' },
    person: {
      personId: person?.id ?? null,
      platformUserId: person?.id ?? 'terminal',
      name: person?.name ?? '',
      email: person?.email ?? null,
      standing: 'colleague',
    },
    key: app.ids.next(),
    kind: 'text',
    text: question,
  })
  await app.outbox.idle()
  // The program that has the database open may be another one, without this terminal.
  const unsent = { conversationId, state: { not: 'sent' } }
  const rows = await app.database.unit(municipality, (unit) => unit.outgoingMessage.findMany({ where: unsent }))
  for (const { message } of rows) line.out(`${toText(message as unknown as Message, {})}\n\n`)
  await app.database.unit(municipality, (unit) =>
    unit.outgoingMessage.updateMany({ where: unsent, data: { state: 'sent', sentAt: app.clock.now() } }),
  )
}

async function inDetail(question: string, municipality: string, person: Person | null, app: App) {
  const snapshot = await app.snapshots.of(municipality)
  const { governance, register, reader } = snapshot
  const reading = reader.read(question, null)
  const language = person?.language ?? reading.language
  const from: From = {
    governance,
    register,
    today: app.clock.today(),
    language,
    memory: null,
    text: question,
    asker: person?.id ?? null,
    rules: answerRule,
  }
  const said = smallTalk(reading, from) ?? answer(reading, from)
  const quote = quoteDocuments({ library: library(app) })
  const { message, grounds } = await quoting(said, { text: question, reading, language }, snapshot, { quote })
  return { municipality, question, text: message.text, blocks: message.blocks ?? [], grounds, reading }
}
