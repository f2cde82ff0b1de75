import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { changedInPlace, comparable, engineOf, readSurvey, readSurveyText } from '../../../src/features/survey/index.ts'
import type { Question, Survey, Words } from '../../../src/features/survey/survey.ts'
import { definitionOf, shipped } from './a-question.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- edited by hand, as a municipality would
type Json = Record<string, any>
const editable = (): Json => structuredClone(definitionOf('e-forvaltning')) as Json
const faultsOf = async (json: unknown): Promise<{ at: string; says: Words }[]> => {
  const read = await readSurvey(json)
  return read.ok ? [] : [...read.faults]
}

describe('the shipped definitions', () => {
  const manifests = path.resolve(import.meta.dirname, '../../../manifests')

  it('are there for every survey of every manifest', () => {
    const files = readdirSync(path.join(manifests, 'governance')).filter((file) => file.endsWith('.yaml'))
    const wanted = files.flatMap((file) => {
      const manifest = parse(readFileSync(path.join(manifests, 'governance', file), 'utf8')) as Json
      return ((manifest['surveys'] ?? []) as Json[]).map((survey) => `${String(survey['definition'])}.json`)
    })
    const there = readdirSync(path.join(manifests, 'surveys'))
    expect(wanted.filter((file) => !there.includes(file))).toEqual([])
  })

  it.each(['e-forvaltning', 'medborgarpanel'])('%s says everything in both languages', (key) => {
    const missing: string[] = []
    const look = (value: unknown, at: string): void => {
      if (Array.isArray(value)) return value.forEach((each, index) => look(each, `${at}[${index}]`))
      if (typeof value !== 'object' || value === null) return
      if ('sv' in value && !('en' in value)) missing.push(at)
      for (const [name, part] of Object.entries(value)) look(part, `${at}.${name}`)
    }
    look(definitionOf(key), key)
    expect(missing).toEqual([])
  })

  it('ask of the self-assessment 44 questions in 8 areas', async () => {
    const { questions, areas } = await shipped('e-forvaltning')
    expect([questions.length, areas.length]).toEqual([44, 8])
  })
})

