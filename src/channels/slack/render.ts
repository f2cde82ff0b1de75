import type { types } from '@slack/bolt'
import type { Language } from '../../conversation/inbound.ts'
import type { Block, Button, Message } from '../../conversation/message.ts'
import { lengthOf, pieces, printable } from '../../lib/printable.ts'
import { escaped } from './escape.ts'
import { limits } from './limits.ts'
import { texts } from '../texts/texts.ts'
import { type Pictures, noPictures } from './pictures.ts'

type SlackBlock = types.KnownBlock
/** One post: `text` is what notifications and screen readers say, `blocks` is what is seen. */
export type Post = { text: string; blocks: SlackBlock[] }

/** The action id of every button of ours; its value is the opaque action. */
export const buttonPrefix = 'styrbot'

/**
 * A message as posts to Slack. What does not fit in one post goes on in the next; nothing is cut.
 * Words stand only where Slack does not look for markup: plain text, rich text and table cells.
 */
export function toPosts(message: Message, language: Language = 'sv', pictures: Pictures = noPictures): Post[] {
  const blocks =
    message.blocks && message.blocks.length > 0 ? message.blocks : [{ kind: 'text' as const, text: message.text }]
  const spoken = pieces(printable(message.text), limits.text)
  const shown = packed(blocks.flatMap((block) => toSlackBlocks(block, language, pictures)))
  const posts = shown.map((each, at) => ({ text: escaped(spoken[at] ?? spoken[0] ?? ''), blocks: each }))
  return [...posts, ...spoken.slice(posts.length).map((text) => ({ text: escaped(text), blocks: paragraphs(text) }))]
}

/**
 * A message as a user's own page. A page takes no tables, so their rows are told as lines; what has no room is found in the chat,
 * where the same page can be asked for.
 */
export function toHome(message: Message, language: Language = 'sv'): types.HomeView {
  const blocks = (message.blocks ?? [{ kind: 'text' as const, text: message.text }]).flatMap((block) =>
    toSlackBlocks(block.kind === 'table' ? asList(block) : block, language, noPictures),
  )
  const shown =
    blocks.length <= limits.viewBlocks
      ? blocks
      : [...blocks.slice(0, limits.viewBlocks - 1), ...small(texts[language].moreInChat)]
  // An action's id must be its own in the whole view.
  let count = 0
  const numbered = shown.map((block) =>
    block.type === 'actions'
      ? { ...block, elements: block.elements.map((each) => ({ ...each, action_id: `${buttonPrefix}:${count++}` })) }
      : block,
  )
  return { type: 'home', blocks: numbered }
}

function asList({ rows }: Block & { kind: 'table' }): Block {
  return { kind: 'list', items: rows.map((row) => row.filter(Boolean).join(', ')) }
}

/** Fills posts in order within the platform's limits: so many blocks, so much text, one table. */
function packed(blocks: readonly SlackBlock[]): SlackBlock[][] {
  const posts: SlackBlock[][] = []
  let current: SlackBlock[] = []
  let size = 0
  for (const block of blocks) {
    const more = JSON.stringify(block).length
    const isFull = current.length === limits.blocks || (size > 0 && size + more > limits.messageText)
    const secondTable = block.type === 'table' && current.some((each) => each.type === 'table')
    if (isFull || secondTable) {
      posts.push(current)
      current = []
      size = 0
    }
    current.push(block)
    size += more
  }
  if (current.length > 0) posts.push(current)
  return posts
}

