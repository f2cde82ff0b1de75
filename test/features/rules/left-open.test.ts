/** What the documents leave open is told where it is asked about, and not where a message only has a word of it. */
import { describe, expect, it } from 'vitest'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { answerRule } from '../../../src/features/rules/index.ts'
import { readerOf } from '../../../src/conversation/understanding/reader.ts'
import { knowledgeOf } from '../../../src/features/register/index.ts'
import { day } from '../../../src/lib/day.ts'

const { governances } = await loadGovernances('manifests/governance')

function saidIn(municipality: string, text: string): string {
  const governance = governances.find(({ key }) => key === municipality)
  if (!governance) throw new Error(`No municipality ${municipality}`)
  const register = { municipality, version: 1, systems: [], people: [], appointments: [] }
  const reading = readerOf(knowledgeOf(governance, register)).read(text, null)
  const said = answerRule(reading, text, { governance, register, today: day('2026-11-25'), language: 'sv' })
  return said?.message.text ?? ''
}

describe('what the documents leave open', () => {
  it.each([
    ['munkfors', 'får de välja själva vad de köper?'],
    ['munkfors', 'hon ska jobba i helgen också'],
    ['munkfors', 'han jobbar hemifrån i dag'],
    ['karlsborg', 'vad kostar det för oss då'],
    ['alnasa', 'hur ofta ska datorer bytas ut'],
    ['kil', 'hur ofta ska systemsäkerhetsplanen ses över'],
    ['solvesborg', 'måste jag svara i telefon på semestern'],
  ])('is not told for one of its words: %s, %s', (municipality, text) =>
    expect(saidIn(municipality, text)).not.toMatch(/anger inte/),
  )

  it.each([
    ['hagsjo', 'får jag jobba hemifrån', 'om man får arbeta på distans'],
    ['hagsjo', 'hur ofta ska man byta lösenord', 'hur lösenord ska se ut'],
    ['karlsborg', 'får vi använda chatgpt', 'om AI-tjänster får användas'],
    ['munkfors', 'får jag köpa loss min gamla telefon', 'om man får låna hem eller köpa loss utrustning'],
    ['hagsjo', 'vem går in om den ansvarige är sjuk', 'vem som ersätter den ansvarige'],
  ])('is told where it is asked about: %s, %s', (municipality, text, matter) =>
    expect(saidIn(municipality, text)).toContain(matter),
  )
})
