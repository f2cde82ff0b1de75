import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

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

const reader = readerOf(knowledgeOf(registerOf('kommun')))
const intentOf = (said: string) => reader.read(said, null).intent
const missed = (name: string) =>
  rows(name).flatMap(([intent, said]) => (intentOf(said) === intent ? [] : [`${said}: ${intentOf(said)}`]))

describe('duties and what is passed on after meetings', () => {
  it('are read in all the ways of the first half', () => expect(missed('ataganden')).toEqual([]))

  it('are read in the other half', () => expect(missed('ataganden2')).toEqual([]))

  it.each([
    'hur ofta ska vi lämna lägesrapport till chefsgruppen?',
    'vad gäller om pengarna inte räcker?',
    'måste varje nämnd ha en handlingsplan?',
    'vem skriver lägesrapporten?',
    'när ska lägesrapporten lämnas?',
    'vem ska informera kontorets ledningsgrupp?',
    'klart, jag kommer',
    'är systemet klart?',
    'vilka system saknar systemansvarig?',
    'vad har vi för system?',
    'enkäten är klar',
    'vem har hand om rapporten i Raindance?',
  ])('"%s" is something else', (said) => {
    expect(intentOf(said)).not.toMatch(/^(?:duty_|my_duties|relay_)/)
  })
})
