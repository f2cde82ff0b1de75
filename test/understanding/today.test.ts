import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

const reader = readerOf(knowledgeOf(registerOf('kommun')))
const intentOf = (text: string) => reader.read(text, null).intent

describe('who is away', () => {
  it.each([
    'vem är borta idag',
    'är det nån som är ledig?',
    'vilka är lediga just nu',
    'är någon borta idag?',
    'vilka har semester nu',
    'who is away today?',
    'is anyone on leave',
  ])('is asked for by: %s', (text) => expect(intentOf(text)).toBe('away_today'))

  it.each([
    'jag är borta på torsdag',
    'vem är systemansvarig när Elin Torp är borta',
    'kan någon ersätta mig på mötet',
  ])('is not asked for by: %s', (text) => expect(intentOf(text)).not.toBe('away_today'))
})

describe('what is going on for oneself', () => {
  it.each(['vad är på gång idag?', 'vad händer idag', 'what is going on today'])('is asked for by: %s', (text) =>
    expect(intentOf(text)).toBe('my_day'),
  )
})

describe('counts of each', () => {
  it.each([
    ['hur många system har varje förvaltning', 'unit'],
    ['antal system per leverantör', 'vendor'],
    ['vilka system kommer från varje leverantör', 'vendor'],
    ['how many systems per category', 'category'],
  ])('are asked for by: %s', (text, matter) =>
    expect(reader.read(text, null)).toMatchObject({ intent: 'count_systems', field: 'each', matter }),
  )
})
