/** How our papers look: A4, a hand's breadth of air, one typeface that every office has, and little else. */
import type { ISectionPropertiesOptions, IStylesOptions } from 'docx'

/** Twentieths of a point, as Word counts. */
const cm = 567
const margin = 2.5 * cm

/** A4 between the margins. */
export const textWidth = Math.round(21 * cm - 2 * margin)

export const colours = {
  ink: '1D2327',
  soft: '535E66',
  line: 'B9B5AA',
  accent: '0B5B4B',
  warn: '7A4300',
  wash: 'FBF0DD',
}

export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: 21 * cm, height: Math.round(29.7 * cm) },
    margin: { top: 3.5 * cm, bottom: 2.5 * cm, left: margin, right: margin, header: 1.25 * cm, footer: 1 * cm },
  },
}

/** Font sizes are half points. */
export function styles(language: string): IStylesOptions {
  const run = { font: 'Calibri', size: 22, color: colours.ink, language: { value: language } }
  const after = (twips: number, before = 0) => ({ spacing: { before, after: twips, line: 264 } })
  const small = { size: 18, color: colours.soft }
  const heading = { bold: true, color: colours.ink, font: 'Calibri' }
  return {
    default: {
      document: { run, paragraph: after(120) },
      title: { run: { ...heading, size: 36 }, paragraph: after(80, 120) },
      heading1: { run: { ...heading, size: 26 }, paragraph: { ...after(80, 280), keepNext: true } },
      heading2: { run: { ...heading, size: 23 }, paragraph: { ...after(60, 200), keepNext: true } },
      listParagraph: { paragraph: after(60) },
      hyperlink: { run: { color: colours.accent, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      own('Subtitle', { run: { size: 24, color: colours.soft }, paragraph: after(240) }),
      own('Fact', { run: { size: 30, bold: true }, paragraph: after(40) }),
      own('Cell', { run: { size: 20 }, paragraph: after(0) }),
      own('Label', { run: { size: 20, color: colours.soft }, paragraph: after(0) }),
      own('ColumnHeading', { run: { size: 20, bold: true }, paragraph: { ...after(0), keepNext: true } }),
      own('TableCaption', { run: { size: 20, bold: true }, paragraph: { ...after(60, 120), keepNext: true } }),
      own('Source', { run: small, paragraph: { ...after(120), indent: { left: 170 }, border: { left: bar } } }),
      own('Note', { run: small, paragraph: after(120) }),
      own('Warning', { run: { color: colours.warn }, paragraph: { ...after(120), shading: { fill: colours.wash } } }),
      own('Divider', { paragraph: { ...after(200), border: { bottom: { ...bar, size: 4, color: colours.line } } } }),
      own('Gap', { run: { size: 8 }, paragraph: after(80) }),
      own('Edge', { run: small, paragraph: after(0) }),
    ],
  }
}

const bar = { style: 'single', size: 18, space: 8, color: colours.accent } as const

type Own = NonNullable<IStylesOptions['paragraphStyles']>[number]

function own(id: string, style: Omit<Own, 'id' | 'name'>): Own {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, ...style }
}
