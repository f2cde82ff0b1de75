/** What keeps a country's names in little room gives what a plain map and a plain comparison would. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byKey } from '../../src/conversation/understanding/by-key.ts'
import { swedish } from '../../src/conversation/understanding/dictionary.ts'
import { edits } from '../../src/conversation/understanding/distance.ts'
import { keyOf, keyWithoutDiacritics } from '../../src/conversation/understanding/fold.ts'
import { fuzzyIndex } from '../../src/conversation/understanding/fuzzy.ts'
import { postingsUpTo } from '../../src/conversation/understanding/postings.ts'
import { quietNames } from '../../src/conversation/understanding/quiet-names.ts'

const letters = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n', 's', '1'), maxLength: most })

describe('the fuzzy index', () => {
  it('finds what comparing with every name finds', () => {
    const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n'), minLength: 4, maxLength: 9 }), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(names, letters(9), fc.integer({ min: 1, max: 2 }), (keys, word, most) => {
        fc.pre(word.length >= 4)
        const near = whole(fuzzyIndex(keys))
          .near(word, most)
          .map(({ key }) => key)
        const all = keys.filter(
          (key) => Math.abs(key.length - word.length) <= most && edits(word, key, most).count <= most,
        )
        // A name may be too short to have a pair left in common with the word; then none is looked for.
        for (const key of near) expect(all).toContain(key)
        const long = all.filter((key) => Math.min(key.length, word.length) > 3 * most + 1)
        expect(near).toEqual(expect.arrayContaining(long))
      }),
      { numRuns: 60 },
    )
  })
})

describe('lists by key', () => {
  it('hold what was put in, in order, each once and so many at most', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(letters(2), letters(2))), (pairs) => {
        const lists = byKey<string>(3, (one, other) => one === other)
        const plain = new Map<string, string[]>()
        for (const [key, item] of pairs) {
          lists.push(key, item)
          const list = plain.get(key) ?? []
          if (list.length < 3 && !list.includes(item)) list.push(item)
          plain.set(key, list)
        }
        lists.settle()
        for (const [key, list] of plain) expect(lists.get(key)).toEqual(list)
        expect([...lists.keys()]).toEqual([...plain.keys()])
        expect(lists.get('none of these')).toBeUndefined()
      }),
    )
  })
})

describe('postings', () => {
  it('hold the systems of a word, and nothing of a word that too many have', () => {
    const postings = postingsUpTo(3)
    for (const [word, count] of [
      ['once', 1],
      ['thrice', 3],
      ['often', 5],
    ] as const)
      for (let number = 0; number < count; number++) postings.push(word, number)
    postings.settle()
    expect(['once', 'thrice', 'often', 'never'].map((word) => postings.get(word))).toEqual([
      [0],
      [0, 1, 2],
      undefined,
      undefined,
    ])
  })
})

describe('names that are known as wholes', () => {
  it('find everybody of a name, also as it is written without å, ä and ö', () => {
    const words = fc.constantFrom('Åsa', 'Bo', 'Ek', 'Öst', 'Åberg', 'Ann-Mari', 'de la Cruz')
    const people = fc.array(
      fc.tuple(words, words).map((parts) => parts.join(' ')),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(people, (names) => {
        const found = quietNames(
          names.map((name, number) => ({ id: `p${number}`, name })),
          () => false,
          swedish(),
        )
        for (const name of names)
          for (const key of [keyOf(name), keyWithoutDiacritics(name) ?? keyOf(name)]) {
            const all = names.flatMap((other, number) =>
              [keyOf(other), keyWithoutDiacritics(other)].includes(key) ? [`p${number}`] : [],
            )
            expect(new Set(found.get(key, 100).map(({ id }) => id))).toEqual(new Set(all))
            expect(found.get(key, 1)).toHaveLength(1)
          }
        expect(found.get('ingen', 100)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

function whole<Made>(building: Generator<undefined, Made>): Made {
  for (;;) {
    const step = building.next()
    if (step.done) return step.value
  }
}
