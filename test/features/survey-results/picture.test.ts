import { describe, expect, it } from 'vitest'
import { changed, heatMap } from '../../../src/features/survey-results/picture/heat-map.ts'
import { radar } from '../../../src/features/survey-results/picture/radar.ts'
import { pagePalette, picturePalette } from '../../../src/web/palette.ts'
import { toPng } from '../../../src/web/picture.ts'

const areas = ['Ledning & styrning', 'Nytta', 'E-tjänster', 'Webb']
const aWheel = (indexes: readonly (number | null)[]) => ({
  described: 'Ledning 62, Nytta 31',
  now: '2027',
  before: '2026',
  spokes: areas.map((label, at) => ({ label, now: indexes[at] ?? null, before: 50 })),
})
const aMap = {
  described: 'Index per område',
  years: ['2026', '2027'],
  changeHeading: 'Ändring',
  rows: [
    { label: 'Ledning', indexes: [55, 62], change: 7 },
    { label: 'Nytta', indexes: [null, 31], change: null },
  ],
}
/** Letters and digits between tags, as a reader sees them. */
const said = (svg: string) => [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text!.trim()).filter(Boolean)

describe('the wheel', () => {
  it('shows every number, and is told to screen readers in words', () => {
    const { html } = radar(aWheel([62, 31, 55, 80]), pagePalette)!
    expect(html).toContain('role="img"')
    expect(html).toContain('aria-label="Ledning 62, Nytta 31"')
    expect(said(html)).toEqual(expect.arrayContaining(['62', '31', '55', '80', '2027', '2026']))
  })

  it('is safe whatever an area is called', () => {
    expect(radar(aWheel([1]), pagePalette)!.html).toContain('Ledning &amp; styrning')
  })

  it('leaves out an area without an index, and is not drawn of fewer than three', () => {
    expect(said(radar(aWheel([62, null, 55, 80]), pagePalette)!.html)).toContain('–')
    expect(radar({ ...aWheel([1]), spokes: aWheel([1]).spokes.slice(0, 2) }, pagePalette)).toBeNull()
  })

  it('is small enough to be shown in a chat', async () => {
    const png = await toPng(radar(aWheel([62, 31, 55, 80]), picturePalette())!, 960)
    expect(png.byteLength).toBeLessThan(60_000)
    expect(png.byteLength).toBeGreaterThan(10_000)
  })
})

describe('the map of areas by years', () => {
  it('has the number in every cell, and the change with a sign and an arrow', () => {
    expect(said(heatMap(aMap, pagePalette).html)).toEqual(
      expect.arrayContaining(['2026', '2027', '55', '62', '▲ +7', '–', '31']),
    )
    expect([-5, 0, 0.3, 12].map(changed)).toEqual(['▼ −5', '● 0', '● 0', '▲ +12'])
  })

  it('can be read in light and dark: its numbers against its fullest cell', () => {
    for (const scheme of [light, dark])
      expect(contrast(scheme.ink, mixed(scheme.accent, scheme.surface, 0.4))).toBeGreaterThan(4.5)
  })
})

describe('the colours of pictures', () => {
  it('are the stylesheet’s own light ones', () => {
    expect(picturePalette()('accent')).toBe(light.accent)
  })
})

const light = { accent: '#0b5b4b', surface: '#ffffff', ink: '#1d2327' }
const dark = { accent: '#7fd0ba', surface: '#1c2225', ink: '#e9ebe9' }
const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
const mixed = (over: string, under: string, share: number): string =>
  `#${channels(over)
    .map((each, at) => Math.round(each * share + channels(under)[at]! * (1 - share)))
    .map((each) => each.toString(16).padStart(2, '0'))
    .join('')}`
const luminance = (hex: string): number => {
  const [red, green, blue] = channels(hex).map((each) =>
    each / 255 <= 0.03928 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
const contrast = (one: string, other: string): number => {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}
