/** Files made to harm whoever reads them. Each is refused in words, before it has cost much; nothing is thrown. */
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { readDocumentFile } from '../../src/features/documents/read/read-file.ts'
import { readCalendar } from '../../src/features/meetings/import/read-calendar.ts'
import { readMeetingFile } from '../../src/features/meetings/import/read-file.ts'
import { workbookLimits } from '../../src/features/register/import/limits.ts'
import { readTable } from '../../src/features/register/import/read-table.ts'
import { readSpreadsheet } from '../../src/features/register/import/spreadsheet.ts'
import { day } from '../../src/lib/day.ts'

const today = day('2026-03-12')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const zipped = (files: Record<string, Uint8Array | string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? bytes(content) : content]),
    ),
    { level: 9 },
  )

/** All that reads a file somebody hands in. */
const readers: Record<string, (file: Uint8Array) => Promise<{ ok: boolean }>> = {
  'a register or a list of people': readTable,
  meetings: (file) => readMeetingFile(file, today),
  'a document': readDocumentFile,
}

const sheet = (inside: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData></worksheet>`
const workbook = (file: string, more: Record<string, string | Uint8Array> = {}): Uint8Array =>
  zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': file,
    ...more,
  })

describe('a file that swells', () => {
  it('is stopped while it is unpacked: a thousandfold, in many parts, in a part that nobody asked for', async () => {
    const swelling = new Uint8Array(20 << 20)
    const limits = { ...workbookLimits, unpackedBytes: 16 << 20 }
    const told = { ok: false, because: { kind: 'workbook-too-large', limit: limits.unpackedBytes } }
    expect(await readSpreadsheet(workbook('', { 'xl/media/a.bin': swelling }), limits)).toEqual(told)
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`xl/x${at}`, new Uint8Array(1 << 20)]))
    expect(await readSpreadsheet(workbook('', parts), limits)).toEqual(told)
  })

  it('is refused when all its parts are the same bytes, told again and again', async () => {
    expect(await readSpreadsheet(overlapping(3000), { ...workbookLimits, unpackedBytes: 16 << 20 })).toMatchObject({
      ok: false,
    })
  })

  it('does not hide a part from the count that the reader would find', async () => {
    const hidden = withoutFirstInContents(
      workbook(sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>')),
    )
    expect((await readSpreadsheet(hidden)).ok).toBe(false)
  })

  it('grows by no entities of its own', async () => {
    const lol =
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&c;&c;&c;</t></is></c></row>'
    const read = await readTable(workbook(sheet(row, lol)))
    expect(JSON.stringify(read)).not.toContain('hahaha')
    const outside = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    expect(JSON.stringify(await readTable(workbook(sheet(row.replaceAll('&c;', '&a;'), outside))))).not.toContain(
      'root:',
    )
  })

  it('grows by no aliases in a manifest', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (let at = 1; at < 9; at++) {
      const [name, before] = ['abcdefghi'[at]!, 'abcdefghi'[at - 1]!]
      lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`)
    }
    expect(() => parse(lines.join('\n'))).toThrow(/alias/i)
  })
})

describe('a calendar with a repetition that never meets a day', () => {
  const repeating = (rule: string, start = '20260101T090000Z') =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:a',
      `DTSTART:${start}`,
      'DTEND:20260101T100000Z',
      `RRULE:${rule}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MINUTELY;BYHOUR=3;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYDAY=60MO',
    'FREQ=DAILY;INTERVAL=7;BYDAY=SU',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=DAILY;UNTIL=99991231T000000Z;BYMONTH=2;BYMONTHDAY=30',
  ])('%s is the end of that file, and of nothing else', (rule) => {
    expect(readCalendar(repeating(rule), new Date('2026-01-01'), new Date('2027-12-31'))).toEqual({ ok: false })
    const sound = readCalendar(repeating('FREQ=WEEKLY;COUNT=3'), new Date('2026-01-01'), new Date('2027-12-31'))
    expect(sound).toMatchObject({ ok: true, found: [{}, {}, {}] })
  })

  it('made of any parts ends', () => {
    const numbers = fc.array(fc.integer({ min: -60, max: 400 }), { minLength: 1, maxLength: 3 }).map(String)
    const part = fc.oneof(
      ...['BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYHOUR', 'BYSETPOS', 'INTERVAL', 'COUNT'].map((name) =>
        numbers.map((all) => `${name}=${all}`),
      ),
      fc.constantFrom('BYDAY=MO', 'BYDAY=5FR,-5SU', 'BYDAY=53MO', 'WKST=SU', 'UNTIL=20200101T000000Z', 'UNTIL=x'),
    )
    const rule = fc
      .tuple(
        fc.constantFrom('SECONDLY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'X'),
        fc.array(part, { maxLength: 4 }),
      )
      .map(([often, parts]) => [`FREQ=${often}`, ...parts].join(';'))
    fc.assert(
      fc.property(
        rule,
        fc.constantFrom('20260101T090000Z', '00010101T000000Z', '99991231T235959', '20261399'),
        (one, start) => {
          expect(readCalendar(repeating(one, start), new Date('2026-01-01'), new Date('2027-12-31')).ok).toBeTypeOf(
            'boolean',
          )
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('a file of any bytes', () => {
  const starts = [
    'PK\u0003\u0004',
    '%PDF-',
    '{',
    '<?xml version="1.0"?><',
    'BEGIN:VCALENDAR\r\n',
    'sep=;\r\n',
    '"',
    '\uFEFF',
    '',
  ]
  const file = fc.oneof(
    fc.tuple(fc.constantFrom(...starts), fc.string({ unit: 'binary' })).map(([start, rest]) => bytes(start + rest)),
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.constantFrom('namn', ';', ',', '"', '""', '\n', '\r', '\t', '=1+1', '\0', 'å', '\u202E', "'"), {
        maxLength: 200,
      })
      .map((parts) => bytes(parts.join(''))),
    fc.tuple(fc.nat(), fc.nat({ max: 255 })).map(([at, value]) => {
      const damaged = workbook(sheet('<row r="1"><c r="A1"><v>1</v></c></row>')).slice()
      damaged[at % damaged.length] = value
      return damaged
    }),
  )

  it.each(Object.keys(readers))('is read as %s, or refused in words', async (what) => {
    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        expect((await readers[what]!(content)).ok).toBeTypeOf('boolean')
      }),
      { numRuns: 200 },
    )
  })
})

/** A zip whose table of contents names one and the same packed part many times. */
function overlapping(times: number): Uint8Array {
  const one = Buffer.from(zipped({ 'xl/worksheets/sheet1.xml': new Uint8Array(1 << 20) }))
  const start = one.readUInt32LE(one.length - 6)
  const entry = one.subarray(start, one.length - 22)
  const end = Buffer.from(one.subarray(one.length - 22))
  end.writeUInt16LE(times, 8)
  end.writeUInt16LE(times, 10)
  end.writeUInt32LE(entry.length * times, 12)
  return Buffer.concat([one.subarray(0, start), ...Array<Buffer>(times).fill(entry), end])
}

/** The same zip, whose table of contents no longer tells of the sheet. */
function withoutFirstInContents(zip: Uint8Array): Uint8Array {
  const whole = Buffer.from(zip)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const inContents = whole.lastIndexOf(name)
  Buffer.from('xl/worksheetz/sheet1.xml').copy(whole, inContents)
  return whole
}
