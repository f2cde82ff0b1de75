/** What keeps a country's names in little room gives what a plain map and a plain comparison would. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byKey } from '../../src/conversation/understanding/by-key.ts'
import { swedish } from '../../src/conversation/understanding/dictionary.ts'
import { edits } from '../../src/conversation/understanding/distance.ts'
import { keyOf, keyWithoutDiacritics } from '../../src/conversation/understanding/fold.ts'
import { fuzzyIndex } from '../../src/conversation/understanding/fuzzy.ts'
import { postingsUpTo } from '../../src/conversation/understanding/postings.ts'
import { numbersByKey } from '../../src/conversation/understanding/numbers-by-key.ts'
import { peopleNames } from '../../src/conversation/understanding/people-names.ts'

const letters = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n', 's', '1'), maxLength: most })

describe('the fuzzy index', () => {
  const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n'), minLength: 4, maxLength: 9 }), {
    maxLength: 200,
  })
  it('finds what comparing with every name finds', () => {
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
  it('finds among many what it finds among few, in the same order', () => {
    const farAway = Array.from({ length: 5_000 }, (_, nth) => `zzzz${nth}zzzzzzzzzzzz`)
    fc.assert(
      fc.property(names, fc.array(letters(9), { maxLength: 40 }), (keys, words) => {
        const [few, many] = [whole(fuzzyIndex(keys)), whole(fuzzyIndex([...keys, ...farAway]))]
        for (const word of words) for (const most of [1, 2]) expect(many.near(word, most)).toEqual(few.near(word, most))
      }),
      { numRuns: 10 },
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

describe('numbers by key', () => {
  it('are those that were added to the key, in their order, and so many at most', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(letters(2), fc.nat(1e6)), { maxLength: 300 }), (pairs) => {
        const numbers = numbersByKey(5)
        for (const [key, number] of pairs) numbers.add(key, number)
        const keys = new Set(pairs.map(([key]) => key))
        for (const key of keys) {
          const all = pairs.filter(([other]) => other === key).map(([, number]) => number)
          expect(numbers.get(key)).toEqual(all.slice(0, 5))
        }
        expect(numbers.get('none of these')).toEqual([])
      }),
    )
  })
})

describe('what people are called', () => {
  const words = fc.constantFrom('Åsa', 'Bo', 'Ek', 'Öst', 'Åberg', 'Ann-Mari', 'de la Cruz', ' Eva  Maria')
  const somebody = fc.record({ first: words, last: words, isQuiet: fc.boolean() })

  it('finds everybody by the whole name, and all but the quiet by its first word and its last, with and without å, ä and ö', () => {
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 30 }), (some) => {
        const people = some.map(({ first, last, isQuiet }, number) => ({
          ...{ id: `p${number}`, name: `${first} ${last}`, aliases: [] },
          ...(isQuiet ? { quiet: true } : {}),
        }))
        const misspelt = new Set<string>()
        const met = new Set<string>()
        const found = whole(
          peopleNames(people, {
            ...{ dictionary: swedish(), isCommon: () => false, most: 1000 },
            mayBeMisspelt: (key) => misspelt.add(key),
            called: (key) => met.add(key),
          }),
        )
        const called = people.flatMap(({ id, name, quiet }) => {
          const parts = name.split(/\s+/).filter(Boolean)
          const forms = quiet ? [name] : [name, parts[0]!, parts.at(-1)!, `${parts[0]} ${parts.at(-1)}`]
          return forms.map((raw) => ({ id, raw }))
        })
        for (const key of new Set(called.flatMap(({ raw }) => keysOf(raw)))) {
          const all = called.filter(({ raw }) => keysOf(raw).includes(key)).map(({ id }) => id)
          expect(new Set(found.get(key).map(({ id }) => id))).toEqual(new Set(all))
        }
        const keys = called.flatMap(({ raw }) => keysOf(raw)).filter((key) => key !== '')
        expect(met).toEqual(new Set(keys))
        expect([...misspelt].filter((key) => people.every(({ quiet }) => quiet) || key.length < 4)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

const keysOf = (raw: string): string[] => [keyOf(raw), keyWithoutDiacritics(raw) ?? keyOf(raw)]

function whole<Made>(building: Generator<undefined, Made>): Made {
  for (;;) {
    const step = building.next()
    if (step.done) return step.value
  }
}
