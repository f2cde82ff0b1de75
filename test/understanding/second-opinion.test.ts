import { describe, expect, it } from 'vitest'
import { learnedFrom, sharesOf } from '../../src/conversation/understanding/learned/learned.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf(knowledge)
const rulesAlone = readerOf(knowledge, { of: () => null })
const intent = (text: string): string => reader.read(text, null).intent

describe('what the rules did not think of', () => {
  it.each([
    ['det var bussigt av dig, tack', 'thanks'],
    ['toppen, då vet jag', 'thanks'],
    ['vi stannar enkäten här så länge', 'survey_pause'],
  ])('is taken as it is likeliest meant: %s', (text, wanted) => {
    expect(rulesAlone.read(text, null).intent).not.toBe(wanted)
    expect(intent(text)).toBe(wanted)
  })

  it('is a system that is not here, where somebody is asked for', () => {
    expect(rulesAlone.read('hej öh vem har hand om teams hos oss', null).outcome).toBe('out-of-scope')
    expect(reader.read('hej öh vem har hand om teams hos oss', null)).toMatchObject({
      intent: 'role_lookup',
      outcome: 'unknown',
      systems: [],
    })
  })
})

/** Sure of one kind, whatever is asked. */
const sureOf = (kind: string) =>
  readerOf(knowledge, { of: () => ({ kind, share: 1, shareOf: (other) => (other === kind ? 1 : 0) }) })

describe('what is learnt', () => {
  it.each(['vem äger Xylofon', 'vem äger', 'vilka system har hamnkontoret'])(
    'gives no name where none was found: %s',
    (text) => {
      for (const kind of [
        'role_lookup manager',
        'system_info',
        'dept_systems any',
        'category_systems',
        'person_systems any',
      ])
        expect(sureOf(kind).read(text, null)).toMatchObject({ systems: [], people: [], units: [] })
    },
  )

  it('tells a fact of what is named, and nobody’s name', () => {
    expect(sureOf('system_info').read('jag undrar lite om det där med Tallbas och så', null)).toMatchObject({
      people: [],
      role: null,
    })
    expect(sureOf('system_info').read('vem är systemansvarig för Tallbas', null)).toMatchObject({
      intent: 'role_lookup',
      role: 'manager',
    })
  })

  it('takes no coming for not coming', () => {
    expect(sureOf('meeting_accept').read('jag kan inte komma på torsdag', null).intent).toBe('meeting_decline')
    expect(sureOf('meeting_decline').read('jag kommer på torsdag', null).intent).toBe('meeting_accept')
    expect(sureOf('meeting_next').read('är utomlands när styrgruppen träffas', null).intent).toBe('meeting_decline')
  })

  it('says nothing against what it knows too little of', () => {
    const text = 'vilka är mina möten i maj'
    expect(sureOf('meeting_next').read(text, null)).toEqual(rulesAlone.read(text, null))
  })

  it('says nothing of words that no question had', () => {
    expect(reader.read('zorblax frippel mumsa', null)).toEqual(rulesAlone.read('zorblax frippel mumsa', null))
  })

  it('is a share of one for each kind', () => {
    const shares = sharesOf(
      [
        [0, 40],
        [1, -40],
      ],
      [0, 0, 0],
    )
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
    expect(shares[0]).toBeGreaterThan(shares[2]!)
    expect(shares[2]).toBeGreaterThan(shares[1]!)
  })

  it('is nothing without weights', () => {
    const reader = readerOf(knowledge, learnedFrom({ kinds: [], bias: [], signs: {} }))
    expect(reader.read('vem äger Tallbas', null)).toEqual(rulesAlone.read('vem äger Tallbas', null))
  })
})
