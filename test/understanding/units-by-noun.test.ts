import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const units = [
  { id: 'fast', name: 'Åsby Fastigheter AB', aliases: [] },
  { id: 'eld', name: 'Räddningstjänsten Åsbygden', aliases: [] },
  { id: 'valf', name: 'Kommunalförbundet Välfärd Öst', aliases: [] },
  { id: 'hamn', name: 'Åsby Hamn AB', aliases: [] },
  { id: 'buss', name: 'Åsby kollektivtrafik', aliases: [] },
]
const reader = readerOf({ ...knowledge, units })

/** First asked of another register 2026-11-30: 13 of 20 right, 8 of 12 in other words before owning was read, 3 of 6 of a third register. */
describe('a company or a joint body by a general noun', () => {
  it.each([
    ['vilka system äger fastighetsbolaget', 'fast'],
    ['vad använder kommunens fastighetsbolag', 'fast'],
    ['vad har det kommunala fastighetsbolaget för system', 'fast'],
    ['vilka system ansvarar räddningsförbundet för', 'eld'],
    ['which systems does the fire service have', 'eld'],
    ['har välfärdsförbundet några system', 'valf'],
    ['vad äger kommunalförbundet för system', 'valf'],
    ['vilka system har kollektivtrafiken', 'buss'],
    ['vilka system har hamnbolaget', 'hamn'],
    ['äger hamnbolaget något', 'hamn'],
    ['har fastighetsbolaget något eget', 'fast'],
    ['hamnbolaget, vad kör de', 'hamn'],
  ])('is the one that can be meant: %s', (text, unit) => {
    expect(reader.read(text, null)).toMatchObject({ intent: 'dept_systems', outcome: 'clear', units: [unit] })
  })

  it('is not here where none can be meant', () => {
    expect(reader.read('vilka system har energibolaget', null).unknown).toMatchObject({ kind: 'unit' })
  })

  it('is no unit where a rule is asked for', () => {
    expect(reader.read('får kommunens fastighetsbolag köpa egna program', null)).toMatchObject({
      intent: 'policy_question',
    })
  })
})
