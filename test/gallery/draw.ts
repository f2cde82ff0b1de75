/** A message or a form as each channel shows it: our own renderers, then those of whoever shows it to people. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Message as SlackMessage } from 'slack-blocks-to-jsx'
import { formHtml } from '../../src/channels/playground/form.ts'
import { toModal } from '../../src/channels/slack/form.ts'
import { toPosts as toSlack } from '../../src/channels/slack/render.ts'
import { refilled, toFormCard } from '../../src/channels/teams/form.ts'
import { bareText, toPosts as toTeams } from '../../src/channels/teams/render.ts'
import { toText } from '../../src/channels/terminal/render.ts'
import { texts } from '../../src/channels/texts/texts.ts'
import type { Language } from '../../src/conversation/inbound.ts'
import type { Message } from '../../src/conversation/message.ts'
import { type Html, html, trusted } from '../../src/web/html.ts'
import { toHtml } from '../../src/web/message-html.ts'
import type { Said } from './record.ts'

export type Theme = 'light' | 'dark'

export function drawMessage(message: Message, theme: Theme): Html {
  const bare = bareText(message)
  return channels(
    html`<pre class="terminal">${toText(message, { width: 38 })}</pre>`,
    html`<div class="web">${toHtml(message)}</div>`,
    html`<div class="slack">${toSlack(message).map(({ blocks }) => slackBlocks(blocks, theme))}</div>`,
    bare === null
      ? html`${toTeams(message).map(({ card }) => teamsCard(card))}`
      : html`<p class="teams-text">${bare}</p>`,
  )
}

/** Its own words in that language, as the channels put them to whoever is spoken to in it. */
export function drawForm(
  { form, faults, values }: Extract<Said, { kind: 'form' }>,
  theme: Theme,
  language: Language,
): Html {
  const shown = Object.keys(faults).length > 0 ? refilled(form, values) : form
  // Where the page's script would put them.
  const web = Object.entries(faults).reduce(
    (markup, [name, fault]) =>
      markup.replace(`id="input-${name}-fault" hidden></p>`, `id="input-${name}-fault">${html`${fault}`.html}</p>`),
    formHtml(shown, language).html,
  )
  return channels(
    null,
    html`<div class="web"><div class="message">${unnamed(web)}</div></div>`,
    html`<div class="slack">${slackBlocks(toModal(shown, '{}', language).blocks, theme)}</div>`,
    teamsCard(toFormCard(shown, texts[language], faults)),
  )
}

function channels(terminal: Html | null, web: Html, slack: Html, teams: Html): Html {
  const figure = (name: string, drawn: Html) =>
    html`<figure class="${name.toLowerCase()}-figure">
      <figcaption>${name}</figcaption>
      ${drawn}
    </figure>`
  return html`<div class="channels">
    ${terminal ? figure('Terminal', terminal) : html`<div></div>`} ${figure('Webb', web)} ${figure('Slack', slack)}
    ${figure('Teams', html`<div class="teams">${teams}</div>`)}
  </div>`
}

function teamsCard(card: unknown): Html {
  return html`<div class="teams-card" data-card="${JSON.stringify(card)}"></div>`
}

let drawn = 0

/** Ids that a renderer gives would be repeated down the page, and labels would name the wrong field. */
function unnamed(markup: string): Html {
  const at = `d${++drawn}-`
  return trusted(
    markup
      .replaceAll(/ (id|for|aria-describedby|aria-labelledby)="([^"]+)"/g, (_, name: string, ids: string) => {
        const own = ids.split(' ').map((id) => at + id)
        return ` ${name}="${own.join(' ')}"`
      })
      .replaceAll('method="dialog"', ''),
  )
}

const icon = readFileSync(path.resolve(import.meta.dirname, '../../manifests/teams/color.png')).toString('base64')
const logo = `data:image/png;base64,${icon}`

/** The renderer takes ":00–10:" of two times for an emoji, which Slack does not: an invisible sign keeps them apart. */
function timesKept(blocks: unknown): unknown {
  return JSON.parse(JSON.stringify(blocks).replaceAll(/(?<=\d):(?=\d\d)/g, ':\u2060'))
}

function slackBlocks(blocks: unknown, theme: Theme): Html {
  const component = SlackMessage as unknown as FunctionComponent<Record<string, unknown>>
  const about = { name: 'Styrbot', logo, time: new Date('2026-11-24T08:00:00Z'), showBlockKitDebug: false }
  const markup = renderToStaticMarkup(createElement(component, { ...about, theme, blocks: timesKept(blocks) }))
  // The renderer finds its own look by this id, so it stays; everything else is made its own.
  const root = 'id="slack_blocks_to_jsx"'
  return trusted(
    unnamed(markup.replace(root, ''))
      .html.replace(/<div/, `<div ${root}`)
      .replaceAll(/<link[^>]*>/g, '')
      // What is moved sideways has to be reached by keyboard.
      .replaceAll(/<div(?=[^>]*slack_blocks_to_jsx__table)/g, '<div tabindex="0"')
      .replaceAll(/<button(?=[^>]*dropdown_button")/g, `<button aria-label="${texts.sv.choose}"`),
  )
}
