import { describe, expect, it } from 'vitest'
import { html } from '../../src/web/html.ts'
import { toPng } from '../../src/web/picture.ts'

const svg = (text: string, typeface = '') =>
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60">
    <rect width="400" height="60" fill="#ffffff" />
    <text x="10" y="40" font-size="24" ${typeface ? html`font-family="${typeface}"` : null}>${text}</text>
  </svg>`

describe('a picture for channels that show no SVG', () => {
  it('is a PNG of the width asked for, in the drawing’s proportions', async () => {
    const png = Buffer.from(await toPng(svg('Årlig självvärdering'), 800))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 120])
  })

  it('draws its letters, also å, ä, ö, dashes and arrows', async () => {
    const drawn = await Promise.all(['', 'å', 'ä', 'ö', '–', '→', '▲', '▼'].map((text) => toPng(svg(text), 400)))
    expect(new Set(drawn.map((png) => Buffer.from(png).toString('base64'))).size).toBe(drawn.length)
  })

  it('draws its letters also when it names a typeface that is not there', async () => {
    const [named, plain] = await Promise.all([toPng(svg('Öppen', 'Nowhere Sans'), 400), toPng(svg('Öppen'), 400)])
    expect(Buffer.from(named).equals(Buffer.from(plain))).toBe(true)
  })

  it('draws words that look like markup as words', async () => {
    await expect(toPng(svg('<script>&"\'</svg>'), 400)).resolves.toBeInstanceOf(Uint8Array)
  })
})
