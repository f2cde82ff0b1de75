import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitClauses } from '../../../src/features/documents/text/split.ts'

const sections = (text: string) => splitClauses(text).map(({ section, heading }) => section ?? heading)

describe('a governing document’s text', () => {
  it('is cited by its paragraphs', () => {
    const text =
      '1 § Syfte\nPolicyn gäller alla.\n\n2 § Lösenord ska vara långa och får inte delas.\n3 a § Loggar\nLoggar sparas.'
    expect(splitClauses(text)).toEqual([
      { section: '1 §', heading: 'Syfte', text: 'Policyn gäller alla.' },
      { section: '2 §', heading: null, text: 'Lösenord ska vara långa och får inte delas.' },
      { section: '3 a §', heading: 'Loggar', text: 'Loggar sparas.' },
    ])
  })

  it('is cited by its chapters, numbers and headings', () => {
    const text = [
      'IT-STRATEGI',
      '2 kap. Ansvar',
      '§ 1 Nämnden svarar för sina system.',
      '# Bakgrund',
      'Text under rubriken.',
      '2.1 Kommunfullmäktige',
      'Fullmäktige fastställer strategin.',
    ].join('\n')
    expect(sections(text)).toEqual(['IT-STRATEGI', '2 kap.', '2 kap. 1 §', 'Bakgrund', '2.1'])
  })

  it('takes a scanned § for one where it comes in turn, and a list for a list', () => {
    const text = '1 § Mål\nSå här.\n2 S Krav\nDet här krävs:\n1. en plan\n2. en ägare\n7 S Sjöar\nfinns det.'
    expect(sections(text)).toEqual(['1 §', '2 §'])
  })

  it('is rid of page numbers, headers and the table of contents', () => {
    const page = (number: number, body: string) => `Norrby kommun IT-policy\n${body}\nSida ${number} (3)\n\f`
    const text = [
      page(1, 'Ansvar ........ 2'),
      page(2, '1 § Ansvar\nStyrelsen an-'),
      page(3, 'svarar för IT-\nplanen.'),
    ].join('\n')
    expect(splitClauses(text)).toEqual([
      { section: '1 §', heading: 'Ansvar', text: 'Styrelsen ansvarar för IT-planen.' },
    ])
  })

  it('makes words whole that a line’s end has parted', () => {
    expect(splitClauses('Kommunen för-\nvaltar sina system, drift- \noch underhåll. IT-\nstrategen leder.')).toEqual([
      {
        section: 'stycke 1',
        heading: null,
        text: 'Kommunen förvaltar sina system, drift- och underhåll. IT-strategen leder.',
      },
    ])
  })

  it('comes in pieces that can be read, also without a single heading', () => {
    const text = Array.from({ length: 60 }, (_, at) => `Stycke ${at}. ${'ord '.repeat(40)}.`).join('\n\n')
    const clauses = splitClauses(text)
    expect(clauses.length).toBeGreaterThan(3)
    expect(Math.max(...clauses.map((clause) => clause.text.length))).toBeLessThanOrEqual(2400)
  })

  const word = fc.stringMatching(/^[a-zåäöA-ZÅÄÖ]{1,12}$/)
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
  const mess = fc.array(
    fc.oneof(
      line,
      fc.constantFrom(
        '',
        '1 §',
        '§ 2 Om',
        '3 S',
        '# Rubrik',
        '2.1 Ansvar',
        '- punkt',
        'a) led',
        '\t',
        '\u00a0',
        '12 kap.',
      ),
    ),
    { maxLength: 60 },
  )

  it('loses no word, in whatever mess it comes', () => {
    fc.assert(
      fc.property(mess, (lines) => {
        const words = (text: string) => text.match(/[a-zåäö]+/gi) ?? []
        const given = words(lines.join('\n')).filter((one) => !/^(?:kap|S|a|stycke)$/.test(one))
        const kept = splitClauses(lines.join('\n')).flatMap(({ section, heading, text }) =>
          words(`${section ?? ''} ${heading ?? ''} ${text}`),
        )
        expect(kept.filter((one) => !/^(?:kap|S|a|stycke)$/.test(one))).toEqual(given)
      }),
    )
  })

  it('is read the same with any line ends, and whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const clauses = splitClauses(text)
        expect(splitClauses(text.replaceAll(/\r\n?/g, '\n').replaceAll('\n', '\r\n'))).toEqual(clauses)
        for (const clause of clauses) expect(clause.text + (clause.heading ?? '') + (clause.section ?? '')).not.toBe('')
      }),
    )
  })

  it('finds every paragraph of a document that has been scanned badly', () => {
    const paragraphs = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
    const marks = fc.constantFrom(
      (n: number) => `${n} §`,
      (n: number) => `§ ${n}`,
      (n: number) => `${n}§`,
      (n: number) => `${n} S`,
    )
    fc.assert(
      fc.property(paragraphs, marks, (all, mark) => {
        const text = all
          .map((lines, at) => `${mark(at + 1)} Att ${lines.map((one) => `${one},`).join('\n')} slut.`)
          .join('\n')
        const found = splitClauses(text).flatMap(({ section }) => section ?? [])
        expect(found).toEqual(all.map((_, at) => `${at + 1} §`))
      }),
    )
  })
})
