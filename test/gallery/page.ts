/** The gallery as a page: every talk on every channel, or every sentence of every feature. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '../../src/conversation/inbound.ts'
import { type Filling, type Html, html } from '../../src/web/html.ts'
import { layout } from '../../src/web/layout.ts'
import { type Theme, drawForm, drawMessage } from './draw.ts'
import type { Said, Talk } from './record.ts'

const root = path.resolve(import.meta.dirname, '../..')

export function talksPage(talks: readonly Talk[], theme: Theme): string {
  const files = [...new Set(talks.map(({ file }) => file))]
  const shown = new Set<string>()
  const isNew = (said: Said): boolean => {
    if (said.kind === 'said') return true
    const key = JSON.stringify(said.kind === 'message' ? withoutActions(said.message) : [said.form, said.faults])
    const seen = shown.has(key)
    shown.add(key)
    return !seen
  }
  const sections = files.map((file) => {
    const theirs = talks.filter((talk) => talk.file === file)
    return html`<section>
      <h2>${path.basename(file, '.test.ts')}</h2>
      ${theirs.map((talk) => talkHtml({ ...talk, said: talk.said.filter(isNew) }, theme))}
    </section>`
  })
  return page(
    'Styrbots galleri',
    html`<h1>Styrbots galleri</h1>
      ${sections}`,
    theme,
  )
}

/** Buttons and links get a new id every time; the words are the same. */
function withoutActions(message: unknown): string {
  return JSON.stringify(message, (key, value: unknown) =>
    key === 'action' || key === 'url' ? '' : key === 'png' ? 'png' : value,
  )
}

function talkHtml({ name, said }: Talk, theme: Theme): Filling {
  if (!said.some(({ kind }) => kind !== 'said')) return ''
  return html`<article class="talk">
    <h3>${name}</h3>
    ${said.map((each) => saidHtml(each, theme, name.endsWith('(en)') ? 'en' : 'sv'))}
  </article>`
}

function saidHtml(said: Said, theme: Theme, language: Language): Html {
  switch (said.kind) {
    case 'said':
      return html`<p class="own">
        ${said.who}: ${said.text.length > 300 ? `${said.text.slice(0, 300)} …` : said.text}
      </p>`
    case 'message':
      return drawMessage(said.message, theme)
    case 'form':
      return drawForm(said, theme, language)
  }
}

/** Every sentence of every part, Swedish beside English. A sentence that is made shows how it is made. */
export async function textsPage(): Promise<string> {
  const tables: Html[] = []
  for (const file of textFiles()) {
    const { sv } = (await import(pathToFileURL(path.join(root, file)).href)) as { sv: unknown }
    // What only whoever runs the program reads is in Swedish alone.
    const other = path.join(root, file.replace(/sv\.ts$/, 'en.ts'))
    const { en } = existsSync(other) ? ((await import(pathToFileURL(other).href)) as { en: unknown }) : { en: sv }
    const english = new Map(sentences(en))
    const rows = sentences(sv).map(
      ([name, text]) =>
        html`<tr>
          <th scope="row">${name}</th>
          <td lang="sv">${text}</td>
          <td lang="en">${english.get(name) ?? ''}</td>
        </tr>`,
    )
    tables.push(
      html`<table class="texts">
        <caption>
          ${file}
        </caption>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    )
  }
  return page(
    'Styrbots texter',
    html`<h1>Styrbots texter</h1>
      ${tables}`,
    'light',
  )
}

function page(title: string, content: Filling, theme: Theme): string {
  const body = html`<main class="page gallery">${content}</main>
    <script src="adaptivecards.min.js"></script>
    <script src="cards.js"></script>`
  return layout({ language: 'sv', title, body })
    .replace('<html ', `<html data-theme="${theme}" style="color-scheme: ${theme}" `)
    .replace(
      '<link rel="stylesheet" href="/assets/style.css" />',
      ['style.css', 'slack.css', 'gallery.css'].map((file) => `<link rel="stylesheet" href="${file}" />`).join(''),
    )
}

function sentences(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value === 'function') return [[name, String(value).replace(/^[^=]*=>\s*/, '')]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => sentences(part, name ? `${name}.${key}` : key))
}

function textFiles(): string[] {
  return (
    readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(path.join('texts', 'sv.ts')))
      // Words of the command line are in Swedish only.
      .filter((file) => existsSync(path.join(root, 'src', file.replace(/sv\.ts$/, 'en.ts'))))
      .map((file) => path.join('src', file))
      .toSorted()
  )
}
