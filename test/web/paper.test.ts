import { describe, expect, it } from 'vitest'
import type { Block, Message } from '../../src/conversation/message.ts'
import { day } from '../../src/lib/day.ts'
import { html } from '../../src/web/html.ts'
import { type Paper, toDocx } from '../../src/web/paper/index.ts'
import { columnWidths } from '../../src/web/paper/widths.ts'
import { toPng } from '../../src/web/picture.ts'
import { unzipped } from '../support/unzipped.ts'

const aPaper = (paper: Partial<Paper> = {}): Paper => ({
  title: 'Minnesanteckningar',
  municipality: 'Exempelbygds kommun',
  on: day('2027-03-12'),
  diarienummer: null,
  language: 'sv',
  ...paper,
})
const aMessage = (...blocks: Block[]): Message => ({ text: 'Allt i ord.', blocks })

async function printed(message: Message, paper: Partial<Paper> = {}) {
  const files = unzipped(await toDocx(message, aPaper(paper)))
  const part = (name: string) => Object.entries(files).find(([path]) => path.startsWith(`word/${name}`))?.[1] ?? ''
  return { document: part('document'), header: part('header'), footer: part('footer'), links: part('_rels/document') }
}

/** What a reader sees of the XML, paragraph by paragraph. */
const said = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph.replace(/<w:br\/>|<w:tab\/>/g, ' ').replace(/<[^>]+>/g, ''))
    .filter((text) => text !== '')

describe('a municipal paper', () => {
  it('has the municipality, the day and the register’s number on every page, and says which page it is', async () => {
    const { header, footer } = await printed(aMessage(), { diarienummer: 'KS 2027/114', kind: 'Underlag' })
    expect(said(header).join(' ')).toMatch(/Exempelbygds kommun.*2027-03-12.*Underlag.*KS 2027\/114/)
    expect(footer).toMatch(/Sida.*PAGE.*NUMPAGES/s)
  })

  it('leaves a line to write the register’s number on', async () => {
    const { header } = await printed(aMessage())
    expect(said(header).join(' ')).toMatch(/Diarienummer _{10,}/)
  })

  it('says everything that the message says, but nothing that is to be pressed', async () => {
    const { document } = await printed(
      aMessage(
        { kind: 'heading', text: 'Beslut' },
        { kind: 'text', text: 'Första raden\nAndra raden' },
        { kind: 'fact', value: 'Anna Ek', detail: 'Ordförande' },
        { kind: 'fields', fields: [{ label: 'Plats', value: 'Stora rummet' }] },
        { kind: 'list', items: ['Ett', 'Två'], ordered: true },
        { kind: 'list', items: ['Punkt'] },
        { kind: 'table', columns: ['Område', 'Index'], rows: [['Ledning', '62']], caption: 'Index per område' },
        { kind: 'source', text: 'Riktlinjen § 4' },
        { kind: 'note', text: 'Exempeldata' },
        { kind: 'warning', text: 'Ifrågasatt' },
        { kind: 'divider' },
        { kind: 'buttons', buttons: [{ label: 'Tryck här', action: 'x' }] },
      ),
    )
    expect(said(document)).toEqual([
      'Minnesanteckningar',
      ...[
        'Beslut',
        'Första raden Andra raden',
        'Anna Ek',
        'Ordförande',
        'Plats',
        'Stora rummet',
        'Ett',
        'Två',
        'Punkt',
      ],
      ...['Index per område', 'Område', 'Index', 'Ledning', '62', 'Riktlinjen § 4', 'Exempeldata', 'Ifrågasatt'],
    ])
  })

  it('says the text of a message without blocks', async () => {
    expect(said((await printed({ text: 'Bara ord.' })).document)).toContain('Bara ord.')
  })

  it('does not say its title twice', async () => {
    const { document } = await printed(
      aMessage({ kind: 'heading', text: 'Minnesanteckningar' }, { kind: 'text', text: 'Kort' }),
    )
    expect(said(document)).toEqual(['Minnesanteckningar', 'Kort'])
  })

  it('numbers each ordered list from one', async () => {
    const list = { kind: 'list', ordered: true, items: ['Ett'] } as const
    const { document } = await printed(aMessage(list, { kind: 'text', text: 'Sedan' }, list))
    expect(new Set([...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(2)
  })

  it('tells screen readers what a picture shows and which row is a table’s heading', async () => {
    const png = await toPng(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"></svg>`, 400)
    const { document } = await printed(
      aMessage({ kind: 'image', png, alt: 'Ledning 62, Nytta 40' }, { kind: 'table', columns: ['A'], rows: [['1']] }),
    )
    expect(document).toContain('descr="Ledning 62, Nytta 40"')
    expect(document).toContain('<w:tblHeader/>')
  })

  it('links only to the web and to mail', async () => {
    const links = [
      { label: 'Sidan', url: 'https://example.org/a?b=1&c=2' },
      { label: 'Fällan', url: 'javascript:alert(1)' },
    ]
    const { document, links: targets } = await printed(aMessage({ kind: 'links', links }))
    expect(targets).toContain('https://example.org/a?b=1&amp;c=2')
    expect(targets).not.toContain('javascript')
    expect(said(document)).toContain('Fällan: javascript:alert(1)')
  })

  it('stays a readable document whatever somebody has written', async () => {
    const text = 'a\u0000b\u000bc\u202Ed\uD800e\uFFFFf & <w:p>"\''
    const { document, header } = await printed(aMessage({ kind: 'text', text }), { municipality: text, title: text })
    for (const xml of [document, header]) {
      expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|\uFFFF|\u202E/u)
      expect(said(xml).join(' ')).toContain('abcdef &amp; &lt;w:p&gt;')
    }
  })
})

describe('the columns of a table on paper', () => {
  it('share the whole width, and give sentences more room than numbers', () => {
    const widths = columnWidths(
      [
        ['Fråga', 'Index'],
        ['I vilken grad fungerar vägen från behov till beslut?', '62'],
      ],
      9000,
    )
    expect(widths.reduce((a, b) => a + b, 0)).toBe(9000)
    expect(widths[0]).toBeGreaterThan(3 * widths[1]!)
  })
})