function toSlackBlocks(block: Block, language: Language, pictures: Pictures): SlackBlock[] {
  switch (block.kind) {
    case 'heading':
      return large(block.text)
    case 'text':
      return paragraphs(block.text)
    case 'fact':
      return [...large(block.value), ...(block.detail ? paragraphs(block.detail) : [])]
    case 'fields':
      return rich(block.fields.map((field) => [bold(`${field.label}: `), ...run(field.value)]))
    case 'list':
      return listBlocks(block.items, block.ordered === true)
    case 'table':
      return [...(block.caption ? rich([[bold(block.caption)]]) : []), ...tables(block.columns, block.rows)]
    case 'source':
    case 'note':
      return small(block.text)
    case 'warning':
      return pieces(printable(block.text), limits.richText).map((text) => ({
        type: 'rich_text',
        elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }],
      }))
    case 'links':
      return rich(block.links.map((link) => linkRun(link.label, link.url)))
    case 'buttons':
      return buttonBlocks(block.buttons, language)
    case 'image': {
      const file = pictures.get(block.png)
      return file === undefined ? small(block.alt) : [pictureBlock(file, block.alt), ...small(block.alt)]
    }
    case 'divider':
      return [{ type: 'divider' }]
    default:
      throw new Error(`No way to show ${(block satisfies never as Block).kind}`)
  }
}

/** The words stand below, too: a screen reader is read the picture's own, everybody can read these. */
function pictureBlock(id: string, alt: string): SlackBlock {
  return { type: 'image', slack_file: { id }, alt_text: shortened(alt, limits.imageAlt) }
}

const plainText = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })

function large(text: string): SlackBlock[] {
  const line = printable(text).replaceAll('\n', ' ').trim()
  if (line === '') return []
  return lengthOf(line) <= limits.header ? [{ type: 'header', text: plainText(line) }] : rich([[bold(line)]])
}

function paragraphs(text: string): SlackBlock[] {
  return pieces(printable(text), limits.sectionText).map((piece) => ({ type: 'section', text: plainText(piece) }))
}

function small(text: string): SlackBlock[] {
  return pieces(printable(text), limits.contextText).map((piece) => ({ type: 'context', elements: [plainText(piece)] }))
}

type Run = { type: 'text'; text: string; style?: { bold: boolean } } | { type: 'link'; url: string; text: string }
const bold = (text: string): Run => ({ type: 'text', text: printable(text), style: { bold: true } })
const run = (text: string): Run[] => [{ type: 'text', text: printable(text) }]

/** Only addresses that open a page, a letter or a call become links; anything else is shown as words. */
function linkRun(label: string, url: string): Run[] {
  const isLink = /^(?:https?:\/\/|mailto:|tel:)[^\s<>|]+$/i.test(url) && lengthOf(url) <= limits.url
  return isLink ? [{ type: 'link', url, text: printable(label) || url }] : run(`${label}: ${url}`)
}

/** Lines of runs as rich text, which Slack never reads for markup; long ones go on in further blocks. */
function rich(lines: readonly (readonly Run[])[]): SlackBlock[] {
  const blocks: SlackBlock[] = []
  let elements: Run[] = []
  let size = 0
  const close = () => {
    if (elements.length > 0) blocks.push({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] })
    elements = []
    size = 0
  }
  for (const part of lines.flatMap((line) => [...line.flatMap(shortRuns), null])) {
    const length = part === null ? 1 : lengthOf(part.text)
    if (size + length > limits.richText) close()
    if (part !== null) elements.push(part)
    else if (elements.length > 0) elements.push({ type: 'text', text: '\n' })
    size += length
  }
  while (elements.at(-1)?.text === '\n') elements.pop()
  close()
  return blocks
}

function shortRuns(part: Run): Run[] {
  return pieces(part.text, limits.richText - 1).map((text, at, all) => ({
    ...part,
    text: all.length === 1 ? part.text : at < all.length - 1 ? `${text} ` : text,
  }))
}

