import { describe, expect, it } from 'vitest'
import { en as askEn } from '../../../src/features/ask/texts/en.ts'
import { sv as askSv } from '../../../src/features/ask/texts/sv.ts'
import { en as helpEn } from '../../../src/features/help/texts/en.ts'
import { sv as helpSv } from '../../../src/features/help/texts/sv.ts'

/** Every string in a catalogue, and what its functions say of made-up words. */
function sentences(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts]
  if (Array.isArray(texts)) return texts.flatMap(sentences)
  if (texts !== null && typeof texts === 'object') return Object.values(texts).flatMap(sentences)
  if (typeof texts !== 'function') return []
  const said: unknown[] = []
  for (const given of [
    ['X', 'Y', 'Z'],
    [['X', 'Y'], 'Y', 'Z'],
    [3, ['X'], 'Z'],
    [1, [], 3],
    ['X', null, 2],
    ['2026-12-05', '2026-12-05', 0],
  ]) {
    try {
      said.push((texts as (...args: unknown[]) => unknown)(...given))
    } catch {
      // A sentence about something else than these.
    }
  }
  return said.filter((one) => typeof one === 'string')
}

describe.each([
  ['ask, Swedish', askSv],
  ['ask, English', askEn],
  ['help, Swedish', helpSv],
  ['help, English', helpEn],
])('the texts of %s', (_, texts) => {
  const said = sentences(texts)

  it('are there to be looked at', () => {
    expect(said.length).toBeGreaterThan(8)
  })

  it('shout at nobody and do not beat about the bush', () => {
    const faults = said.filter((text) => /!|\b(?:vänligen|tyvärr|obs|kindly|unfortunately)\b/iu.test(text))

    expect(faults).toEqual([])
  })

  it('keep each sentence short', () => {
    const long = said.flatMap((text) => text.split(/(?<=[.?:])\s/)).filter((text) => text.split(' ').length > 28)

    expect(long).toEqual([])
  })
})
