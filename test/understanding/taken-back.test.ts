import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf(knowledge)
const asked = (text: string) => {
  const { intent, outcome, role, systems, people } = reader.read(text, null)
  return { intent, outcome, role, systems, people }
}

describe('a name that is taken back in the same message', () => {
  const sentences = [
    'vem äger Tallbas, nej förlåt Grandoc',
    'vem äger Tallbas, eller nej, Grandoc menar jag',
    'vem äger Tallbas – fel av mig, Grandoc',
    'vem äger Tallbas. Rättelse: Grandoc',
    'vem äger Tallbas eller rättare sagt Grandoc',
    'vem äger inte Tallbas utan Grandoc',
    'vem äger Tallbas, alltså inte Tallbas utan Grandoc',
    'vem äger Tallbas? oj, jag menar vem äger Grandoc',
    'Tallbas, nej Grandoc, vem äger den',
    'who owns Tallbas, no sorry, Grandoc',
    'who owns Tallbas, I mean Grandoc',
    'vem är systemansvarig, nej systemägare, för Grandoc',
  ]

  it.each(sentences)('is not asked about: %s', (text) => {
    expect(asked(text)).toMatchObject({ intent: 'role_lookup', outcome: 'clear', role: 'owner', systems: ['gran'] })
  })

  it('is asked about beside another when nothing is taken back', () => {
    expect(reader.read('vem äger Tallbas och Grandoc', null).parts).toHaveLength(2)
  })

  it('is one that a person is said not to answer for: what the register says is wrong', () => {
    for (const text of [
      'det är inte Eva Lind utan Per Holm som äger Tallbas',
      'Eva Lind är inte ägare till Tallbas utan Per Holm',
    ])
      expect(asked(text)).toMatchObject({ intent: 'correction', systems: ['tall'], people: ['per'] })
  })

  it('is what stands in brackets after "not"', () => {
    expect(reader.read('vad ansvarar Eva Lind för (inte Per Holm)', null)).toMatchObject({ people: ['eva'] })
  })

  it('is no system where a word of the role is also the name of one', () => {
    const kontakt = { id: 'kont', name: 'Kontakt', aliases: [], description: 'Ärenden' }
    const withIt = readerOf({
      ...knowledge,
      systems: [...knowledge.systems, kontakt],
      roles: [...knowledge.roles, { id: 'it', label: 'IT-kontakt', words: ['it-kontakt'], scope: 'system' }],
    })
    expect(withIt.read('ägare till Tallbas, eller rättare sagt it-kontakt', null)).toMatchObject({
      role: 'it',
      systems: ['tall'],
    })
  })
})

describe('the role that is told after a question', () => {
  it.each([
    ['vem ansvarade för Tallbas, den som står som systemansvarig'],
    ['vem har hand om Tallbas, systemansvaret'],
  ])('is what was meant: %s', (text) => {
    expect(reader.read(text, null)).toMatchObject({ intent: 'role_lookup', role: 'manager', systems: ['tall'] })
  })
})