describe('a definition with faults', () => {
  it('is refused with all of them at once, each where it is', async () => {
    const json = editable()
    const [first, second] = json['pages']
    first.elements[0].type = 'matrix'
    first.elements[1].choicesByUrl = { url: 'https://example.org' }
    delete first.elements[2].title
    first.elements[3].respondents.push('it-stratg')
    first.elements[4].consolidation = 'union'
    second.elements[0].visibleIf = "{led9} = 'x'"
    second.elements[1].name = 'led3'
    second.elements[2].evidenceIf = '{org3} anyof ['
    json['triggers'] = []
    const places = (await faultsOf(json)).map(({ at }) => at)
    expect(places).toEqual(
      expect.arrayContaining([
        'pages[0] (ledning).elements[0] (led1).type',
        'pages[0] (ledning).elements[1] (led2).choicesByUrl',
        'pages[0] (ledning).elements[2] (led3).title',
        'pages[0] (ledning).elements[3] (led4).respondents[5]',
        'pages[0] (ledning).elements[4] (led5).consolidation',
        'pages[1] (organisation).elements[0] (org1).visibleIf',
        'pages[1] (organisation).elements[1] (led3).name',
        'pages[1] (organisation).elements[2] (org3).evidenceIf',
        'triggers',
      ]),
    )
  })

  it('tells the nearest name that would do', async () => {
    const json = editable()
    json['pages'][0].elements[3].respondents = ['it-stratg']
    const [fault] = await faultsOf(json)
    expect(fault!.says.sv).toBe('Rollen it-stratg finns inte bland enkätens roller. Menade du it-strateg?')
  })

  it('may not ask of somebody what hangs on a question that person never gets', async () => {
    const json = editable()
    json['pages'][0].elements[1].respondents = ['it-strateg', 'naringsliv']
    expect((await faultsOf(json)).map(({ says }) => says.sv)).toEqual([
      'naringsliv får frågan men inte led1, som den beror på.',
    ])
  })

  it.each([
    ['compares a yes with a word', (json: Json) => (json['pages'][2].elements[2].visibleIf = "{nyt2} = 'ja'")],
    [
      'compares with a choice that is not there',
      (json: Json) => (json['pages'][0].elements[1].visibleIf = "{led1} = 'xx'"),
    ],
  ])('is found by SurveyJS’s own lint when it %s', async (_, spoil) => {
    const json = editable()
    spoil(json)
    expect((await faultsOf(json)).map(({ says }) => says.sv.startsWith('SurveyJS säger:'))).toEqual([true])
  })

  it('that is not JSON says on which line', async () => {
    const read = await readSurveyText('{\n  "surveyKey": "x",\n}')
    expect(read.ok ? [] : read.faults.map(({ at }) => at)).toEqual(['rad 3'])
  })

  it('is never taken, and never throws, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(), async (junk, pick) => {
        const json = editable()
        const page = json['pages'][pick % json['pages'].length]
        const element = page.elements[pick % page.elements.length]
        const names = Object.keys(element)
        element[names[pick % names.length]!] = junk
        const read = await readSurvey(json)
        const faults = read.ok ? [] : read.faults
        if (read.ok) await engineOf(read.survey)
        expect(read.ok || faults.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('conditions', () => {
  it('show a question only to whoever answered so that it is asked', async () => {
    const engine = await engineOf(await shipped('e-forvaltning'))
    const ids = (answers: Record<string, string | boolean>) => engine.visible(answers).map(({ id }) => id)
    expect(ids({})).not.toContain('led2')
    expect(ids({ led1: 'kf' })).toContain('led2')
    expect(ids({ led1: 'nej' })).not.toContain('led2')
  })

  it('count no answer to a question that has fallen away', async () => {
    const json = editable()
    json['pages'][0].elements[2].visibleIf = '{led2} > 2000'
    json['pages'][0].elements[2].respondents = ['it-strateg']
    const read = await readSurvey(json)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const engine = await engineOf(read.survey)
    const ids = (answers: Record<string, string | number>) => engine.visible(answers).map(({ id }) => id)
    expect(ids({ led1: 'kf', led2: 2020 })).toContain('led3')
    expect(ids({ led1: 'nej', led2: 2020 })).not.toContain('led3')
  })

  it('ask for evidence only when the answer claims something', async () => {
    const engine = await engineOf(await shipped('e-forvaltning'))
    const question = engine.survey.questions.find(({ id }) => id === 'led3')!
    expect(engine.asksEvidence(question, { led3: 4 })).toBe(true)
    expect(engine.asksEvidence(question, { led3: 3 })).toBe(false)
    expect(engine.asksEvidence(question, {})).toBe(false)
  })
})

describe('from one year to the next', () => {
  const edited = (survey: Survey, id: string, change: Partial<Question>): Survey => ({
    ...survey,
    questions: survey.questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
  })

  it('the same questions can all be compared', async () => {
    const survey = await shipped('e-forvaltning')
    expect(comparable(survey, survey).size).toBe(44)
    expect(changedInPlace(survey, survey)).toEqual([])
  })

  it('a question that asks something else may not keep its name', async () => {
    const survey = await shipped('e-forvaltning')
    const now = edited(survey, 'led4', { title: { sv: 'Något annat?', en: 'Something else?' } })
    expect(changedInPlace(survey, now)).toEqual(['led4'])
  })

  it('a renamed question is compared when it says which it was', async () => {
    const survey = await shipped('e-forvaltning')
    const renamed = edited(survey, 'led4', { id: 'led4b', sameAs: 'led4' })
    expect(comparable(survey, renamed).get('led4b')).toBe('led4')
    const unsaid = edited(survey, 'led4', { id: 'led4b' })
    expect(comparable(survey, unsaid).has('led4b')).toBe(false)
  })

  it('a question with another scale is not compared, whatever it says', async () => {
    const survey = await shipped('e-forvaltning')
    const options = survey.questions.find(({ id }) => id === 'led4')!.options.slice(0, 3)
    expect(comparable(survey, edited(survey, 'led4', { options })).has('led4')).toBe(false)
  })
})
