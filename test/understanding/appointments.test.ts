import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { registerOf } from './support/questions.ts'
import { type Row, knowledgeOf } from './support/register.ts'

const [row] = registerOf('kommun')
const also = (system_id: string, name: string, systemansvarig_name: string): Row => ({
  ...row!,
  ...{ system_id, name, aliases: '', systemansvarig_name },
})
const knowledge = knowledgeOf([
  ...registerOf('kommun'),
  also('X1', 'Ciceron', 'Siv Tallberg'),
  also('X2', 'Raindance', 'Lisa Holm'),
])
const reader = readerOf(knowledge)
const rows = (name: string): [string, string][] =>
  readFileSync(new URL(`./data/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [intent = '', said = ''] = line.split(/: (.*)/)
      return said.split(' | ').map((each): [string, string] => [intent, each])
    })

describe('appointments, leaving, handing over and attesting', () => {
  it.each(['appointments', 'appointments2'])('are read by what is done to what (%s)', (name) => {
    const missed = rows(name).flatMap(([intent, said]) => {
      const reading = reader.read(said, null)
      return reading.intent === intent ? [] : [`${said}: ${reading.intent} (${reading.trace.at(-1)}), not ${intent}`]
    })
    expect(missed).toEqual([])
  })
})
