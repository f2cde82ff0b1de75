/** `npm run gallery`: what the bot answers in every example municipality, on every channel, and all its texts, on one page. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type App, app } from '../../src/app.ts'
import { toPosts as toSlack } from '../../src/channels/slack/render.ts'
import { toPosts as toTeams } from '../../src/channels/teams/render.ts'
import { toText } from '../../src/channels/terminal/render.ts'
import type { Message } from '../../src/conversation/message.ts'
import { openDatabase } from '../../src/database/database.ts'
import { exampleQuestions } from '../../src/features/ask/index.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { type Html, html } from '../../src/web/html.ts'
import { layout } from '../../src/web/layout.ts'
import { toHtml } from '../../src/web/message-html.ts'
import { aFakeChannel } from '../support/fake-channel.ts'

const root = path.resolve(import.meta.dirname, '../..')
const alsoAsked = {
  sv: [
    'vad kan du?',
    'vem bestämmer om inköp?',
    'vem betalar?',
    'vilka grupper finns?',
    'vem äger Nilexx?',
    'jag kan inte logga in',
    'hej',
    'hur blir vädret',
  ],
  en: ['what can you do?', 'who decides on purchases?', 'which groups are there?', 'I cannot log in'],
}

const out = path.join(root, '.data/gallery.html')
mkdirSync(path.dirname(out), { recursive: true })
const program = await aProgram()
const sections: Html[] = []
for (const { key, name } of program.app.governances) {
  for (const language of ['sv', 'en'] as const)
    sections.push(await municipality(key, `${name} (${language})`, language))
}
await program.app.close()
sections.push(await allTexts())
const body = html`<link rel="stylesheet" href="../src/web/assets/style.css" />
  <main class="page" style="max-width:none">${sections}</main>`
writeFileSync(
  out,
  layout({ language: 'sv', title: 'Styrbot, galleri', body }).replace(
    '/assets/style.css',
    '../src/web/assets/style.css',
  ),
)
console.log(out)

async function aProgram(): Promise<{ app: App; channel: ReturnType<typeof aFakeChannel> }> {
  const channel = aFakeChannel('terminal')
  const made = await app({
    database: await openDatabase({ engine: 'pglite', folder: null }),
    clock: systemClock,
    ids: uuids,
    log: silentLog,
    publicUrl: 'http://localhost:3978',
    channels: [channel],
  })
  return { app: made, channel }
}

async function municipality(key: string, title: string, language: 'sv' | 'en'): Promise<Html> {
  const snapshot = await program.app.snapshots.of(key)
  const person = snapshot.register.people.find(({ status }) => status === 'active')!
  const shown: Html[] = []
  for (const text of [
    ...exampleQuestions({ ...snapshot, today: program.app.clock.today(), language }),
    ...alsoAsked[language],
  ]) {
    program.channel.delivered.length = 0
    await program.app.receive({
      channel: 'terminal',
      municipality: key,
      conversation: { id: `gallery/${key}/${language}`, kind: 'dm' },
      person: {
        personId: person.id,
        platformUserId: person.id,
        name: person.name,
        email: person.email,
        standing: 'member',
      },
      key: uuids.next(),
      language,
      kind: 'text',
      text,
    })
    await program.app.outbox.idle()
    shown.push(
      onEveryChannel(
        text,
        program.channel.delivered.map(({ message }) => message),
      ),
    )
  }
  return html`<section>
    <h1>${title}</h1>
    ${shown}
  </section>`
}

function onEveryChannel(question: string, messages: readonly Message[]): Html {
  const json = (value: unknown): Html =>
    html`<pre class="soft" style="white-space:pre-wrap">${JSON.stringify(value, null, 1)}</pre>`
  return html`<details open>
    <summary><strong>${question}</strong></summary>
    ${messages.map(
      (message) =>
        html`<div style="display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2rem;padding:1rem 0">
          <div>${toHtml(message)}</div>
          <pre style="white-space:pre-wrap">${toText(message)}</pre>
          <details>
            <summary>Slack</summary>
            ${json(toSlack(message))}
          </details>
          <details>
            <summary>Teams</summary>
            ${json(toTeams(message))}
          </details>
        </div>`,
    )}
  </details>`
}

/** Every sentence of every part, Swedish beside English. A sentence that is made shows how it is made. */
async function allTexts(): Promise<Html> {
  const tables: Html[] = []
  for (const file of textFiles()) {
    const { sv } = await import(pathToFileURL(path.join(root, file)).href)
    const { en } = await import(pathToFileURL(path.join(root, file.replace(/sv\.ts$/, 'en.ts'))).href)
    const english = new Map(sentences(en))
    const rows = sentences(sv).map(
      ([name, text]) =>
        html`<tr>
          <th>${name}</th>
          <td>${text}</td>
          <td>${english.get(name) ?? ''}</td>
        </tr>`,
    )
    tables.push(
      html`<table>
        <caption>
          ${file}
        </caption>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    )
  }
  return html`<section>
    <h1>Texter</h1>
    ${tables}
  </section>`
}

function sentences(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value === 'function') return [[name, String(value).replace(/^[^=]*=>\s*/, '')]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => sentences(part, name ? `${name}.${key}` : key))
}

function textFiles(): string[] {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith(path.join('texts', 'sv.ts')))
    .map((file) => path.join('src', file))
    .toSorted()
}
