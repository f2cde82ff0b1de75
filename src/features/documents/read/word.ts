/** The text of a Word file, with its headings marked as Markdown marks them, and its lists with their points. */
import { numbersWritten } from './numbers.ts'
import { packAgain, type Unpackable, unpackWord } from './unpack.ts'

export type WordRead = { ok: true; text: string } | { ok: false; because: Unpackable }

export async function readWord(bytes: Uint8Array): Promise<WordRead> {
  const unpacked = unpackWord(bytes)
  if (!unpacked.ok) return unpacked
  // Loaded when there is a document to read: most starts read none.
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: packAgain(withNumbers(unpacked.parts)) },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return { ok: true, text: textOf(value) }
  } catch {
    return { ok: false, because: 'damaged' }
  }
}

/** The library knows which paragraphs are numbered and not what their numbers are. */
function withNumbers(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
  const [document, numbering, styles] = [text(main), text(lists), text('word/styles.xml')]
  if (numbering === '') return parts
  const written = numbersWritten({ document, numbering, styles })
  const bytes = (xml: string) => new TextEncoder().encode(xml)
  return new Map([...parts, [main, bytes(written.document)], [lists, bytes(written.numbering)]])
}

const main = 'word/document.xml'
const lists = 'word/numbering.xml'

/** The library writes few tags and writes them well-formed; what is between them is text. */
function textOf(html: string): string {
  const lines: string[] = []
  let line = ''
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  for (const [, close, tag, text] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g)) {
    if (text !== undefined) line += text.replaceAll(/\s+/g, ' ')
    else if (tag === 'br') line += ' '
    else if (tag !== undefined && blocks.has(tag)) {
      end()
      const level = /^h([1-6])$/.exec(tag)?.[1]
      if (!close && level) {
        lines.push('')
        line = `${'#'.repeat(Number(level))} `
      } else if (!close && tag === 'li') line = '- '
      else if (close && tag !== 'li') lines.push('')
    } else if (close && (tag === 'td' || tag === 'th')) line += ' '
  }
  end()
  return unescaped(lines.join('\n').trim())
}

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'table', 'tr'])

function unescaped(text: string): string {
  const named: Partial<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
  return text.replace(/&(lt|gt|quot|amp|#39);/g, (whole, name: string) => named[name] ?? whole)
}
