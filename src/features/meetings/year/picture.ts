/**
 * The annual cycle (årshjul): a year as a wheel, January at the top, a ring for each body and a mark for each meeting. Pure SVG; what
 * it shows stands in a table beside it too. A ring tells the body as well as the colour does, so nobody needs to see colours.
 */
import { type Day, day, daysBetween } from '../../../lib/day.ts'
import { type Html, html } from '../../../web/html.ts'
import type { Palette } from '../../../web/palette.ts'

export type Wheel = {
  year: number
  /** The whole in words, for whoever does not see it. */
  title: string
  months: readonly string[]
  rings: readonly { name: string; count: string }[]
  marks: readonly Mark[]
  /** When nobody is called, and the dates of the year that matter to the meetings. */
  closed: readonly { from: Day; through: Day }[]
  dates: readonly { on: Day; label: string }[]
  /** Shown as a hand when it is in the year. */
  today: Day | null
  legend: Readonly<Record<Mark['state'], string>>
}

export type Mark = {
  ring: number
  on: Day
  state: 'held' | 'booked' | 'proposed'
  /** "IT-styrgruppen onsdag 20 januari kl. 9.00" */
  label: string
  /** Where it is told of on the page: then the mark can be reached with the keyboard. */
  href: string | null
}

/** One for each ring, readable on light and on dark. */
const colours = ['#3a7fc1', '#d0453b', '#2f8f5b', '#8f63b8', '#ad6d12', '#1f8a93', '#b8568a', '#74808a']
const size = {
  width: 1100,
  height: 720,
  centre: 355,
  outer: 335,
  band: 303,
  widest: 278,
  narrowest: 112,
  widestStep: 34,
}

