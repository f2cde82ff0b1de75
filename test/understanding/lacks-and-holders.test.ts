import { describe, expect, it } from 'vitest'
import { remember } from '../../src/conversation/understanding/memory.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Memory } from '../../src/conversation/understanding/reading.ts'
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

describe('what is asked besides', () => {
  const after = (turns: readonly string[], text: string) => {
    let memory: Memory | null = null
    for (const turn of turns) memory = remember(reader.read(turn, memory), memory)
    return reader.read(text, memory)
  }

  it('is a question of its own, also where it is a fact or a need', () => {
    expect(read('avvecklas Tallbas, och vem äger Grandoc').parts).toMatchObject([
      { intent: 'system_info', field: 'status' },
      { intent: 'role_lookup', role: 'owner' },
    ])
    expect(read('vem äger Tallbas, och så vill jag anmäla ett nytt behov').parts).toMatchObject([
      { intent: 'role_lookup' },
      { intent: 'need_report' },
    ])
  })

  it('is more of the same vendor after who delivers', () => {
    expect(after(['vem levererar Tallbas'], 'vad har vi mer från dem')).toMatchObject({
      intent: 'vendor_systems',
      systems: ['tall'],
    })
  })

  it('is another system after a word that only joins', () => {
    expect(after(['vem äger Grandoc'], 'ok men lönesystemet')).toMatchObject({ role: 'owner', systems: ['tall'] })
  })
})

describe('a vendor', () => {
  it('has nobody who answers for it: one of its systems is meant', () => {
    expect(read('vem ansvarar för Nordkod')).toMatchObject({ outcome: 'ambiguous', vendors: ['nord'] })
  })
})

describe('whoever is away', () => {
  it.each([
    'jag är bortrest när styrgruppen ses',
    'kan inte va med på styrgruppen',
    'är utomlands när styrgruppen träffas',
  ])('declines, and asks for no day: %s', (text) => {
    expect(read(text).intent).toBe('meeting_decline')
  })

  it('may wonder when it is', () => {
    expect(read('jag är ny och undrar när styrgruppen ses').intent).toBe('meeting_next')
  })
})

describe('a survey', () => {
  it.each(['spara och stäng enkäten så länge', 'stäng enkäten tillfälligt', 'stäng ner enkäten för i dag'])(
    'is paused, not closed, for a while: %s',
    (text) => {
      expect(read(text).intent).toBe('survey_pause')
    },
  )

  it('is begun when it is time for it', () => {
    expect(read('dags för enkäten, kör').intent).toBe('survey_start')
  })

  it('is closed for good', () => {
    expect(read('stäng enkäten').intent).toBe('survey_close')
  })
})
