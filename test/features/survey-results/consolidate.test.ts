import { describe, expect, it } from 'vitest'
import { consolidate } from '../../../src/features/survey-results/consolidation/consolidate.ts'
import { discussions, forMeeting } from '../../../src/features/survey-results/consolidation/discussions.ts'
import type { Said } from '../../../src/features/survey-results/consolidation/proposal.ts'
import type { Question, Value } from '../../../src/features/survey/index.ts'
import { aQuestion, aStep, aSurvey, answer, conditions, yesOrNo } from './a-survey.ts'

const proposed = (question: Partial<Question>, said: readonly Said[], asksEvidence = false) => {
  const survey = aSurvey([aQuestion({ id: 'q', ...question })])
  const [proposal] = consolidate(survey, conditions(survey, { asksEvidence: () => asksEvidence }), said)
  return proposal!
}
const all = (...values: (Value | null)[]) => values.map((value) => answer('q', value))

describe('a scale', () => {
  it.each([
    { values: [3, 3, 3], state: 'agreed', value: 3 },
    { values: [3, 4], state: 'agreed', value: 3 },
    { values: [2, 3, 3, 3], state: 'agreed', value: 3 },
    { values: [2, 4], state: 'discuss', value: 3 },
    { values: [1, 5, 5], state: 'discuss', value: 5 },
  ])('with the answers $values is $state on $value', ({ values, state, value }) => {
    expect(proposed({}, all(...values))).toMatchObject({ state, value })
  })
})

describe('a number', () => {
  const share = { kind: 'number', min: 0, max: 100, options: [] } as const
  it('may differ by a fifth of its range', () => {
    expect(proposed(share, all(40, 60))).toMatchObject({ state: 'agreed', value: 50 })
    expect(proposed(share, all(40, 61))).toMatchObject({ state: 'discuss', value: 50 })
  })
})

describe('yes and no', () => {
  it('must be said by all where the rule says so', () => {
    const rule = { ...yesOrNo, consolidation: 'unanimous' } as const
    expect(proposed(rule, all(true, true))).toMatchObject({ state: 'agreed', value: true })
    expect(proposed(rule, all(true, true, false))).toMatchObject({ state: 'discuss', value: false })
  })

  it('follows the best placed until it has been discussed', () => {
    const rule = { ...yesOrNo, consolidation: 'unanimous', respondents: ['it-enhet', 'kommunikation'] } as const
    const said = [answer('q', true, { role: 'it-enhet' }), answer('q', false, { role: 'kommunikation' })]
    expect(proposed(rule, said)).toMatchObject({ state: 'discuss', value: true })
  })

  it('is yes by one example where the rule says so, with something to show for it', () => {
    const rule = { ...yesOrNo, consolidation: 'any' } as const
    expect(proposed(rule, all(false, true))).toMatchObject({ state: 'agreed', value: true })
    expect(proposed(rule, all(false, true), true)).toMatchObject({ state: 'needs-evidence', value: true })
    const shown = [answer('q', true, { evidence: 'KS 2026/12' }), answer('q', false)]
    expect(proposed(rule, shown, true)).toMatchObject({ state: 'agreed', value: true })
    expect(proposed(rule, all(false, false))).toMatchObject({ state: 'agreed', value: false })
  })
})

describe('a choice', () => {
  const choice = {
    kind: 'choice',
    consolidation: 'majority',
    options: [aStep('alla', 100), aStep('mer', 70), aStep('inga', 0)],
    scoring: { kind: 'choice' },
  } as const

  it('is decided by three quarters', () => {
    expect(proposed(choice, all('mer', 'mer', 'mer', 'inga'))).toMatchObject({ state: 'agreed', value: 'mer' })
    expect(proposed(choice, all('mer', 'mer', 'inga'))).toMatchObject({ state: 'discuss', value: 'mer' })
  })

  it('is not decided by a draw in the municipality’s favour', () => {
    expect(proposed(choice, all('alla', 'inga'))).toMatchObject({ state: 'discuss', value: 'inga' })
  })
})

describe('several choices', () => {
  const choices = {
    kind: 'choices',
    consolidation: 'union',
    options: [aStep('barn'), aStep('omsorg'), aStep('fritid')],
    scoring: { kind: 'count', cap: 3 },
  } as const

  it('become all that somebody named, in the question’s order', () => {
    expect(proposed(choices, all(['omsorg'], ['barn', 'omsorg']))).toMatchObject({
      state: 'agreed',
      value: ['barn', 'omsorg'],
    })
  })

  it('are to be confirmed when one of several stands alone with it', () => {
    const said = all(['barn'], ['barn'], ['barn', 'fritid'])
    expect(proposed(choices, said)).toMatchObject({ state: 'confirm', value: ['barn', 'fritid'] })
  })

  it('are none only when everybody says none', () => {
    expect(proposed(choices, all(['none'], ['barn'])).value).toEqual(['barn'])
    expect(proposed(choices, all(['none'], ['none'])).value).toEqual(['none'])
  })
})

