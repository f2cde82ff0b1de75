/** The areas as a wheel: this year filled, the year before as a dashed line. */
import { type Html, html } from '../../../web/html.ts'
import type { Palette } from '../../../web/palette.ts'
import { at, wrapped } from './fit.ts'

export type Wheel = {
  /** What a screen reader says instead of the picture. */
  described: string
  spokes: readonly Spoke[]
  now: string
  before: string | null
}

type Spoke = { label: string; now: number | null; before: number | null }

const width = 530
const height = 430
const [centreX, centreY, radius] = [width / 2, 200, 130]
const rings = [25, 50, 75, 100]

/** Fewer than three areas make no wheel: null. */
export function radar(wheel: Wheel, colour: Palette): Html | null {
  const { spokes } = wheel
  if (spokes.length < 3) return null
  const place = (spoke: number, index: number) => {
    const angle = (spoke / spokes.length) * 2 * Math.PI - Math.PI / 2
    return {
      x: centreX + Math.cos(angle) * radius * (index / 100),
      y: centreY + Math.sin(angle) * radius * (index / 100),
    }
  }
  const around = (indexes: readonly (number | null)[]) =>
    indexes
      .flatMap((index, spoke) => (index === null ? [] : [place(spoke, index)]))
      .map(({ x, y }) => `${at(x)},${at(y)}`)
      .join(' ')
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${wheel.described}"
    font-size="13"
  >
    <rect width="${width}" height="${height}" rx="10" fill="${colour('surface')}" />
    ${rings.map(
      (ring) => html`<polygon points="${around(spokes.map(() => ring))}" fill="none" stroke="${colour('line')}" />`,
    )}
    ${spokes.map((_, spoke) => {
      const { x, y } = place(spoke, 100)
      return html`<line x1="${centreX}" y1="${centreY}" x2="${at(x)}" y2="${at(y)}" stroke="${colour('line')}" />`
    })}
    ${rings.map(
      (ring) =>
        html`<text x="${centreX + 4}" y="${at(place(0, ring).y + 11)}" font-size="10" fill="${colour('ink-soft')}">
          ${ring}
        </text>`,
    )}
    ${
      wheel.before !== null &&
      html`<polygon
        points="${around(spokes.map(({ before }) => before))}"
        fill="none"
        stroke="${colour('line-strong')}"
        stroke-width="2"
        stroke-dasharray="5 4"
      />`
    }
    <polygon
      points="${around(spokes.map(({ now }) => now))}"
      fill="${colour('accent')}"
      fill-opacity="0.16"
      stroke="${colour('accent')}"
      stroke-width="2.5"
      stroke-linejoin="round"
    />
    ${spokes.map(({ now }, spoke) => now !== null && dot(place(spoke, now), colour))}
    ${spokes.map((spoke, number) => label(spoke, place(number, 100), colour))} ${legend(wheel, colour)}
  </svg>`
}

type Point = { x: number; y: number }

function dot({ x, y }: Point, colour: Palette): Html {
  return html`<circle cx="${at(x)}" cy="${at(y)}" r="4" fill="${colour('accent')}" stroke="${colour('surface')}" />`
}

/** Beside the end of its spoke, turned outwards; the number first, since it is what people look for. */
function label({ label: words, now }: Spoke, end: Point, colour: Palette): Html {
  const aside = Math.abs(end.x - centreX) < 10 ? 0 : end.x < centreX ? -1 : 1
  const lines = wrapped(words, aside === 0 ? 30 : 14)
  const x = end.x + aside * 12
  const tall = (lines.length + 1) * 16
  const top = aside === 0 ? (end.y < centreY ? end.y - tall + 4 : end.y + 20) : end.y - tall / 2 + 11
  const anchor = { '-1': 'end', '0': 'middle', '1': 'start' }[String(aside)]!
  return html`<text text-anchor="${anchor}" fill="${colour('ink')}">
    <tspan x="${at(x)}" y="${at(top)}" font-size="15" font-weight="bold">${shown(now)}</tspan>
    ${lines.map((line, number) => html`<tspan x="${at(x)}" y="${at(top + (number + 1) * 16)}">${line}</tspan>`)}
  </text>`
}

function legend({ now, before }: Wheel, colour: Palette): Html {
  const y = height - 20
  return html`<g fill="${colour('ink')}">
    <rect
      x="20"
      y="${y - 9}"
      width="26"
      height="10"
      fill="${colour('accent')}"
      fill-opacity="0.16"
      stroke="${colour('accent')}"
      stroke-width="2"
    />
    <text x="54" y="${y}">${now}</text>
    ${
      before !== null &&
      html`<line
          x1="120"
          y1="${y - 4}"
          x2="146"
          y2="${y - 4}"
          stroke="${colour('line-strong')}"
          stroke-width="2"
          stroke-dasharray="5 4"
        />
        <text x="154" y="${y}">${before}</text>`
    }
  </g>`
}

export function shown(index: number | null): string {
  return index === null ? '–' : String(Math.round(index))
}
