import { describe, expect, it } from 'vitest'
import { isChoice } from '../../../src/features/rules/question.ts'
import { asAsked } from '../../../src/features/rules/stated.ts'

describe('a question put in a roundabout way', () => {
  it('is asked outright: why something must be is whether it must', () => {
    expect(asAsked('varför måste nämnden ha en it-plan')).toBe('måste nämnden ha en it-plan')
    expect(asAsked('vi har redan en verksamhetsplan, varför ska nämnden skriva en till')).toBe(
      'vi har redan en verksamhetsplan, ska nämnden skriva en till',
    )
    expect(asAsked('why do committees have to draw up a plan')).toBe('do committees have to draw up a plan')
  })

  it('is left as it is when it only complains', () => {
    expect(asAsked('varför ska det vara så krångligt')).toBe('varför ska det vara så krångligt')
    expect(asAsked('why does the printer fail')).toBe('why does the printer fail')
  })
})

describe('which thing somebody gets', () => {
  it('is a choice, which a rule about things does not make', () => {
    for (const text of ['vilken mobil far jag', 'vilken dator far en ny larare', 'which phone do i get'])
      expect(isChoice(text)).toBe(true)
    expect(isChoice('vilken grupp far besluta')).toBe(false)
  })
})
