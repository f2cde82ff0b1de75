import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

const reader = readerOf(knowledgeOf(registerOf('kommun')))
const intentOf = (text: string) => reader.read(text, null).intent

describe('what has been', () => {
  it.each([
    'vad gjorde vi förra året',
    'vad har vi gjort i år?',
    'vad hann vi med i fjol',
    'vad hände i oktober',
    'vad har hänt på sistone',
    'what did we do last year',
    'what have we done so far this year',
  ])('is asked for by: %s', (text) => expect(intentOf(text)).toBe('looked_back'))

  it.each([
    'vad beslutade vi förra året',
    'vad gjorde Anna i fjol',
    'vad hände med Treserva',
    'vad har jag gjort i år',
  ])('is not asked for by: %s', (text) => expect(intentOf(text)).not.toBe('looked_back'))
})

describe('how all of it stands', () => {
  it.each([
    'sammanfatta läget',
    'kan du summera läget just nu',
    'ge mig en överblick',
    'give me a summary',
    'summarise',
  ])('is asked for by: %s', (text) => expect(intentOf(text)).toBe('situation'))

  it.each(['sammanfatta dokumentet', 'sammanfatta enkäten', 'sammanfatta mötet i tisdags'])(
    'is not asked for by: %s',
    (text) => expect(intentOf(text)).not.toBe('situation'),
  )
})

describe('what a meeting takes up', () => {
  it.each([
    'vad händer på mötet i december',
    'vad står på tur på nästa styrgrupp',
    'vad ska vi göra på beredningsgruppens möte',
    'what happens at the next meeting',
  ])('is asked for by: %s', (text) => expect(intentOf(text)).toBe('meeting_agenda'))
})

describe('several times', () => {
  it.each([
    'föreslå tisdag 10 eller onsdag 14 för styrgruppen',
    'kan vi ha styrgruppen tisdag 10 eller onsdag 14?',
    'fråga styrgruppen om 8 december kl 10 eller 9 december kl 13 passar bäst',
    'rösta om 8 december 10.00, 9 december 13.00, 10 december 9.00 för beredningsgruppen',
    'passar tisdag 10 eller 14 för styrgruppen?',
    'suggest Tuesday at 10 or Wednesday at 14 for the IT-styrgruppen',
  ])('are put to a vote by: %s', (text) => expect(intentOf(text)).toBe('meeting_poll'))

  it.each([
    ['flytta styrgruppen den 12 maj till 20 maj', 'meeting_move'],
    ['jag kan inte på tisdag eller onsdag', 'meeting_decline'],
    ['hitta en annan tid för styrgruppen på torsdag', 'meeting_poll'],
  ])('are not named by: %s', (text, intent) => expect(intentOf(text)).toBe(intent))
})

describe('what is new in the register', () => {
  it.each([
    'vad är nytt i registret',
    'vad har ändrats i registret',
    'något nytt i systemregistret?',
    'vad har hänt i registret den senaste tiden',
    'visa de senaste ändringarna i registret',
    'vilka ändringar har gjorts i systemlistan sedan sist',
    'what is new in the register',
  ])('is asked for by: %s', (text) => expect(intentOf(text)).toBe('register_news'))

  it.each(['vad är nytt i Treserva', 'hur ändrar jag i registret', 'vad är registret', 'vi behöver ett nytt register'])(
    'is not asked for by: %s',
    (text) => expect(intentOf(text)).not.toBe('register_news'),
  )
})