function listBlocks(items: readonly string[], ordered: boolean): SlackBlock[] {
  const blocks: SlackBlock[] = []
  let elements: types.RichTextSection[] = []
  let size = 0
  const close = () => {
    if (elements.length === 0) return
    const offset = blocks.reduce((sum, block) => sum + listLength(block), 0)
    const style = ordered
      ? { style: 'ordered' as const, ...(offset > 0 ? { offset } : {}) }
      : { style: 'bullet' as const }
    blocks.push({ type: 'rich_text', elements: [{ type: 'rich_text_list', ...style, elements }] })
    elements = []
    size = 0
  }
  for (const item of items) {
    for (const text of pieces(printable(item), limits.richText)) {
      if (size + lengthOf(text) > limits.richText) close()
      elements.push({ type: 'rich_text_section', elements: [{ type: 'text', text }] })
      size += lengthOf(text)
    }
  }
  close()
  return blocks
}

function listLength(block: SlackBlock): number {
  const list = block.type === 'rich_text' ? block.elements[0] : undefined
  return list?.type === 'rich_text_list' ? list.elements.length : 0
}

/** Tables of raw text, the heading row repeated in each; one that is too wide becomes lines of `column: value`. */
function tables(columns: readonly string[], rows: readonly (readonly string[])[]): SlackBlock[] {
  const cell = (text: string) => ({ type: 'raw_text' as const, text: printable(text).trim() || '–' })
  const width = Math.max(columns.length, ...rows.map((row) => row.length))
  const sizeOf = (row: readonly string[]) => row.reduce((sum, text) => sum + lengthOf(text) + 1, 0)
  const head = sizeOf(columns)
  if (width === 0) return []
  if (width > limits.tableColumns || rows.some((row) => head + sizeOf(row) > limits.tableText)) {
    return rich(
      rows.flatMap((row) => row.map((value, at) => [bold(columns[at] ? `${columns[at]}: ` : ''), ...run(value)])),
    )
  }
  const full = (row: readonly string[]) => Array.from({ length: width }, (_, at) => cell(row[at] ?? ''))
  const blocks: SlackBlock[] = []
  let current: (readonly string[])[] = []
  let size = head
  const close = () => {
    if (current.length > 0 || blocks.length === 0) blocks.push({ type: 'table', rows: [columns, ...current].map(full) })
    current = []
    size = head
  }
  for (const row of rows) {
    if (current.length + 1 === limits.tableRows || size + sizeOf(row) > limits.tableText) close()
    current.push(row)
    size += sizeOf(row)
  }
  close()
  return blocks
}

function buttonBlocks(buttons: readonly Button[], language: Language): SlackBlock[] {
  const blocks: SlackBlock[] = []
  for (let at = 0; at < buttons.length; at += limits.actionElements) {
    const group = buttons.slice(at, at + limits.actionElements)
    blocks.push(...group.flatMap(longWords))
    blocks.push({
      type: 'actions',
      elements: group.map((button, index) => buttonElement(button, at + index, language)),
    })
  }
  return blocks
}

/** A label or a question that has no room in the button stands above it in full. */
function longWords(button: Button): SlackBlock[] {
  const isLong = lengthOf(button.label) > limits.buttonText
  return [
    ...(isLong ? paragraphs(button.label) : []),
    ...(lengthOf(button.confirm ?? '') > limits.confirmText ? paragraphs(button.confirm ?? '') : []),
  ]
}

function buttonElement(button: Button, index: number, language: Language): types.Button {
  const label = shortened(button.label, limits.buttonText)
  return {
    type: 'button',
    text: plainText(label),
    action_id: `${buttonPrefix}:${index}`,
    value: button.action,
    ...(button.style ? { style: button.style } : {}),
    ...(button.confirm
      ? {
          confirm: {
            title: plainText(shortened(button.label, limits.confirmTitle)),
            text: plainText(shortened(button.confirm, limits.confirmText)),
            confirm: plainText(shortened(button.label, limits.confirmButton)),
            deny: plainText(texts[language].cancel),
          },
        }
      : {}),
  }
}

/** For the few places that hold one short line; the whole of it is said elsewhere in the message. */
export function shortened(text: string, most: number): string {
  const line = printable(text).replaceAll(/\s+/g, ' ').trim() || '–'
  return lengthOf(line) <= most
    ? line
    : `${Array.from(line)
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
