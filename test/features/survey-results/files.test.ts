import readWorkbook from 'read-excel-file/node'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { isFileKind, resultFile } from '../../../src/features/survey-results/export/files.ts'
import { answersOf, consolidate } from '../../../src/features/survey-results/consolidation/consolidate.ts'
import type { RoundResult } from '../../../src/features/survey-results/round-result.ts'
import { compareYears } from '../../../src/features/survey-results/result/compare.ts'
import { resultOf } from '../../../src/features/survey-results/result/index-of.ts'
import type { Telling } from '../../../src/features/survey-results/telling.ts'
import { type Round, engineOf } from '../../../src/features/survey/index.ts'
import { day } from '../../../src/lib/day.ts'
import { unzipped } from '../../support/unzipped.ts'
import { aQuestion, aSurvey, answer } from './a-survey.ts'

const round: Round = {
  id: 'round-1',
  surveyId: 'enkat',
  year: 2027,
  definitionId: 'def-1',
  bodyId: 'beredning',
  mode: 'each',
  state: 'adopted',
  opensOn: day('2027-09-15'),
  closesOn: day('2027-10-12'),
  startedBy: null,
  startedAt: new Date('2027-09-15'),
  closedAt: new Date('2027-10-12'),
  closedBy: null,
  reopened: null,
  adoptedAt: null,
}
const wish = aQuestion({
  id: 'wish',
  area: 'nytta',
  kind: 'long-text',
  options: [],
  scoring: { kind: 'none' },
  consolidation: 'list',
})
const survey = aSurvey(
  [aQuestion({ id: 'a' }), aQuestion({ id: 'b', area: 'nytta' }), aQuestion({ id: 'c', area: 'webb' }), wish],
  { scaleToThree: { 1: 'inte', 2: 'delvis', 3: 'delvis', 4: 'helt', 5: 'helt' } },
)
const trap = '=HYPERLINK("http://evil.example")'

async function aTelling(adoption: RoundResult['adoption'] = null): Promise<Telling> {
  const engine = await engineOf(survey)
  const said = [
    answer('a', 4, { evidence: 'KS 2027/9' }),
    answer('a', 1, { role: 'it-enhet' }),
    answer('b', 2),
    answer('c', 3),
    answer('wish', trap),
    answer('wish', `Först\n${trap}`),
  ]
  const proposals = consolidate(survey, engine, said)
  const answers = answersOf(proposals)
  const now = { year: 2027, survey, answers }
  const before = { year: 2026, survey, answers: { a: 1, b: 3, c: 3 } }
  const same = new Map(survey.questions.map(({ id }) => [id, id]))
  return {
    found: {
      round: { ...round, state: adoption ? 'adopted' : 'closed' },
      ...{ survey, engine, asked: [], said: [], proposals, decided: new Map(), adoption, answers },
      result: resultOf(now),
      earlier: [before],
      same,
      comparison: compareYears(now, before, same),
    },
    language: 'sv',
    name: 'Enkäten',
    body: 'Beredningsgruppen',
    municipality: 'Exempelbygds kommun',
    nameOf: () => 'Beredningsgruppen',
  }
}
const adopted = { by: 'body:beredning', on: day('2027-11-18'), decision: '§ 4', diarienummer: 'KS 2027/31' }
const today = day('2027-11-20')

describe('a result as a file', () => {
  it('is Word, Excel, CSV or JSON', () => {
    expect(['docx', 'xlsx', 'csv', 'json', 'exe', ''].map(isFileKind)).toEqual([true, true, true, true, false, false])
  })

  it('has the registry number in every kind', async () => {
    const telling = await aTelling(adopted)
    const csv = (await resultFile(telling, 'csv', today)).bytes.toString()
    const json = JSON.parse((await resultFile(telling, 'json', today)).bytes.toString())
    const docx = unzipped((await resultFile(telling, 'docx', today)).bytes)
    const [summary] = await readWorkbook((await resultFile(telling, 'xlsx', today)).bytes)
    expect(csv).toContain(';KS 2027/31')
    expect(json).toMatchObject({
      diarienummer: 'KS 2027/31',
      adopted: { on: '2027-11-18', decision: '§ 4' },
      anonymous: false,
    })
    expect(Object.values(docx).join('')).toContain('KS 2027/31')
    expect(JSON.stringify(summary)).toContain('["Diarienummer","KS 2027/31"')
  })

  it('lets no answer run as a formula in CSV, nor after a line break in it', async () => {
    const { bytes } = await resultFile(await aTelling(), 'csv', today)
    expect(bytes.toString()).toMatch(/^\uFEFF/)
    const cells = (parse(bytes, { bom: true, delimiter: ';' }) as string[][]).flat()
    expect(cells.filter((cell) => /(?:^|\n)[=+@\t]/.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(0)
  })

  it('keeps an answer that looks like a formula as text in Excel', async () => {
    const files = unzipped((await resultFile(await aTelling(), 'xlsx', today)).bytes)
    const sheets = Object.entries(files).filter(([path]) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
    expect(sheets).toHaveLength(2)
    for (const [, xml] of sheets) expect(xml).not.toContain('<f>')
  })

  it('gives numbers as numbers and the scale in three steps', async () => {
    const { bytes } = await resultFile(await aTelling(), 'csv', today)
    const [headings, first] = parse(bytes, { bom: true, delimiter: ';' }) as string[][]
    const cell = (heading: string) => first![headings!.indexOf(heading)]
    expect([cell('Index'), cell('Index 2026'), cell('Uppfyller'), cell('Läge')]).toEqual([
      '25',
      '0',
      'delvis',
      'Att diskutera',
    ])
  })

  it('is a paper with the pictures in words, every answer, what to discuss, and lines for the decision', async () => {
    const files = unzipped((await resultFile(await aTelling(), 'docx', today)).bytes)
    const document = files['word/document.xml']!
    expect(document).toMatch(/descr="Diagram över Enkäten 2027\. Område ledning 25/)
    for (const words of ['Fråga a?', 'Värt en stund på mötet', 'Beslut', '____________________', 'Område webb'])
      expect(document).toContain(words)
  })

  it('can be made of a round with nothing in it', async () => {
    const telling = await aTelling()
    const nothing = {
      ...telling.found,
      proposals: [],
      answers: {},
      result: resultOf({ year: 2027, survey, answers: {} }),
    }
    const empty = { ...telling, found: { ...nothing, earlier: [], comparison: null } }
    for (const kind of ['docx', 'xlsx', 'csv', 'json'] as const)
      expect((await resultFile(empty, kind, today)).bytes.length).toBeGreaterThan(0)
  })
})
