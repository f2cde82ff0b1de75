import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf, type Row } from './support/register.ts'

/** `intent: message | message`. The second set was written after the first was met, and asked once before anything was mended for it. */
function rows(name: string): [string, string][] {
  const text = readFileSync(new URL(`./data/${name}.txt`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const at = line.indexOf(': ')
      return line
        .slice(at + 2)
        .split(' | ')
        .map((said): [string, string] => [line.slice(0, at), said])
    })
}

const [row] = registerOf('kommun')
const also = (system_id: string, name: string, aliases: string, systemansvarig_name: string): Row => ({
  ...row!,
  system_id,
  name,
  aliases,
  systemansvarig_name,
})
const register = [
  ...registerOf('kommun'),
  also('X1', 'Ciceron', 'e-arkivet', 'Siv Tallberg'),
  also('X2', 'Raindance', '', 'Lisa Holm'),
]
const reader = readerOf(knowledgeOf(register))
const missed = (name: string) =>
  rows(name).flatMap(([intent, said]) => {
    const reading = reader.read(said, null)
    return reading.intent === intent ? [] : [`${said}: ${reading.intent} (${reading.trace.at(-1)})`]
  })

describe('what is to be done with meetings, their papers, the year and the survey', () => {
  it.each(['deeds', 'deeds2'])('is read by what is done to what (%s)', (name) => {
    expect(rows(name).length).toBeGreaterThan(100)
    expect(missed(name)).toEqual([])
  })

  it.each(['keeping', 'keeping2', 'lists', 'lists2', 'coming', 'coming2'])(
    'tells what those who keep the bot ask from questions about rules (%s)',
    (name) => {
      expect(missed(name)).toEqual([])
    },
  )

  it('keeps who goes instead, and what is to be raised', () => {
    const people = (said: string) =>
      reader.read(said, null).people.map((id) => knowledgeOf(register).people.find((one) => one.id === id)?.name)
    expect(people('jag kan inte på torsdag, Siv Tallberg går i stället')).toEqual(['Siv Tallberg'])
    expect(people('skicka frågan till Siv Tallberg')).toEqual(['Siv Tallberg'])
    const matter = (said: string) => reader.read(said, null).matter
    expect(matter('ta upp licenskostnaderna på nästa systemägargrupp')).toBe('licenskostnaderna')
    expect(matter('boka in frågan om e-arkivet på beredningsgruppens dagordning')).toBe('e-arkivet')
    expect(matter('kan vi prata om Raindance på nästa styrgrupp')).toBe('Raindance')
    expect(matter('vad beslutade vi om Teams-licenserna?')).toBe('Teams-licenserna')
    expect(matter('what did we decide about the phones')).toBe('phones')
  })

  it('keeps the group', () => {
    expect(reader.read('ställ in styrgruppen den 12 maj', null).bodies).toEqual(['styrgrupp'])
    expect(reader.read('hur ligger vi till med beredningsgruppen', null).bodies).toEqual(['beredningsgrupp'])
  })
})
