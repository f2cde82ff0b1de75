/** A body's mandate as a bar: what is held, what is booked, how much is demanded and the cap. Its words stand beside it. */
import { type Html, html } from '../../../web/html.ts'
import type { Palette } from '../../../web/palette.ts'

export type Meter = { held: number; booked: number; least: number; most: number | null; label: string }

const size = { width: 320, height: 26, bar: 12 }

export function meterSvg({ held, booked, least, most, label }: Meter, palette: Palette): Html {
  const whole = Math.max(1, most ?? 0, least, held + booked)
  const at = (value: number) => Math.round((size.width * value * 10) / whole) / 10
  const top = (size.height - size.bar) / 2
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="-1 0 ${size.width + 2} ${size.height}"
    width="${size.width}"
    role="img"
    aria-label="${label}"
  >
    <rect
      x="0"
      y="${top}"
      width="${size.width}"
      height="${size.bar}"
      rx="3"
      fill="${palette('sunken')}"
      stroke="${palette('line-strong')}"
      stroke-width="1"
    />
    <rect
      x="0"
      y="${top}"
      width="${at(held + booked)}"
      height="${size.bar}"
      rx="3"
      fill="none"
      stroke="${palette('accent')}"
      stroke-width="2"
    />
    <rect x="0" y="${top}" width="${at(held)}" height="${size.bar}" rx="3" fill="${palette('accent')}" />
    <line
      x1="${at(least)}"
      y1="2"
      x2="${at(least)}"
      y2="${size.height - 2}"
      stroke="${palette('ink')}"
      stroke-width="3"
    />
  </svg>`
}
