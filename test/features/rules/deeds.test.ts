import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Memory, Reader } from '../../../src/conversation/understanding/reading.ts'
import { readerOf } from '../../../src/conversation/understanding/reader.ts'
import { answer } from '../../../src/features/ask/index.ts'
import { type Register, knowledgeOf } from '../../../src/features/register/index.ts'
import { exampleRegister } from '../../../src/features/register/examples.ts'
import { answerRule } from '../../../src/features/rules/index.ts'
import type { Governance } from '../../../src/governance/governance.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { clockFrom } from '../../../src/lib/clock.ts'
import { countedIds } from '../../../src/lib/ids.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const clock = clockFrom(() => new Date('2026-11-25T08:00:00Z'))
let place: { governance: Governance; register: Register; reader: Reader }

beforeAll(async () => {
  const { governances } = await loadGovernances(path.join(root, 'manifests/governance'))
  // Of the examples, the one whose ways to a purchase depend on the kind of system.
  const governance = governances.find(({ manifest }) => manifest.decisionPaths.length > 3 && manifest.gates.length > 0)!
  const register = await exampleRegister(governance, {
    folder: path.join(root, 'manifests/examples'),
    clock,
    ids: countedIds(governance.key),
  })
  place = { governance, register: register!, reader: readerOf(knowledgeOf(governance, register!)) }
})

function ask(text: string, memory: Memory | null = null) {
  const { governance, register, reader } = place
  const reading = reader.read(text, memory)
  const today = clock.today()
  return answer(reading, { governance, register, today, language: 'sv', memory, text, asker: null, rules: answerRule })
}
const cited = (text: string) => ask(text).grounds.sources

describe('a deed done to a system', () => {
  it('is decided on as the rules say of its kind, whichever trade it is for and however the deed is put', () => {
    const ofBusiness = cited('vem beslutar om köp av verksamhetssystem')[0]
    expect(ofBusiness).toBeDefined()
    for (const text of [
      'vem får bestämma om vi byter journalsystem',
      'vem säger ja till att vi ersätter schemasystemet',
    ])
      expect([text, cited(text)[0]]).toEqual([text, ofBusiness])
    expect(cited('vem bestämmer om vi ska ersätta ekonomisystemet')[0]).toBe(
      cited('vem beslutar om köp av ett gemensamt system')[0],
    )
  })

  it('is not answered by another rule where it is neither said nor about a system', () => {
    for (const text of [
      'vem bestämmer om vi ska avveckla bokningssystemet',
      'får kommundirektören köpa bil',
      'räcker det med en ersättare',
      'kan samma person vara systemägare och systemansvarig',
    ])
      expect([text, cited(text)]).toEqual([text, []])
  })
})

describe('a path that was told', () => {
  it('is what the next question of its steps is about', () => {
    const path = ask('hur köper vi in ett nytt verksamhetssystem')
    const steps = path.grounds.sources
    const first = ask('hur anmäler jag det', path.memory)
    expect(first.grounds.sources).toEqual([steps[0]])
    const next = ask('vad är nästa steg', first.memory)
    expect(next.grounds.sources).not.toContain(steps[0])
    expect(steps).toEqual(expect.arrayContaining([...next.grounds.sources]))
    expect(ask('hur lång tid tar det', next.memory).grounds.sources).toEqual([])
    expect(ask('hur anmäler jag det').grounds.sources).toEqual([])
  })

  it('tells the steps that the municipality has added as its own', () => {
    expect(ask('hur köper vi in ett nytt verksamhetssystem').message.text).toContain('Kommunens egen inställning')
    expect(ask('måste vi göra en konsekvensbedömning').message.text).toContain('Kommunen har själv bestämt')
  })
})
