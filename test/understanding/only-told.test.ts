import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf(knowledge)

/** First asked of another register 2026-11-30: 17 of 21 right, before causes were mended. */
describe('what is told before the question is no question of its own', () => {
  it.each([
    ['underlaget måste skrivas under av den som äger Tallbas, vem är det', 'owner'],
    [
      'vi ska redovisa hur många timmar vi köper, och det ska skrivas under av den som äger Tallbas, vem är det',
      'owner',
    ],
    ['vi vill byta leverantör i vår och det är ju ägaren som avgör det, vem äger Tallbas', 'owner'],
    ['enligt rutinen ska systemägaren göra riskanalysen, så vem äger Tallbas', 'owner'],
    ['revisorn vill att ägaren intygar siffrorna, vem äger Tallbas', 'owner'],
    ['rektorn påstår att systemansvarig ska ge oss rättigheter, vem är systemansvarig för Tallbas', 'manager'],
    ['det är tydligen systemägaren som får ta beslutet, vem är det för Tallbas', 'owner'],
    ['my manager says the system owner must approve it, who is the owner of Tallbas', 'owner'],
  ])('%s', (text, role) => {
    expect(reader.read(text, null)).toMatchObject({ intent: 'role_lookup', systems: ['tall'], role, parts: [] })
  })

  it.each([
    ['ägaren till Tallbas behöver jag, och vem är systemansvarig för Grandoc'],
    ['vi behöver systemägaren för Tallbas, vem är systemansvarig för Grandoc'],
  ])('what is sought is asked for: %s', (text) => {
    expect(reader.read(text, null).parts).toMatchObject([
      { intent: 'role_lookup', systems: ['tall'], role: 'owner' },
      { intent: 'role_lookup', systems: ['gran'], role: 'manager' },
    ])
  })
})
