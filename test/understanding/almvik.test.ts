import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf({
  ...knowledge,
  units: [...knowledge.units, { id: 'lon', name: 'Lönenämnden Öst', aliases: [] }],
})
const read = (text: string) => reader.read(text, null)

describe('a list by what systems lack', () => {
  it.each([
    ['vilka system saknar personuppgifter', 'none'],
    ['vilka system är fria från personuppgifter', 'none'],
    ['which systems lack personal data', 'none'],
    ['vilka system saknar känsliga uppgifter', 'not-sensitive'],
    ['vilka system har känsliga uppgifter', 'sensitive'],
    ['vilka system har personuppgifter', null],
  ])('is told from what they have: %s', (text, matter) => {
    expect(read(text)).toMatchObject({ intent: 'category_systems', field: 'personal_data', matter })
  })
})

describe('a holder that is asked for by "vilken"', () => {
  it.each([
    'vilken systemägare hör till Tallbas',
    'vilken systemägare tillhör Tallbas',
    'which owner belongs to Tallbas',
  ])('is no question of its unit: %s', (text) => {
    expect(read(text)).toMatchObject({ intent: 'role_lookup', role: 'owner', systems: ['tall'] })
  })

  it('while the unit is asked for by its own word', () => {
    expect(read('vilken förvaltning hör Tallbas till')).toMatchObject({ intent: 'system_info', field: 'department' })
  })
})

describe('a unit', () => {
  it.each(['vilka system har lönenämnden', 'räkna ihop lönenämndens system', 'vad har lönenämnden Öst för system'])(
    'is known by the first word of its name, where that says what it is: %s',
    (text) => {
      expect(read(text).units).toEqual(['lon'])
    },
  )
})

describe('a survey', () => {
  it.each(['spara och stäng enkäten så länge', 'stäng enkäten tillfälligt', 'stäng ner enkäten för i dag'])(
    'is paused, not closed, for a while: %s',
    (text) => {
      expect(read(text).intent).toBe('survey_pause')
    },
  )

  it('is closed for good', () => {
    expect(read('stäng enkäten').intent).toBe('survey_close')
  })
})