export function wheelSvg(wheel: Wheel, palette: Palette): Html {
  const { centre, outer, band } = size
  const [ink, faint, shade, surface] = [palette('ink'), palette('line'), palette('sunken'), palette('surface')]
  const isLinked = wheel.marks.some(({ href }) => href !== null)
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${size.width} ${size.height}"
    role="${isLinked ? 'group' : 'img'}"
    aria-label="${wheel.title}"
  >
    <circle cx="${centre}" cy="${centre}" r="${outer}" fill="${surface}" stroke="${faint}" />
    ${wheel.closed.map(({ from, through }) => html`<path d="${sector(wheel.year, from, through, 80, band)}" fill="${shade}" />`)}
    ${monthBand(wheel, palette)}
    ${wheel.rings.map((_, ring) => html`<circle cx="${centre}" cy="${centre}" r="${radiusOf(ring, wheel)}" fill="none" stroke="${faint}" stroke-width="1.5" />`)}
    ${wheel.dates.map((date) => dateLine(wheel, date, ink))}
    ${wheel.today !== null && wheel.today.startsWith(String(wheel.year)) ? hand(wheel.year, wheel.today, palette('accent')) : null}
    <text x="${centre}" y="${centre + 14}" text-anchor="middle" font-size="40" font-weight="bold" fill="${ink}">
      ${wheel.year}
    </text>
    ${wheel.marks.map((mark) => markOf(mark, wheel, surface))} ${legendOf(wheel, palette)}
  </svg>`
}

/** The picture's own size: a PNG of it is this wide, or a multiple. */
export const wheelWidth = size.width

function monthBand({ year, months }: Wheel, palette: Palette): readonly Html[] {
  const [ink, faint] = [palette('ink'), palette('line')]
  const { centre, outer, band } = size
  return months.map((name, index) => {
    const first = day(`${year}-${String(index + 1).padStart(2, '0')}-01`)
    const line = [point(angleOf(year, first), 80), point(angleOf(year, first), outer)]
    const middle = point(angleOf(year, first) + Math.PI / 12, (outer + band) / 2)
    return html`<line x1="${line[0]!.x}" y1="${line[0]!.y}" x2="${line[1]!.x}" y2="${line[1]!.y}" stroke="${faint}" />
      <text x="${middle.x}" y="${round(middle.y + 5)}" text-anchor="middle" font-size="20" fill="${ink}">${name}</text>
      ${index === 0 ? html`<circle cx="${centre}" cy="${centre}" r="${band}" fill="none" stroke="${faint}" />` : null}`
  })
}

function dateLine({ year }: Wheel, { on, label }: Wheel['dates'][number], ink: string): Html {
  const angle = angleOf(year, on)
  const [inner, end] = [point(angle, 80), point(angle, size.band)]
  const text = point(angle, 97)
  return html`<line
      x1="${inner.x}"
      y1="${inner.y}"
      x2="${end.x}"
      y2="${end.y}"
      stroke="${ink}"
      stroke-dasharray="5 4"
    />
    <text
      x="${text.x}"
      y="${text.y}"
      text-anchor="${text.x < size.centre ? 'end' : 'start'}"
      dx="${text.x < size.centre ? -10 : 10}"
      font-size="17"
      fill="${ink}"
      >${label}</text
    >`
}

function hand(year: number, today: Day, colour: string): Html {
  const angle = angleOf(year, today)
  const [inner, end] = [point(angle, 80), point(angle, size.outer)]
  return html`<line
    x1="${inner.x}"
    y1="${inner.y}"
    x2="${end.x}"
    y2="${end.y}"
    stroke="${colour}"
    stroke-width="2.5"
  />`
}

function markOf(mark: Mark, wheel: Wheel, surface: string): Html {
  const at = point(angleOf(wheel.year, mark.on), radiusOf(mark.ring, wheel))
  const drawn = html`<g>${sign(mark, at, surface)}<title>${mark.label}</title></g>`
  return mark.href === null ? drawn : html`<a href="${mark.href}" aria-label="${mark.label}">${drawn}</a>`
}

/** A filled mark is booked, a hollow one proposed, and one with a tick has been held. */
function sign(
  { ring, state }: Pick<Mark, 'ring' | 'state'>,
  { x, y }: { x: number; y: number },
  surface: string,
): Html {
  const colour = colours[ring % colours.length]!
  if (state === 'proposed')
    return html`<circle cx="${x}" cy="${y}" r="7.5" fill="${surface}" stroke="${colour}" stroke-width="4" />`
  const tick = html`<path
    d="M${round(x - 4)} ${round(y)} l3 3.5 l5.5 -7"
    fill="none"
    stroke="${surface}"
    stroke-width="2.2"
  />`
  return html`<circle cx="${x}" cy="${y}" r="9.5" fill="${colour}" />${state === 'held' ? tick : null}`
}

function legendOf(wheel: Wheel, palette: Palette): Html {
  const [ink, surface] = [palette('ink'), palette('surface')]
  const left = 735
  const step = Math.min(66, 560 / Math.max(1, wheel.rings.length))
  const states = (['held', 'booked', 'proposed'] as const).filter((state) =>
    wheel.marks.some((mark) => mark.state === state),
  )
  return html`${wheel.rings.map(({ name, count }, ring) => {
    const y = 40 + ring * step
    return html`<circle cx="${left}" cy="${y}" r="9.5" fill="${colours[ring % colours.length]!}" />
      <text x="${left + 22}" y="${round(y + 7)}" font-size="${fitting(name)}" font-weight="bold" fill="${ink}"
        >${clipped(name)}</text
      >
      <text x="${left + 22}" y="${round(y + 28)}" font-size="18" fill="${ink}">${count}</text>`
  })}
  ${states.map((state, index) => {
    const y = 660 - (states.length - 1 - index) * 30
    return html`${sign({ ring: 7, state }, { x: left, y }, surface)}<text
        x="${left + 22}"
        y="${y + 6}"
        font-size="18"
        fill="${ink}"
        >${wheel.legend[state]}</text
      >`
  })}`
}

/** The whole name stands in the table; here there is room for so much. */
/** So large that it has room beside the wheel: a bold letter is some seven tenths as wide as it is high. */
function fitting(name: string): number {
  return Math.min(20, round((size.width - 735 - 22) / (0.72 * clipped(name).length)))
}

function clipped(name: string): string {
  return name.length > 33 ? `${name.slice(0, 32)}…` : name
}

function radiusOf(ring: number, { rings }: Wheel): number {
  const step = Math.min(size.widestStep, (size.widest - size.narrowest) / Math.max(1, rings.length - 1))
  return round(size.widest - ring * step)
}

/** From the top, clockwise. */
function angleOf(year: number, on: Day): number {
  const first = day(`${year}-01-01`)
  const days = daysBetween(first, day(`${year + 1}-01-01`))
  return (2 * Math.PI * daysBetween(first, on)) / days - Math.PI / 2
}

function point(angle: number, radius: number): { x: number; y: number } {
  return { x: round(size.centre + radius * Math.cos(angle)), y: round(size.centre + radius * Math.sin(angle)) }
}

/** A piece of the ring between two radii. */
function sector(year: number, from: Day, through: Day, inner: number, outer: number): string {
  const [start, end] = [angleOf(year, from), angleOf(year, through) + (2 * Math.PI) / 366]
  const large = end - start > Math.PI ? 1 : 0
  const [a, b, c, d] = [point(start, outer), point(end, outer), point(end, inner), point(start, inner)]
  return `M${a.x} ${a.y} A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y} L${c.x} ${c.y} A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y} Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
