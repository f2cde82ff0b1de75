import { describe, expect, it } from 'vitest'
import { meantBy } from '../../src/conversation/understanding/in-english.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const words = (text: string) => meantBy(text.split(' '))

describe('what English words are in Swedish', () => {
  it('is found for words that belong together before each alone', () => {
    expect(words('meeting rooms')).toEqual([expect.objectContaining({ said: 'meeting rooms' })])
    expect(words('meeting rooms')[0]!.nouns).toContain('sammanträdesrum')
  })

  it('is found in other forms: several, and what was done', () => {
    expect(words('libraries')[0]!.nouns).toContain('bibliotek')
    expect(words('booked')[0]!.verbs).toContain('boka')
  })

  it('may be left out where it is done anywhere, or says only who does it', () => {
    expect(words('parents report absence').map(({ said, needed }) => [said, needed])).toEqual([
      ['parents', false],
      ['report absence', true],
    ])
  })

  it('is the word itself where it is not known', () => {
    expect(words('zeppelins')).toEqual([{ said: 'zeppelins', nouns: ['zeppelins'], verbs: [], needed: true }])
  })
})

describe('an English question about a register in Swedish', () => {
  const reader = readerOf({
    ...knowledge,
    systems: [
      { id: 'hall', name: 'Bollhuset', aliases: [], description: 'Bokning av idrottshallar' },
      { id: 'bok', name: 'Hyllan', aliases: [], description: 'Utlån och reservation av böcker' },
      { id: 'sop', name: 'Kärlet', aliases: [], description: 'Sophämtning och tömningar' },
    ],
  })

  it.each([
    ['who owns the system where sports halls are booked', 'hall'],
    ['who owns the thing people borrow books with', 'bok'],
    ['who is the system owner of the waste collection system', 'sop'],
  ])('finds what all of it fits: %s', (text, id) => {
    expect(reader.read(text, null)).toMatchObject({
      intent: 'role_lookup',
      outcome: 'clear',
      role: 'owner',
      systems: [id],
    })
  })

  it.each(['who owns the church system', 'who owns the system where we rent out boats'])(
    'says that nothing does: %s',
    (text) => {
      expect(reader.read(text, null)).toMatchObject({ outcome: 'unknown', systems: [] })
    },
  )

  it('gives no name where only a part fits', () => {
    expect(reader.read('who owns the system for book sales', null).systems).toEqual([])
  })

  it('leaves questions about the rules to the rules', () => {
    expect(reader.read('what are the duties of a system owner', null).intent).toBe('policy_question')
  })
})
