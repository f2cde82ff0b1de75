/** Tables on pages: one that is wider than its place scrolls there, so it is reachable by keyboard and says what it is. */
import { type Filling, type Html, html } from './html.ts'

export function tableHtml(name: string, columns: readonly string[], rows: readonly Filling[]): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

export const rowHtml = (cells: readonly Filling[]): Html =>
  html`<tr>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`
