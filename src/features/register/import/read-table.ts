/**
 * A file somebody chose → tables of clean text. Reads .csv in any dialect and encoding that Excel writes, and .xlsx.
 * Whatever else it is handed, it says what the file is; it never throws.
 */
import { parse } from 'csv-parse/sync'
import { decodeText } from './encoding.ts'
import { cellLimit, fileLimit } from './limits.ts'
import { readSpreadsheet } from './spreadsheet.ts'

/** Rows as they stand in the file, empty ones too: row 1 is `rows[0]`, as Excel counts. */
export type Table = { name: string | null; rows: readonly (readonly string[])[] }
export type TableRead = { ok: true; tables: readonly Table[] } | { ok: false; because: Unreadable }

/** Why a file could not be read, in the order a person would want to know. */
export type Unreadable =
  | { kind: 'empty' }
  | { kind: 'file-too-large'; limit: number }
  /** It is something else: a PDF, a picture, a web page, … */
  | { kind: 'other-format'; format: OtherFormat }
  | { kind: 'zip' }
  | { kind: 'damaged-workbook' }
  | { kind: 'workbook-too-large'; limit: number }
  | { kind: 'too-many-rows'; limit: number }
  | { kind: 'too-many-columns'; limit: number }
  | { kind: 'too-many-cells'; limit: number }
  /** A quotation mark is opened and never closed; `row` is where, when known. */
  | { kind: 'open-quote'; row: number | null }
export type OtherFormat =
  | 'pdf'
  | 'word'
  | 'open-document'
  | 'picture'
  | 'web-page'
  | 'old-excel'
  | 'json'
  | 'xml'
  | 'rtf'
  | 'program'

export async function readTable(bytes: Uint8Array): Promise<TableRead> {
  if (bytes.byteLength === 0) return { ok: false, because: { kind: 'empty' } }
  if (bytes.byteLength > fileLimit) return { ok: false, because: { kind: 'file-too-large', limit: fileLimit } }
  const format = formatOf(bytes)
  if (format === 'xlsx') return cleaned(await readSpreadsheet(bytes))
  if (format !== 'text') return { ok: false, because: { kind: 'other-format', format } }
  return cleaned(readSeparated(decodeText(bytes).text))
}

/** What the first bytes give away. A zip may be a workbook; `readSpreadsheet` tells. */
function formatOf(bytes: Uint8Array): OtherFormat | 'xlsx' | 'text' {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('PK\x03\x04')) return 'xlsx'
  if (head.trimStart().startsWith('%PDF-')) return 'pdf'
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s.test(head)) return 'picture'
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'old-excel'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:\x7FELF|MZ|\xCA\xFE\xBA\xBE|#!)/.test(head)) return 'program'
  const text = head.replace(/^\xEF\xBB\xBF/, '').trimStart()
  if (/^<(?:!doctype html|html|head|body|table|meta|div)\b/i.test(text)) return 'web-page'
  if (text.startsWith('<?xml') || /^<[a-z]+[\s>]/i.test(text)) return 'xml'
  if (/^[[{]\s*(?:["[{]|[\]}])/.test(text)) return 'json'
  return looksBinary(bytes) ? 'program' : 'text'
}

/** Control characters that no text holds, zero aside: UTF-16 is full of those. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024)
  let odd = 0
  for (const byte of sample) if (byte < 32 && byte !== 0 && byte !== 9 && byte !== 10 && byte !== 13) odd++
  return odd > sample.length * 0.02
}

function readSeparated(text: string): TableRead {
  const declared = /^sep=(.)\r?\n?/.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const first = declared ? 2 : 1
  const delimiter = declared?.[1] ?? delimiterOf(body)
  if (moreCellsThan(cellLimit, body, delimiter))
    return { ok: false, because: { kind: 'too-many-cells', limit: cellLimit } }
  try {
    const rows: string[][] = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1 << 20,
    })
    return { ok: true, tables: [{ name: null, rows: declared ? [[], ...rows] : rows }] }
  } catch (error) {
    // The rows read before it: the mark is opened on the next one.
    const { records } = error as { records?: number }
    return { ok: false, because: { kind: 'open-quote', row: typeof records === 'number' ? records + first : null } }
  }
}

/** The separator that the heading row uses most, outside quotation marks. A title above the headings has none. */
function delimiterOf(text: string): string {
  const found = { ';': 0, ',': 0, '\t': 0, '|': 0 }
  for (const line of text.slice(0, 100_000).split(/\r\n|\r|\n/, 20)) {
    const bare = line.replace(/"(?:[^"]|"")*"/g, '')
    const counts = Object.keys(found).map((mark) => bare.split(mark).length - 1)
    const most = Math.max(...counts)
    if (most > 1) return Object.keys(found)[counts.indexOf(most)]!
    if (most === 1) found[Object.keys(found)[counts.indexOf(1)] as keyof typeof found]++
  }
  const [mark, count] = Object.entries(found).reduce((best, next) => (next[1] > best[1] ? next : best))
  return count > 0 ? mark : ';'
}

/** Counted before anything is made of them: a file of separators only would fill the memory. */
function moreCellsThan(limit: number, text: string, delimiter: string): boolean {
  let count = 0
  for (const mark of [delimiter, '\n'])
    for (let at = text.indexOf(mark); at >= 0 && count <= limit; at = text.indexOf(mark, at + 1)) count++
  return count > limit
}

function cleaned(read: TableRead): TableRead {
  if (!read.ok) return read
  const tables = read.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(cleanCell)) }))
  const filled = tables.some((table) => table.rows.some((row) => row.some((cell) => cell !== '')))
  return filled ? { ok: true, tables } : { ok: false, because: { kind: 'empty' } }
}

/**
 * One line of ordinary text: accents composed, no control or direction characters, single spaces. A cell that an export
 * guarded against being run as a formula (`'=…`) gets its own text back.
 */
export function cleanCell(cell: string): string {
  if (/^[\x20-\x7EåäöéÅÄÖÉ]*$/.test(cell) && !cell.includes('  ') && cell[0] !== "'") return cell.trim()
  const line = cell
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return /^'+[=+\-@]/.test(line) ? line.slice(1) : line
}
