import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

const reader = readerOf(knowledgeOf(registerOf('kommun')))

describe('a certain thing that somebody is asked for', () => {
  it.each([
    ['vem har hand om byggloven', 'K10'],
    ['vem sköter upphandlingarna', 'K22'],
    ['vem ansvarar för hyreskontrakten', 'K20'],
    ['vem har hand om detaljplanerna', 'K12'],
    ['vem är ansvarig för att bygglovssystemet fungerar', 'K10'],
  ])('is the one system of it: %s', (text, system) => {
    expect(reader.read(text, null)).toMatchObject({ intent: 'role_lookup', outcome: 'clear', systems: [system] })
  })

  it('is asked about when several systems are of it, or it is only meant by another word', () => {
    for (const text of ['vem har hand om journalerna', 'vem ansvarar för fakturorna']) {
      const { outcome, systems } = reader.read(text, null)
      expect([text, outcome, systems]).not.toEqual([text, 'clear', expect.anything()])
    }
  })
})

describe('a description and no more', () => {
  it('is as good as a name, and offers what some of it fits when nothing fits it all', () => {
    expect(reader.read('systemet där man söker bygglov', null)).toMatchObject({ systems: ['K10'] })
    const half = reader.read('systemet där föräldrar ställer drönare i kö till förskolan', null)
    expect(half).toMatchObject({ intent: 'role_lookup', outcome: 'unknown' })
    expect(half.unknown?.nearest.map(({ id }) => id)).toContain('K07')
  })
})
