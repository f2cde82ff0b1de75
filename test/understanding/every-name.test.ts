import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Reading } from '../../src/conversation/understanding/reading.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

const roles: Record<string, string | null> = {
  'vem är systemansvarig för X?': 'systemansvarig',
  'vem äger X': 'systemagare',
  'Xs systemägare': 'systemagare',
  'X systemförvaltare': 'systemforvaltare',
  'vem på IT är kontakt för X': 'it_kontakt',
  'vem har hand om X': null,
  'X, vem ansvarar?': 'systemansvarig',
  'X strular igen, vem ringer jag?': null,
  'who owns X?': 'systemagare',
  'har X någon it-kontakt': 'it_kontakt',
  'vem är ansvarig för programmet X': 'systemansvarig',
  'vem bestämmer över X': 'systemagare',
}
const facts: Record<string, string> = {
  'vem levererar X?': 'vendor',
  'används X fortfarande': 'status',
  'vilken förvaltning använder X': 'department',
  'finns det personuppgifter i X?': 'personal_data',
  'vilken kategori har X': 'category',
  'vad används X till': 'description',
}
const lists = [
  'vilka system har X?',
  'vad ansvarar X för',
  'Xs system',
  'lista allt som X ansvarar för',
  'which systems does X own',
]

/** Registers with ordinary words, digits, families and shared surnames as names: whatever is called, in whatever way. */
describe.each(['kommun', 'bolag', 'namne', 'vagar', 'blind', 'blind2'])('every name of %s', (register) => {
  const knowledge = knowledgeOf(registerOf(register))
  const reader = readerOf(knowledge)
  const wrong = (template: string, name: string, fits: (reading: Reading) => boolean): string[] => {
    const question = template.replaceAll('X', name)
    const reading = reader.read(question, null)
    return reading.outcome === 'clear' && fits(reading) ? [] : [`${question}: ${reading.intent} ${reading.outcome}`]
  }

  it('is read in every way to ask who answers for a system', () => {
    const missed = knowledge.systems.flatMap(({ id, name }) =>
      Object.entries(roles).flatMap(([template, role]) =>
        wrong(template, name, (reading) => reading.role === role && reading.systems.join() === id),
      ),
    )
    expect(missed).toEqual([])
  })
  it('is read in every way to ask for a fact', () => {
    const missed = knowledge.systems.flatMap(({ id, name }) =>
      Object.entries(facts).flatMap(([template, field]) =>
        wrong(template, name, (reading) => reading.field === field && reading.systems.join() === id),
      ),
    )
    expect(missed).toEqual([])
  })
  it('is read in every way to ask for a person’s systems', () => {
    const missed = knowledge.people.flatMap(({ id, name }) =>
      lists.flatMap((template) =>
        wrong(template, name, (reading) => reading.intent === 'person_systems' && reading.people.join() === id),
      ),
    )
    expect(missed).toEqual([])
  })
})
