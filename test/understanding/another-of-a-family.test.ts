import { describe, expect, it } from 'vitest'
import { remember } from '../../src/conversation/understanding/memory.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf({
  ...knowledge,
  systems: [
    { id: 'skola', name: 'Lex Skola', aliases: [], description: null },
    { id: 'vux', name: 'Lex Vux', aliases: [], description: null },
    { id: 'tall', name: 'Tallbas', aliases: [], description: null },
  ],
})
const after = (first: string, then: string) => reader.read(then, remember(reader.read(first, null), null))

describe('another of a family, after one of it', () => {
  it.each(['nej inte skola, vux', 'inte skola utan vux', 'vux menar jag', 'byt Skola mot Vux', 'nej, den andra'])(
    'is told by the word that parts them: %s',
    (text) => {
      expect(after('vem äger Lex Skola', text)).toMatchObject({
        intent: 'role_lookup',
        role: 'owner',
        systems: ['vux'],
      })
    },
  )

  it('is none after a system that has no kin', () => {
    expect(after('vem äger Tallbas', 'nej, den andra').systems).not.toEqual(['vux'])
  })

  it('is none where anything else is said', () => {
    expect(after('vem äger Lex Skola', 'nej tack, jag går på vux i Borås').systems).not.toEqual(['vux'])
  })
})
