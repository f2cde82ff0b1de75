import { describe, expect, it } from 'vitest'
import { type Example, learn } from '../../../src/features/rules/learned/softmax.ts'

const words = 'ägare pris möte avtal lösen drift logg köp beslut enkät'.split(' ')
/** Sentences of five words, the rarest of which tells what they are of. */
const examples = (): Example[] =>
  words.flatMap((of, at) =>
    [1, 2, 3].map((step) => ({
      of,
      weight: 1,
      features: new Map([of, ...[1, 2, 3, 4].map((nth) => `ord${(at * step + nth) % 7}`)].map((name) => [name, 1])),
    })),
  )
const likeliest = (shares: ReadonlyMap<string, number>): string =>
  [...shares].toSorted(([, one], [, other]) => other - one)[0]![0]

describe('what is learnt from examples', () => {
  it('tells which class a sentence is of, by however many words it has', () => {
    const { classify } = learn(examples())
    for (const of of words) {
      expect(likeliest(classify(new Map([[of, 1]])))).toBe(of)
      expect(likeliest(classify(new Map([of, 'ord1', 'ord2', 'ord3', 'ord4', 'ord5'].map((name) => [name, 1]))))).toBe(
        of,
      )
    }
  })

  it('gives shares that sum to one', () => {
    const shares = [
      ...learn(examples())
        .classify(new Map([['pris', 1]]))
        .values(),
    ]
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
  })

  it('serves everybody with the same examples, and nobody with others', () => {
    const [first, ...rest] = examples()
    const learnt = learn(examples())
    expect(learn(examples())).toBe(learnt)
    expect(learn(rest)).not.toBe(learnt)
    expect(learn([{ ...first!, weight: 0.5 }, ...rest])).not.toBe(learnt)
    expect(learn([{ ...first!, of: 'annat' }, ...rest])).not.toBe(learnt)
  })
})
