/**
 * The dearest messages that a search finds, and those made to be dear, are read to an end and answered; a runaway expression would
 * hang here. What they cost is measured, not tested: `npm run bench -- worst`.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Knowledge, Reader } from '../../src/conversation/understanding/reading.ts'
import { exampleKnowledge, slowest } from '../bench/worst.ts'
import { hostile } from '../bench/understanding.ts'
import { aWorld } from '../support/world.ts'

let knowledge: Knowledge
let reader: Reader

beforeAll(async () => {
  knowledge = await exampleKnowledge()
  reader = readerOf(knowledge)
}, 60_000)

describe('the dearest message', () => {
  it('that is made or found is read to an end', { timeout: 120_000 }, () => {
    const dear = slowest(reader, knowledge, { tries: 120, seed: 7 }).map(({ text }) => text)
    for (const text of [...hostile(), ...dear.slice(0, 20)]) {
      const { outcome, certainty } = reader.read(text, null)
      expect(['clear', 'ambiguous', 'unknown', 'out-of-scope'], text.slice(0, 40)).toContain(outcome)
      expect(certainty, text.slice(0, 40)).toBeLessThanOrEqual(1)
    }
  })

  it('is answered, and so is the next one', { timeout: 120_000 }, async () => {
    const world = await aWorld({ today: '2027-03-12', municipalities: ['hagsjo'] })
    const frida = await world.talkAs('Frida Stålnacke')
    const dear = slowest(reader, knowledge, { tries: 60, seed: 8 }).slice(0, 5)
    for (const { text } of dear) {
      const before = frida.heard().length
      await frida.says(text)
      expect(frida.heard().length).toBe(before + 1)
      expect(frida.last().text).not.toMatch(/fel-/)
    }
    await frida.says('x'.repeat(100_000))
    frida.hears('för långt')
    await frida.says('vem är systemansvarig för Raindance?')
    frida.hears('systemansvarig för Raindance')
  })
})
