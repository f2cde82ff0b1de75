/** Areas by years: the fuller the cell, the higher the index. The number stands in every cell; colour only helps. */
import { type Html, html } from '../../../web/html.ts'
import type { Palette } from '../../../web/palette.ts'
import { at, wrapped } from './fit.ts'
import { shown } from './radar.ts'

export type HeatMap = {
  /** What a screen reader says instead of the picture. */
  described: string
  years: readonly string[]
  rows: readonly HeatRow[]
  /** Null when there is nothing to compare with. */
  changeHeading: string | null
}

type HeatRow = { label: string; indexes: readonly (number | null)[]; change: number | null; total?: boolean }

const names = 196
const cell = { width: 68, height: 44 }
const changes = 84
const top = 40

export function heatMap(map: HeatMap, colour: Palette): Html {
  const change = names + map.years.length * cell.width
  const width = change + (map.changeHeading === null ? 12 : changes)
  const height = top + map.rows.length * cell.height + 12
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${map.described}"
    font-size="12"
  >
    <rect width="${width}" height="${height}" rx="10" fill="${colour('surface')}" />
    <g fill="${colour('ink-soft')}" font-weight="bold" text-anchor="middle">
      ${map.years.map((year, at) => html`<text x="${names + (at + 0.5) * cell.width}" y="26">${year}</text>`)}
      ${map.changeHeading !== null && html`<text x="${change + changes / 2}" y="26">${map.changeHeading}</text>`}
    </g>
    ${map.rows.map((row, number) => heatRow(row, top + number * cell.height, map, colour))}
  </svg>`
}

function heatRow(row: HeatRow, y: number, map: HeatMap, colour: Palette): Html {
  const lines = wrapped(row.label, 26)
  const middle = y + cell.height / 2 + 4
  const weight = row.total ? 'bold' : 'normal'
  const change = names + map.years.length * cell.width + changes / 2
  return html`<g fill="${colour('ink')}" font-weight="${weight}">
    <text>
      ${lines.map((line, at) => html`<tspan x="14" y="${middle + (at - (lines.length - 1) / 2) * 15}">${line}</tspan>`)}
    </text>
    ${row.indexes.map((index, column) => {
      const x = names + column * cell.width
      return html`<rect
          x="${x + 2}"
          y="${y + 2}"
          width="${cell.width - 4}"
          height="${cell.height - 4}"
          rx="6"
          fill="${index === null ? colour('sunken') : colour('accent')}"
          fill-opacity="${index === null ? 1 : at(fullness(index) * 100) + '%'}"
        />
        <text x="${x + cell.width / 2}" y="${middle}" font-size="14" text-anchor="middle">${shown(index)}</text>`
    })}
    ${
      map.changeHeading !== null &&
      html`<text x="${change}" y="${middle}" font-size="13" text-anchor="middle">${changed(row.change)}</text>`
    }
  </g>`
}

/** Never so full that the number in it is hard to read, in light or dark. */
function fullness(index: number): number {
  return 0.05 + (index / 100) * 0.35
}

/** A sign and an arrow: colour is not needed to see which way it went. */
export function changed(change: number | null): string {
  if (change === null) return '–'
  const points = Math.round(change)
  return points === 0 ? '● 0' : points > 0 ? `▲ +${points}` : `▼ −${-points}`
}
