/**
 * The dearest messages that a search finds are read for what a message may cost. The bound is ten times the goal, so that a busy
 * machine is no fault and a runaway expression is: those cost seconds. What they do cost: `npm run bench -- worst`.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Knowledge, Reader } from '../../src/conversation/understanding/reading.ts'
import { exampleKnowledge, slowest } from '../bench/worst.ts'
import { hostile } from '../bench/understanding.ts'
import { aWorld } from '../support/world.ts'

const bound = 500
let knowledge: Knowledge
let reader: Reader

beforeAll(async () => {
  knowledge = await exampleKnowledge()
  reader = readerOf(knowledge)
}, 60_000)

const costOf = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}

describe('the dearest message', () => {
  it('that is found by looking for it costs what a message may cost', { timeout: 120_000 }, () => {
    for (const text of hostile())
      expect(
        costOf(() => reader.read(text, null)),
        text.slice(0, 40),
      ).toBeLessThan(bound)
    const [worst] = slowest(reader, knowledge, { tries: 120, seed: 7 })
    expect(worst!.ms, worst!.text).toBeLessThan(bound)
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
