import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx'
import { expect, it } from 'vitest'
import { notHeld } from '../../../src/features/documents/register/holds.ts'
import { numbersWritten } from '../../../src/features/documents/read/numbers.ts'
import { readDocumentFile } from '../../../src/features/documents/read/read-file.ts'
import { splitClauses } from '../../../src/features/documents/text/split.ts'

const level = (
  at: number,
  text: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat] = LevelFormat.DECIMAL,
) => ({
  ...{ level: at, text, format, alignment: AlignmentType.LEFT },
})

const aFile = async (children: readonly Paragraph[]) => {
  const paragraphs = { reference: 'paragrafer', levels: [level(0, '%1 §'), level(1, '%2)', LevelFormat.LOWER_LETTER)] }
  const chapters = { reference: 'kapitel', levels: [level(0, '%1'), level(1, '%1.%2')] }
  const file = new Document({ numbering: { config: [paragraphs, chapters] }, sections: [{ children: [...children] }] })
  const read = await readDocumentFile(await Packer.toBuffer(file))
  return read.ok ? read.text : read.because
}
const numbered = (reference: string, at: number, text: string, heading?: 'Heading1' | 'Heading2') =>
  new Paragraph({ numbering: { reference, level: at }, text, ...(heading ? { heading } : {}) })

it('gives every clause the § that Word counts', async () => {
  const text = await aFile([
    numbered('paragrafer', 0, 'Syfte', 'Heading1'),
    new Paragraph('Reglementet säger vem som svarar för vad.'),
    numbered('paragrafer', 0, 'Ansvar', 'Heading1'),
    numbered('paragrafer', 1, 'nämnden utser'),
    numbered('paragrafer', 1, 'förvaltningen sköter'),
    numbered('paragrafer', 0, 'Uppföljning', 'Heading1'),
    new Paragraph('Varje år.'),
  ])
  expect(splitClauses(text).map(({ section, heading }) => [section, heading])).toEqual([
    ['1 §', 'Syfte'],
    ['2 §', 'Ansvar'],
    ['3 §', 'Uppföljning'],
  ])
  expect(text).toContain('a) nämnden utser')
  expect(text).toContain('b) förvaltningen sköter')
})

it('counts each level within the one above, and leaves bullets as they are', async () => {
  const text = await aFile([
    numbered('kapitel', 0, 'Inledning', 'Heading1'),
    numbered('kapitel', 1, 'Bakgrund', 'Heading2'),
    numbered('kapitel', 1, 'Mål', 'Heading2'),
    numbered('kapitel', 0, 'Roller', 'Heading1'),
    numbered('kapitel', 1, 'Ägare', 'Heading2'),
    new Paragraph({ bullet: { level: 0 }, text: 'en punkt' }),
  ])
  expect(splitClauses(text).map(({ section }) => section)).toEqual(['1', '1.1', '1.2', '2', '2.1'])
  expect(text).toContain('- en punkt')
})

it('finds the number that only a style has', () => {
  const numbering = `<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Rubrik1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`
  const styles = `<w:style w:type="paragraph" w:styleId="Rubrik1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="Egen"><w:basedOn w:val="Rubrik1"/></w:style>`
  const paragraph = (style: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>`
  const { document } = numbersWritten({
    document: paragraph('Rubrik1') + paragraph('Egen') + paragraph('Annan'),
    numbering,
    styles,
  })
  expect(document.match(/preserve">([^<]+)</g)).toEqual(['preserve">IV. <', 'preserve">V. <'])
})

it('misses what a document must hold and says nothing of, and no more', () => {
  const clauses = [
    { heading: 'Planering', text: 'Så planeras ett projekt: mål, tid och pengar.' },
    { heading: 'Nät', text: 'Kommunens datanätverk och databaserna.' },
  ]
  const must = ['hur ett projekt ska planeras', 'nätverk', 'databaser', 'kommunikationsprotokoll']
  expect(notHeld(must, clauses)).toEqual(['kommunikationsprotokoll'])
})