describe('a fact', () => {
  const fact = { kind: 'number', consolidation: 'primary', respondents: ['it-enhet', 'kommunikation'] } as const

  it('follows whoever is best placed to know', () => {
    const said = [answer('q', 120, { role: 'kommunikation' }), answer('q', 88, { role: 'it-enhet' })]
    expect(proposed(fact, said)).toMatchObject({ state: 'agreed', value: 88, reasons: { because: 'best-placed' } })
  })

  it('is to be confirmed when the best placed have not answered', () => {
    const said = [answer('q', null, { role: 'it-enhet' }), answer('q', 120, { role: 'kommunikation' })]
    expect(proposed(fact, said)).toMatchObject({ state: 'confirm', value: 120 })
  })

  it('is discussed when the best placed differ among themselves', () => {
    const said = [answer('q', 10, { role: 'it-enhet' }), answer('q', 88, { role: 'it-enhet' })]
    expect(proposed(fact, said)).toMatchObject({ state: 'discuss' })
  })
})

describe('texts', () => {
  it('all stand', () => {
    const rule = { kind: 'long-text', consolidation: 'list', scoring: { kind: 'none' }, options: [] } as const
    expect(proposed(rule, all('Mer öppna data', 'E-arkiv', 'E-arkiv')).value).toEqual(['Mer öppna data', 'E-arkiv'])
  })
})

describe('a question without answers', () => {
  it('is missing when it must be answered, and left empty when it need not be', () => {
    expect(proposed({}, [])).toMatchObject({ state: 'missing', reasons: { because: 'nobody-answered' } })
    expect(proposed({ required: false }, [])).toMatchObject({ state: 'agreed', value: null })
  })

  it('is missing when nobody knows, and confirmed when it does not apply', () => {
    expect(proposed({}, all(null))).toMatchObject({
      state: 'missing',
      reasons: { because: 'nobody-knows', dontKnow: 1 },
    })
    const notOurs = answer('q', null, { status: 'not-applicable' })
    expect(proposed({}, [notOurs])).toMatchObject({ state: 'confirm', value: null })
  })
})

describe('an answer given together', () => {
  it('is the answer, with the dissent beside it', () => {
    const said = [answer('q', 2, { role: null, dissent: 'Kommunikation anser 4.' }), answer('q', 5)]
    expect(proposed({}, said)).toMatchObject({
      state: 'agreed',
      value: 2,
      reasons: { because: 'answered-together', dissent: ['Kommunikation anser 4.'] },
    })
  })
})

describe('a question that the municipality’s own answers rule out', () => {
  it('is left out, and what hangs on it too', () => {
    const survey = aSurvey(['a', 'b', 'c'].map((id) => aQuestion({ id })))
    const visible = (answers: Readonly<Record<string, Value>>) =>
      survey.questions.filter(({ id }) => id === 'a' || (id === 'b' ? answers['a'] === 5 : 'b' in answers))
    const said = ['a', 'b', 'c'].map((id) => answer(id, 4))
    expect(consolidate(survey, conditions(survey, { visible }), said).map(({ questionId }) => questionId)).toEqual([
      'a',
    ])
  })
})

describe('what has been decided by hand', () => {
  it('goes before the rule', () => {
    const survey = aSurvey([aQuestion({ id: 'q' })])
    const decided = new Map([['q', { value: 2 }]])
    expect(consolidate(survey, conditions(survey), all(1, 5), decided)).toMatchObject([
      { state: 'agreed', value: 2, reasons: { because: 'decided', answered: 2 } },
    ])
  })
})

describe('what is worth a meeting’s time', () => {
  it('is the widest differences first, about six of them', () => {
    const questions = Array.from({ length: 9 }, (_, at) => aQuestion({ id: `q${at}` }))
    const survey = aSurvey(questions)
    const said = questions.flatMap(({ id }, at) => [answer(id, 1), answer(id, at < 4 ? 5 : 3)])
    const proposals = consolidate(survey, conditions(survey), said)
    expect(discussions(proposals)).toHaveLength(9)
    expect(forMeeting(proposals).map(({ questionId }) => questionId)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5'])
  })
})
