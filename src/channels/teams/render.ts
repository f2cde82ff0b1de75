import type { Block, Button, Link, Message } from '../../conversation/message.ts'
import { lengthOf, pieces } from '../../lib/printable.ts'
import { columnWidths } from './column-widths.ts'
import type { Action, AdaptiveCard, Element, TableRow, TextRun } from './card.ts'
import { isMarkless, literal } from './escape.ts'
import { limits } from './limits.ts'

/** One message to Teams: `summary` is what the notification says. */
export type Post = { summary: string; card: AdaptiveCard }

/** A short sentence that means nothing in markdown needs no card; null for anything else. */
export function bareText({ text, blocks }: Message): string | null {
  const isShort = lengthOf(text) <= limits.bareText && text.trim() !== ''
  return (blocks ?? []).length === 0 && isShort && isMarkless(text) && literal(text) === text ? text : null
}

/** The verb of every button of ours. */
export const verb = 'styrbot'

/**
 * A message as Adaptive Cards. What does not fit in one card goes on in the next; nothing is cut.
 * Words stand in rich text, which Teams never reads for markdown.
 */
export function toPosts(message: Message): Post[] {
  const blocks =
    message.blocks && message.blocks.length > 0 ? message.blocks : [{ kind: 'text' as const, text: message.text }]
  const spoken = message.text.trim() === '' ? '' : shortened(message.text, limits.spoken)
  return packed(elementsOf(blocks)).map((body) => ({
    summary: shortened(spoken, limits.summary),
    card: cardOf(body, spoken),
  }))
}

export function cardOf(body: Element[], spoken: string): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: literal(spoken),
    body,
  }
}

