/** A message as a municipal paper: a Word document that officials can edit and put in the register. */
import type { Language } from '../../conversation/inbound.ts'
import type { Draft, Message } from '../../conversation/message.ts'
import type { Day } from '../../lib/day.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'
import { type Docx, toDocxBlocks, words } from './message-docx.ts'
import { page, styles, textWidth } from './style.ts'

/** What stands around the message. */
export type Paper = {
  title: string
  /** Set under the title: the body and its meeting, the round. */
  subtitle?: string
  /** The municipality's name, in the header of every page. */
  municipality: string
  /** What kind of paper it is, in the header: minutes, meeting paper. */
  kind?: string
  on: Day
  /** Null leaves a line to write the number on. */
  diarienummer: string | null
  language: Language
}

/** The Word document's bytes. A leading heading that repeats the title is left out. */
export async function toDocx(message: Message, paper: Paper): Promise<Buffer> {
  const docx = await import('docx')
  const [first, ...rest] = message.blocks ?? []
  const repeats = first?.kind === 'heading' && first.text === paper.title
  const body = toDocxBlocks(repeats ? { ...message, blocks: rest } : message, docx)
  const { Document, Packer, Paragraph } = docx
  const file = new Document({
    title: words(paper.title),
    creator: words(paper.municipality),
    lastModifiedBy: words(paper.municipality),
    styles: styles({ sv: 'sv-SE', en: 'en-GB' }[paper.language]),
    numbering: {
      config: [{ reference: 'numbers', levels: [{ level: 0, format: 'decimal', text: '%1.', ...hanging }] }],
    },
    sections: [
      {
        properties: page,
        headers: { default: header(paper, docx) },
        footers: { default: footer(paper, docx) },
        children: [
          new Paragraph({ heading: 'Title', text: words(paper.title) }),
          ...(paper.subtitle ? [new Paragraph({ style: 'Subtitle', text: words(paper.subtitle) })] : []),
          ...body,
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

/** What a dialogue would say, as it may be printed: nothing can be pressed on paper. */
export function onPaper({ text, blocks = [] }: Draft): Message {
  return { text, blocks: blocks.flatMap((block) => (block.kind === 'buttons' ? [] : [block])) }
}

const hanging = { style: { paragraph: { indent: { left: 500, hanging: 320 } } } }

/** The municipality and the kind of paper to the left; the day and the register's number to the right. */
function header(paper: Paper, docx: Docx) {
  const { Header, Paragraph, TextRun } = docx
  const texts = { sv, en }[paper.language]
  const row = (left: string, right: string, bold = false) =>
    new Paragraph({
      style: 'Edge',
      tabStops: [{ type: 'right', position: textWidth }],
      children: [new TextRun({ text: words(left), bold }), new TextRun({ text: `\t${words(right)}` })],
    })
  const number = paper.diarienummer ?? '____________________'
  return new Header({
    children: [
      row(paper.municipality, `${texts.date} ${paper.on}`, true),
      row(paper.kind ?? '', `${texts.diarienummer} ${number}`),
    ],
  })
}

function footer(paper: Paper, docx: Docx) {
  const { Footer, PageNumber, Paragraph, TextRun } = docx
  const texts = { sv, en }[paper.language]
  return new Footer({
    children: [
      new Paragraph({
        style: 'Edge',
        tabStops: [{ type: 'right', position: textWidth }],
        children: [
          new TextRun({ text: `${words(paper.title)}\t` }),
          new TextRun({ children: [texts.page, ' ', PageNumber.CURRENT, ' ', texts.of, ' ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
