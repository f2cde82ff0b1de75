import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import writeWorkbook from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { workbookLimits } from '../../../src/features/register/import/limits.ts'
import { cleanCell, readTable } from '../../../src/features/register/import/read-table.ts'
import { readSpreadsheet } from '../../../src/features/register/import/spreadsheet.ts'

const lines = 'Namn;Ägare\r\nÅrshjulet;Örjan Älg\r\nMjölner;Åsa Ö\r\n'
const rows = [
  ['Namn', 'Ägare'],
  ['Årshjulet', 'Örjan Älg'],
  ['Mjölner', 'Åsa Ö'],
]

async function read(bytes: Uint8Array | string) {
  const outcome = await readTable(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  return outcome.ok ? outcome.tables[0]!.rows : outcome.because
}

/** Single bytes by an upper half: what Excel for Mac and for MS-DOS write. */
function inOneByte(text: string, upper: Record<string, number>): Uint8Array {
  return Uint8Array.from(text, (letter) => upper[letter] ?? letter.charCodeAt(0))
}

describe('what Excel writes', () => {
  it.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${lines}`)],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${lines}`, 'utf16le')],
    ['UTF-16LE without', Buffer.from(lines, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\uFEFF${lines}`, 'utf16le').swap16()],
    ['UTF-16BE without', Buffer.from(lines, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(lines, 'latin1')],
    ['MacRoman', inOneByte(lines, { å: 0x8c, ä: 0x8a, ö: 0x9a, Å: 0x81, Ä: 0x80, Ö: 0x85 })],
    ['MS-DOS 850', inOneByte(lines, { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99 })],
    ['decomposed accents', Buffer.from(lines.normalize('NFD'))],
  ])('reads %s', async (_name, bytes) => {
    expect(await read(bytes)).toEqual(rows)
  })

  it.each([
    ['semicolons', 'a;b;c\n1,5;2;3'],
    ['commas, though a heading holds a semicolon', 'a,b(;),c\n"1,5",2;9,3'],
    ['tabs', 'a\tb\tc\n1,5\t2\t3'],
    ['a declared separator', 'sep=|\na|b|c\n1|2|3'],
    ['old line ends', 'a;b;c\r1;2;3\r'],
  ])('parts cells at %s', async (_name, text) => {
    const found = await read(text)
    expect((found as string[][]).filter((row) => row.length > 0).map((row) => row.length)).toEqual([3, 3])
  })

  it('keeps row numbers: an empty line is a row, a cell of two lines is one', async () => {
    expect(await read('a;b\n\n"x\ny";2\n')).toEqual([['a', 'b'], [''], ['x y', '2']])
  })

  it('reads a workbook: dates as days, numbers and ticks as text', async () => {
    const sheet = [
      [null, null],
      ['Namn', 'Från'],
      ['Ö  1', new Date('2026-03-01')],
      [17, true],
    ]
    const bytes = await writeWorkbook(sheet, { dateFormat: 'yyyy-mm-dd' }).toBuffer()
    expect(await read(bytes)).toEqual([
      ['', ''],
      ['Namn', 'Från'],
      ['Ö 1', '2026-03-01'],
      ['17', 'ja'],
    ])
  })
})

describe('files that are something else', () => {
  const word = (text: string) => Buffer.from(text, 'latin1')
  it.each([
    ['a PDF', word('%PDF-1.7\n%âãÏÓ\n1 0 obj'), { kind: 'other-format', format: 'pdf' }],
    ['a picture', word('\x89PNG\r\n\x1A\n\0\0\0\rIHDR'), { kind: 'other-format', format: 'picture' }],
    ['a web page', word('\n<!DOCTYPE html><html><body>Logga in'), { kind: 'other-format', format: 'web-page' }],
    ['an old workbook', word('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), { kind: 'other-format', format: 'old-excel' }],
    ['JSON', word('{"systems": []}'), { kind: 'other-format', format: 'json' }],
    ['a program', word('\x7FELF\x02\x01\x01'), { kind: 'other-format', format: 'program' }],
    ['nothing', word(''), { kind: 'empty' }],
    ['spaces', word('  \r\n ;; \r\n'), { kind: 'empty' }],
    ['a zip of something else', aZip({ 'brev.txt': 'hej' }), { kind: 'zip' }],
    ['a Word document', aZip({ 'word/document.xml': '<w/>' }), { kind: 'other-format', format: 'word' }],
    [
      'an OpenDocument sheet',
      aZip({ mimetype: 'x', 'content.xml': '<o/>' }),
      { kind: 'other-format', format: 'open-document' },
    ],
    ['a broken zip', word('PK\x03\x04 och sedan inget'), { kind: 'damaged-workbook' }],
    [
      'half a workbook',
      aZip({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c' }),
      { kind: 'damaged-workbook' },
    ],
  ])('says that %s is that', async (_name, bytes, because) => {
    expect(await read(bytes)).toEqual(because)
  })

  it('points at the row of a quotation mark that is never closed', async () => {
    expect(await read('a;b\n1;2\n"öppen;3\n4;5')).toEqual({ kind: 'open-quote', row: 3 })
  })

  it('refuses what unpacks to more than the limit, whatever the zip says of itself', async () => {
    const bomb = aZip({ 'xl/worksheets/sheet1.xml': ' '.repeat(3 << 20) })
    expect(bomb.byteLength).toBeLessThan(10_000)
    expect(await readSpreadsheet(bomb, { ...workbookLimits, unpackedBytes: 1 << 20 })).toEqual({
      ok: false,
      because: { kind: 'workbook-too-large', limit: 1 << 20 },
    })
  })

  it('refuses a sheet whose one cell is at the far corner', async () => {
    const far = aZip({
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c r="XFD1048576"/></row></sheetData></worksheet>',
    })
    expect(await readSpreadsheet(far)).toMatchObject({ ok: false, because: { kind: 'too-many-rows' } })
  })

  it('refuses more cells than a register can have, however few bytes they take', async () => {
    expect(await read(';'.repeat(7_000_000))).toMatchObject({ kind: 'too-many-cells' })
    const row = (at: number) => `<row r="${at}"><c r="SA${at}"/></row>`
    const sparse = aZip({
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row(1)}${row(150_000)}</sheetData></worksheet>`,
    })
    expect(await readSpreadsheet(sparse)).toMatchObject({ ok: false, because: { kind: 'too-many-cells' } })
  })

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\x03\x04', '\xFF\xFE', '"'),
        async (bytes, head) => {
          expect(await readTable(Buffer.concat([Buffer.from(head, 'latin1'), bytes]))).toHaveProperty('ok')
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('cells', () => {
  it.each([
    ['  två   ord ', 'två ord'],
    ['hårt\u00A0mellanslag\tflik', 'hårt mellanslag flik'],
    ['osynlig\u200B\u202Etext\u0000', 'osynligtext'],
    ["'=1+1", '=1+1'],
    ["''=1+1", "'=1+1"],
    ["'t Hooft", "'t Hooft"],
  ])('%j becomes %j', (cell, clean) => {
    expect(cleanCell(cell)).toBe(clean)
  })
})

/** A zip with nothing but what is asked for; every size in its headers is a lie. */
function aZip(files: Record<string, string>): Uint8Array {
  const parts: Buffer[] = []
  const index: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(1, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(1, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), packed)
    index.push(central, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...index, end])
}
