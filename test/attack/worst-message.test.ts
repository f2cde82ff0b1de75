/**
 * Messages as the search for the dearest begins with, and those made to be dear, are read to an end and answered; a runaway expression
 * would hang here. What they cost is measured, and the dearest searched for, by `npm run bench -- worst`: a test that chose its messages
 * by what they cost would try others each time.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Knowledge, Reader } from '../../src/conversation/understanding/reading.ts'
import { exampleKnowledge, madeUp } from '../bench/worst.ts'
import { hostile } from '../bench/understanding.ts'
import { aWorld } from '../support/world.ts'

let knowledge: Knowledge
let reader: Reader

beforeAll(async () => {
  knowledge = await exampleKnowledge()
  reader = readerOf(knowledge)
})

describe('a dear message', { timeout: 300_000 }, () => {
  it('is read to an end', () => {
    for (const text of [...hostile(), ...madeUp(knowledge, { count: 60, seed: 7 })]) {
      const { outcome, certainty } = reader.read(text, null)
      expect(['clear', 'ambiguous', 'unknown', 'out-of-scope'], text.slice(0, 40)).toContain(outcome)
      expect(certainty, text.slice(0, 40)).toBeLessThanOrEqual(1)
    }
  })

  it('is answered, and so is the next one', async () => {
    const world = await aWorld({ today: '2027-03-12', municipalities: ['hagsjo'] })
    const frida = await world.talkAs('Frida Stålnacke')
    for (const text of madeUp(knowledge, { count: 8, seed: 8 })) {
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
