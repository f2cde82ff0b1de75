import type { Block, Message } from '../../conversation/message.ts'
import { lengthOf, printable } from '../../lib/printable.ts'
import { limits } from './limits.ts'

export type Look = { width?: number; ansi?: boolean }

/** A message as plain text for a terminal, wrapped; with `ansi` titles are bold and what is set small is dim. */
export function toText(message: Message, look: Look = {}): string {
  const width = Math.max(look.width ?? limits.width, limits.narrowest)
  const pen = look.ansi === true ? ansi : plain
  if (!message.blocks || message.blocks.length === 0) return wrapped(printable(message.text), width).join('\n')
  return message.blocks
    .map((block) => lines(block, width, pen).join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')
}

type Pen = Record<'bold' | 'dim' | 'alarm', (text: string) => string>
const plain: Pen = { bold: (text) => text, dim: (text) => text, alarm: (text) => text }
const ansi: Pen = {
  bold: (text) => `\u001B[1m${text}\u001B[22m`,
  dim: (text) => `\u001B[2m${text}\u001B[22m`,
  alarm: (text) => `\u001B[33m${text}\u001B[39m`,
}

function lines(block: Block, width: number, pen: Pen): string[] {
  const fit = (text: string, first = '', after = first) => wrapped(printable(text), width, first, after)
  switch (block.kind) {
    case 'heading':
      return fit(block.text).map(pen.bold)
    case 'text':
      return fit(block.text)
    case 'fact':
      return [...fit(block.value).map(pen.bold), ...(block.detail ? fit(block.detail) : [])]
    case 'fields':
      return fieldLines(block.fields, width)
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.ordered === true ? `${index + 1}. ` : '- '
        return fit(item, mark, ' '.repeat(mark.length))
      })
    case 'table':
      return [
        ...(block.caption ? fit(block.caption).map(pen.bold) : []),
        ...tableLines(block.columns, block.rows, width),
      ]
    case 'source':
      return fit(block.text, '§ ', '  ').map(pen.dim)
    case 'note':
      return fit(block.text).map(pen.dim)
    case 'warning':
      return fit(block.text, '! ', '  ').map(pen.alarm)
    case 'links':
      return block.links.flatMap((link) => fit(`${link.label}: ${link.url}`))
    case 'buttons':
      return fit(block.buttons.map((button) => `[${button.label}]`).join('  '))
    case 'image':
      return fit(block.alt, '▧ ', '  ')
    case 'divider':
      return [pen.dim('─'.repeat(Math.min(width, 40)))]
    default:
      throw new Error(`No way to write ${(block satisfies never as Block).kind}`)
  }
}

function fieldLines(fields: readonly { label: string; value: string }[], width: number): string[] {
  const widest = Math.min(
    Math.max(0, ...fields.map((field) => lengthOf(printable(field.label)))),
    Math.floor(width / 2),
  )
  return fields.flatMap((field) => {
    const label = printable(field.label).replaceAll('\n', ' ')
    return wrapped(printable(field.value), width, `${padded(label, widest)}  `, ' '.repeat(widest + 2))
  })
}

/** Columns side by side when they fit, otherwise each row as an item with lines of `column: value`; what is empty is left out. */
function tableLines(columns: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const flat = (text: string) => printable(text).replaceAll('\n', ' ')
  const grid = [columns.map(flat), ...rows.map((row) => row.map(flat))]
  const count = Math.max(...grid.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) => Math.max(...grid.map((row) => lengthOf(row[at] ?? ''))))
  const total = widths.reduce((sum, each) => sum + each + 2, -2)
  if (total <= width && Math.max(0, ...widths) <= Math.max(limits.cell, width / 2)) {
    const line = (row: readonly string[]) =>
      widths
        .map((each, at) => padded(row[at] ?? '', each))
        .join('  ')
        .trimEnd()
    return [line(grid[0] ?? []), widths.map((each) => '─'.repeat(each)).join('  '), ...grid.slice(1).map(line)]
  }
  return grid.slice(1).flatMap((row) =>
    row
      .flatMap((value, at) => {
        const column = grid[0]?.[at]
        return value === '' ? [] : [column ? `${column}: ${value}` : value]
      })
      .flatMap((pair, at) => (at === 0 ? wrapped(pair, width, '- ', '  ') : wrapped(pair, width, '  ', '    '))),
  )
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)))
}

/** Wraps at spaces; a word that is wider than the line stays whole, so that it can be copied. */
function wrapped(text: string, width: number, first = '', after = first): string[] {
  const found: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = found.length === 0 ? first : after
    let empty = true
    for (const word of paragraph.split(/[ \t]+/)) {
      if (!empty && lengthOf(line) + 1 + lengthOf(word) > width) {
        found.push(line)
        line = after + word
      } else {
        line += empty ? word : ` ${word}`
      }
      empty = false
    }
    found.push(line.trimEnd() === '' ? '' : line)
  }
  return found
}
