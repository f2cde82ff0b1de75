import { describe, expect, it } from 'vitest'
import { asNeighbours } from '../../../src/features/rules/neighbours.ts'
import { heardAsStory, isHeard, isStory } from '../../../src/features/rules/story.ts'
import type { Hunch } from '../../../src/features/rules/learned/heed.ts'

const aHunch = (some: Partial<Hunch>): Hunch => ({
  of: 'X1-01',
  share: 0,
  next: 0,
  other: 0,
  unsaid: 0,
  known: 1,
  wellTaught: true,
  shares: new Map([['X1-01', some.share ?? 0]]),
  ...some,
})

describe('a story', () => {
  it.each([
    'Hon slutade i våras men finns kvar i listan. Vem tar bort henne?',
    'energibolaget ser aldrig till strategen, finns det nåt krav på det',
    'A company rents a room in our house. May they use our network?',
  ])('tells what happened before it asks: %s', (text) => expect(isStory(text)).toBe(true))

  it.each(['Vem tar bort den som har slutat?', 'Hej! Vem äger systemet?', 'Hon slutade i våras. Hon finns kvar.'])(
    'is no plain question, and no mere telling: %s',
    (text) => expect(isStory(text)).toBe(false),
  )

  it('is heard though most of its words are such that people write of everything else', () => {
    const hunch = aHunch({ share: 0.2, next: 0.02, other: 0.6 })
    expect(isHeard(hunch)).toBe(false)
    expect(isHeard(heardAsStory(hunch))).toBe(true)
  })

  it('is not heard where it may as well be another rule, or none', () => {
    expect(isHeard(heardAsStory(aHunch({ share: 0.3, next: 0.25 })))).toBe(false)
    expect(isHeard(heardAsStory(aHunch({ share: 0.1, other: 0.2, unsaid: 0.7 })))).toBe(false)
    expect(isHeard(heardAsStory(aHunch({ share: 0.3, known: 0.1 })))).toBe(false)
  })
})

describe('another municipality called by its name', () => {
  it.each([
    ['kan vi samarbeta med Storfors', 'kan vi samarbeta med grannkommunen'],
    ['ska vi fråga Tibro och Hjo innan vi köper', 'ska vi fråga grannkommunerna innan vi köper'],
    ['Grums och vi vill köpa ihop ett system', 'grannkommunen och vi vill köpa ihop ett system'],
  ])('%s', (said, put) => expect(asNeighbours(said)).toBe(put))

  it('is nobody who is spoken of in other ways', () => {
    for (const said of ['vem äger Raindance', 'ska vi fråga IT innan vi köper', 'Chefen och vi vill köpa ett system'])
      expect(asNeighbours(said)).toBe(said)
  })
})
