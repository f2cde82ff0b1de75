import { describe, expect, it } from 'vitest'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { answerRule } from '../../../src/features/rules/index.ts'
import type { Reading } from '../../../src/conversation/understanding/reading.ts'
import { readerOf } from '../../../src/conversation/understanding/reader.ts'
import { knowledgeOf } from '../../../src/features/register/index.ts'
import { day } from '../../../src/lib/day.ts'

const { governances } = await loadGovernances('manifests/governance')

function citedIn(municipality: string, text: string): readonly string[] {
  const governance = governances.find(({ key }) => key === municipality)
  if (!governance) throw new Error(`No municipality ${municipality}`)
  const register = { municipality, version: 1, systems: [], people: [], appointments: [] }
  const reading: Reading = readerOf(knowledgeOf(governance, register)).read(text, null)
  const from = { governance, register, today: day('2026-11-25'), language: reading.language }
  return answerRule(reading, text, from)?.grounds.sources ?? []
}

describe('the signs of a rule, weighed together', () => {
  it.each([
    ['solvesborg', 'Två fritidsgårdar använder olika program för samma uppgift. Är det tänkt så?', 'S0-22'],
    ['karlsborg', 'Säkerheten i systemet är för dålig men kassan är tom. Vad ska jag göra?', 'S2-50'],
    ['alnasa', 'who keeps the common network going from day to day', 'S4-11'],
  ])('tell a rule that hardly any one of them is enough for: %s, %s', (municipality, text, source) => {
    expect(citedIn(municipality, text)[0]).toBe(source)
  })

  it.each([
    ['karlsborg', 'vem kallar till avdelningens julfest'],
    ['solvesborg', 'vem beslutar om feriejobben'],
    ['hagsjo', 'hur många dagar före jul stänger simhallen'],
  ])('tell none where it is only asked alike: %s, %s', (municipality, text) => {
    expect(citedIn(municipality, text)).toEqual([])
  })
})
