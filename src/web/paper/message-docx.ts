/** The blocks of a message as paragraphs and tables of a Word document. Buttons are left out: paper has nothing to press. */
import type { FileChild, ParagraphChild } from 'docx'
import type { Block, Field, Link, Message } from '../../conversation/message.ts'
import { printable } from '../../lib/printable.ts'
import { pngSize } from '../png-size.ts'
import { colours, textWidth } from './style.ts'
import { columnWidths } from './widths.ts'

/** The library, loaded by whoever writes a paper: most starts write none. */
export type Docx = typeof import('docx')

export function toDocxBlocks(message: Message, docx: Docx): FileChild[] {
  const blocks = message.blocks?.length ? message.blocks : [{ kind: 'text' as const, text: message.text }]
  let lists = 0
  return blocks.flatMap((each) => block(each, docx, () => ++lists))
}

function block(each: Block, docx: Docx, nextList: () => number): FileChild[] {
  const { Paragraph } = docx
  const styled = (style: string, text: string) => [new Paragraph({ style, children: lines(text, docx) })]
  switch (each.kind) {
    case 'heading':
      return [new Paragraph({ heading: 'Heading1', children: lines(each.text, docx) })]
    case 'text':
      return [new Paragraph({ children: lines(each.text, docx) })]
    case 'fact':
      return [...styled('Fact', each.value), ...(each.detail ? styled('Normal', each.detail) : [])]
    case 'fields':
      return each.fields.length === 0 ? [] : [fieldsTable(each.fields, docx), gap(docx)]
    case 'list': {
      const place = each.ordered
        ? { numbering: { reference: 'numbers', level: 0, instance: nextList() } }
        : { bullet: { level: 0 } }
      return each.items.map((item) => new Paragraph({ ...place, style: 'ListParagraph', children: lines(item, docx) }))
    }
    case 'table':
      return [
        ...(each.caption ? styled('TableCaption', each.caption) : []),
        table([each.columns, ...each.rows], docx),
        gap(docx),
      ]
    case 'source':
      return styled('Source', each.text)
    case 'note':
      return styled('Note', each.text)
    case 'warning':
      return styled('Warning', each.text)
    case 'links':
      return each.links.map((link) => new Paragraph({ children: linked(link, docx) }))
    case 'buttons':
      return []
    case 'image':
      return [new Paragraph({ children: [image(each.png, each.alt, docx)] })]
    case 'divider':
      return [new Paragraph({ style: 'Divider' })]
    default:
      throw new Error(`No way to print ${(each satisfies never as Block).kind}`)
  }
}

/** Only what a document may hold: XML knows no control characters and no noncharacters. */
export function words(text: string): string {
  return printable(text).replace(/[\uFFFE\uFFFF]/g, '')
}

function lines(text: string, { TextRun }: Docx): ParagraphChild[] {
  return words(text)
    .split('\n')
    .map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }))
}

/** Tables that touch would be joined into one. */
function gap({ Paragraph }: Docx): FileChild {
  return new Paragraph({ style: 'Gap' })
}

function fieldsTable(fields: readonly Field[], docx: Docx): FileChild {
  const { Paragraph, Table, TableCell, TableRow } = docx
  const widths = columnWidths(
    fields.map(({ label, value }) => [label, value]),
    textWidth,
  )
  const cell = (text: string, style: string) =>
    new TableCell({ children: [new Paragraph({ style, children: lines(text, docx) })], margins: cellMargins })
  return new Table({
    columnWidths: widths,
    width: { size: textWidth, type: 'dxa' },
    borders: docx.TableBorders.NONE,
    rows: fields.map(
      ({ label, value }) => new TableRow({ cantSplit: true, children: [cell(label, 'Label'), cell(value, 'Cell')] }),
    ),
  })
}

const cellMargins = { top: 40, bottom: 40, left: 0, right: 140 }

/** The first row is the heading: it is told to screen readers and stands again on every page. */
function table(rows: readonly (readonly string[])[], docx: Docx): FileChild {
  const { Paragraph, Table, TableCell, TableRow } = docx
  const none = { style: 'none', size: 0, color: 'auto' } as const
  const line = { style: 'single', size: 4, color: colours.line } as const
  return new Table({
    columnWidths: columnWidths(rows, textWidth),
    width: { size: textWidth, type: 'dxa' },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: row.map(
            (text) =>
              new TableCell({
                margins: cellMargins,
                children: [new Paragraph({ style: at === 0 ? 'ColumnHeading' : 'Cell', children: lines(text, docx) })],
              }),
          ),
        }),
    ),
  })
}

/** Only web and mail addresses become links: a register may hold anything. */
function linked({ label, url }: Link, docx: Docx): ParagraphChild[] {
  const safe = URL.canParse(url) && ['https:', 'http:', 'mailto:'].includes(new URL(url).protocol)
  if (!safe) return lines(`${label}: ${url}`, docx)
  return [
    new docx.ExternalHyperlink({
      link: new URL(url).href,
      children: [new docx.TextRun({ text: words(label), style: 'Hyperlink' })],
    }),
  ]
}

/** At most as wide as the text and two thirds of a page high. */
function image(png: Uint8Array, alt: string, { ImageRun }: Docx): ParagraphChild {
  const { width, height } = pngSize(png)
  const scale = Math.min(1, textWidthPixels / width, 620 / height)
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: words(alt).slice(0, 60), description: words(alt) },
  })
}

const textWidthPixels = Math.floor((textWidth / 1440) * 96)
