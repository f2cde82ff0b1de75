/** A duty's rows as squares: filled is done, framed is not yet, crossed is late or missing. Its words stand in the table below. */
import { type Html, html } from '../../../web/html.ts'
import type { Palette } from '../../../web/palette.ts'
import { isOverdue } from '../duty.ts'
import type { Matrix } from '../matrix.ts'

const side = 22
const gap = 6
const across = 24

export function squaresSvg({ rows }: Pick<Matrix, 'rows'>, label: string, palette: Palette): Html {
  const step = side + gap
  const columns = Math.min(across, Math.max(1, rows.length))
  const lines = Math.max(1, Math.ceil(rows.length / across))
  const [width, height] = [columns * step + gap, lines * step + gap]
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    role="img"
    aria-label="${label}"
  >
    ${rows.map((row, index) => {
      const [x, y] = [gap + (index % across) * step, gap + Math.floor(index / across) * step]
      const overdue = isOverdue(row)
      return html`<rect
          x="${x}"
          y="${y}"
          width="${side}"
          height="${side}"
          rx="3"
          fill="${row.done !== null && !overdue ? palette('accent') : palette('surface')}"
          stroke="${overdue ? palette('warn-ink') : palette('line-strong')}"
          stroke-width="2"
        />
        ${
          overdue &&
          html`<path
            d="M${x + 5} ${y + 5} L${x + side - 5} ${y + side - 5} M${x + side - 5} ${y + 5} L${x + 5} ${y + side - 5}"
            stroke="${palette('warn-ink')}"
            stroke-width="2.5"
          />`
        }`
    })}
  </svg>`
}
