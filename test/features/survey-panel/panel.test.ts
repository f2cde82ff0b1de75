import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPanelFile } from '../../../src/features/survey-panel/import-csv.ts'
import { panelResult } from '../../../src/features/survey-panel/panel-result.ts'
import { looksPersonal } from '../../../src/features/survey-panel/personal.ts'
import { nextStep, standing } from '../../../src/features/survey-panel/steps.ts'
import { newSeal, opened, rowsOf } from '../../../src/features/survey-panel/submission.ts'
import { engineOf } from '../../../src/features/survey/index.ts'
import { day } from '../../../src/lib/day.ts'
import { aQuestion, aSurvey, yesOrNo } from '../survey-results/a-survey.ts'

const today = day('2027-04-02')
const used = aQuestion({ id: 'used', ...yesOrNo, consolidation: 'distribution', scoring: { kind: 'none' } })
const easy = aQuestion({ id: 'easy', required: false, visibleIf: '{used} = true', consolidation: 'distribution' })
const misses = aQuestion({
  id: 'misses',
  kind: 'long-text',
  options: [],
  required: false,
  maxLength: 400,
  consolidation: 'list',
  scoring: { kind: 'none' },
})
const survey = aSurvey([used, easy, misses], { minGroupSize: 5 })
const engine = await engineOf(survey)
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id)

describe('a panel’s questions', () => {
  it('come in steps: what hangs on an answer comes after it', () => {
    expect(ids(nextStep(engine, {}, []))).toEqual(['used'])
    expect(ids(nextStep(engine, { used: true }, ['used']))).toEqual(['easy', 'misses'])
    expect(ids(nextStep(engine, { used: false }, ['used']))).toEqual(['misses'])
    expect(nextStep(engine, { used: false }, ['used', 'misses'])).toEqual([])
  })

  it('keep no answer to a question that fell away', () => {
    expect(standing(engine, { used: false, easy: 5 })).toEqual({ used: false })
  })
})

describe('a submission', () => {
  const secret = Buffer.alloc(32, 1)
  const rows = (number: string) =>
    rowsOf(survey, { used: true, easy: 4, misses: 'Bygglov på nätet' }, { number, on: today, via: 'web' })

  it('is the same rows when it is sent twice, and others for another form', () => {
    expect(rows('a')).toEqual(rows('a'))
    expect(rows('a').map(({ id }) => id)).not.toEqual(rows('b').map(({ id }) => id))
  })

  it('lets nobody lay a text beside the other answers', () => {
    const [one, other, text] = rows('a').map(({ submission }) => submission)
    expect(one).toBe(other)
    expect(text).not.toBe(one)
  })

  it('is taken only with a seal of ours', () => {
    const seal = newSeal(secret)
    expect(opened(seal, secret)).toBe(seal.split('.')[0])
    for (const forged of [`x${seal}`, seal.slice(0, -1), `${seal.split('.')[0]}.`, '', undefined, ['a']])
      expect(opened(forged, secret)).toBeNull()
    expect(opened(seal, Buffer.alloc(32, 2))).toBeNull()
  })
})

describe('free text', () => {
  it.each(['Ring 070-174 06 05', 'anna@example.se', 'Jag, 19811218-9876, vill', '8112189876', '+46 70 174 06 05'])(
    'is held back when it seems personal: %s',
    (text) => expect(looksPersonal(text)).toBe(true),
  )

  it.each(['Bygglov på nätet, som 2025', 'Det tog 14 dagar och 3 samtal', 'Öppet 8-17', 'För 1 200 kronor om året'])(
    'passes when it does not: %s',
    (text) => expect(looksPersonal(text)).toBe(false),
  )
})

describe('a panel’s result', () => {
  const answered = (times: number, value: boolean) =>
    Array.from({ length: times }, () => ({ questionId: 'used', value }))

  it('shows shares of those who answered each question', () => {
    const answers = [...answered(6, true), ...answered(2, false)]
    const { people, questions } = panelResult(survey, 2027, answers, 8)
    expect(people).toBe(8)
    expect(questions[0]).toMatchObject({ shown: true, answered: 8, shares: [{ percent: 75 }, { percent: 25 }] })
    expect(questions[1]).toEqual({ question: easy, shown: false })
  })

  it('says nothing of fewer than the smallest group, whatever they answered', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 4 }), (values) => {
        const answers = values.map((value) => ({ questionId: 'used', value }))
        const result = panelResult(survey, 2027, answers, values.length)
        expect(result.people).toBeNull()
        expect(result.questions.every(({ shown }) => !shown)).toBe(true)
      }),
    )
  })

  it('gives texts in an order that says nothing about who came when', () => {
    const texts = ['Öppna data', 'Bygglov', 'Anmälan', 'Kartor', 'Tillstånd']
    const { questions } = panelResult(
      survey,
      2027,
      texts.map((value) => ({ questionId: 'misses', value })),
      5,
    )
    expect(questions[2]).toMatchObject({ texts: ['Anmälan', 'Bygglov', 'Kartor', 'Tillstånd', 'Öppna data'] })
  })
})

describe('a panel held elsewhere', () => {
  const read = (text: string) => readPanelFile(text, engine, { roundId: 'panel 2027', today, language: 'sv' })

  it('is read by ids or words, and keeps no column that is no question', () => {
    const file = 'Namn;E-post;Fråga used?;easy;misses\nAnna Ek;anna@example.se;steg true;4;Bygglov\nBo;b@x.se;false;;\n'
    const result = read(file)
    expect(result).toMatchObject({ ok: true, people: 2, notRead: ['Namn', 'E-post'] })
    expect(JSON.stringify(result)).not.toMatch(/Anna|anna@|Bo"/)
  })

  it('is the same answers when it is read twice', () => {
    const file = 'used,easy\nja,5\nnej,\n'
    expect(read(file)).toEqual(read(file))
  })

  it('is refused whole, with every fault and its row', () => {
    expect(read('used;easy;misses\nja;9;\nkanske;;Ring 070-174 06 05\n')).toEqual({
      ok: false,
      faults: [
        expect.stringMatching(/^Rad 2, easy: /),
        expect.stringMatching(/^Rad 3, used: /),
        expect.stringMatching(/^Rad 3, misses: Det ser ut att stå ett personnummer/),
      ],
    })
  })

  it('says so when no column is a question', () => {
    expect(read('Namn;Ålder\nAnna;40\n')).toMatchObject({ ok: false, faults: [expect.stringMatching(/^Ingen kolumn/)] })
    expect(read('used\n')).toMatchObject({ ok: false, faults: ['Filen har inga svar.'] })
  })

  it('never breaks on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(`used;misses\n${text}`)).toHaveProperty('ok')
      }),
    )
  })
})
