import type { Block, Message } from '../conversation/message.ts'
import { isDay } from '../lib/day.ts'
import { type Html, html } from './html.ts'

/** A message as HTML. Buttons carry their action id in `data-action`; whoever shows them says what a press does. */
export function toHtml(message: Message): Html {
  const blocks = message.blocks?.length ? message.blocks : [{ kind: 'text' as const, text: message.text }]
  return html`<div class="message">${blocks.map(block)}</div>`
}

function block(each: Block): Html {
  switch (each.kind) {
    case 'heading':
      return html`<h3>${each.text}</h3>`
    case 'text':
      return html`<p>${lines(each.text)}</p>`
    case 'fact':
      return html`<p class="fact">
        <strong>${each.value}</strong>${each.detail && html`<span>${lines(each.detail)}</span>`}
      </p>`
    case 'fields':
      return html`<dl>
        ${each.fields.map(
          ({ label, value }) =>
            html`<dt>${label}</dt>
              <dd>${lines(value)}</dd>`,
        )}
      </dl>`
    case 'list': {
      const items = each.items.map((item) => html`<li>${lines(item)}</li>`)
      return each.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
    case 'table':
      // A table that is wider than its place scrolls, so it has to be reachable by keyboard.
      return html`<div
        class="scroll"
        tabindex="0"
        role="region"
        aria-label="${each.caption ?? each.columns.join(', ')}"
      >
        <table>
          ${
            each.caption &&
            html`<caption>
              ${each.caption}
            </caption>`
          }
          <thead>
            <tr>
              ${each.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${each.rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) =>
                    isDay(cell) ? html`<td class="whole">${cell}</td>` : html`<td>${lines(cell)}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    case 'source':
      return html`<p class="source">${lines(each.text)}</p>`
    case 'note':
      return html`<p class="note">${lines(each.text)}</p>`
    case 'warning':
      return html`<p class="warning">${lines(each.text)}</p>`
    case 'links':
      return html`<p class="row">${each.links.map(({ label, url }) => link(label, url))}</p>`
    case 'buttons':
      return html`<div class="row">
        ${each.buttons.map(
          (button) =>
            html`<button
              type="button"
              class="button ${button.style ? `button-${button.style}` : ''}"
              data-action="${button.action}"
              ${button.confirm ? html` data-confirm="${button.confirm}"` : null}
            >
              ${button.label}
            </button>`,
        )}
      </div>`
    case 'image':
      return html`<img alt="${each.alt}" src="data:image/png;base64,${Buffer.from(each.png).toString('base64')}" />`
    case 'divider':
      return html`<hr />`
    default:
      throw new Error(`No way to show ${(each satisfies never as Block).kind}`)
  }
}

/** Only web and mail addresses become links: a register may hold anything. */
function link(label: string, url: string): Html {
  const safe = URL.canParse(url) && ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(url).protocol)
  return safe ? html`<a href="${url}" rel="noopener noreferrer">${label}</a>` : html`<span>${label}: ${url}</span>`
}

function lines(text: string): Html {
  const [first = '', ...rest] = text.split('\n').map(line)
  return html`${first}${rest.map((each) => html`<br />${each}`)}`
}

/** A day in figures, and from when until when, are read in one piece: a line that breaks inside them reads as two. */
const readWhole = /(\d{4}-\d\d-\d\d|\d{1,2}[.:]\d\d–\d{1,2}[.:]\d\d)/

function line(text: string): Html {
  const parts = text.split(readWhole)
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<span class="whole">${part}</span>` : html`${part}`))}`
}
