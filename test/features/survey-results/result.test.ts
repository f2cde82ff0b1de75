import { describe, expect, it } from 'vitest'
import { proposedActions } from '../../../src/features/survey-results/result/actions.ts'
import { compareYears } from '../../../src/features/survey-results/result/compare.ts'
import { resultOf } from '../../../src/features/survey-results/result/index-of.ts'
import { participation } from '../../../src/features/survey-results/result/participation.ts'
import { scoreOf } from '../../../src/features/survey-results/result/score.ts'
import type { Question, Value } from '../../../src/features/survey/index.ts'
import { aQuestion, aStep, aSurvey, yesOrNo } from './a-survey.ts'

describe('an answer’s score', () => {
  const scored = (question: Partial<Question>, value: Value | null) =>
    scoreOf(aQuestion({ id: 'q', ...question }), value, 2027)

  it.each([
    { value: 1, score: 0 },
    { value: 2, score: 25 },
    { value: 5, score: 100 },
    { value: null, score: null },
  ])('on a scale of five: $value gives $score', ({ value, score }) => {
    expect(scored({}, value)).toBe(score)
  })

  it('is all or nothing for yes and no', () => {
    expect([true, false].map((value) => scored(yesOrNo, value))).toEqual([100, 0])
  })

  it('is the choice’s own', () => {
    const choice = {
      kind: 'choice',
      options: [aStep('kf', 100), aStep('pagar', 30)],
      scoring: { kind: 'choice' },
    } as const
    expect(scored(choice, 'pagar')).toBe(30)
  })

  it('is the share of what there is to name, and none of them is none', () => {
    const choices = { kind: 'choices', scoring: { kind: 'count', cap: 4 } } as const
    expect(scored(choices, ['a', 'b', 'c'])).toBe(75)
    expect(scored(choices, ['a', 'b', 'c', 'd', 'e'])).toBe(100)
    expect(scored(choices, ['none'])).toBe(0)
  })

  it('lies between the ends of a line, never outside', () => {
    const meetings = { kind: 'number', scoring: { kind: 'linear', from: 0, to: 10 } } as const
    expect([0, 4, 10, 12].map((value) => scored(meetings, value))).toEqual([0, 40, 100, 100])
  })

  it('falls as a document ages', () => {
    const year = { kind: 'number', scoring: { kind: 'age', full: 2, zero: 8 } } as const
    expect([2027, 2025, 2022, 2019, 2001].map((value) => scored(year, value))).toEqual([100, 100, 50, 0, 0])
  })

  it('is not given where the question gives none', () => {
    expect(scored({ scoring: { kind: 'none' } }, 5)).toBeNull()
  })
})

describe('a result', () => {
  const survey = aSurvey([
    aQuestion({ id: 'a1', area: 'a' }),
    aQuestion({ id: 'a2', area: 'a' }),
    aQuestion({ id: 'b1', area: 'b' }),
    aQuestion({ id: 'c1', area: 'c', scoring: { kind: 'none' } }),
  ])

  it('is the mean of an area’s answers, and the mean of the areas', () => {
    const { areas, total } = resultOf({ year: 2027, survey, answers: { a1: 5, a2: 3, b1: 1, c1: 5 } })
    expect(areas.map(({ index }) => index)).toEqual([75, 0, null])
    expect(total).toBe(37.5)
  })

  it('is not drawn down by what nobody has answered', () => {
    const { areas } = resultOf({ year: 2027, survey, answers: { a1: 5 } })
    expect(areas[0]).toMatchObject({ index: 100, scored: 1 })
  })
})

describe('a year beside the year before', () => {
  const now = aSurvey([
    aQuestion({ id: 'a1', area: 'a' }),
    aQuestion({ id: 'a2v2', area: 'a' }),
    aQuestion({ id: 'new', area: 'a' }),
    aQuestion({ id: 'b1', area: 'b' }),
  ])
  const before = aSurvey([
    aQuestion({ id: 'a1', area: 'a' }),
    aQuestion({ id: 'a2', area: 'a' }),
    aQuestion({ id: 'gone', area: 'b' }),
  ])
  const same = new Map([
    ['a1', 'a1'],
    ['a2v2', 'a2'],
  ])

  it('is compared over the questions that both asked, and says how many they are', () => {
    const compared = compareYears(
      { year: 2027, survey: now, answers: { a1: 3, a2v2: 4, new: 1, b1: 5 } },
      { year: 2026, survey: before, answers: { a1: 3, a2: 3, gone: 5 } },
      same,
    )
    expect(compared).toMatchObject({ year: 2026, comparable: 2, of: 4 })
    expect(compared.areas).toEqual([
      { areaId: 'a', change: 12.5, pairs: 2 },
      { areaId: 'b', change: null, pairs: 0 },
    ])
    expect(compared.total).toBe(12.5)
  })

  it('does not call a question that nobody answered a change', () => {
    const compared = compareYears(
      { year: 2027, survey: now, answers: { a1: 3 } },
      { year: 2026, survey: before, answers: { a1: 3, a2: 5 } },
      same,
    )
    expect(compared.areas[0]).toEqual({ areaId: 'a', change: 0, pairs: 1 })
  })
})

describe('what to do next', () => {
  it('is a step up in the lowest areas, the lowest questions first', () => {
    const survey = aSurvey([
      aQuestion({ id: 'a1', area: 'a' }),
      aQuestion({ id: 'a2', area: 'a' }),
      aQuestion({ id: 'b1', area: 'b' }),
    ])
    const answers = { a1: 3, a2: 2, b1: 5 }
    const [first, ...rest] = proposedActions(resultOf({ year: 2027, survey, answers }), answers)
    expect(rest).toEqual([])
    expect(first!.steps.map(({ question, from, to }) => [question.id, from?.value, to?.value])).toEqual([
      ['a2', 2, 3],
      ['a1', 3, 4],
    ])
  })

  it('is a yes where the answer is no, and the nearest better choice', () => {
    const choice = { kind: 'choice', options: [aStep('drift', 100), aStep('infors', 60), aStep('nej', 0)] } as const
    const survey = aSurvey([
      aQuestion({ id: 'yes', ...yesOrNo }),
      aQuestion({ id: 'choice', ...choice, scoring: { kind: 'choice' } }),
    ])
    const answers = { yes: false, choice: 'nej' }
    const [{ steps } = { steps: [] }] = proposedActions(resultOf({ year: 2027, survey, answers }), answers)
    expect(steps.map(({ to }) => to?.value)).toEqual([true, 'infors'])
  })
})

describe('who has answered', () => {
  it('counts what was asked of each, "vet inte" too, but not what was skipped', () => {
    const asked = ['r1', 'r2', 'r3'].map((id) => ({ id, personId: id, role: null, due: ['a', 'b'], state: 'asked' }))
    const said = [
      { respondentId: 'r1', questionId: 'a', status: 'answered' },
      { respondentId: 'r1', questionId: 'b', status: 'dont-know' },
      { respondentId: 'r2', questionId: 'a', status: 'answered' },
      { respondentId: 'r2', questionId: 'b', status: 'skipped' },
    ]
    expect(participation(asked, said).map(({ answered, due, state }) => ({ answered, due, state }))).toEqual([
      { answered: 2, due: 2, state: 'done' },
      { answered: 1, due: 2, state: 'answering' },
      { answered: 0, due: 2, state: 'not-started' },
    ])
  })
})
