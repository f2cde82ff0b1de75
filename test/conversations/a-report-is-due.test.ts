import { expect, it } from 'vitest'
import { asksContent, asksWhenDue } from '../../src/features/duties/said.ts'
import { aWorld } from '../support/world.ts'

it(
  'the day of a report is the duty’s own, and what it is to hold is asked of the report just spoken of',
  { timeout: 120_000 },
  async () => {
    const world = await aWorld({ today: '2026-03-12', municipalities: ['karlsborg'] })
    const anton = await world.talkAs('Anton Bergefors')

    for (const asked of ['när ska lägesrapporten lämnas?', 'senast när ska rapporten till chefsgruppen lämnas?']) {
      await anton.says(asked)
      anton.hears('Lägesrapport till chefsgruppen, senast 15 december')
      anton.hears('Lämnas av IT-samordnaren till Chefsgruppen.')
      anton.hears('S2-22')
    }
    await anton.says('vad ska den innehålla?')
    anton.hears('Lägesrapport till chefsgruppen')
    anton.hears('Möten och beslut')
    anton.hears('säger inget styrdokument')

    await anton.presses('Visa utkastet')
    anton.hears('Utkast ur det jag vet')
    await anton.says('vad ska man skriva i den?')
    anton.hears('Utkastet som jag gör tar upp:')

    // Something else in between, and "den" is no longer the report.
    await anton.says('vem är IT-samordnare?')
    await anton.says('vad ska den innehålla?')
    expect(anton.last().text).not.toContain('Utkastet som jag gör tar upp')
  },
)

it.each([
  'när ska lägesrapporten vara inne?',
  'till när ska IT-planen vara klar',
  'sista dag för uppföljningen?',
  'when is the report due?',
])('“%s” asks for a day', (said) => expect(asksWhenDue(said)).toBe(true))

it.each(['hur ofta ska lägesrapporten lämnas?', 'lägesrapporten är lämnad', 'vem lämnar lägesrapporten?'])(
  '“%s” does not',
  (said) => expect(asksWhenDue(said)).toBe(false),
)

it.each([
  ['vad ska den innehålla?', 'that'],
  ['och vad ska stå i den', 'that'],
  ['vad ska man ha med i rapporten', 'that'],
  ['what should it contain?', 'that'],
  ['vad ska lägesrapporten innehålla?', 'named'],
  ['vad innehåller registret?', null],
])('“%s” asks for the contents of %s', (said, of) => expect(asksContent(said)).toBe(of))
