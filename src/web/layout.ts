import type { Language } from '../conversation/inbound.ts'
import { type Filling, type Html, html, trusted } from './html.ts'

/** A whole page around its content. */
export function layout(page: {
  language: Language
  title: string
  body: Filling
  scripts?: readonly string[]
}): string {
  const scripts = (page.scripts ?? []).map((source): Html => html`<script type="module" src="${source}"></script>`)
  return html`${trusted('<!doctype html>')}
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
        ${scripts}
      </head>
      <body>
        ${page.body}
      </body>
    </html>`.html
}
