import { Document, Packer, Paragraph } from 'docx'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocumentFile } from '../../../src/features/documents/read/read-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const anXmlPart = (body: string, before = '') =>
  bytes(
    `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
const aParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const types = bytes(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
)
const aWordFile = (document: Uint8Array, more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': types, 'word/document.xml': document, ...more })

describe('a governing document’s file', () => {
  it('is read with its headings and points from Word', async () => {
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph({ heading: 'Heading1', text: '2 § Lösenord' }),
            new Paragraph('Lösenord är hemliga & långa <alltid>.'),
            new Paragraph({ bullet: { level: 0 }, text: 'minst tolv tecken' }),
          ],
        },
      ],
    })
    const read = await readDocumentFile(await Packer.toBuffer(file))
    expect(read).toEqual({
      ok: true,
      text: expect.stringMatching(
        /# 2 § Lösenord\n+Lösenord är hemliga & långa <alltid>\.\n+- minst tolv tecken/,
      ) as string,
    })
  })

  it('is read as text in the encodings that people save in', async () => {
    const texts = [
      bytes('Åtgärder'),
      new Uint8Array([0xc5, 0x74, 0x67, 0xe4, 0x72, 0x64, 0x65, 0x72]),
      new Uint8Array(Buffer.from('\uFEFFÅtgärder', 'utf16le')),
    ]
    for (const text of texts)
      expect(await readDocumentFile(text)).toMatchObject({
        ok: true,
        text: expect.stringContaining('Åtgärder') as string,
      })
  })

  it('is refused when it swells, before it has swollen', async () => {
    const swelling = aWordFile(new Uint8Array(400 * 1024 * 1024))
    expect(swelling.length).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    expect(await readDocumentFile(swelling)).toEqual({ ok: false, because: 'too-large' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 1024 * 1024)
  })

  it('is refused when it holds entities of its own, whatever they are written in', async () => {
    const doctype = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    const hostile = anXmlPart(aParagraph('&secret;'), doctype)
    const inUtf16 = new Uint8Array(Buffer.from(`\uFEFF${new TextDecoder().decode(hostile)}`, 'utf16le'))
    for (const part of [hostile, inUtf16])
      expect(await readDocumentFile(aWordFile(part))).toEqual({ ok: false, because: 'has-entities' })
  })

  it('takes nothing of a Word file but its text', async () => {
    const rels = bytes(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    )
    const more = {
      'word/_rels/document.xml.rels': rels,
      'word/vbaProject.bin': bytes('x'),
      '../../evil.xml': bytes('x'),
    }
    const read = await readDocumentFile(aWordFile(anXmlPart(aParagraph('Bara texten.')), more))
    expect(read).toEqual({ ok: true, text: 'Bara texten.' })
  })

  it('is told from what is no document', async () => {
    const reasons = await Promise.all(
      [
        bytes('%PDF-1.7'),
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
        zipSync({ 'a.txt': bytes('a') }),
        bytes(' \n\t'),
        new Uint8Array([1, 0, 2]),
        bytes('PK\u0003\u0004trasig'),
      ].map(async (file) => {
        const read = await readDocumentFile(file)
        return read.ok ? 'read' : read.because
      }),
    )
    expect(reasons).toEqual(['pdf', 'old-word', 'damaged', 'empty', 'not-text', 'damaged'])
  })
})
