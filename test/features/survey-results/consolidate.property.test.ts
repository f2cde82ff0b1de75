import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../../src/features/survey-results/consolidation/consolidate.ts'
import { type Said, hasAnswered } from '../../../src/features/survey-results/consolidation/proposal.ts'
import { type Question, type Value, consolidations } from '../../../src/features/survey/survey.ts'
import { aQuestion, aStep, aSurvey, conditions, fiveSteps } from './a-survey.ts'

const roles = ['it-strateg', 'it-enhet', 'kommunikation']
const letters = ['a', 'b', 'c', 'none']
const kinds: Record<Question['kind'], { question: Partial<Question>; value: fc.Arbitrary<Value> }> = {
  rating: { question: { options: fiveSteps }, value: fc.integer({ min: 1, max: 5 }) },
  number: { question: { options: [], min: 0, max: 100 }, value: fc.integer({ min: 0, max: 100 }) },
  boolean: { question: { options: [aStep(true), aStep(false)] }, value: fc.boolean() },
  choice: { question: { options: letters.map((each) => aStep(each)) }, value: fc.constantFrom(...letters) },
  choices: {
    question: { options: letters.slice(0, 3).map((each) => aStep(each)) },
    value: fc.oneof(fc.subarray(letters.slice(0, 3), { minLength: 1 }), fc.constant(['none'])),
  },
  text: { question: { options: [] }, value: fc.string({ minLength: 1 }) },
  'long-text': { question: { options: [] }, value: fc.string({ minLength: 1 }) },
}
/** Rules that a definition may give to a kind of question. */
const fitting: Record<(typeof consolidations)[number], readonly Question['kind'][]> = {
  median: ['rating', 'number'],
  unanimous: ['boolean'],
  any: ['boolean'],
  majority: ['choice', 'boolean', 'text'],
  union: ['choices'],
  primary: ['rating', 'number', 'boolean', 'choice', 'choices', 'text'],
  list: ['text', 'long-text'],
  distribution: ['rating', 'boolean', 'choice', 'choices'],
}

const asked = fc
  .constantFrom(...consolidations)
  .chain((consolidation) =>
    fc.record({ consolidation: fc.constant(consolidation), kind: fc.constantFrom(...fitting[consolidation]) }),
  )
  .chain(({ consolidation, kind }) =>
    fc.record({
      question: fc.constant(aQuestion({ id: 'q', kind, consolidation, respondents: roles, ...kinds[kind].question })),
      said: fc.array(
        fc.record({
          role: fc.constantFrom(...roles),
          status: fc.constantFrom('answered' as const, 'answered' as const, 'dont-know' as const, 'skipped' as const),
          value: kinds[kind].value,
        }),
        { maxLength: 9 },
      ),
    }),
  )
  .map(({ question, said }) => ({
    question,
    said: said.map(({ role, status, value }, at): Said => ({
      questionId: 'q',
      respondentId: `r${at}`,
      role,
      status,
      value: status === 'answered' ? value : null,
      comment: null,
      evidence: null,
      dissent: null,
    })),
  }))

const isBetween =
  (numbers: readonly number[]) =>
  (each: unknown): boolean =>
    Number(each) >= Math.min(...numbers) && Number(each) <= Math.max(...numbers)

const inOrder = (value: Value | null): string[] => [value].flat().map(String).toSorted()

const proposalFor = (question: Question, said: readonly Said[]) => {
  const survey = aSurvey([question])
  return consolidate(survey, conditions(survey), said)[0]!
}

describe('whatever people answer', () => {
  it('one who is alone gets their own answer', () => {
    fc.assert(
      fc.property(asked, ({ question, said }) => {
        const [only] = said.filter(hasAnswered)
        fc.pre(only !== undefined)
        const { value } = proposalFor(question, [only!])
        expect(inOrder(value)).toEqual(inOrder(only!.value))
      }),
    )
  })

  it('the order in which they answered does not matter', () => {
    fc.assert(
      fc.property(asked, ({ question, said }) => {
        fc.pre(question.kind !== 'text' && question.kind !== 'long-text')
        const [one, other] = [proposalFor(question, said), proposalFor(question, said.toReversed())]
        expect({ value: one.value, state: one.state }).toEqual({ value: other.value, state: other.state })
      }),
    )
  })

  it('nothing is proposed that lies outside what was answered', () => {
    fc.assert(
      fc.property(asked, ({ question, said }) => {
        const given = said.filter(hasAnswered).flatMap((each) => each.value as string | number)
        const proposed = [proposalFor(question, said).value ?? []].flat()
        const lies =
          typeof given[0] === 'number'
            ? isBetween(given.map(Number))
            : (each: unknown) => given.includes(each as string)
        expect(proposed.filter((each) => !lies(each))).toEqual([])
      }),
    )
  })

  it('everybody saying the same is never discussed', () => {
    fc.assert(
      fc.property(asked, ({ question, said }) => {
        const answered = said.filter(hasAnswered)
        fc.pre(answered.length > 0)
        const same = answered.map((each) => ({ ...each, value: answered[0]!.value }))
        const { state, reasons } = proposalFor(question, same)
        expect(state).not.toBe('discuss')
        expect(reasons.spread).toBe(0)
      }),
    )
  })

  it('spread is a share, and the reasons count every answer', () => {
    fc.assert(
      fc.property(asked, ({ question, said }) => {
        const { reasons, state } = proposalFor(question, said)
        expect(reasons.spread).toBeGreaterThanOrEqual(0)
        expect(reasons.spread).toBeLessThanOrEqual(1)
        expect(reasons.votes.reduce((sum, { count }) => sum + count, 0)).toBe(reasons.answered)
        expect(reasons.answered).toBe(said.filter(hasAnswered).length)
        expect(state === 'missing').toBe(reasons.answered === 0)
      }),
    )
  })
})