/** For the few places that hold one short line; the whole of it is said elsewhere in the card. */
export function shortened(text: string, most: number): string {
  const line = literal(text).replaceAll(/\s+/g, ' ').trim() || '–'
  return lengthOf(line) <= most
    ? line
    : `${Array.from(line)
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** Lines of words, each by itself since a run shows no line breaks. An empty line becomes air. */
export function paragraphs(text: string, look: Look = {}): Element[] {
  const found: Element[] = []
  let air = false
  for (const line of literal(text).split('\n')) {
    if (line.trim() === '') air = true
    else {
      for (const piece of pieces(line, limits.run)) {
        found.push({
          ...richText([run(piece, look)]),
          ...(found.length > 0 ? { spacing: air ? 'Medium' : 'None' } : {}),
        })
        air = false
      }
    }
  }
  return found
}

type Look = Pick<TextRun, 'weight' | 'size' | 'isSubtle'>
const small: Look = { size: 'Small', isSubtle: true }
const run = (text: string, look: Look = {}): TextRun => ({ type: 'TextRun', text, ...look })
const richText = (inlines: TextRun[]): Element => ({ type: 'RichTextBlock', inlines })

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** Fills cards in order by the bytes of their elements; one picture in each. */
function packed(elements: readonly Element[]): Element[][] {
  const cards: Element[][] = []
  let current: Element[] = []
  let size = 0
  for (const element of elements) {
    const isPicture = element.type === 'Image'
    const more = isPicture ? 200 : bytesOf(element)
    const isFull = current.length > 0 && size + more > limits.bodyBytes
    if (isFull || (isPicture && current.some((each) => each.type === 'Image'))) {
      cards.push(current)
      current = []
      size = 0
    }
    current.push(element)
    size += more
  }
  if (current.length > 0) cards.push(current)
  return cards
}

function elementsOf(blocks: readonly Block[]): Element[] {
  const found: Element[] = []
  let divided = false
  let confirms = 0
  for (const block of blocks) {
    if (block.kind === 'divider') {
      divided = true
      continue
    }
    const elements = toElements(block, () => `confirm-${confirms++}`)
    const first = elements[0]
    if (divided && first && found.length > 0) elements[0] = { ...first, separator: true, spacing: 'Large' }
    if (first) divided = false
    found.push(...elements)
  }
  return found
}

function toElements(block: Exclude<Block, { kind: 'divider' }>, confirmId: () => string): Element[] {
  switch (block.kind) {
    case 'heading':
      return title(block.text, 'Medium')
    case 'text':
      return paragraphs(block.text)
    case 'fact':
      return [...title(block.value, 'Large'), ...together(block.detail ? paragraphs(block.detail) : [])]
    case 'fields':
      return block.fields.flatMap(({ label, value }, at) => {
        const field = labelled(label, value)
        return at === 0 ? field : together(field)
      })
    case 'list':
      return block.items.flatMap((item, at) => listItem(item, block.ordered === true ? `${at + 1}.` : '•'))
    case 'table':
      return [
        ...(block.caption ? paragraphs(block.caption, { weight: 'Bolder' }) : []),
        ...tables(block.columns, block.rows),
      ]
    case 'source':
    case 'note':
      return paragraphs(block.text, small)
    case 'warning':
      return warnings(block.text)
    case 'links':
      return linkElements(block.links)
    case 'buttons':
      return buttonElements(block.buttons, confirmId)
    case 'image':
      return picture(block.png, block.alt)
    default:
      throw new Error(`No way to show ${(block satisfies never as Block).kind}`)
  }
}

/** Without air between them and what stands before. */
function together(elements: Element[]): Element[] {
  return elements.map((each) => ({ ...each, spacing: 'None' }))
}

function title(text: string, size: 'Medium' | 'Large'): Element[] {
  const line = literal(text).trim()
  if (line === '') return []
  if (!isMarkless(line) || lengthOf(line) > limits.run) return paragraphs(text, { weight: 'Bolder', size })
  return [{ type: 'TextBlock', text: line, wrap: true, size, weight: 'Bolder', style: 'heading' }]
}

/** The lines of a text, each short enough for a run. */
function lines(text: string): string[] {
  return literal(text)
    .split('\n')
    .flatMap((line) => pieces(line, limits.run))
}

function listItem(item: string, mark: string): Element[] {
  const [first = '–', ...rest] = lines(item)
  return [
    { ...richText([run(`${mark} ${first}`)]), spacing: 'Small' },
    ...rest.map((line): Element => ({ ...richText([run(line)]), spacing: 'None' })),
  ]
}

function labelled(label: string, value: string): Element[] {
  const [first, ...rest] = lines(value)
  const names = lines(label)
  const bold: Look = { weight: 'Bolder' }
  return [
    ...names.slice(0, -1).map((line): Element => richText([run(line, bold)])),
    { ...richText([run(`${names.at(-1) ?? ''}: `, bold), ...(first ? [run(first)] : [])]), spacing: 'Small' },
    ...rest.map((line): Element => ({ ...richText([run(line)]), spacing: 'None' })),
  ]
}

/** A container can not be parted between cards, so a long warning stands in several. */
function warnings(text: string): Element[] {
  const groups: Element[][] = []
  let room = 0
  for (const line of paragraphs(text)) {
    const bytes = bytesOf(line)
    if (groups.length === 0 || bytes > room) {
      groups.push([])
      room = limits.bodyBytes / 2
    }
    groups.at(-1)?.push(line)
    room -= bytes
  }
  return groups.map((items) => ({ type: 'Container', style: 'warning', items }))
}

/** Tables with the heading row repeated in each; one that is too wide becomes lines of `column: value`. */
function tables(columns: readonly string[], rows: readonly (readonly string[])[]): Element[] {
  const width = Math.max(columns.length, ...rows.map((row) => row.length))
  if (width === 0) return []
  const heading = tableRow(columns, width, { weight: 'Bolder' })
  const sized = rows.map((row) => tableRow(row, width)).map((row) => ({ row, bytes: bytesOf(row) }))
  const room = limits.bodyBytes - bytesOf(heading) - 600
  if (width > limits.tableColumns || sized.some(({ bytes }) => bytes > room) || room < 0) {
    return rows.flatMap((row) =>
      row.flatMap((value, at) => (columns[at] ? labelled(columns[at], value) : paragraphs(value))),
    )
  }
  const widths = columnWidths([columns, ...rows]).map((share) => ({ width: share }))
  const groups: TableRow[][] = [[]]
  let size = 0
  for (const { row, bytes } of sized) {
    if (size + bytes > room && size > 0) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(row)
    size += bytes
  }
  return groups.map((group) => ({
    type: 'Table',
    columns: widths,
    firstRowAsHeader: true,
    showGridLines: false,
    rows: [heading, ...group],
  }))
}

function tableRow(row: readonly string[], width: number, look: Look = {}): TableRow {
  return {
    type: 'TableRow' as const,
    cells: Array.from({ length: width }, (_, at) => ({
      type: 'TableCell' as const,
      items: paragraphs(literal(row[at] ?? '').trim() || '–', look),
    })),
  }
}

/** Pages become buttons; an address or a number that no button opens is shown as words. */
function linkElements(links: readonly Link[]): Element[] {
  const isPage = (link: Link) => /^https?:\/\/\S+$/i.test(link.url)
  const words = links
    .filter((link) => !isPage(link))
    .flatMap((link) => labelled(link.label, link.url.replace(/^(?:mailto|tel):/i, '')))
  const pages = links.filter(isPage)
  return [
    ...words,
    ...pages.filter((link) => lengthOf(link.label) > limits.actionTitle).flatMap((link) => paragraphs(link.label)),
    ...inRows(pages, ({ label }) => label).map((row): Element => ({
      type: 'ActionSet',
      actions: row.map(({ label, url }) => ({
        type: 'Action.OpenUrl',
        title: shortened(label, limits.actionTitle),
        url,
      })),
    })),
  ]
}

/** A button that asks first opens the question below it, and the question holds the button that acts. */
function buttonElements(buttons: readonly Button[], confirmId: () => string): Element[] {
  const long = buttons.flatMap(longWords)
  const rows = inRows(buttons, ({ label }) => label).map((row): Element => {
    const asked: Element[] = []
    const actions = row.map((button): Action => {
      if (button.confirm === undefined) return click(button)
      const id = confirmId()
      const question = paragraphs(shortened(button.confirm, limits.confirm))
      const items: Element[] = [...question, { type: 'ActionSet', actions: [click(button)] }]
      asked.push({ type: 'Container', id, isVisible: false, items })
      return {
        type: 'Action.ToggleVisibility',
        title: shortened(button.label, limits.actionTitle),
        targetElements: [id],
        ...styleOf(button),
      }
    })
    const set: Element = { type: 'ActionSet', actions }
    return asked.length === 0 ? set : { type: 'Container', items: [set, ...asked] }
  })
  return [...long, ...rows]
}

/** A label or a question that has no room where it belongs stands above in full. */
function longWords(button: Button): Element[] {
  const isLong = lengthOf(button.label) > limits.actionTitle
  const asksLong = lengthOf(button.confirm ?? '') > limits.confirm
  return [...(isLong ? paragraphs(button.label) : []), ...(asksLong ? paragraphs(button.confirm ?? '') : [])]
}

function click(button: Button): Action {
  const title = shortened(button.label, limits.actionTitle)
  const data = { styrbot: 'action' as const, action: button.action }
  if (button.opens === 'form')
    return { type: 'Action.Submit', title, data: { ...data, msteams: { type: 'task/fetch' } }, ...styleOf(button) }
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...styleOf(button),
    fallback: { type: 'Action.Submit', title, data },
  }
}

function styleOf({ style }: Button): { style?: 'positive' | 'destructive' } {
  return style === undefined ? {} : { style: style === 'primary' ? 'positive' : 'destructive' }
}

/** Teams cuts the words of buttons that do not fit beside each other on a phone, so each row holds what does. */
function inRows<Item>(items: readonly Item[], labelOf: (item: Item) => string): Item[][] {
  const rows: Item[][] = []
  let room = 0
  for (const item of items) {
    const width = lengthOf(labelOf(item)) + limits.actionPadding
    if (rows.length === 0 || width > room || rows.at(-1)?.length === limits.actions) {
      rows.push([])
      room = limits.actionRow
    }
    rows.at(-1)?.push(item)
    room -= width
  }
  return rows
}

function picture(png: Uint8Array, alt: string): Element[] {
  if (png.byteLength === 0 || png.byteLength > limits.pictureBytes) return paragraphs(alt, small)
  const url = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const isLong = lengthOf(alt) > limits.altText
  return [
    { type: 'Image', url, altText: shortened(alt, limits.altText), size: 'Stretch' },
    ...(isLong ? paragraphs(alt, small) : []),
  ]
}
