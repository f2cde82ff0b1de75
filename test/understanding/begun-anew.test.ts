import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf(knowledge)
const asked = (text: string) => {
  const { intent, outcome, role, systems } = reader.read(text, null)
  return { intent, outcome, role, systems }
}

describe('a question that is begun anew', () => {
  it.each([
    'vem ansvarar för hm jo vem äger Grandoc',
    'systemansvarig för eh nej systemägare för Grandoc',
    'vem är systemansvarig för Grandoc, eller snarare vem äger den',
    'vem ansvarar för Grandoc, nej, vem äger',
    'vem äger Tallbas, för den delen Grandoc',
    'systemägare för Tallbas, nä Grandoc',
    'vem äger Tallbas, förresten ta Grandoc i stället',
    'who is responsible for um wait who owns Grandoc',
    'who owns Tallbas – scratch that, Grandoc',
  ])('is read as it was meant at last: %s', (text) => {
    expect(asked(text)).toMatchObject({ intent: 'role_lookup', outcome: 'clear', role: 'owner', systems: ['gran'] })
  })

  it.each([
    'vem äger Tallbas, och vem ansvarar för Grandoc',
    'vem äger Tallbas? Förresten, vem ansvarar för Grandoc?',
    'inte bara vem som äger utan också vem som ansvarar för Grandoc',
  ])('is none where two things are asked: %s', (text) => {
    expect(reader.read(text, null).parts).toHaveLength(2)
  })
})
