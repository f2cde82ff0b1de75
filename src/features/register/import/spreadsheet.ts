/** Excel workbooks (.xlsx): checked for size before they are unpacked, then read sheet by sheet. */
import { inflateRawSync } from 'node:zlib'
import { workbookLimits } from './limits.ts'
import type { Table, TableRead } from './read-table.ts'

export async function readSpreadsheet(bytes: Uint8Array, limits = workbookLimits): Promise<TableRead> {
  const entries = entriesOf(bytes)
  if (entries === null) return { ok: false, because: { kind: 'damaged-workbook' } }
  const sheets = entries.filter((entry) => /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name))
  if (sheets.length === 0) {
    const format = otherDocument(entries)
    return { ok: false, because: format === null ? { kind: 'zip' } : { kind: 'other-format', format } }
  }
  const fault = tooMuch(entries, bytes, limits)
  if (fault) return { ok: false, because: fault }
  try {
    // Loaded when there is a workbook to read: most starts have none.
    const { default: readWorkbook } = await import('read-excel-file/node')
    const workbook = await readWorkbook(Buffer.from(bytes), { trim: false })
    const tables = workbook.map((sheet): Table => ({
      name: sheet.sheet,
      rows: sheet.data.map((row) => row.map(asText)),
    }))
    return { ok: true, tables }
  } catch {
    // Whatever the reader stumbles on, the file is at fault: it is sound as a zip and within the limits.
    return { ok: false, because: { kind: 'damaged-workbook' } }
  }
}

/** Other programs' documents are zips, too. */
function otherDocument(entries: readonly Entry[]): 'word' | 'open-document' | null {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('word/document.xml')) return 'word'
  return names.has('content.xml') && names.has('mimetype') ? 'open-document' : null
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej'
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}

type Entry = { name: string; method: number; compressed: number; offset: number }

/** The zip's table of contents; null when it is not a sound zip. */
function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === null) return null
  const entries: Entry[] = []
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}

/** Unpacks everything under a budget: what a zip says about its own sizes is not to be trusted. */
function tooMuch(entries: Entry[], bytes: Uint8Array, limits: typeof workbookLimits) {
  let left = limits.unpackedBytes
  for (const entry of entries) {
    const content = unpack(entry, bytes, left)
    if (content === 'too-large') return { kind: 'workbook-too-large' as const, limit: limits.unpackedBytes }
    if (content === 'damaged') return { kind: 'damaged-workbook' as const }
    left -= content.byteLength
    if (entry.name.startsWith('xl/worksheets/')) {
      const size = extentOf(content)
      if (size.rows > limits.rows) return { kind: 'too-many-rows' as const, limit: limits.rows }
      if (size.columns > limits.columns) return { kind: 'too-many-columns' as const, limit: limits.columns }
      // The reader fills every row to the widest.
      if (size.rows * size.columns > limits.cells) return { kind: 'too-many-cells' as const, limit: limits.cells }
    }
  }
  return null
}

function unpack(entry: Entry, bytes: Uint8Array, budget: number): Uint8Array | 'too-large' | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50) return 'damaged'
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.compressed)
  if (packed.byteLength < entry.compressed) return 'damaged'
  if (entry.method === 0) return packed.byteLength > budget ? 'too-large' : packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) })
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}

/** The furthest row and column that any cell names: one cell at XFD1048576 would make the reader fill a billion. */
function extentOf(sheet: Uint8Array): { rows: number; columns: number } {
  let rows = 0
  let columns = 0
  const xml = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).toString('latin1')
  for (const [, letters, digits] of xml.matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/g)) {
    rows = Math.max(rows, Number(digits))
    if (letters) columns = Math.max(columns, columnNumber(letters))
  }
  return { rows, columns }
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
